import type { Connection } from '../connection.ts'

/** How long nothing is written before the write-ahead log goes into the file. */
const IDLE_MS = 400
/** Pages of the log at which SQLite no longer waits for that: 16 MiB. */
const MOST_PAGES = 4096

/** Moves the write-ahead log into the file while nobody writes, so that no edit waits for it. */
export function checkpoints({ db }: Connection): { written(): void; stop(): void } {
  db.pragma(`wal_autocheckpoint = ${MOST_PAGES}`)
  db.pragma(`journal_size_limit = ${4 * MOST_PAGES * 4096}`)
  let timer: NodeJS.Timeout | null = null
  return {
    written() {
      timer?.refresh()
      timer ??= setTimeout(() => {
        timer = null
        db.pragma('wal_checkpoint(PASSIVE)')
      }, IDLE_MS)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
