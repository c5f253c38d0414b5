import { mergeIndexes } from '../search.ts'
import type { Session } from '../tables/index.ts'
import { durable } from '../connection.ts'

/** How long nothing is written before the house is put in order. */
const IDLE_MS = 400
/**
 * Pages of the write-ahead log, 2 MiB, at which a commit moves them into the file although others wait: 3 ms. Rarely and
 * much at a time would be cheaper together and too long for the edit behind it.
 */
const LOG_PAGES = 500
/** Pages of the search indexes merged at a time: half a millisecond, and enough to keep up with an import. */
export const MERGED_PAGES = 16

/** Keeps the write-ahead log short and the search indexes tidy while nobody writes. */
export function housekeeping(session: Session): { written(): void; stop(): void } {
  const { db } = session.connection
  db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
  db.pragma('journal_size_limit = 67108864')
  let timer: NodeJS.Timeout | null = null

  const tidy = () => {
    durable(session.connection, false)
    const more = session.connection.transaction(() => mergeIndexes(session, MERGED_PAGES))
    durable(session.connection, true)
    timer = more ? setTimeout(tidy, 10) : null
    if (!more) db.pragma('wal_checkpoint(PASSIVE)')
  }

  return {
    written() {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(tidy, IDLE_MS)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
