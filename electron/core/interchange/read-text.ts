import { clean } from '../../../shared/text/index.ts'
import type { Span } from '../../../shared/model/index.ts'
import { countBelow, offsetsOf } from './offsets.ts'
import type { RecordSpan } from './schema.ts'

/** A record's text made fit for a corpus, and its spans in it. */
export interface ReadText {
  readonly clean: string
  /** Characters that no corpus can hold, replaced one for one. */
  readonly replaced: number
  /** UTF-16 offsets of code points; null where they are not a stretch of the text. */
  bounds(start: number, end: number): Span | null
  /** The same for a span with its surface; or, in words, why it does not fit. */
  span(span: RecordSpan): Span | string
}

export function readText(original: string): ReadText {
  const { text, replaced } = clean(original)
  const offsets = offsetsOf(original)
  // Cleaning makes CRLF one character; everything else is replaced one for one.
  const returns = Array.from(original.matchAll(/\r\n/gu), (match) => match.index)
  const inOriginal = (start: number, end: number): Span | null => {
    const [from, to] = [offsets.toUtf16(start), offsets.toUtf16(end)]
    return from === null || to === null || to <= from ? null : { start: from, end: to }
  }
  const inClean = ({ start, end }: Span): Span | null => {
    const span = { start: start - countBelow(returns, start), end: end - countBelow(returns, end) }
    return span.end > span.start ? span : null
  }

  return {
    clean: text,
    replaced,
    bounds(start, end) {
      const span = inOriginal(start, end)
      return span === null ? null : inClean(span)
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
