import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import { MAIN_SET } from '../model/index.ts'
import type { ArticleDocument, EntityId, Quote, QuoteId, QuoteKind, Span } from '../model/index.ts'
import { snapToGraphemes, trimSpan } from '../text/index.ts'
import { madeBy } from './context.ts'
import type { EditContext } from './context.ts'
import { touched, withReview } from './review.ts'

const MARK = /["«»“”„‟‹›]/u
const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']

/** A new quote, direct where quotation marks stand around the span, mixed where some stand in it, else indirect. */
export function addQuote(doc: ArticleDocument, span: Span, context: EditContext): Change {
  const content = partsOf(doc, span)
  const [first] = content
  if (first === undefined) return NO_CHANGE
  const quote: Quote = {
    ...madeBy(context),
    type: 'quote',
    id: context.nextId() as QuoteId,
    article: doc.article.id,
    set: MAIN_SET,
    kind: kindOf(doc.text, { start: first.start, end: content.at(-1)?.end ?? first.end }),
    content,
    cue: null,
    speaker: null,
    medium: null,
    speakerEntities: [],
    source: null,
  }
  return withReview(doc, [[null, quote]])
}

export function kindOf(text: string, { start, end }: Span): QuoteKind {
  if (MARK.test(text.charAt(start - 1)) && MARK.test(text.charAt(end))) return 'direct'
  return MARK.test(text.slice(start, end)) ? 'mixed' : 'indirect'
}

/** Adds a part to the content; one that touches parts that are there joins them. */
export function addContentPart(doc: ArticleDocument, id: QuoteId, span: Span, context: EditContext): Change {
  return edit(doc, id, context, (quote) => ({ content: union([...quote.content, ...partsOf(doc, span)]) }))
}

/** Removes a part; a quote keeps at least one. */
export function removeContentPart(doc: ArticleDocument, id: QuoteId, part: number, context: EditContext): Change {
  return edit(doc, id, context, ({ content }) =>
    content.length < 2 ? null : { content: content.filter((_, index) => index !== part) },
  )
}

export function setCue(doc: ArticleDocument, id: QuoteId, span: Span | null, context: EditContext): Change {
  return edit(doc, id, context, () => ({ cue: span === null ? null : snapToGraphemes(doc.text, span) }))
}

export function setMedium(doc: ArticleDocument, id: QuoteId, span: Span | null, context: EditContext): Change {
  return edit(doc, id, context, () => ({ medium: span === null ? null : snapToGraphemes(doc.text, span) }))
}

/** The phrase that says who; who that is, are the entities mentioned in it, or those of a mention it lies in. */
export function setSpeaker(doc: ArticleDocument, id: QuoteId, span: Span | null, context: EditContext): Change {
  return edit(doc, id, context, () => {
    if (span === null) return { speaker: null }
    const speaker = snapToGraphemes(doc.text, span)
    const speakerEntities = entitiesAt(doc, speaker)
    return { speaker, speakerEntities, source: speakerEntities.length > 0 ? 'named' : null }
  })
}

/** Who speaks, several for a joint statement. Where one mention of the one speaker is known, the phrase can be given too. */
export function setSpeakerEntities(
  doc: ArticleDocument,
  id: QuoteId,
  entities: readonly EntityId[],
  context: EditContext,
  phrase?: Span | null,
): Change {
  return edit(doc, id, context, () => ({
    speakerEntities: [...new Set(entities)],
    source: entities.length > 0 ? 'named' : null,
    ...(phrase === undefined ? {} : { speaker: phrase === null ? null : { start: phrase.start, end: phrase.end } }),
  }))
}

/** The text hides who speaks: a source, an official. */
export function setUnnamedSource(doc: ArticleDocument, id: QuoteId, context: EditContext): Change {
  return edit(doc, id, context, () => ({ speakerEntities: [], source: 'unnamed' }))
}

export function setQuoteKind(doc: ArticleDocument, id: QuoteId, kind: QuoteKind, context: EditContext): Change {
  return edit(doc, id, context, () => ({ kind }))
}

export function cycleQuoteKind(doc: ArticleDocument, id: QuoteId, context: EditContext): Change {
  return edit(doc, id, context, ({ kind }) => ({ kind: KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] ?? kind }))
}

/**
 * Makes two quotes of one: the parts from `part` on become a quote of their own with the same cue and speaker. `at` cuts
 * inside that part instead, at an offset of the text.
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
      : [before(doc.text, quote.content, where.at), after(doc.text, quote.content, where.at)]
  if (first.length === 0 || second.length === 0) return NO_CHANGE
  const other = { ...quote, ...madeBy(context), id: context.nextId() as QuoteId, content: second }
  return withReview(doc, [
    [quote, touched(quote, { content: first }, context)],
    [null, other],
  ])
}

/** Makes one quote of several: contents together; cue and speaker of the first that has them. */
export function mergeQuotes(doc: ArticleDocument, ids: readonly QuoteId[], context: EditContext): Change {
  const quotes = doc.quotes.filter(({ id }) => ids.includes(id))
  const [kept, ...others] = quotes
  if (kept === undefined || others.length === 0) return NO_CHANGE
  const merged = touched(
    kept,
    {
      content: union(quotes.flatMap(({ content }) => content)),
      cue: kept.cue ?? others.find(({ cue }) => cue !== null)?.cue ?? null,
      speaker: kept.speaker ?? others.find(({ speaker }) => speaker !== null)?.speaker ?? null,
      speakerEntities:
        kept.speakerEntities.length > 0
          ? kept.speakerEntities
          : (others.find(({ speakerEntities }) => speakerEntities.length > 0)?.speakerEntities ?? []),
    },
    context,
  )
  return withReview(doc, [[kept, merged], ...others.map((other) => [other, null] as const)])
}

/** Entities of the mentions in a stretch of text; where it lies inside one mention, that one's. In text order. */
export function entitiesAt(doc: ArticleDocument, span: Span): EntityId[] {
  const live = doc.mentions.filter(({ status, entity }) => status !== 'rejected' && entity !== null)
  const inside = live.filter(({ start, end }) => start >= span.start && end <= span.end)
  const found = inside.length > 0 ? inside : live.filter(({ start, end }) => start < span.end && end > span.start)
  return [...new Set(found.flatMap(({ entity }) => (entity === null ? [] : [entity])))]
}

function edit(
  doc: ArticleDocument,
  id: QuoteId,
  context: EditContext,
  fields: (quote: Quote) => Partial<Quote> | null,
): Change {
  const quote = doc.quotes.find((candidate) => candidate.id === id)
  const next = quote === undefined ? null : fields(quote)
  return quote === undefined || next === null ? NO_CHANGE : withReview(doc, [[quote, touched(quote, next, context)]])
}

/** A selection as content: one part for each paragraph it goes over, each without what surrounds it. */
function partsOf(doc: ArticleDocument, span: Span): Span[] {
  const blocks = doc.blocks.filter(
    ({ start, end, kind }) => start < span.end && end > span.start && kind !== 'furniture',
  )
  const stretches = blocks.length > 1 ? blocks : [span]
  return stretches.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) }
    const trimmed = part.start < part.end ? trimSpan(doc.text, part) : null
    return trimmed === null ? [] : [snapToGraphemes(doc.text, trimmed)]
  })
}

/** In text order, what overlaps or touches as one. */
function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

function before(text: string, content: readonly Span[], at: number): Span[] {
  return content
    .filter(({ start }) => start < at)
    .flatMap((span) => (span.end <= at ? [span] : cut(text, { start: span.start, end: at })))
}

function after(text: string, content: readonly Span[], at: number): Span[] {
  return content
    .filter(({ end }) => end > at)
    .flatMap((span) => (span.start >= at ? [span] : cut(text, { start: at, end: span.end })))
}

/** Without white space at its borders. */
function cut(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end)
  const from = start + (part.length - part.trimStart().length)
  const to = end - (part.length - part.trimEnd().length)
  return from < to ? [{ start: from, end: to }] : []
}
