import { constants } from 'node:fs'
import { access, open, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { holderOfProtected } from '../../../shared/write-protected.ts'
import { listBackups } from './backups.ts'
import type { Corpus } from './corpus.ts'
import { CorpusUnreadable, Storage } from './errors.ts'
import type { UnreadableReason } from '../../../shared/errors.ts'
import { unreadable } from './head.ts'
import { holderOf, takeLock } from './lock.ts'
import type { Lock } from './lock.ts'
import { openedCorpus } from './opened.ts'
import { startThread } from './threads/thread.ts'
import type { ReaderCalls } from './threads/reading.ts'
import type { WriterCalls } from './threads/writing.ts'
import { feed } from './feed.ts'
import type { Entry } from './feed.ts'

export interface OpenOptions {
  /** The program that opens it, as the lock file names it to others. */
  readonly program?: string
  /** Only read, also where nobody else has it: takes no lock, makes no backup. */
  readonly readOnly?: boolean
  /** Also where another computer has it, or this one had when its name was another: a person says that it does no more. */
  readonly fromElsewhere?: boolean
  /** Folders where corpora are or were: where it cannot be opened, its backups are looked for there, too. */
  readonly backupsIn?: readonly string[]
}

/**
 * Opens a corpus. Where another instance holds it, or the file cannot be written, this one may only read: `holder` says
 * who or what it is.
 * @throws {CorpusUnreadable} if it is not there, not a corpus, of a newer version or damaged.
 * @throws {Storage} where the disk is full, or another program that is none of ours has the file
 */
export async function openCorpus(path: string, options: OpenOptions = {}): Promise<Corpus> {
  const file = resolve(path)
  const problem = await unreadable(file)
  if (problem !== null) throw await unreadableCorpus(file, problem.reason, problem.detail, options.backupsIn)
  const lock = await lockOrHolder(file, options)
  try {
    return await start(file, lock, false)
  } catch (error) {
    if (lock.held) await lock.release()
    throw await asUnreadable(file, error, options.backupsIn)
  }
}

/**
 * Makes a new corpus file with the default labels and opens it.
 * @throws {CorpusUnreadable} `exists` if the path is taken, `permission` if nothing can be written there.
 */
export async function createCorpus(path: string, { program = 'isnad' }: OpenOptions = {}): Promise<Corpus> {
  const file = resolve(path)
  try {
    await (await open(file, 'wx')).close()
  } catch (error) {
    throw notMade(file, error)
  }
  let lock: Lock | null = null
  try {
    lock = await takeLock(file, program).catch((error: unknown) => {
      throw notMade(file, error)
    })
    if (!lock.held) throw new Storage({ detail: `a lock is left there: ${lock.holder}` })
    return await start(file, lock, true)
  } catch (error) {
    if (lock?.held === true) await lock.release()
    // Where the name of one is too long, it is not there.
    for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true }).catch(() => undefined)
    throw error
  }
}

/**
 * Whether a corpus can be opened or made at `path`, as far as the first bytes of its file or else its folder say: cheap,
 * and not the last word.
 * @throws {CorpusUnreadable} as `openCorpus` and `createCorpus` would
 */
export async function expectCorpus(path: string): Promise<void> {
  const file = resolve(path)
  const problem = await unreadable(file)
  if (problem?.reason === 'not_found') await expectFolder(file)
  else if (problem !== null) throw await unreadableCorpus(file, problem.reason, problem.detail)
}

async function expectFolder(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK)
  } catch (error) {
    throw notMade(file, error)
  }
}

function notMade(file: string, error: unknown): CorpusUnreadable {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reason =
    ({ EEXIST: 'exists', ENOENT: 'not_found', ENAMETOOLONG: 'name_too_long' } as const)[code] ?? 'permission'
  return new CorpusUnreadable({ path: file, reason, detail: code, backups: [] })
}

async function lockOrHolder(
  file: string,
  { program = 'isnad', readOnly = false, fromElsewhere = false }: OpenOptions,
): Promise<Lock> {
  const onlyToRead = (holder: string): Lock => ({ held: false, holder, isElsewhere: false })
  if (readOnly) return onlyToRead((await holderOf(file)) ?? `${program}, only to read`)
  const writable = await access(file, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable) return onlyToRead(holderOfProtected('file'))
  try {
    return await takeLock(file, program, fromElsewhere)
  } catch {
    return onlyToRead(holderOfProtected('folder'))
  }
}

async function start(file: string, lock: Lock, create: boolean): Promise<Corpus> {
  const changes = feed()
  const writer = lock.held
    ? startThread<WriterCalls>({ role: 'writer', path: file, create }, (event) => changes.add(event as Entry))
    : null
  const reader = startThread<ReaderCalls>({ role: 'reader', path: file })
  try {
    // First who writes: it may have to make or upgrade the tables.
    const written = await writer?.call('open')
    const head = await reader.call('open')
    return openedCorpus({ path: file, head: written ?? head, lock, writer, reader, changes })
  } catch (error) {
    await Promise.all([writer?.stop(), reader.stop()])
    throw error
  }
}

async function unreadableCorpus(
  path: string,
  reason: UnreadableReason,
  detail: string,
  backupsIn: OpenOptions['backupsIn'] = [],
): Promise<CorpusUnreadable> {
  return new CorpusUnreadable({ path, reason, detail, backups: await listBackups(path, null, backupsIn) })
}

/** What SQLite says of a sound file that it cannot work with now. */
const NO_DAMAGE = /^SQLITE_(FULL|READONLY|CANTOPEN|PERM|BUSY)/u

/**
 * The header was right, so whatever cannot be read behind it is damage; but nobody is offered an older backup because the
 * disk is full or another program has the file.
 */
async function asUnreadable(path: string, error: unknown, backupsIn: OpenOptions['backupsIn']): Promise<unknown> {
  if (error instanceof CorpusUnreadable || (error instanceof Storage && NO_DAMAGE.test(error.data.detail))) return error
  const detail = error instanceof Error ? error.message : String(error)
  return unreadableCorpus(path, 'damaged', detail, backupsIn)
}
