import type { Span } from '../model/span.ts'

/** Made when it is first needed: that takes longer than a start may. */
let segmenter: Intl.Segmenter | null = null
/** UTF-16 units looked at on each side of an offset; a longer cluster (thousands of marks on one letter) is cut. */
const REACH = 4096
/** Common characters that never join the one before them, nor one of their own kind after them. */
const PLAIN =
  /[ -~\u00A0\u00AB\u00BB\u00C0-\u024F\u0386-\u0481\u05D0-\u05EA\u060C\u061B\u061F\u0620-\u064A\u2010-\u2027\u4E00-\u9FFF]/u

/** The end of the grapheme that begins at or goes over the offset; the text's length at its end. */
export function nextGrapheme(text: string, offset: number): number {
  return around(text, offset).next
}

/** The start of the grapheme that ends at or goes over the offset; 0 at the start. */
export function previousGrapheme(text: string, offset: number): number {
  return around(text, offset).previous
}

/** Whether the offset lies between graphemes, or at an end of the text. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= text.length && around(text, offset).between
}

/** The smallest stretch of whole graphemes of the text that covers the span. UTF-16 units. */
export function snapToGraphemes(text: string, span: Span): Span {
  const [start, end] = [clamp(text, span.start), clamp(text, Math.max(span.start, span.end))]
  return {
    start: isGraphemeBoundary(text, start) ? start : previousGrapheme(text, start),
    end: isGraphemeBoundary(text, end) ? end : nextGrapheme(text, end),
  }
}

/** Boundaries next to an offset, however long the text is. */
function around(text: string, at: number): { previous: number; between: boolean; next: number } {
  const offset = clamp(text, at)
  let start = safeStart(text, offset)
  let previous = start
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  for (const { segment } of segmenter.segment(text.slice(start, wholePair(text, offset + REACH)))) {
    const end = start + segment.length
    if (end > offset) return { previous: start === offset ? previous : start, between: start === offset, next: end }
    previous = start
    start = end
  }
  return { previous, between: true, next: text.length }
}

/** A place before the offset at which a grapheme surely begins: between two plain characters, or the text's start. */
function safeStart(text: string, offset: number): number {
  const furthest = Math.max(0, offset - REACH)
  for (let start = offset - 1; start > furthest; start -= 1)
    if (PLAIN.test(text.charAt(start)) && PLAIN.test(text.charAt(start - 1))) return start
  return wholePair(text, furthest)
}

function clamp(text: string, offset: number): number {
  return Math.max(0, Math.min(offset, text.length))
}

/** The offset, or the one behind the surrogate pair it would cut. */
function wholePair(text: string, offset: number): number {
  return offset > 0 && offset < text.length && /^[\u{10000}-\u{10FFFF}]/u.test(text.slice(offset - 1, offset + 1))
    ? offset + 1
    : offset
}
