import { equal, isEmpty, squashAll } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import { DATE, MAIN_SET } from '../model/index.ts'
import type { ArticleDocument, Entity, EntityId, Mention, MentionId, Quote, QuoteId } from '../model/index.ts'
import { madeBy, reviewedBy } from './context.ts'
import type { Annotation, EditContext } from './context.ts'
import { placeOf, standings } from './copied.ts'
import type { Counterpart, Foreign, ForeignEntity } from './copied.ts'
import { deskOf } from './desk.ts'
import type { Desk } from './desk.ts'
import { replace } from './document.ts'
import type { Edit } from './document.ts'
import { newEntity } from './entity.ts'
import { carried, withReview } from './review.ts'

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
  const desk = deskOf(doc)
  for (const { standing, counterpart } of steps) {
    if (counterpart === undefined || !picked.has(counterpart)) continue
    if (standing.state !== 'open' && standing.state !== 'suggested') continue
    const suggestion = standing.state === 'suggested' ? standing.suggestion : null
    const edits = taken(desk, counterpart, suggestion, context)
    const change = changes.length === 0 ? withReview(doc, edits) : replace(edits)
    if (isEmpty(change)) continue
    changes.push(change)
    desk.apply(edits)
  }
  return squashAll(changes)
}

const isQuote = (counterpart: Counterpart | undefined): boolean => counterpart?.annotation.type === 'quote'

/** One counterpart, in place of a suggestion or new, with the entities it needs. */
function taken(
  desk: Desk,
  { annotation, entities, remark }: Counterpart,
  suggestion: Annotation | null,
  context: EditContext,
): Edit[] {
  const found = entities?.map((entity) => entityFor(desk, entity, context)) ?? []
  const said = entities === null ? null : found.map(([, after]) => after.id)
  const changed = found.filter(([before, after]) => before !== after)
  const made = {
    ...madeBy(context),
    reviewed: reviewedBy(context, 'bulk'),
    article: desk.doc.article.id,
    set: MAIN_SET,
  }
  const attributes = { ...suggestion?.attributes, ...annotation.attributes }
  const remarked = {
    note: suggestion === null || suggestion.note === '' ? remark.note : suggestion.note,
    flagged: remark.flagged || suggestion?.flagged === true,
  }
  if (annotation.type === 'mention') {
    const { label, start, end } = annotation
    const before = suggestion?.type === 'mention' ? suggestion : null
    const named = found[0]?.[1] ?? null
    const { who, value } =
      said === null ? unsaidOfMention(desk, annotation, before, context) : { who: named, value: annotation.value }
    if (said === null && who !== null && desk.entityOf(who.id) === undefined) changed.push([null, who])
    const entity = who?.id ?? null
    const fields = { label, start, end, value, attributes, entity, ...remarked }
    const after: Mention =
      before === null
        ? { ...made, ...fields, type: 'mention', id: context.nextId() as MentionId }
        : carried(before, fields, context)
    const left = before?.entity === null || before?.entity === fields.entity ? [] : [before?.entity ?? []].flat()
    return [[before, after], ...changed, ...without(desk, left, before)]
  }
  const { kind, content, cue, speaker, medium, source } = annotation
  const before = suggestion?.type === 'quote' ? suggestion : null
  const who = said === null ? unsaidOfQuote(desk, annotation, before) : { speakerEntities: said, source }
  const fields = { kind, content, cue, speaker, medium, attributes, ...who, ...remarked }
  const after: Quote =
    before === null
      ? { ...made, ...fields, type: 'quote', id: context.nextId() as QuoteId }
      : carried(before, fields, context)
  const left = (before?.speakerEntities ?? []).filter((id) => !fields.speakerEntities.includes(id))
  return [[before, after], ...changed, ...without(desk, left, before)]
}

/** Whom a mention names, and its date, where the source cannot say it: as suggested, else by its words, as a person marks. */
function unsaidOfMention(
  desk: Desk,
  { label, start, end, value }: Extract<Foreign, { type: 'mention' }>,
  before: Mention | null,
  context: EditContext,
): { readonly who: Entity | null; readonly value: Mention['value'] } {
  const found = desk.entityOf(before?.entity ?? null) ?? null
  const words = desk.doc.text.slice(start, end)
  // What was seen as another kind of name is still that name.
  const named = () => desk.entityNamed(words, label) ?? newEntity(desk.doc, found?.name ?? words, label, context)
  if (before?.label !== label) return { who: label === DATE ? null : named(), value }
  const same = before.start === start && before.end === end
  return { who: label === DATE ? found : (found ?? named()), value: value ?? (same ? before.value : null) }
}

/** Who speaks, where the source cannot say it: as suggested for the same phrase, else whom the phrase names. */
function unsaidOfQuote(
  desk: Desk,
  { speaker }: Extract<Foreign, { type: 'quote' }>,
  before: Quote | null,
): Pick<Quote, 'speakerEntities' | 'source'> {
  if (before !== null && equal(placeOf(before.speaker), placeOf(speaker)))
    return { speakerEntities: before.speakerEntities, source: before.source }
  const speakerEntities = speaker === null ? [] : desk.entitiesAt(speaker)
  return { speakerEntities, source: speakerEntities.length > 0 ? 'named' : null }
}

function without(desk: Desk, entities: readonly EntityId[], leaving: Annotation | null): Edit[] {
  return leaving === null ? [] : desk.namedOnlyBy(leaving, entities).map((entity) => [entity, null])
}

/** The article's entity of that label and one of its names, with its link; else a new one like it. */
function entityFor(
  desk: Desk,
  entity: ForeignEntity,
  context: EditContext,
): readonly [before: Entity | null, after: Entity] {
  const known = [entity.name, ...entity.aliases].flatMap((name) => desk.entityNamed(name, entity.label) ?? [])[0]
  const link =
    entity.identity !== null && entity.identityStatus === 'accepted'
      ? ({ identity: entity.identity, identityStatus: 'accepted', identityOrigin: `person:${context.person}` } as const)
      : {}
  if (known !== undefined) return [known, known.identityStatus === 'accepted' ? known : { ...known, ...link }]
  const { aliases, reference } = entity
  return [null, { ...newEntity(desk.doc, entity.name, entity.label, context), aliases, reference, ...link }]
}
