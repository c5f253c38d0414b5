import { copyFile, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import Database from 'better-sqlite3'
import { sync, syncFolder } from './backup.ts'
import { CorpusUnreadable, ReadOnly } from './errors.ts'
import type { Backup } from './errors.ts'
import { unreadable } from './head.ts'
import { takeLock } from './lock.ts'
import type { OpenOptions } from './open.ts'
import { unpackUid } from './tables/values.ts'

/** Rolling backups that are kept; one made before an upgrade stays. */
export const KEPT_BACKUPS = 5

/** Behind the name of a corpus without its extension. */
const FOLDER = '.isnad-backups'
const nameOf = (file: string) => basename(file, extname(file))
const folderOf = (path: string) => join(dirname(path), `${nameOf(path)}${FOLDER}`)

/** `2023-04-10T11-21-00-000Z`: sorts by time and is a file name everywhere. */
const stamp = (at: Date) => at.toISOString().replaceAll(/[:.]/gu, '-')
const ROLLING = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)\.isnad$/u

/** A free path for a backup of the corpus at this path; its folder is made. */
export async function newBackupPath(path: string, name = stamp(new Date())): Promise<string> {
  await mkdir(folderOf(path), { recursive: true })
  return join(folderOf(path), `${name}.isnad`)
}

type Made = Pick<Backup, 'path' | 'at'>

/** The rolling backups under the name of a corpus, newest first. */
export const rollingBackups = async (path: string): Promise<readonly Made[]> =>
  newestFirst(await rollingIn(folderOf(path)))

async function rollingIn(folder: string): Promise<readonly Made[]> {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => {
    const parts = ROLLING.exec(name)
    if (parts === null) return []
    const [, day = '', hour = '', minute = '', second = '', rest = ''] = parts
    return [{ path: join(folder, name), at: `${day}${hour}:${minute}:${second}.${rest}` }]
  })
}

/** One of the future was made while the clock was wrong: nobody knows how old it is, and it is the last. */
function newestFirst(backups: readonly Made[]): readonly Made[] {
  const now = new Date().toISOString()
  return backups.toSorted((a, b) => Number(a.at > now) - Number(b.at > now) || b.at.localeCompare(a.at))
}

/** Of these, those of one corpus: another one that was called so before it was moved has its own among them. */
export async function backupsOf(path: string, uid: string): ReturnType<typeof rollingBackups> {
  return (await rollingBackups(path)).filter((backup) => uidIn(backup.path) === uid)
}

/**
 * What can take the place of a corpus, also what was made of another file of it: before it was renamed or moved, or of
 * what it is a copy of.
 * @param uid null where the corpus cannot say which it is: all are listed that have its name
 * @param folders other folders where corpora are or were
 */
export async function listBackups(
  path: string,
  uid: string | null = null,
  folders: readonly string[] = [],
): Promise<readonly Backup[]> {
  const named = await (uid === null ? rollingBackups(path) : backupsOf(path, uid))
  const [newest] = named
  const known = uid ?? uidIn(path) ?? (newest === undefined ? null : uidIn(newest.path))
  const others = known === null ? [] : await backupsOfOthers(path, known, folders)
  return newestFirst([...named, ...others]).flatMap((backup) => {
    const articles = articlesIn(backup.path)
    const folder = dirname(backup.path)
    return articles === null ? [] : [{ ...backup, articles, of: folder === folderOf(path) ? null : nameOf(folder) }]
  })
}

/**
 * Backups of a corpus under other names beside it, and in other folders. They are offered and never removed: what has that
 * name may be there.
 */
async function backupsOfOthers(path: string, uid: string, folders: readonly string[]): Promise<readonly Made[]> {
  const [beside = '', ...elsewhere] = await Promise.all(
    [dirname(path), ...folders].map((folder) => realpath(folder).catch(() => '')),
  )
  const own = join(beside, basename(folderOf(path)))
  const found = await Promise.all([...new Set([beside, ...elsewhere])].map(backupFolders))
  const backups = await Promise.all(
    found
      .flat()
      .filter((folder) => folder !== own)
      .map(rollingIn),
  )
  return backups.flat().filter((backup) => uidIn(backup.path) === uid)
}

async function backupFolders(folder: string): Promise<readonly string[]> {
  const names = folder === '' ? [] : await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith(FOLDER)).map((name) => join(folder, name))
}

/** Removes those of a corpus that are older than its newest few. */
export async function dropOldBackups(path: string, uid: string): Promise<void> {
  const old = (await backupsOf(path, uid)).slice(KEPT_BACKUPS)
  for (const backup of old) await rm(backup.path, { force: true })
}

/**
 * Removes what programs that were killed have left of a backup, or of one that was being put in the place of the corpus.
 * @param before when this program opened the corpus: only who holds it writes these, so that who wrote older ones is gone
 */
export async function dropLeftBackups(path: string, before: number): Promise<void> {
  const beside = await readdir(dirname(path)).catch(() => [])
  const backups = await readdir(folderOf(path)).catch(() => [])
  const left = [
    ...beside.filter((name) => name.startsWith(`${basename(path)}.`)).map((name) => join(dirname(path), name)),
    ...backups.map((name) => join(folderOf(path), name)),
  ].filter((file) => UNFINISHED.test(file))
  for (const file of left) {
    const written = await stat(file).catch(() => null)
    if (written !== null && written.mtimeMs < before) await rm(file, { force: true })
  }
}

/** A copy that is being written by the process of this number. */
const UNFINISHED = /\.isnad\.\d+\.part(?:-wal|-shm|-journal)?$/u

const articlesIn = (path: string): number | null =>
  valueIn<number>(path, 'SELECT count(*) FROM article WHERE deleted = 0')

function uidIn(path: string): string | null {
  const uid = valueIn<Buffer>(path, 'SELECT uid FROM corpus')
  return uid === null ? null : unpackUid(uid)
}

/** Null where it cannot be read. */
function valueIn<Type>(path: string, query: string): Type | null {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      return db.prepare<[], Type>(query).pluck().get() ?? null
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/**
 * Puts a backup in the place of a corpus, which stays beside it under another name; `fromElsewhere` also where another
 * computer has it.
 * @throws {CorpusUnreadable} of the backup
 * @throws {ReadOnly} where somebody has the corpus: what they do would go on in the file under the other name
 */
export async function restoreCorpus(
  path: string,
  backup: Backup,
  { backupsIn: folders = [], fromElsewhere = false }: Pick<OpenOptions, 'backupsIn' | 'fromElsewhere'> = {},
): Promise<void> {
  const problem = await unreadable(backup.path)
  if (problem !== null || articlesIn(backup.path) === null)
    throw new CorpusUnreadable({
      path: backup.path,
      reason: problem?.reason ?? 'damaged',
      detail: problem?.detail ?? 'the backup cannot be read',
      backups: (await listBackups(path, null, folders)).filter((other) => other.path !== backup.path),
    })
  const lock = await takeLock(path, 'isnad', fromElsewhere)
  if (!lock.held) throw new ReadOnly({ holder: lock.holder, isElsewhere: lock.isElsewhere })
  try {
    await replaceBy(path, backup.path)
  } finally {
    await lock.release()
  }
}

async function replaceBy(path: string, backup: string): Promise<void> {
  const restored = `${path}.${process.pid}.part`
  await copyFile(backup, restored)
  await sync(restored)
  const extension = extname(path)
  const aside = join(dirname(path), `${basename(path, extension)} (damaged ${stamp(new Date())})${extension}`)
  // With its log: what was written last may only be there.
  for (const suffix of ['', '-wal', '-journal']) await moveIfThere(`${path}${suffix}`, `${aside}${suffix}`)
  await rm(`${path}-shm`, { force: true })
  await rename(restored, path)
  await syncFolder(dirname(path))
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
