import type { Span } from '../model/span.ts'

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '„': '“',
  '‘': '’',
  '‹': '›',
  '"': '"',
  '﴾': '﴿',
}
const CLOSING = new Set(Object.values(PAIRS))
const EDGE = /[\s\p{P}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u

/**
 * The span without surrounding white space, punctuation and quotation marks; null if nothing else is in it. A mark whose
 * partner is inside the span stays: «ثقب أسود» ابتلع keeps its first mark. Per cent, currency and other symbols stay.
 */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end) {
    const first = text.charAt(start)
    if (EDGE.test(first) && !opensInside(text, start, end)) start += 1
    else if (EDGE.test(text.charAt(end - 1)) && !closesInside(text, start, end)) end -= 1
    else break
  }
  return start < end ? { start, end } : null
}

/** The mark at `start` opens a pair that closes before the span's last character. */
function opensInside(text: string, start: number, end: number): boolean {
  const partner = PAIRS[text.charAt(start)]
  if (partner === undefined) return false
  const close = text.indexOf(partner, start + 1)
  return close !== -1 && close < end - 1
}

/** The mark before `end` closes a pair that opened after the span's first character. */
function closesInside(text: string, start: number, end: number): boolean {
  const mark = text.charAt(end - 1)
  if (!CLOSING.has(mark)) return false
  const openers = Object.keys(PAIRS).filter((opener) => PAIRS[opener] === mark)
  return openers.some((opener) => {
    const open = text.lastIndexOf(opener, end - 2)
    return open > start
  })
}
