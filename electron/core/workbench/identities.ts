import { v7 } from 'uuid'
import type { Change } from '../../../shared/change/index.ts'
import type { Committed, IdentityInputs } from '../../../shared/contract/index.ts'
import * as edits from '../../../shared/edit/index.ts'
import type { EditContext } from '../../../shared/edit/index.ts'
import type { Identity, IdentityId } from '../../../shared/model/index.ts'
import type { Corpus } from '../corpus/index.ts'

/** Edits of the registry, each one change. */
export interface IdentityEdits {
  link(input: IdentityInputs['link']): Promise<Committed & { identity: IdentityId }>
  unlink(input: IdentityInputs['unlink']): Promise<Committed>
  merge(input: IdentityInputs['merge']): Promise<Committed>
  split(input: IdentityInputs['split']): Promise<Committed>
  remove(input: IdentityInputs['remove']): Promise<Committed>
}

export function identityEdits(corpus: Corpus, person: string): IdentityEdits {
  const commit = (verb: string, change: Change): Promise<Committed> => corpus.commit({ change, verb, person })

  async function context(): Promise<EditContext> {
    const { first } = await corpus.reserve(1)
    return { person, now: () => new Date().toISOString(), uid: v7, nextId: () => first }
  }

  return {
    async link({ entities: ids, to, status }) {
      const entities = await corpus.entities(ids)
      const editing = await context()
      const isNew = typeof to === 'object'
      const identity: Identity = isNew ? edits.newIdentity(to.names, to.label, editing) : await corpus.identity(to)
      const linked = edits.linkEntities(entities, identity, { isNew, status }, editing)
      return {
        ...(await commit(status === 'rejected' ? 'identity.reject' : 'identity.link', linked)),
        identity: identity.id,
      }
    },
    async unlink({ entities }) {
      return commit('identity.unlink', edits.unlinkEntities(await corpus.entities(entities)))
    },
    async merge({ into, others }) {
      const [kept, gone] = await Promise.all([
        corpus.identity(into),
        Promise.all(others.filter((id) => id !== into).map((id) => corpus.identity(id))),
      ])
      const entities = await Promise.all(gone.map(({ id }) => corpus.entitiesOf(id)))
      return commit('identity.merge', edits.mergeIdentities(kept, gone, entities.flat()))
    },
    async split({ entities, name, label }) {
      const found = await corpus.entities(entities)
      return commit('identity.split', edits.splitIdentity(found, name, label, await context()))
    },
    async remove({ identity }) {
      const [record, entities] = await Promise.all([corpus.identity(identity), corpus.entitiesOf(identity)])
      return commit('identity.remove', edits.removeIdentity(record, entities))
    },
  }
}
