import { isEmpty, NO_CHANGE, squashAll } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import { DATE, MAIN_SET } from '../model/index.ts'
import type { ArticleDocument, EntityId, Mention, MentionId, Span } from '../model/index.ts'
import { snapToGraphemes } from '../text/index.ts'
import { madeBy } from './context.ts'
import type { EditContext } from './context.ts'
import { applyToDocument } from './document.ts'
import type { Edit } from './document.ts'
import { entityNamed, entityOf, mergeInto, newEntity } from './entity.ts'
import { orphans, touched, withReview } from './review.ts'

/**
 * A new mention. It joins the entity of that label whose name or alias it is, else it makes one; quotes whose words for
 * who speaks it is, and that know nobody by them, are said by that one. Where a mention has these borders already, that
 * one gets the label.
 */
export function addMention(doc: ArticleDocument, span: Span, label: string, context: EditContext): Change {
  const { start, end } = snapToGraphemes(doc.text, span)
  if (start >= end) return NO_CHANGE
  const twins = doc.mentions.filter((mention) => mention.start === start && mention.end === end)
  const twin = twins.find((mention) => mention.label === label) ?? twins.find(({ status }) => status !== 'rejected')
  if (twin !== undefined) return relabel(doc, twin.id, label, context)
  const surface = doc.text.slice(start, end)
  const known = entityNamed(doc, surface, label)
  const entity = label === DATE ? null : (known ?? newEntity(doc, surface, label, context))
  const mention: Mention = {
    ...madeBy(context),
    type: 'mention',
    id: context.nextId() as MentionId,
    article: doc.article.id,
    set: MAIN_SET,
    label,
    start,
    end,
    entity: entity?.id ?? null,
    value: null,
  }
  if (entity === null) return withReview(doc, [[null, mention]])
  const made = entity === known ? [] : [[null, entity] as const]
  return withReview(doc, [[null, mention], ...made, ...speaking(doc, mention, entity.id)])
}

/** Quotes get a speaker who was not seen as a name; nobody has decided on them by that. */
function speaking(doc: ArticleDocument, { start, end }: Span, entity: EntityId): Edit[] {
  return doc.quotes
    .filter(({ status, speaker, speakerEntities }) => {
      return status !== 'rejected' && speakerEntities.length === 0 && speaker?.start === start && speaker.end === end
    })
    .map((quote) => [quote, { ...quote, speakerEntities: [entity], source: 'named' }])
}

/** Mentions of all these stretches; those outside the text, and what has the borders and label already, are left. */
export function markAll(doc: ArticleDocument, spans: readonly Span[], label: string, context: EditContext): Change {
  const changes: Change[] = []
  let current = doc
  for (const span of spans) {
    if (span.end > doc.text.length) continue
    const change = addMention(current, span, label, context)
    if (isEmpty(change)) continue
    changes.push(change)
    current = applyToDocument(current, change)
  }
  return squashAll(changes)
}

/**
 * Gives a mention another label. Its entity's label follows where it has no other mention; else, or where the article
 * has an entity of this name and label, the mention goes over to that one.
 */
export function relabel(doc: ArticleDocument, id: MentionId, label: string, context: EditContext): Change {
  const mention = doc.mentions.find((candidate) => candidate.id === id)
  if (mention === undefined) return NO_CHANGE
  const entity = entityOf(doc, mention.entity)
  const become = (fields: Partial<Mention>): Edit => {
    const value = label === DATE ? mention.value : null
    return [mention, touched(mention, mention.label === label ? {} : { label, value, ...fields }, context)]
  }
  if (mention.label === label || entity?.label === label) return withReview(doc, [become({})])
  if (label === DATE) {
    const left = entity === undefined ? [] : [entity.id]
    return withReview(doc, [become({ entity: null }), ...orphans(doc, left, [mention])])
  }
  const surface = doc.text.slice(mention.start, mention.end)
  const known = entityNamed(doc, surface, label)
  const alone = entity !== undefined && doc.mentions.every((other) => other === mention || other.entity !== entity.id)
  if (alone && known === undefined) return withReview(doc, [become({}), [entity, { ...entity, label }]])
  if (alone && known !== undefined) {
    const merged = mergeInto(doc, known, [entity], context).filter(([before]) => before !== mention)
    return withReview(doc, [become({ entity: known.id }), ...merged])
  }
  const target = known ?? newEntity(doc, surface, label, context)
  return withReview(doc, [become({ entity: target.id }), ...(target === known ? [] : [[null, target] as const])])
}

/** What day, month or span of days a DATE stands for: ISO 8601. */
export function setValue(doc: ArticleDocument, id: MentionId, value: string | null, context: EditContext): Change {
  const mention = doc.mentions.find((candidate) => candidate.id === id)
  return mention === undefined ? NO_CHANGE : withReview(doc, [[mention, touched(mention, { value }, context)]])
}

/** Links a mention to an entity of the article, whose label it takes, to a new one of its own, or to none. */
export function linkMention(
  doc: ArticleDocument,
  id: MentionId,
  target: EntityId | 'new' | null,
  context: EditContext,
): Change {
  const mention = doc.mentions.find((candidate) => candidate.id === id)
  if (mention === undefined || (target === 'new' && mention.label === DATE)) return NO_CHANGE
  const surface = doc.text.slice(mention.start, mention.end)
  const made = target === 'new' ? newEntity(doc, surface, mention.label, context) : null
  const entity = made ?? (target === 'new' ? undefined : entityOf(doc, target))
  if (entity === undefined && target !== null) return NO_CHANGE
  const fields = { entity: entity?.id ?? null, label: entity?.label ?? mention.label }
  const left = mention.entity === null || mention.entity === fields.entity ? [] : [mention.entity]
  return withReview(doc, [
    [mention, touched(mention, fields, context)],
    ...(made === null ? [] : [[null, made] as const]),
    ...orphans(doc, left, [mention]),
  ])
}
