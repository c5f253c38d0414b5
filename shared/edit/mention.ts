import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { AnyRecord, ArticleDocument, Entity, EntityId, Mention, MentionId, Span } from '../model/index.ts'
import { MAIN_SET } from '../model/index.ts'
import { foldKey, snapToGraphemes } from '../text/index.ts'
import { madeBy } from './context.ts'
import type { EditContext } from './context.ts'
import { orphan, touched, withReview } from './review.ts'

/** A label whose mentions stand for nothing else: a date is not an entity. */
const WITHOUT_ENTITY = 'DATE'

/** A new mention. It joins the entity of that label whose name or alias it is, else it makes one. */
export function addMention(doc: ArticleDocument, span: Span, label: string, context: EditContext): Change {
  const { start, end } = snapToGraphemes(doc.text, span)
  if (start >= end) return NO_CHANGE
  const twin = doc.mentions.find((mention) => mention.start === start && mention.end === end)
  if (twin !== undefined) return relabel(doc, twin.id, label, context)
  const surface = doc.text.slice(start, end)
  const entity =
    label === WITHOUT_ENTITY ? null : (entityNamed(doc, surface, label) ?? newEntity(doc, surface, label, context))
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
  const made = entity === null || doc.entities.includes(entity) ? [] : [[null, entity] as const]
  return withReview(doc, [[null, mention], ...made])
}

/** The entity's label follows where all its mentions have the new one; else the mention leaves it for one of its label. */
export function relabel(doc: ArticleDocument, id: MentionId, label: string, context: EditContext): Change {
  const mention = doc.mentions.find((candidate) => candidate.id === id)
  if (mention === undefined) return NO_CHANGE
  if (mention.label === label) {
    return mention.status === 'accepted' ? NO_CHANGE : withReview(doc, [[mention, touched(mention, {}, context)]])
  }
  const entity = doc.entities.find((candidate) => candidate.id === mention.entity)
  const alone = entity !== undefined && doc.mentions.every((other) => other === mention || other.entity !== entity.id)
  if (label === WITHOUT_ENTITY) {
    return withReview(doc, [
      [mention, touched(mention, { label, entity: null }, context)],
      ...orphan(doc, mention.entity, mention),
    ])
  }
  if (entity !== undefined && alone) {
    return withReview(doc, [
      [mention, touched(mention, { label }, context)],
      [entity, { ...entity, label }],
    ])
  }
  const surface = doc.text.slice(mention.start, mention.end)
  const target = entityNamed(doc, surface, label) ?? newEntity(doc, surface, label, context)
  return withReview(doc, [
    [mention, touched(mention, { label, entity: target.id }, context)],
    ...(doc.entities.includes(target) ? [] : [[null, target] as const]),
  ])
}

export function setValue(doc: ArticleDocument, id: MentionId, value: string | null, context: EditContext): Change {
  const mention = doc.mentions.find((candidate) => candidate.id === id)
  return mention === undefined ? NO_CHANGE : withReview(doc, [[mention, touched(mention, { value }, context)]])
}

/** Links a mention to an entity of the article, to a new one of its own, or to none. */
export function linkMention(
  doc: ArticleDocument,
  id: MentionId,
  target: EntityId | 'new' | null,
  context: EditContext,
): Change {
  const mention = doc.mentions.find((candidate) => candidate.id === id)
  if (mention === undefined || mention.entity === target) return NO_CHANGE
  const made =
    target === 'new' ? newEntity(doc, doc.text.slice(mention.start, mention.end), mention.label, context) : null
  const entity = made?.id ?? (target === 'new' ? null : target)
  const label = doc.entities.find((candidate) => candidate.id === entity)?.label ?? mention.label
  return withReview(doc, [
    [mention, touched(mention, { entity, label }, context)],
    ...(made === null ? [] : [[null, made] as readonly [null, AnyRecord]]),
    ...orphan(doc, mention.entity, mention),
  ])
}

/** The entity of this label with this name or alias, whatever its spelling. */
export function entityNamed(doc: ArticleDocument, surface: string, label: string): Entity | undefined {
  const key = foldKey(surface)
  return doc.entities.find(
    (entity) => entity.label === label && [entity.name, ...entity.aliases].some((name) => foldKey(name) === key),
  )
}

export function newEntity(doc: ArticleDocument, name: string, label: string, context: EditContext): Entity {
  return {
    type: 'entity',
    id: context.nextId() as EntityId,
    article: doc.article.id,
    uid: context.uid(),
    label,
    name,
    aliases: [],
    origin: `person:${context.person}`,
    identity: null,
    identityStatus: null,
    identityOrigin: null,
    reference: null,
  }
}
