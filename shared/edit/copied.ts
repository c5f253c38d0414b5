import { equal, isEmpty, squashAll } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import { DATE, MAIN_SET } from '../model/index.ts'
import type { ArticleDocument, Entity, EntityId, Mention, MentionId, Quote, QuoteId, Span } from '../model/index.ts'
import { madeBy, reviewedBy } from './context.ts'
import type { Annotation, EditContext } from './context.ts'
import { applyToDocument } from './document.ts'
import type { Edit } from './document.ts'
import { entityNamed, entityOf, newEntity } from './entity.ts'
import { entitiesAt } from './quote.ts'
import { carried, orphans, withReview } from './review.ts'

/** An annotation of a near-duplicate, or of this text in a file, as it would stand in this article. */
export interface Counterpart {
  /** With the places of this text. */
  readonly annotation: Foreign
  /** Whom the mention names, or who speaks, as it is known there; null where the source has no way to say it. */
  readonly entities: readonly ForeignEntity[] | null
  /** What somebody noted beside it there. */
  readonly remark: Pick<Mention, 'note' | 'flagged'>
}

/** Of an annotation of another article: a remark is about one place. */
export const NO_REMARK: Counterpart['remark'] = { note: '', flagged: false }

/** What is taken over of an annotation. */
export type Foreign =
  | Pick<Mention, 'type' | 'label' | 'start' | 'end' | 'value' | 'attributes'>
  | Pick<Quote, 'type' | 'kind' | 'content' | 'cue' | 'speaker' | 'medium' | 'source' | 'attributes'>
export type ForeignEntity = Pick<Entity, 'name' | 'label' | 'aliases' | 'reference' | 'identity' | 'identityStatus'>

/**
 * What an article has in the place of a counterpart. `suggested`: a suggestion that is the same, or says something else of
 * the same words; `marked`: the same, accepted; `kept`: something else that somebody decided on.
 */
export type Standing =
  | { readonly state: 'open' | 'marked' | 'kept' }
  | { readonly state: 'suggested'; readonly suggestion: Annotation }

/** How the article stands to each of these, which are all that there is of one source; no suggestion is named twice. */
export function standings(doc: ArticleDocument, counterparts: readonly Counterpart[]): readonly Standing[] {
  const wanted = counterparts.map(({ annotation }) => annotation)
  const ofType = (type: Annotation['type']): readonly Annotation[] => (type === 'mention' ? doc.mentions : doc.quotes)
  const agreed = new Set([...doc.mentions, ...doc.quotes].filter((own) => wanted.some((one) => agrees(own, one))))
  const taken = new Set<Annotation>()

  const reviewed = (one: Foreign): 'marked' | 'kept' | null => {
    const decided = ofType(one.type).filter(({ status }) => status !== 'suggested')
    if (decided.some((own) => own.status === 'accepted' && agrees(own, one))) return 'marked'
    return decided.some((own) =>
      own.status === 'rejected' ? saysSame(own, one) : !agreed.has(own) && rivals(own, one),
    )
      ? 'kept'
      : null
  }
  const found = wanted.map(reviewed)
  const suggestions = new Map<number, Annotation>()
  // What is exactly there is taken before what only touches it.
  for (const fits of [agrees, saysSame, rivals]) {
    for (const [index, one] of wanted.entries()) {
      if (found[index] !== null || suggestions.has(index)) continue
      const own = ofType(one.type).find(
        (candidate) => candidate.status === 'suggested' && !taken.has(candidate) && fits(candidate, one),
      )
      if (own === undefined) continue
      taken.add(own)
      suggestions.set(index, own)
    }
  }
  return found.map((state, index): Standing => {
    const suggestion = suggestions.get(index)
    if (state !== null) return { state }
    return suggestion === undefined ? { state: 'open' } : { state: 'suggested', suggestion }
  })
}

/**
 * Marks these as they are elsewhere: a suggestion in their place becomes that and is accepted, in bulk; what
 * was reviewed stays.
 * @param all everything that the source has and this article has a place for
 */
export function takeOver(
  doc: ArticleDocument,
  all: readonly Counterpart[],
  picked: ReadonlySet<Counterpart>,
  context: EditContext,
): Change {
  const steps = standings(doc, all)
    .map((standing, index) => ({ standing, counterpart: all[index] }))
    // Names first: who speaks is found among them.
    .sort((left, right) => Number(isQuote(left.counterpart)) - Number(isQuote(right.counterpart)))
  const changes: Change[] = []
  let current = doc
  for (const { standing, counterpart } of steps) {
    if (counterpart === undefined || !picked.has(counterpart)) continue
    if (standing.state !== 'open' && standing.state !== 'suggested') continue
    const suggestion = standing.state === 'suggested' ? standing.suggestion : null
    const change = withReview(current, taken(current, counterpart, suggestion, context))
    if (isEmpty(change)) continue
    changes.push(change)
    current = applyToDocument(current, change)
  }
  return squashAll(changes)
}

const isQuote = (counterpart: Counterpart | undefined): boolean => counterpart?.annotation.type === 'quote'

/** One counterpart, in place of a suggestion or new, with the entities it needs. */
function taken(
  doc: ArticleDocument,
  { annotation, entities, remark }: Counterpart,
  suggestion: Annotation | null,
  context: EditContext,
): Edit[] {
  const found = entities?.map((entity) => entityFor(doc, entity, context)) ?? []
  const said = entities === null ? null : found.map(([, after]) => after.id)
  const changed = found.filter(([before, after]) => before !== after)
  const made = { ...madeBy(context), reviewed: reviewedBy(context, 'bulk'), article: doc.article.id, set: MAIN_SET }
  const { attributes } = annotation
  const remarked = {
    note: suggestion === null || suggestion.note === '' ? remark.note : suggestion.note,
    flagged: remark.flagged || suggestion?.flagged === true,
  }
  if (annotation.type === 'mention') {
    const { label, start, end } = annotation
    const before = suggestion?.type === 'mention' ? suggestion : null
    const named = found[0]?.[1] ?? null
    const { who, value } =
      said === null ? unsaidOfMention(doc, annotation, before, context) : { who: named, value: annotation.value }
    if (said === null && who !== null && !doc.entities.includes(who)) changed.push([null, who])
    const entity = who?.id ?? null
    const fields = { label, start, end, value, attributes, entity, ...remarked }
    const after: Mention =
      before === null
        ? { ...made, ...fields, type: 'mention', id: context.nextId() as MentionId }
        : carried(before, fields, context)
    const left = before?.entity === null || before?.entity === fields.entity ? [] : [before?.entity ?? []].flat()
    return [[before, after], ...changed, ...left.flatMap((id) => without(doc, id, before))]
  }
  const { kind, content, cue, speaker, medium, source } = annotation
  const before = suggestion?.type === 'quote' ? suggestion : null
  const who = said === null ? unsaidOfQuote(doc, annotation, before) : { speakerEntities: said, source }
  const fields = { kind, content, cue, speaker, medium, attributes, ...who, ...remarked }
  const after: Quote =
    before === null
      ? { ...made, ...fields, type: 'quote', id: context.nextId() as QuoteId }
      : carried(before, fields, context)
  const left = (before?.speakerEntities ?? []).filter((id) => !fields.speakerEntities.includes(id))
  return [[before, after], ...changed, ...left.flatMap((id) => without(doc, id, before))]
}

/** Whom a mention names, and its date, where the source cannot say it: as suggested, else by its words, as a person marks. */
function unsaidOfMention(
  doc: ArticleDocument,
  { label, start, end, value }: Extract<Foreign, { type: 'mention' }>,
  before: Mention | null,
  context: EditContext,
): { readonly who: Entity | null; readonly value: Mention['value'] } {
  const found = entityOf(doc, before?.entity ?? null) ?? null
  const words = doc.text.slice(start, end)
  // What was seen as another kind of name is still that name.
  const named = () => entityNamed(doc, words, label) ?? newEntity(doc, found?.name ?? words, label, context)
  if (before?.label !== label) return { who: label === DATE ? null : named(), value }
  const same = before.start === start && before.end === end
  return { who: label === DATE ? found : (found ?? named()), value: value ?? (same ? before.value : null) }
}

/** Who speaks, where the source cannot say it: as suggested for the same phrase, else whom the phrase names. */
function unsaidOfQuote(
  doc: ArticleDocument,
  { speaker }: Extract<Foreign, { type: 'quote' }>,
  before: Quote | null,
): Pick<Quote, 'speakerEntities' | 'source'> {
  if (before !== null && equal(placeOf(before.speaker), placeOf(speaker)))
    return { speakerEntities: before.speakerEntities, source: before.source }
  const speakerEntities = speaker === null ? [] : entitiesAt(doc, speaker)
  return { speakerEntities, source: speakerEntities.length > 0 ? 'named' : null }
}

function without(doc: ArticleDocument, entity: EntityId, leaving: Annotation | null): Edit[] {
  return leaving === null ? [] : orphans(doc, [entity], [leaving])
}

/** The article's entity of that label and one of its names, with its link; else a new one like it. */
function entityFor(
  doc: ArticleDocument,
  entity: ForeignEntity,
  context: EditContext,
): readonly [before: Entity | null, after: Entity] {
  const known = [entity.name, ...entity.aliases].flatMap((name) => entityNamed(doc, name, entity.label) ?? [])[0]
  const link =
    entity.identity !== null && entity.identityStatus === 'accepted'
      ? ({ identity: entity.identity, identityStatus: 'accepted', identityOrigin: `person:${context.person}` } as const)
      : {}
  if (known !== undefined) return [known, known.identityStatus === 'accepted' ? known : { ...known, ...link }]
  const { aliases, reference } = entity
  return [null, { ...newEntity(doc, entity.name, entity.label, context), aliases, reference, ...link }]
}

/** The same in everything that a text shows. */
function agrees(own: Annotation, one: Foreign): boolean {
  if (own.type === 'mention') return saysSame(own, one)
  if (one.type !== 'quote' || !saysSame(own, one)) return false
  return (
    own.kind === one.kind &&
    equal(placeOf(own.cue), placeOf(one.cue)) &&
    equal(placeOf(own.speaker), placeOf(one.speaker)) &&
    equal(placeOf(own.medium), placeOf(one.medium))
  )
}

const placeOf = (span: Span | null) => (span === null ? null : [span.start, span.end])

/** The same words under the same label, or as content. */
function saysSame(own: Annotation, one: Foreign): boolean {
  if (own.type === 'mention')
    return one.type === 'mention' && own.label === one.label && own.start === one.start && own.end === one.end
  return one.type === 'quote' && equal(own.content.map(placeOf), one.content.map(placeOf))
}

/** Both cannot be meant: the same words, borders that cross, or one label for more and for less. Of quotes, what touches. */
function rivals(own: Annotation, one: Foreign): boolean {
  if (own.type === 'quote')
    return one.type === 'quote' && own.content.some((part) => one.content.some((other) => overlaps(part, other)))
  if (one.type !== 'mention' || !overlaps(own, one)) return false
  const nested = (own.start <= one.start && one.end <= own.end) !== (one.start <= own.start && own.end <= one.end)
  return !nested || own.label === one.label
}

const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end

/** The entities an annotation stands for, in its order. */
export function entitiesOf(doc: ArticleDocument, annotation: Annotation): readonly Entity[] {
  const ids = annotation.type === 'mention' ? [annotation.entity] : annotation.speakerEntities
  return ids.flatMap((id) => entityOf(doc, id) ?? [])
}
