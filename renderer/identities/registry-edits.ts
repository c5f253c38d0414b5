import { suggestionsApart } from '../../shared/apart.ts'
import { between, NO_CHANGE } from '../../shared/change/index.ts'
import type { Change } from '../../shared/change/index.ts'
import type { Committed, IdentitySuggestion } from '../../shared/contract/index.ts'
import type { EntityId, Identity, IdentityId, PageId } from '../../shared/model/index.ts'
import { api, orpc } from '../api.ts'
import { editCorpus, freshId } from '../corpus/corpus-edit.ts'
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

/** They are not who they were taken for; where nobody is in the registry yet, they are not one. */
export async function reject({ key, entities, identity }: IdentitySuggestion): Promise<void> {
  await once(key, () =>
    identity === null
      ? keepApart(key)
      : edited('identity.reject', () =>
          api.identities.link({ entities: [...entities], to: identity.id, status: 'rejected' }),
        ),
  )
}

/** One after the other: each writes the page that the one before has written. */
let keeping: Promise<unknown> = Promise.resolve()

function keepApart(key: string): Promise<unknown> {
  keeping = keeping.then(() => editCorpus('identity.apart', apart(key)))
  return keeping
}

async function apart(key: string): Promise<Change> {
  const page = await api.pages.get({ name: 'apart' })
  const text = JSON.stringify([...new Set([...suggestionsApart(page?.text ?? null), key])])
  if (page !== null) return between([page], [{ ...page, text }])
  return { ...NO_CHANGE, added: [{ type: 'page', id: (await freshId()) as PageId, name: 'apart', text }] }
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
