import type { Messages } from '../messages/index.ts'
import type { Adding } from './adding-state.ts'

/** What an adding came to, or is at, in a few words. */
export function addingTitle({ state, added, failed, left, known }: Adding, { corpus }: Messages): string {
  const { adding: t } = corpus
  switch (state) {
    case 'idle':
    case 'running':
      return t.running
    case 'stopped':
      return t.stopped
    case 'broken':
      return t.broken
    case 'done':
      if (added > 0) return t.done
      return failed + left + known > 0 ? t.none : t.nothing
  }
}
