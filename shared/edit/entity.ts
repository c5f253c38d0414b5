import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import { DATE } from '../model/index.ts'
import type { ArticleDocument, Entity, EntityId, Identity, MentionId } from '../model/index.ts'
import { foldKey } from '../text/index.ts'
import type { EditContext } from './context.ts'
import type { Edit } from './document.ts'
import { carried, orphans, touched, withReview } from './review.ts'

/** Makes one entity of several: mentions, quotes, names and links of the others become those of `keep`. */
export function mergeEntities(
  doc: ArticleDocument,
  keep: EntityId,
  others: readonly EntityId[],
  context: EditContext,
): Change {
  const kept = entityOf(doc, keep)
  const gone = doc.entities.filter(({ id }) => id !== keep && others.includes(id))
  return kept === undefined || gone.length === 0 ? NO_CHANGE : withReview(doc, mergeInto(doc, kept, gone, context))
}

/** The edits that make `gone` the same as `kept`. A rejected mention keeps its label, which is what was wrong. */
export function mergeInto(doc: ArticleDocument, kept: Entity, gone: readonly Entity[], context: EditContext): Edit[] {
  const ids = new Set(gone.map(({ id }) => id))
  const linked = [kept, ...gone].find(({ identity }) => identity !== null) ?? kept
  const name = fullName([kept, ...gone].map((one) => one.name))
  const entity: Entity = {
    ...kept,
    name,
    aliases: namesBeside(name, [
      kept.name,
      ...kept.aliases,
      ...gone.flatMap((other) => [other.name, ...other.aliases]),
    ]),
    identity: linked.identity,
    identityStatus: linked.identityStatus,
    identityOrigin: linked.identityOrigin,
    reference: kept.reference ?? gone.find(({ reference }) => reference !== null)?.reference ?? null,
  }
  const mentions = doc.mentions.flatMap((mention): Edit[] => {
    if (mention.entity === null || !ids.has(mention.entity)) return []
    const label = mention.status === 'rejected' ? mention.label : kept.label
    return [[mention, carried(mention, { entity: kept.id, label }, context)]]
  })
  const quotes = doc.quotes.flatMap((quote): Edit[] => {
    if (!quote.speakerEntities.some((id) => ids.has(id))) return []
    const speakers = new Set(quote.speakerEntities.map((id) => (ids.has(id) ? kept.id : id)))
    return [[quote, { ...quote, speakerEntities: [...speakers] }]]
  })
  return [[kept, entity], ...gone.map((other): Edit => [other, null]), ...mentions, ...quotes]
}

/** Gives some mentions an entity of their own, named as the first of them. Quotes stay with the old one. */
export function splitEntity(doc: ArticleDocument, ids: readonly MentionId[], context: EditContext): Change {
  const mentions = doc.mentions.filter(({ id, label }) => ids.includes(id) && label !== DATE)
  const [first] = mentions
  if (first === undefined || isWhole(doc, first.entity, mentions.length, ids)) return NO_CHANGE
  const surfaces = mentions.map(({ start, end }) => doc.text.slice(start, end))
  const made = newEntity(doc, surfaces[0] ?? '', first.label, context)
  const entity = { ...made, aliases: namesBeside(made.name, surfaces) }
  const left = mentions.flatMap((mention) => mention.entity ?? [])
  return withReview(doc, [
    [null, entity],
    ...mentions.map((mention): Edit => {
      return [mention, touched(mention, { entity: entity.id, label: first.label }, context)]
    }),
    ...orphans(doc, left, mentions),
  ])
}

/** These mentions are all that the entity has: there is nothing to split off. */
function isWhole(doc: ArticleDocument, entity: EntityId | null, count: number, ids: readonly MentionId[]): boolean {
  if (entity === null) return false
  const own = doc.mentions.filter((mention) => mention.entity === entity)
  return own.length === count && own.every(({ id }) => ids.includes(id))
}

/** The old name stays as an alias. With a uid it is a person's work, which no later extraction takes back. */
export function renameEntity(doc: ArticleDocument, id: EntityId, name: string, context: EditContext): Change {
  const entity = entityOf(doc, id)
  const next = name.trim()
  if (entity === undefined || next === '' || next === entity.name) return NO_CHANGE
  const aliases = namesBeside(next, [entity.name, ...entity.aliases])
  return withReview(doc, [[entity, { ...entity, name: next, aliases, uid: entity.uid ?? context.uid() }]])
}

/** The label of the entity and of all its mentions. Dates stand for nothing else: as one, the entity is gone. */
export function setEntityLabel(doc: ArticleDocument, id: EntityId, label: string, context: EditContext): Change {
  const entity = entityOf(doc, id)
  if (entity === undefined || entity.label === label) return NO_CHANGE
  const own = doc.mentions.filter((mention) => mention.entity === id)
  const fields = label === DATE ? { entity: null } : {}
  return withReview(doc, [
    [entity, label === DATE ? null : { ...entity, label }],
    ...own.map((mention): Edit => {
      return [mention, carried(mention, mention.status === 'rejected' ? fields : { ...fields, label }, context)]
    }),
    ...(label === DATE ? withoutSpeaker(doc, id) : []),
  ])
}

function withoutSpeaker(doc: ArticleDocument, entity: EntityId): Edit[] {
  return doc.quotes
    .filter(({ speakerEntities }) => speakerEntities.includes(entity))
    .map((quote) => {
      const speakerEntities = quote.speakerEntities.filter((id) => id !== entity)
      return [quote, { ...quote, speakerEntities, source: speakerEntities.length > 0 ? quote.source : null }]
    })
}

/** Says which corpus-wide identity the entity is; null takes the link back. */
export function linkIdentity(
  doc: ArticleDocument,
  id: EntityId,
  identity: Identity | null,
  context: EditContext,
): Change {
  const entity = entityOf(doc, id)
  if (entity === undefined) return NO_CHANGE
  const link =
    identity === null
      ? { identity: null, identityStatus: null, identityOrigin: null }
      : ({ identity: identity.id, identityStatus: 'accepted', identityOrigin: `person:${context.person}` } as const)
  return withReview(doc, [[entity, { ...entity, ...link }]])
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

export function entityOf(doc: ArticleDocument, id: EntityId | null): Entity | undefined {
  return id === null ? undefined : doc.entities.find((entity) => entity.id === id)
}

/** The first name, or the one that says more: «سامر الخطيب» for «الخطيب». */
function fullName(names: readonly string[]): string {
  const wordsOf = (name: string) => new Set(foldKey(name).split(/\s+/u))
  const saysMore = (name: string, than: string) => {
    const [words, others] = [wordsOf(name), wordsOf(than)]
    return words.size > others.size && [...others].every((word) => words.has(word))
  }
  return names.reduce((full, name) => (saysMore(name, full) ? name : full))
}

/** Other names than the main one, each once. Spellings that differ are kept, because they are searched for. */
function namesBeside(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((other) => other !== name)
}
