import { isEmpty } from '../../shared/change/index.ts'
import type { Change } from '../../shared/change/index.ts'
import { api } from '../api.ts'
import { settled, showHistory } from '../review/session.ts'
import { notifyError } from '../ui/notices.ts'
import { shownCorpus } from './use-corpus.ts'

/** An id for a record to be added. */
export async function freshId(): Promise<number> {
  return (await api.history.reserve({ count: 1 })).first
}

let onTheirWay = 0

/** How many changes of the corpus are on their way to the disk. */
export const unsavedOfCorpus = (): number => onTheirWay

/** Writes a change of the corpus that is none of the open article; false where it could not be, which was said. */
export async function editCorpus(verb: string, change: Change | Promise<Change>): Promise<boolean> {
  const corpus = shownCorpus()
  onTheirWay += 1
  try {
    const made = await change
    if (isEmpty(made)) return true
    await settled()
    const { history, at } = await api.history.commit({ corpus, change: made, verb })
    showHistory(history, at, verb)
    return true
  } catch (error) {
    notifyError(error)
    return false
  } finally {
    onTheirWay -= 1
  }
}
