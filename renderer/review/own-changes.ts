import type { Change } from '../../shared/change/index.ts'
import { recordKey } from '../../shared/model/index.ts'
import type { RecordKey } from '../../shared/model/index.ts'

/** The feed tells of a change within a tenth of a second; after this long it has. */
const TOLD_AFTER_MS = 1000

const made = new Map<RecordKey, number>()

/** Remembers what this page changes itself: the feed will tell of it, too. */
export function rememberOwn(change: Change, now = performance.now()): void {
  for (const record of [...change.added, ...change.updated, ...change.removed]) made.set(recordKey(record), now)
}

/** Whether any of these records was changed by somebody else. */
export function hasForeign(keys: readonly RecordKey[], now = performance.now()): boolean {
  for (const [key, at] of made) if (now - at > TOLD_AFTER_MS) made.delete(key)
  return keys.some((key) => !made.has(key))
}

export function forgetOwn(): void {
  made.clear()
}
