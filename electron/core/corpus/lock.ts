import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'

const Holder = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** RFC 3339. */
  since: z.string(),
  program: z.string(),
})
type Holder = z.infer<typeof Holder>

export type Lock =
  | { readonly held: true; release(): Promise<void> }
  /** Who has it, in words. */
  | { readonly held: false; readonly holder: string }

const BOOTED = () => Date.now() - uptime() * 1000
/** Clocks and `uptime` are not exact. */
const TOLERANCE_MS = 10_000

/**
 * Takes the lock file of a corpus, or says who has it. A lock whose process has died on this computer is taken over;
 * one of another computer never is.
 */
export async function takeLock(corpus: string, program: string): Promise<Lock> {
  const path = lockPath(corpus)
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), program }
  const content = JSON.stringify(own)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(path, content)) return { held: true, release: () => release(path, content) }
    const found = await read(path)
    if (found === null) continue
    const holder = parse(found)
    if (holder !== null && isAlive(holder)) return { held: false, holder: inWords(holder) }
    await removeStale(path, found)
  }
  return { held: false, holder: 'another program' }
}

/** Who has it now, in words; null if nobody. Takes nothing. */
export async function holderOf(corpus: string): Promise<string | null> {
  const found = await read(lockPath(corpus))
  const holder = found === null ? null : parse(found)
  return holder !== null && isAlive(holder) ? inWords(holder) : null
}

const lockPath = (corpus: string) => `${corpus}.lock`

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function release(path: string, content: string): Promise<void> {
  if ((await read(path)) === content) await rm(path, { force: true })
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

/** Null for what a crash left half-written. */
function parse(content: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(content))
  } catch {
    return null
  }
}

/** A process of an earlier start of this computer is dead, whoever has its number now. */
function isAlive({ pid, host, since }: Holder): boolean {
  if (host !== hostname()) return true
  if (Date.parse(since) < BOOTED() - TOLERANCE_MS) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Takes the file away, unless somebody else has replaced it in the meantime: then theirs is put back. */
async function removeStale(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}.${Date.now()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if ((await read(aside)) !== content) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

const inWords = ({ program, pid, host, since }: Holder) => `${program} (process ${pid} on ${host}, since ${since})`
