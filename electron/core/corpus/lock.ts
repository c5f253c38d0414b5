import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { ANOTHER_PROGRAM, holderInWords } from '../../../shared/holder.ts'

const Holder = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** RFC 3339. */
  since: z.string(),
  program: z.string(),
})
type Holder = z.infer<typeof Holder>

export type Lock = { readonly held: true; release(): Promise<void> } | NotHeld

interface NotHeld {
  readonly held: false
  /** Who has it, in words. */
  readonly holder: string
  /** That it has the name of another computer, or one that this computer had before: nobody can tell from here who lives. */
  readonly isElsewhere: boolean
}

/** Whether somebody may still have the file that a lock is of. */
type IsAlive = (holder: Holder) => boolean

const BOOTED = () => Date.now() - uptime() * 1000
/** Clocks and `uptime` are not exact. */
const TOLERANCE_MS = 10_000

/** A lock file that cannot be read is being written, unless it has been so for longer than writing takes. */
const TORN_AFTER_MS = 10_000

/**
 * Takes the lock file of a corpus, or says who has it. A lock whose process has died on this computer is taken over; one of
 * another computer is where a person says that nobody works there any more.
 * @param fromElsewhere that a person says so; what a program of this computer has open is not taken even then
 */
export async function takeLock(corpus: string, program: string, fromElsewhere = false): Promise<Lock> {
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), program }
  const isUsed = () => isOpen(corpus)
  return take(lockPath(corpus), JSON.stringify(own), (holder) =>
    isElsewhere(holder) ? !fromElsewhere || isUsed() : isAliveHere(holder, isUsed),
  )
}

async function take(path: string, content: string, isAlive: IsAlive): Promise<Lock> {
  if (await create(path, content)) return { held: true, release: () => release(path, content) }
  const found = await read(path)
  if (found === null) return NOT_NOW
  return (await livingHolder(path, found, isAlive)) ?? takeOver(path, found, content)
}

/**
 * Replaces a dead lock. Many may find it dead at the same moment, so whoever replaces it must hold a lock for that:
 * while it is held the dead one is nobody else's to remove.
 */
async function takeOver(path: string, dead: string, content: string): Promise<Lock> {
  const guard = await take(`${path}.takeover`, content, (holder) => isElsewhere(holder) || isAliveHere(holder, NOBODY))
  if (!guard.held) return guard
  try {
    if ((await read(path)) !== dead) return NOT_NOW
    await rm(path, { force: true })
    if (!(await create(path, content))) return NOT_NOW
    return { held: true, release: () => release(path, content) }
  } finally {
    await guard.release()
  }
}

/** Who has it now, in words; null if nobody. Takes nothing. */
export async function holderOf(corpus: string): Promise<string | null> {
  const path = lockPath(corpus)
  const found = await read(path)
  if (found === null) return null
  const isAlive: IsAlive = (holder) => isElsewhere(holder) || isAliveHere(holder, () => isOpen(corpus))
  return (await livingHolder(path, found, isAlive))?.holder ?? null
}

async function livingHolder(path: string, content: string, isAlive: IsAlive): Promise<NotHeld | null> {
  const holder = parse(content)
  if (holder !== null)
    return isAlive(holder) ? { held: false, holder: holderInWords(holder), isElsewhere: isElsewhere(holder) } : null
  const written = await stat(path).catch(() => null)
  return written !== null && Date.now() - written.mtimeMs < TORN_AFTER_MS ? NOT_NOW : null
}

const lockPath = (corpus: string) => `${corpus}.lock`

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    // A full disk takes the name and nothing in it: that would be somebody's who is just writing it.
    if (code === 'ENOSPC') await rm(path, { force: true })
    throw error
  }
}

async function release(path: string, content: string): Promise<void> {
  if ((await read(path)) === content) await rm(path, { force: true })
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

/** Null for what is half-written. */
function parse(content: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(content))
  } catch {
    return null
  }
}

const isElsewhere = ({ host }: Holder): boolean => host !== hostname()

/**
 * A process of an earlier start of this computer is dead, whoever has its number now; but one of before the clock was put
 * forward only seems to be.
 * @param isUsed whether somebody has what the lock is of, where the lock itself leaves that open
 */
function isAliveHere({ pid, since }: Holder, isUsed: () => boolean): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return Date.parse(since) >= BOOTED() - TOLERANCE_MS || isUsed()
}

/** Whether a program of this computer has the file open, as the locks say that SQLite has on it. */
function isOpen(corpus: string): boolean {
  try {
    const db = new Database(corpus, { fileMustExist: true, timeout: 0 })
    try {
      db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK')
    } finally {
      db.close()
    }
    return false
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
  }
}

/** Somebody else was quicker. */
const NOT_NOW: NotHeld = { held: false, holder: ANOTHER_PROGRAM, isElsewhere: false }
const NOBODY = () => false
