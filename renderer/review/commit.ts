import { ORPCError } from '@orpc/client'
import type { AnyRecord } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { isMade } from './is-made.ts'
import type { Edit, Outcome } from './saving.ts'

/** What the workbench looked at and will not take; anything else (a full disk, a broken link) may go better next time. */
const REFUSALS = new Set(['CONFLICT', 'INVALID_CHANGE', 'READ_ONLY', 'NO_CORPUS', 'NOT_FOUND', 'BAD_REQUEST'])

/** Sends one edit to the disk. */
export async function commit({ corpus, change, verb }: Edit, again: boolean): Promise<Outcome> {
  try {
    return { type: 'saved', committed: await api.history.commit({ corpus, change, verb }) }
  } catch (error) {
    if (!(error instanceof ORPCError) || !REFUSALS.has(error.code)) return { type: 'failed', error }
    if (again && error.code === 'CONFLICT') {
      const { records } = error.data as { readonly records: readonly AnyRecord[] }
      if (isMade(change, records)) return { type: 'saved', committed: null }
    }
    return { type: 'refused', error }
  }
}
