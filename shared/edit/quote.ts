import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import { MAIN_SET } from '../model/index.ts'
import type { ArticleDocument, EntityId, Quote, QuoteId, QuoteKind, Span } from '../model/index.ts'
import { snapToGraphemes, trimSpan } from '../text/index.ts'
import { madeBy } from './context.ts'
import type { EditContext } from './context.ts'
import { kindOf } from './quote-kind.ts'
import { touched, withReview } from './review.ts'

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']

/** A new quote, of the kind that its quotation marks say; over several paragraphs, with a part in each. */
export function addQuote(doc: ArticleDocument, span: Span, context: EditContext): Change {
  const content = partsOf(doc, span)
  const [first, last] = [content[0], content.at(-1)]
  if (first === undefined || last === undefined) return NO_CHANGE
  const quote: Quote = {
    ...madeBy(context),
    type: 'quote',
    id: context.nextId() as QuoteId,
    article: doc.article.id,
    set: MAIN_SET,
    kind: kindOf(doc, { start: first.start, end: last.end }),
    content,
    cue: null,
    speaker: null,
    medium: null,
    speakerEntities: [],
    source: null,
  }
  return withReview(doc, [[null, quote]])
}

/** Adds a part to the content; one that touches parts that are there joins them. */
export function addContentPart(doc: ArticleDocument, id: QuoteId, span: Span, context: EditContext): Change {
  return edit(doc, id, context, ({ content }) => {
    const parts = partsOf(doc, span)
    return parts.length === 0 ? null : { content: union([...content, ...parts]) }
  })
}

/** Removes a part; a quote keeps at least one. */
export function removeContentPart(doc: ArticleDocument, id: QuoteId, part: number, context: EditContext): Change {
  return edit(doc, id, context, ({ content }) =>
    content.length < 2 || content[part] === undefined ? null : { content: content.toSpliced(part, 1) },
  )
}

export function setCue(doc: ArticleDocument, id: QuoteId, span: Span | null, context: EditContext): Change {
  return phrase(doc, span, (cue) => edit(doc, id, context, () => ({ cue })))
}

/** Where it was said: the newspaper in "told Reuters". */
export function setMedium(doc: ArticleDocument, id: QuoteId, span: Span | null, context: EditContext): Change {
  return phrase(doc, span, (medium) => edit(doc, id, context, () => ({ medium })))
}

/**
 * The phrase that says who; who that is, are the entities mentioned in it, or those of a mention it lies in. Without a
 * phrase, who speaks stays as it was.
 */
export function setSpeaker(doc: ArticleDocument, id: QuoteId, span: Span | null, context: EditContext): Change {
  return phrase(doc, span, (speaker) =>
    edit(doc, id, context, () => {
      if (speaker === null) return { speaker }
      const speakerEntities = entitiesAt(doc, speaker)
      return { speaker, speakerEntities, source: speakerEntities.length > 0 ? 'named' : null }
    }),
  )
}

/** Who speaks, several for a joint statement. Where one mention of the one speaker is known, the phrase can be given too. */
export function setSpeakerEntities(
  doc: ArticleDocument,
  id: QuoteId,
  entities: readonly EntityId[],
  context: EditContext,
  speaker?: Span | null,
): Change {
  const known = [...new Set(entities)].filter((entity) => doc.entities.some((candidate) => candidate.id === entity))
  const said = { speakerEntities: known, source: known.length > 0 ? 'named' : null } as const
  if (speaker === undefined) return edit(doc, id, context, () => said)
  return phrase(doc, speaker, (span) => edit(doc, id, context, () => ({ ...said, speaker: span })))
}

/**
 * The phrase that names an entity nearest to a quote: a mention, with the words around it where another quote has them
 * already (the title before the name). Null where nothing mentions it.
 */
export function speakerPhrase(doc: ArticleDocument, quote: Quote, entity: EntityId): Span | null {
  const at = quote.content[0]?.start ?? 0
  const [nearest] = doc.mentions
    .filter((mention) => mention.entity === entity && mention.status !== 'rejected')
    .sort((left, right) => Math.abs(left.start - at) - Math.abs(right.start - at))
  if (nearest === undefined) return null
  const said = doc.quotes.find(({ status, speaker }) => {
    return status !== 'rejected' && speaker !== null && speaker.start <= nearest.start && nearest.end <= speaker.end
  })
  const { start, end } = said?.speaker ?? nearest
  return { start, end }
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

/** Entities of the mentions in a stretch of text; where none lies in it, of those it lies in or crosses. In text order. */
export function entitiesAt(doc: ArticleDocument, span: Span): EntityId[] {
  const live = doc.mentions.filter(({ status, entity }) => status !== 'rejected' && entity !== null)
  const inside = live.filter(({ start, end }) => start >= span.start && end <= span.end)
  const found = inside.length > 0 ? inside : live.filter(({ start, end }) => start < span.end && end > span.start)
  return [...new Set(found.flatMap(({ entity }) => entity ?? []))]
}

/** A selection as content: one part for each paragraph it goes over, each without what surrounds it. */
function partsOf(doc: ArticleDocument, span: Span): Span[] {
  const blocks = doc.blocks.filter(
    ({ start, end, kind }) => start < span.end && end > span.start && kind !== 'furniture',
  )
  const stretches = blocks.length > 1 ? blocks : [span]
  return union(
    stretches.flatMap(({ start, end }) => {
      const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) }
      const trimmed = part.start < part.end ? trimSpan(doc.text, part) : null
      return trimmed === null ? [] : (snapped(doc, trimmed) ?? [])
    }),
  )
}

/** In text order, what overlaps or touches as one. */
export function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
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

/** Does nothing for a phrase that is given but has nothing in it. */
function phrase(doc: ArticleDocument, span: Span | null, set: (span: Span | null) => Change): Change {
  const given = span === null ? null : snapped(doc, span)
  return span !== null && given === null ? NO_CHANGE : set(given)
}

/** Whole graphemes; null where nothing is left. */
function snapped(doc: ArticleDocument, span: Span): Span | null {
  const { start, end } = snapToGraphemes(doc.text, span)
  return start < end ? { start, end } : null
}
