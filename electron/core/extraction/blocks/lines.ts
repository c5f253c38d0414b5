/** One non-empty line of the text, without the white space around it. UTF-16 units. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Empty lines, or the text's beginning, stand before it. */
  readonly apart: boolean
}

/** The non-empty lines in order. */
export function findLines(text: string): Line[] {
  const lines: Line[] = []
  let apart = true
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at)
    const to = newline === -1 ? text.length : newline
    const raw = text.slice(at, to)
    const trimmed = raw.trim()
    if (trimmed === '') apart = true
    else {
      const start = at + raw.length - raw.trimStart().length
      lines.push({ start, end: start + trimmed.length, text: trimmed, apart })
      apart = false
    }
    at = to + 1
  }
  return lines
}

const SENTENCE_END = /[.!?؟…"”»’)\]]$/u
/** Lines of one paragraph that are looked at. */
const MOST_LINES = 200
const WIDEST = 130
const NARROWEST = 40

/**
 * How many lines from `first` on are one hard-wrapped paragraph: lines that stand together, of about the same width,
 * none of which had room for the next one's first word. 1 where nothing is wrapped.
 */
export function wrappedRun(lines: readonly Line[], first: number): number {
  let last = first
  while (last - first < MOST_LINES && last + 1 < lines.length && lines[last + 1]?.apart === false) last += 1
  const run = lines.slice(first, last + 1)
  const width = run.reduce((widest, line) => Math.max(widest, line.text.length), 0)
  if (run.length < 2 || width > WIDEST || width < NARROWEST) return 1
  let count = 1
  for (const [index, line] of run.slice(0, -1).entries()) {
    const next = run[index + 1]?.text ?? ''
    const word = next.search(/\s/u)
    const full = line.text.length + 1 + (word === -1 ? next.length : word) > width - 2
    if (!full || line.text.length < width * 0.6) break
    count += 1
  }
  const end = run[count - 1]?.text ?? ''
  const open = run.slice(0, count - 1).filter((line) => !SENTENCE_END.test(line.text)).length
  return count >= 2 && open * 2 >= count - 1 && (count >= 3 || SENTENCE_END.test(end)) ? count : 1
}
