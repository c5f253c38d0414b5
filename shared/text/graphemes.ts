import type { Span } from '../model/span.ts'

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** UTF-16 units looked at around an offset; a longer cluster (a hundred marks on one letter) is cut here. */
const WINDOW = 256

/** The end of the grapheme that begins at or goes over the offset; the text's length at its end. */
export function nextGrapheme(text: string, offset: number): number {
  return boundaryAround(text, offset, 'next')
}

/** The start of the grapheme that ends at or goes over the offset; 0 at the start. */
export function previousGrapheme(text: string, offset: number): number {
  return boundaryAround(text, offset, 'previous')
}

/** Whether the offset lies between graphemes. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length
  return nextGrapheme(text, offset - 1) === offset || boundaries(text, offset).includes(offset)
}

/** The smallest stretch of whole graphemes that covers the span. UTF-16 units. */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = Math.max(0, Math.min(span.start, text.length))
  const end = Math.max(start, Math.min(span.end, text.length))
  return {
    start: isGraphemeBoundary(text, start) ? start : previousGrapheme(text, start),
    end: isGraphemeBoundary(text, end) ? end : nextGrapheme(text, end),
  }
}

function boundaryAround(text: string, offset: number, side: 'next' | 'previous'): number {
  const at = Math.max(0, Math.min(offset, text.length))
  if (side === 'next' && at === text.length) return at
  if (side === 'previous' && at === 0) return at
  const found = boundaries(text, at)
  return side === 'next'
    ? (found.find((boundary) => boundary > at) ?? Math.min(at + WINDOW, text.length))
    : (found.findLast((boundary) => boundary < at) ?? Math.max(at - WINDOW, 0))
}

/** Boundaries near an offset. The window opens at white space where there is some, because a line break always parts. */
function boundaries(text: string, offset: number): readonly number[] {
  let from = Math.max(0, offset - WINDOW)
  const space = text.lastIndexOf(' ', offset - 1)
  if (space > from) from = space
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from -= 1
  const found: number[] = []
  const part = text.slice(from, offset + WINDOW)
  for (const { index, segment } of SEGMENTER.segment(part)) {
    found.push(from + index)
    if (from + index > offset) return found
    if (index + segment.length === part.length) found.push(from + part.length)
  }
  return found
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
