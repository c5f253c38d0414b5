import { mergeIndexes } from '../search.ts'
import type { Session } from '../tables/index.ts'
import { durable } from '../connection.ts'
import { hasPending, joinPending } from '../writing/near-duplicates.ts'

/** How long nothing is written before the house is put in order. */
const IDLE_MS = 400
/**
 * Pages of the write-ahead log, 2 MiB, at which a commit moves them into the file although others wait: 3 ms. Rarely and
 * much at a time would be cheaper together and too long for the edit behind it.
 */
const LOG_PAGES = 500
/** Pages of the search indexes merged at a time, for each article of an import: half a millisecond, and enough to keep up. */
export const MERGED_PAGES = 16
/** How long articles of an older corpus are looked at for copies at a time. */
const PENDING_MS = 4

/**
 * Keeps the write-ahead log short and the search indexes tidy while nobody writes, and looks for copies among the articles
 * of an older corpus.
 * @param joined called when all of those have been looked at
 */
export function housekeeping(session: Session, joined: () => void): { written(): void; stop(): void } {
  const { db } = session.connection
  db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
  db.pragma('journal_size_limit = 67108864')
  let pending = hasPending(session)
  let timer: NodeJS.Timeout | null = null

  const tidy = () => {
    durable(session.connection, false)
    const merging = session.connection.transaction(() => mergeIndexes(session, MERGED_PAGES))
    if (!merging && pending) {
      pending = session.connection.transaction(() => joinPending(session, PENDING_MS))
      if (!pending) joined()
    }
    durable(session.connection, true)
    const more = merging || pending
    timer = more ? setTimeout(tidy, 10) : null
    if (!more) db.pragma('wal_checkpoint(PASSIVE)')
  }

  const written = () => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(tidy, IDLE_MS)
  }
  if (pending) written()

  return {
    written,
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
