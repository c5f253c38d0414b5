import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { AnyRecord, ArticleDocument, EntityId, Identity, MentionId } from '../model/index.ts'
import { reviewedBy } from './context.ts'
import type { EditContext } from './context.ts'
import { newEntity } from './mention.ts'
import { touched, withReview } from './review.ts'

type Edit = readonly [AnyRecord | null, AnyRecord | null]

/** Makes one entity of several: mentions, quotes and names of the others become those of `keep`. */
export function mergeEntities(
  doc: ArticleDocument,
  keep: EntityId,
  others: readonly EntityId[],
  context: EditContext,
): Change {
  const kept = doc.entities.find(({ id }) => id === keep)
  const gone = doc.entities.filter(({ id }) => id !== keep && others.includes(id))
  if (kept === undefined || gone.length === 0) return NO_CHANGE
  const merged = (id: EntityId): EntityId => (gone.some((entity) => entity.id === id) ? keep : id)
  const reviewed = reviewedBy(context)
  const mentions = doc.mentions.flatMap((mention): Edit[] => {
    if (mention.entity === null || merged(mention.entity) === mention.entity) return []
    const decided = mention.status === 'rejected' ? {} : ({ status: 'accepted', reviewed } as const)
    return [[mention, { ...mention, entity: keep, label: kept.label, ...decided }]]
  })
  const quotes = doc.quotes.flatMap((quote): Edit[] => {
    const speakers = [...new Set(quote.speakerEntities.map(merged))]
    const same = quote.speakerEntities.every((id) => merged(id) === id)
    return same ? [] : [[quote, { ...quote, speakerEntities: speakers }]]
  })
  const aliases = namesBeside(kept.name, [
    ...kept.aliases,
    ...gone.flatMap(({ name, aliases: more }) => [name, ...more]),
  ])
  const entity = {
    ...kept,
    aliases,
    identity: kept.identity ?? gone.find(({ identity }) => identity !== null)?.identity ?? null,
  }
  return withReview(doc, [[kept, entity], ...gone.map((other): Edit => [other, null]), ...mentions, ...quotes])
}

/** Gives some mentions an entity of their own. Quotes stay with the old one. */
export function splitEntity(doc: ArticleDocument, ids: readonly MentionId[], context: EditContext): Change {
  const mentions = doc.mentions.filter(({ id }) => ids.includes(id))
  const [first] = mentions
  if (first === undefined) return NO_CHANGE
  const made = newEntity(doc, doc.text.slice(first.start, first.end), first.label, context)
  const surfaces = mentions.map(({ start, end }) => doc.text.slice(start, end))
  const entity = { ...made, aliases: namesBeside(made.name, surfaces) }
  const split = mentions.map((mention): Edit => [mention, touched(mention, { entity: entity.id }, context)])
  return withReview(doc, [[null, entity], ...split])
}

/** The old name stays as an alias. */
export function renameEntity(doc: ArticleDocument, id: EntityId, name: string): Change {
  const entity = doc.entities.find((candidate) => candidate.id === id)
  const next = name.trim()
  if (entity === undefined || next === '' || next === entity.name) return NO_CHANGE
  return withReview(doc, [
    [entity, { ...entity, name: next, aliases: namesBeside(next, [entity.name, ...entity.aliases]) }],
  ])
}

/** The label of the entity and of all its mentions. */
export function setEntityLabel(doc: ArticleDocument, id: EntityId, label: string, context: EditContext): Change {
  const entity = doc.entities.find((candidate) => candidate.id === id)
  if (entity === undefined || entity.label === label) return NO_CHANGE
  const mentions = doc.mentions
    .filter((mention) => mention.entity === id && mention.status !== 'rejected')
    .map((mention): Edit => [mention, touched(mention, { label }, context)])
  return withReview(doc, [[entity, { ...entity, label }], ...mentions])
}

/** Says which corpus-wide identity the entity is; null takes the link back. */
export function linkIdentity(
  doc: ArticleDocument,
  id: EntityId,
  identity: Identity | null,
  context: EditContext,
): Change {
  const entity = doc.entities.find((candidate) => candidate.id === id)
  if (entity === undefined) return NO_CHANGE
  const link =
    identity === null
      ? { identity: null, identityStatus: null, identityOrigin: null }
      : ({ identity: identity.id, identityStatus: 'accepted', identityOrigin: `person:${context.person}` } as const)
  return withReview(doc, [[entity, { ...entity, ...link }]])
}

/** Other names than the main one, each once. Spellings that differ are kept, because they are searched for. */
function namesBeside(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((other) => other !== name)
}
