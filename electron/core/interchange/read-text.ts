import { clean } from '../../../shared/text/index.ts'
import type { Span } from '../../../shared/model/index.ts'
import { countBelow, offsetsOf } from './offsets.ts'
import type { RecordSpan } from './schema.ts'

/** What programs count in a text: its Unicode code points, or its UTF-16 units. */
export type OffsetUnit = 'codepoint' | 'utf16'

/** A record's text made fit for a corpus, and its spans in it. */
export interface ReadText {
  readonly clean: string
  /** Characters that no corpus can hold, replaced one for one. */
  readonly replaced: number
  /** UTF-16 offsets of code points, or of such units; null where they are not a stretch of the text. */
  bounds(start: number, end: number, unit?: OffsetUnit): Span | null
  /** What stands there in the text before it was cleaned; null where that is no stretch of it. */
  surface(start: number, end: number, unit: OffsetUnit): string | null
  /** The same for a span with its surface; or, in words, why it does not fit. */
  span(span: RecordSpan): Span | string
}

export function readText(original: string): ReadText {
  const { text, replaced } = clean(original)
  const offsets = offsetsOf(original)
  // Cleaning drops byte order marks and makes CRLF one character; everything else is replaced one for one.
  const returns = Array.from(original.matchAll(/(?<=^\uFEFF*)\uFEFF|\r\n/gu), (match) => match.index)
  const inOriginal = (start: number, end: number, unit: OffsetUnit = 'codepoint'): Span | null => {
    const place = (offset: number) => {
      if (unit === 'codepoint') return offsets.toUtf16(offset)
      return isBetween(original, offset) ? offset : null
    }
    const [from, to] = [place(start), place(end)]
    return from === null || to === null || to <= from ? null : { start: from, end: to }
  }
  const inClean = ({ start, end }: Span): Span | null => {
    const span = { start: start - countBelow(returns, start), end: end - countBelow(returns, end) }
    return span.end > span.start ? span : null
  }

  return {
    clean: text,
    replaced,
    bounds(start, end, unit) {
      const span = inOriginal(start, end, unit)
      return span === null ? null : inClean(span)
    },
    surface(start, end, unit) {
      const span = inOriginal(start, end, unit)
      return span === null ? null : original.slice(span.start, span.end)
    },
    span(record) {
      const span = inOriginal(record.start, record.end)
      if (span === null) return `[${record.start}, ${record.end}) is not in the text`
      const found = original.slice(span.start, span.end)
      if (found !== record.text) return `the text says ${JSON.stringify(found)}, not ${JSON.stringify(record.text)}`
      return inClean(span) ?? 'is only half a line end'
    },
  }
}

/** Whether a number is a place between two characters of the text, or at its ends. */
function isBetween(text: string, unit: number): boolean {
  if (!Number.isInteger(unit) || unit < 0 || unit > text.length) return false
  return !/^[\u{10000}-\u{10ffff}]$/u.test(text.slice(Math.max(0, unit - 1), unit + 1))
}
