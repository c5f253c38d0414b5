import { between } from '../../shared/change/index.ts'
import type { Committed, IdentitySuggestion } from '../../shared/contract/index.ts'
import type { EntityId, Identity, IdentityId } from '../../shared/model/index.ts'
import { api, orpc } from '../api.ts'
import { editCorpus } from '../corpus/corpus-edit.ts'
import { queries } from '../queries.ts'
import { settled, showHistory } from '../review/session.ts'
import { notifyError } from '../ui/notices.ts'
import { setRegistry, useRegistry } from './registry-state.ts'

/** Edits of the registry. Each is one undo; what is shown of the corpus is asked for again. */

async function edited<Answer extends Committed>(verb: string, act: () => Promise<Answer>): Promise<Answer | null> {
  try {
    await settled()
    const answer = await act()
    showHistory(answer.history, answer.at, verb)
    return answer
  } catch (error) {
    notifyError(error)
    return null
  }
}

/** Confirms a suggestion: its entities are one, who may be known already. */
export async function accept({ key, entities, identity, names, label }: IdentitySuggestion): Promise<void> {
  const to = identity?.id ?? { names: [...names], label }
  await once(key, () => link(entities, to))
}

/** A suggestion that is being decided on is out of the list, and back if that failed or was undone. */
async function once(key: string, act: () => Promise<unknown>): Promise<void> {
  const { aside } = useRegistry.getState()
  if (aside.has(key)) return
  setRegistry({ aside: new Set([...aside, key]) })
  await act()
  await queries.invalidateQueries({ queryKey: orpc.identities.suggestions.key() })
  setRegistry(({ aside: now }) => ({ aside: new Set([...now].filter((one) => one !== key)) }))
}

export async function link(
  entities: readonly EntityId[],
  to: IdentityId | { names: string[]; label: string },
): Promise<IdentityId | null> {
  const answer = await edited('identity.link', () => api.identities.link({ entities: [...entities], to }))
  return answer?.identity ?? null
}

/** They are not who they were taken for. Where nobody is in the registry yet, the suggestion is only put aside. */
export async function reject({ key, entities, identity }: IdentitySuggestion): Promise<void> {
  if (identity === null) {
    setRegistry({ aside: new Set([...useRegistry.getState().aside, key]) })
    return
  }
  await once(key, () =>
    edited('identity.reject', () =>
      api.identities.link({ entities: [...entities], to: identity.id, status: 'rejected' }),
    ),
  )
}

export async function unlink(entities: readonly EntityId[]): Promise<void> {
  await edited('identity.unlink', () => api.identities.unlink({ entities: [...entities] }))
}

/** Everything of `other` becomes that of `identity`. */
export async function merge(identity: IdentityId, other: IdentityId): Promise<void> {
  await edited('identity.merge', () => api.identities.merge({ into: identity, others: [other] }))
}

export async function split(entities: readonly EntityId[], { name, label }: Identity): Promise<void> {
  await edited('identity.split', () => api.identities.split({ entities: [...entities], name, label }))
}

export async function remove(identity: IdentityId): Promise<void> {
  const done = await edited('identity.remove', () => api.identities.remove({ identity }))
  if (done !== null) setRegistry({ identity: null })
}

/** Changes what the registry says of somebody. */
export function change(identity: Identity, fields: Partial<Identity>): void {
  const next = { ...identity, ...fields }
  if (next.name.trim() === '') return
  void editCorpus('identity.edit', between([identity], [next]))
}
