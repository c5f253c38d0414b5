import type { ArticleDocument, Entity, EntityId, Mention, Span } from '../model/index.ts'
import { foldKey } from '../text/index.ts'
import type { Annotation } from './context.ts'
import type { Edit } from './document.ts'
import { byPlace } from './document.ts'
import { places } from './places.ts'

/**
 * A document that thousands of edits are made to, one after another: what these look for is found without going through
 * all of it, and each sees what those before it have done.
 */
export interface Desk {
  /** As it was before all edits. */
  readonly doc: ArticleDocument
  entityOf(id: EntityId | null): Entity | undefined
  /** As `entityNamed` of `entity.ts`. */
  entityNamed(surface: string, label: string): Entity | undefined
  /** As `entitiesAt` of `quote.ts`. */
  entitiesAt(span: Span): EntityId[]
  /** Those of these entities that nothing but an annotation names. */
  namedOnlyBy(annotation: Annotation, entities: readonly EntityId[]): readonly Entity[]
  apply(edits: readonly Edit[]): void
}

export function deskOf(doc: ArticleDocument): Desk {
  const entities = new Map<EntityId, Entity>()
  const named = new Map<string, Set<EntityId>>()
  /** How many annotations name an entity. */
  const uses = new Map<EntityId, number>()
  const live = places<Mention>((mention) => [mention])

  const put = (entity: Entity) => {
    entities.set(entity.id, entity)
    for (const name of namesOf(entity)) named.set(name, (named.get(name) ?? new Set()).add(entity.id))
  }
  const drop = (entity: Entity) => {
    entities.delete(entity.id)
    for (const name of namesOf(entity)) named.get(name)?.delete(entity.id)
  }
  const count = (annotation: Annotation, by: 1 | -1) => {
    for (const id of namedBy(annotation)) uses.set(id, (uses.get(id) ?? 0) + by)
    if (annotation.type !== 'mention' || annotation.status === 'rejected' || annotation.entity === null) return
    if (by === 1) live.add(annotation)
    else live.delete(annotation)
  }
  const apply = (edits: readonly Edit[]) => {
    for (const [before] of edits) {
      if (before?.type === 'entity') drop(before)
      else if (before?.type === 'mention' || before?.type === 'quote') count(before, -1)
    }
    for (const [, after] of edits) {
      if (after?.type === 'entity') put(after)
      else if (after?.type === 'mention' || after?.type === 'quote') count(after, 1)
    }
  }
  apply([...doc.entities, ...doc.mentions, ...doc.quotes].map((record) => [null, record]))

  return {
    doc,
    entityOf: (id) => (id === null ? undefined : entities.get(id)),
    entityNamed(surface, label) {
      const ids = named.get(keyOf(label, surface))
      return ids === undefined || ids.size === 0 ? undefined : entities.get(Math.min(...ids) as EntityId)
    },
    entitiesAt(span) {
      const near = [...live.at([span])].sort(byPlace)
      const inside = near.filter(({ start, end }) => start >= span.start && end <= span.end)
      return [...new Set((inside.length > 0 ? inside : near).flatMap(({ entity }) => entity ?? []))]
    },
    namedOnlyBy(annotation, ids) {
      const own = namedBy(annotation)
      return [...new Set(ids)].flatMap((id) => {
        const others = (uses.get(id) ?? 0) - own.filter((one) => one === id).length
        return others > 0 ? [] : (entities.get(id) ?? [])
      })
    },
    apply,
  }
}

const keyOf = (label: string, name: string): string => `${label} ${foldKey(name)}`
const namesOf = ({ label, name, aliases }: Entity): readonly string[] =>
  [name, ...aliases].map((one) => keyOf(label, one))

const namedBy = (annotation: Annotation): readonly EntityId[] =>
  annotation.type === 'quote' ? annotation.speakerEntities : annotation.entity === null ? [] : [annotation.entity]
