import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { Entity, Identity, IdentityId, Status } from '../model/index.ts'
import { foldKey } from '../text/index.ts'
import type { EditContext } from './context.ts'
import { replace } from './document.ts'
import type { Edit } from './document.ts'

/*
 * Edits of the registry: who or what the entities of all articles are. Each is one change, so one undo, however many
 * articles it is about.
 */

/** A new identity with these names, the first of which is its own. */
export function newIdentity(names: readonly string[], label: string, context: EditContext): Identity {
  const [name = '', ...aliases] = distinct(names)
  return {
    type: 'identity',
    id: context.nextId() as IdentityId,
    uid: context.uid(),
    label,
    name,
    aliases,
    note: '',
    reference: null,
  }
}

/** Says who the entities are; a rejected link says who they are not. An identity learns the names it did not have. */
export function linkEntities(
  entities: readonly Entity[],
  identity: Identity,
  { isNew, status = 'accepted' }: { readonly isNew: boolean; readonly status?: Status },
  context: EditContext,
): Change {
  const names = status === 'accepted' ? entities.map(({ name }) => name) : []
  const aliases = distinct([identity.name, ...identity.aliases, ...names]).slice(1)
  const known = isNew ? null : identity
  return replace([
    [known, { ...identity, aliases }],
    ...entities.map((entity): Edit => [entity, linked(entity, identity.id, status, context)]),
  ])
}

/** Takes links back. */
export function unlinkEntities(entities: readonly Entity[]): Change {
  return replace(entities.map((entity): Edit => [entity, unlinked(entity)]))
}

/** Makes one identity of several: their entities and names become those of `kept`. */
export function mergeIdentities(kept: Identity, others: readonly Identity[], entities: readonly Entity[]): Change {
  const gone = others.filter(({ id }) => id !== kept.id)
  if (gone.length === 0) return NO_CHANGE
  const names = gone.flatMap(({ name, aliases }) => [name, ...aliases])
  const notes = [kept, ...gone].map(({ note }) => note).filter((note) => note !== '')
  const merged: Identity = {
    ...kept,
    aliases: distinct([kept.name, ...kept.aliases, ...names]).slice(1),
    note: notes.join('\n'),
    reference: kept.reference ?? gone.find(({ reference }) => reference !== null)?.reference ?? null,
  }
  return replace([
    [kept, merged],
    ...entities.map((entity): Edit => [entity, { ...entity, identity: kept.id }]),
    ...gone.map((identity): Edit => [identity, null]),
  ])
}

/** Gives some entities of an identity one of their own. */
export function splitIdentity(entities: readonly Entity[], name: string, label: string, context: EditContext): Change {
  if (entities.length === 0) return NO_CHANGE
  const identity = newIdentity([name, ...entities.map((entity) => entity.name)], label, context)
  return linkEntities(entities, identity, { isNew: true }, context)
}

/** Takes an identity out of the registry; its entities are nobody's then. */
export function removeIdentity(identity: Identity, entities: readonly Entity[]): Change {
  return replace([...entities.map((entity): Edit => [entity, unlinked(entity)]), [identity, null]])
}

function linked(entity: Entity, identity: IdentityId, status: Status, { person }: EditContext): Entity {
  return { ...entity, identity, identityStatus: status, identityOrigin: `person:${person}` }
}

const unlinked = (entity: Entity): Entity => ({ ...entity, identity: null, identityStatus: null, identityOrigin: null })

/** Each spelling once, as it was first written. */
function distinct(names: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const name of names.map((one) => one.trim())) {
    const key = foldKey(name)
    if (name !== '' && !known.has(key)) known.set(key, name)
  }
  return [...known.values()]
}
