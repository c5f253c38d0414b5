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

/**
 * Makes one quote of several: contents and remarks together; of all else what the first has, else what another has. Who speaks is who the first says that says anybody; what the others say of that speaker is added.
 */
export function mergeQuotes(doc: ArticleDocument, ids: readonly QuoteId[], context: EditContext): Change {
  const quotes = doc.quotes.filter(({ id }) => ids.includes(id))
  const [kept, ...others] = quotes
  if (kept === undefined || others.length === 0) return NO_CHANGE
  const agreeing = ofOneSpeaker(doc.text, quotes)
  const known = agreeing.find(({ speakerEntities }) => speakerEntities.length > 0) ?? agreeing[0] ?? kept
  const merged = touched(
    kept,
    {
      content: union(quotes.flatMap(({ content }) => content)),
      cue: quotes.find(({ cue }) => cue !== null)?.cue ?? null,
      speaker: agreeing.find(({ speaker }) => speaker !== null)?.speaker ?? null,
      medium: quotes.find(({ medium }) => medium !== null)?.medium ?? null,
      speakerEntities: known.speakerEntities,
      source: known.source,
      note: quotes.flatMap(({ note }) => (note === '' ? [] : [note])).join('\n'),
      flagged: quotes.some(({ flagged }) => flagged),
    },
    context,
  )
  return withReview(doc, [[kept, merged], ...others.map((other) => [other, null] as const)])
}

/** Of quotes that are merged, those of other speakers than the one it keeps. */
export function otherSpeakers({ text, quotes }: ArticleDocument, ids: readonly QuoteId[]): readonly Quote[] {
  const merged = quotes.filter(({ id }) => ids.includes(id))
  const agreeing = ofOneSpeaker(text, merged)
  return merged.filter((quote) => saysWho(quote) && !agreeing.includes(quote))
}

/** The first that says who speaks, and those behind it that say the same. */
function ofOneSpeaker(text: string, quotes: readonly Quote[]): readonly Quote[] {
  const first = quotes.find(saysWho)
  return first === undefined ? [] : quotes.filter((quote) => quote === first || sameSpeaker(text, first, quote))
}

const saysWho = ({ speakerEntities, speaker, source }: Quote): boolean =>
  speakerEntities.length > 0 || speaker !== null || source !== null

/** By the entities where both have some, else by the words of the phrase; a source without a name may have no phrase. */
function sameSpeaker(text: string, a: Quote, b: Quote): boolean {
  if (a.speakerEntities.length > 0 && b.speakerEntities.length > 0)
    return (
      a.speakerEntities.length === b.speakerEntities.length &&
      a.speakerEntities.every((entity) => b.speakerEntities.includes(entity))
    )
  if (a.speaker !== null && b.speaker !== null)
    return text.slice(a.speaker.start, a.speaker.end) === text.slice(b.speaker.start, b.speaker.end)
  return a.source === 'unnamed' && b.source === 'unnamed'
}
