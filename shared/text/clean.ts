export interface Cleaned {
  readonly text: string
  /** Characters replaced by U+FFFD, one for one. */
  readonly replaced: number
}

/**
 * Text as the corpus can hold it: leading BOMs dropped, CRLF and CR as LF, and what SQLite or JSON cannot carry (NUL, lone
 * surrogates) replaced by U+FFFD. Nothing else is touched: no normalisation, no bidi control, tatweel or mark removed.
 */
export function clean(raw: string): Cleaned {
  let replaced = 0
  const text = raw
    .replace(/^\uFEFF+/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\0\p{Surrogate}]/gu, () => {
      replaced += 1
      return '\uFFFD'
    })
  return { text, replaced }
}
