import type { Hit } from '../../../shared/contract/index.ts'
import type { Span } from '../../../shared/model/index.ts'
import { snapToGraphemes } from '../../../shared/text/index.ts'

/** UTF-16 units on each side of a hit. */
const CONTEXT = 120
/** The words around a stretch, up to the ends of its line. */
export function hitAt(text: string, { start, end }: Span): Hit {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - CONTEXT)
  const lineEnd = text.indexOf('\n', end)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + CONTEXT)
  const whole = snapToGraphemes(text, { start: from, end: to })
  return {
    start,
    end,
    before: text.slice(whole.start, start),
    text: text.slice(start, end),
    after: text.slice(end, whole.end),
  }
}
