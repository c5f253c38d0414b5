import { access, lstat, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openWriting, settle } from './connection.ts'
import type { Connection } from './connection.ts'
import { CorpusUnreadable } from './errors.ts'

/** Pages copied before other work has its turn: 8 MiB. */
const PAGES_AT_ONCE = 2048

/**
 * Writes a consistent copy of what the connection sees now, while others go on writing. It appears under its name only
 * when it is whole and on disk.
 */
export async function copyCorpus(connection: Connection, to: string): Promise<void> {
  const temporary = unfinished(to)
  try {
    // A snapshot: without it every commit of another connection would make the copy start again.
    if (connection.db.readonly) connection.db.exec('BEGIN; SELECT count(*) FROM corpus;')
    await connection.db.backup(temporary, { progress: () => PAGES_AT_ONCE })
    if (connection.db.inTransaction) connection.db.exec('COMMIT')
    closeCleanly(temporary)
    await sync(temporary)
    // What a crash left beside another corpus of this name would be taken for the copy's own log.
    for (const suffix of BESIDE) await rm(`${to}${suffix}`, { force: true })
    await rename(temporary, to)
    await syncFolder(dirname(to))
  } finally {
    await dropUnfinished(to)
  }
}

/**
 * Whether a corpus is open at `path`, or was when its program ended: it has SQLite's log beside it. Nothing may take the
 * place of such a file, or what is in the log is lost, or is written into what took the place.
 */
export async function isInUse(path: string): Promise<boolean> {
  try {
    await access(`${await realpath(path)}-wal`)
    return true
  } catch {
    return false
  }
}

/**
 * A copy is written under a longer name than its own.
 * @throws {CorpusUnreadable} where that is longer than the system allows
 */
export async function expectShortName(to: string): Promise<void> {
  await lstat(`${unfinished(to)}-journal`).catch(({ code }: NodeJS.ErrnoException) => {
    if (code === 'ENAMETOOLONG')
      throw new CorpusUnreadable({ path: to, reason: 'name_too_long', detail: code, backups: [] })
  })
}

/** What SQLite writes beside a file. */
const BESIDE = ['-wal', '-shm', '-journal'] as const

const unfinished = (to: string): string => `${to}.${process.pid}.part`

/** Removes what there is of a copy that was not finished: a thread that was ended has not done it. */
export async function dropUnfinished(to: string): Promise<void> {
  for (const suffix of ['', ...BESIDE]) await rm(`${unfinished(to)}${suffix}`, { force: true })
}

/** The copy is nobody's, though the original was open. */
function closeCleanly(path: string): void {
  const connection = openWriting(path)
  try {
    connection.db.exec('UPDATE corpus SET closed = 1')
    settle(connection)
  } finally {
    connection.close()
  }
}

export async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename last through a power cut, where the system allows it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
