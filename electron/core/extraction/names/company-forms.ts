/** Legal forms that end a company's name. Keys. */
export const COMPANY_FORMS = new Set(
  'inc corp ltd llc plc co gmbh ag sa se nv spa ab asa oyj pty bhd llp limited'.split(' '),
)

/** The name that a company goes by: Apple Inc is Apple. Keys. */
export function withoutForm(words: readonly string[]): readonly string[] {
  let { length } = words
  while (length > 1 && COMPANY_FORMS.has(words[length - 1] ?? '')) length -= 1
  return words.slice(0, length)
}
