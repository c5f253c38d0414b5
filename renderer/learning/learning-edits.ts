import { between, NO_CHANGE } from '../../shared/change/index.ts'
import type { Change } from '../../shared/change/index.ts'
import { learningSettings } from '../../shared/learning.ts'
import type { LearningSettings } from '../../shared/learning.ts'
import type { PageId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { editCorpus, freshId } from '../corpus/corpus-edit.ts'

/* What counts of the learning is a page of the corpus: each of these is one change, and Undo takes it back. */

/** Takes out something that was learnt. */
export const removeLearnt = (key: string) =>
  set('learning.remove', (settings) => ({ ...settings, removed: [...new Set([...settings.removed, key])] }))

/** Forgets all that was learnt until now, and what was given. */
export const forgetAll = () => set('learning.forget', () => ({ removed: [], since: Date.now(), given: [] }))

/** Takes out what another corpus gave. */
export const removeGiven = (id: number) =>
  set('learning.remove', (settings) => ({ ...settings, given: settings.given.filter((one) => one !== id) }))

async function set(verb: string, next: (settings: LearningSettings) => LearningSettings): Promise<void> {
  if (await editCorpus(verb, written(next))) await api.learning.learn({ anew: false })
}

async function written(next: (settings: LearningSettings) => LearningSettings): Promise<Change> {
  const page = await api.pages.get({ name: 'learning' })
  const text = JSON.stringify(next(learningSettings(page?.text ?? null)))
  if (page !== null) return between([page], [{ ...page, text }])
  return { ...NO_CHANGE, added: [{ type: 'page', id: (await freshId()) as PageId, name: 'learning', text }] }
}
