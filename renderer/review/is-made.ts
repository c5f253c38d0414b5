import { equal } from '../../shared/change/index.ts'
import type { Change, Fields } from '../../shared/change/index.ts'
import { recordKey } from '../../shared/model/index.ts'
import type { AnyRecord } from '../../shared/model/index.ts'

/** Whether the records are as the change would leave them; it was made before, then. */
export function isMade(change: Change, records: readonly AnyRecord[]): boolean {
  const now = new Map(records.map((record) => [recordKey(record), record]))
  return (
    change.added.every((record) => equal(now.get(recordKey(record)), record)) &&
    change.updated.every((update) => {
      const record = now.get(recordKey(update)) as Fields | undefined
      return record !== undefined && Object.entries(update.to).every(([field, value]) => equal(record[field], value))
    }) &&
    change.removed.every((record) => !now.has(recordKey(record)))
  )
}
