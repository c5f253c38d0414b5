import type { Span } from '../model/span.ts'
import { snapToGraphemes } from './graphemes.ts'

/** Marks that open and close a pair, the same where one is used for both. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['‘', '’'],
  ['‹', '›'],
  // Ornate brackets are not mirrored: in Arabic the right one opens.
  ['\uFD3F', '\uFD3E'],
  ['"', '"'],
]
/** White space, punctuation and invisible controls; not what Unicode calls punctuation and a reader part of the word. */
const EDGE = /(?![%‰٪@#&])[\s\p{P}\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2060\u202A-\u202E\u2066-\u2069]/u

/**
 * The span without surrounding white space, punctuation and quotation marks; null if nothing else is in it. A mark whose
 * partner is inside the span stays: «ثقب أسود» ابتلع keeps its first mark. Per cent, currency and other symbols stay, and a
 * mark that is one grapheme with what follows it: the asterisk of a keycap.
 */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end) {
    const part = text.slice(start, end)
    if (EDGE.test(part.charAt(0)) && !opensInside(part)) start += 1
    else if (EDGE.test(part.charAt(part.length - 1)) && !closesInside(part)) end -= 1
    else break
  }
  if (start >= end) return null
  const whole = snapToGraphemes(text, { start, end })
  return { start: Math.max(whole.start, span.start), end: Math.min(whole.end, span.end) }
}

/** The first mark's partner comes before the last character. */
function opensInside(part: string): boolean {
  return PAIRS.some(([open, close]) => {
    if (!part.startsWith(open)) return false
    const at = open === close ? part.indexOf(close, 1) : partnerOf(part, 0, 1, close)
    return at !== -1 && at < part.length - 1
  })
}

/** The last mark's partner comes after the first character. */
function closesInside(part: string): boolean {
  return PAIRS.some(([open, close]) => {
    if (!part.endsWith(close)) return false
    const last = part.length - 1
    return (open === close ? part.lastIndexOf(open, last - 1) : partnerOf(part, last, -1, open)) > 0
  })
}

/** Where the partner of the mark at `from` stands, over pairs of their kind between them; -1 where it is missing. */
function partnerOf(part: string, from: number, step: 1 | -1, partner: string): number {
  const mark = part.charAt(from)
  let depth = 0
  for (let at = from; at >= 0 && at < part.length; at += step) {
    if (part.charAt(at) === mark) depth += 1
    else if (part.charAt(at) === partner) depth -= 1
    if (depth === 0) return at
  }
  return -1
}
