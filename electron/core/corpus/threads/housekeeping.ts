import Database from 'better-sqlite3'
import { Storage } from '../errors.ts'
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

  /** A little of what there is to do. True: there is more. */
  const tidyOn = (): boolean => {
    durable(session.connection, false)
    try {
      if (session.connection.transaction(() => mergeIndexes(session, MERGED_PAGES))) return true
      if (!pending) return false
      pending = session.connection.transaction(() => joinPending(session, PENDING_MS))
      if (!pending) joined()
      return pending
    } finally {
      durable(session.connection, true)
    }
  }

  const tidy = () => {
    timer = null
    try {
      if (tidyOn()) timer = setTimeout(tidy, 10)
      else db.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      // The disk is full, or the file gone: nobody waits for this, and who writes next is told. It begins again behind them.
      if (!(error instanceof Storage || error instanceof Database.SqliteError)) throw error
    }
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
