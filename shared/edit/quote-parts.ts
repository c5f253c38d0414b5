import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { ArticleDocument, Quote, QuoteId, Span } from '../model/index.ts'
import { isGraphemeBoundary, previousGrapheme, trimSpan } from '../text/index.ts'
import { madeBy } from './context.ts'
import type { EditContext } from './context.ts'
import { union } from './quote.ts'
import { touched, withReview } from './review.ts'

/**
 * Makes two quotes of one: the parts from `part` on become a quote of their own with the same cue and speaker. `at` cuts
 * at an offset of the text instead; neither side keeps the space and punctuation at the cut.
 */
export function splitQuote(
  doc: ArticleDocument,
  id: QuoteId,
  where: { readonly part: number } | { readonly at: number },
  context: EditContext,
): Change {
  const quote = doc.quotes.find((candidate) => candidate.id === id)
  if (quote === undefined) return NO_CHANGE
  const [first, second] =
    'part' in where
      ? [quote.content.slice(0, where.part), quote.content.slice(where.part)]
      : cut(doc.text, quote.content, where.at)
  if (first.length === 0 || second.length === 0) return NO_CHANGE
  const other: Quote = { ...quote, ...madeBy(context), id: context.nextId() as QuoteId, content: second }
  return withReview(doc, [
    [quote, touched(quote, { content: first }, context)],
    [null, other],
  ])
}

/** The parts before and after an offset. */
function cut(text: string, content: readonly Span[], at: number): readonly [Span[], Span[]] {
  const offset = isGraphemeBoundary(text, at) ? at : previousGrapheme(text, at)
  const first = content.flatMap(({ start, end }): Span[] => {
    if (end <= offset) return [{ start, end }]
    const kept = start < offset ? trimSpan(text, { start, end: offset }) : null
    return kept === null ? [] : [{ start, end: kept.end }]
  })
  const second = content.flatMap(({ start, end }): Span[] => {
    if (start >= offset) return [{ start, end }]
    const kept = end > offset ? trimSpan(text, { start: offset, end }) : null
    return kept === null ? [] : [{ start: kept.start, end }]
  })
  return [first, second]
}

/** Makes one quote of several: contents and remarks together; of all else what the first has, else what another has. */
export function mergeQuotes(doc: ArticleDocument, ids: readonly QuoteId[], context: EditContext): Change {
  const quotes = doc.quotes.filter(({ id }) => ids.includes(id))
  const [kept, ...others] = quotes
  if (kept === undefined || others.length === 0) return NO_CHANGE
  const speaking = quotes.find(({ speakerEntities, source }) => speakerEntities.length > 0 || source !== null) ?? kept
  const merged = touched(
    kept,
    {
      content: union(quotes.flatMap(({ content }) => content)),
      cue: quotes.find(({ cue }) => cue !== null)?.cue ?? null,
      speaker: quotes.find(({ speaker }) => speaker !== null)?.speaker ?? null,
      medium: quotes.find(({ medium }) => medium !== null)?.medium ?? null,
      speakerEntities: speaking.speakerEntities,
      source: speaking.source,
      note: quotes.flatMap(({ note }) => (note === '' ? [] : [note])).join('\n'),
      flagged: quotes.some(({ flagged }) => flagged),
    },
    context,
  )
  return withReview(doc, [[kept, merged], ...others.map((other) => [other, null] as const)])
}
