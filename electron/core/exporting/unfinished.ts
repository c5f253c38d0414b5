import { randomBytes } from 'node:crypto'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/*
 * A dataset is written into a hidden folder beside its place and renamed once it is whole, so that nobody ever sees half
 * of one. The name tells which process made it: what a killed one left behind can be told from what is being written.
 */

const MARK = '.unfinished-'

/** Makes the hidden folder for a dataset that shall be at `folder`, and the folders it is in where they are missing. */
export async function beginFolder(folder: string): Promise<string> {
  await mkdir(dirname(folder), { recursive: true })
  await discardAbandoned(folder)
  const unfinished = join(
    dirname(folder),
    `.${basename(folder)}${MARK}${process.pid}-${randomBytes(6).toString('hex')}`,
  )
  await mkdir(unfinished)
  return unfinished
}

/**
 * Gives the finished folder its name, in one step, or that name with a number where there is something already. Answers
 * with the path it got.
 */
export async function publishFolder(unfinished: string, folder: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? folder : `${folder}-${number}`
    try {
      await rename(unfinished, path)
      await syncFolder(dirname(path))
      return path
    } catch (error) {
      if (!(await isTaken(path, error))) throw error
    }
  }
}

/** Removes what exports to `folder` left that were killed: those whose process is gone. */
async function discardAbandoned(folder: string): Promise<void> {
  const start = `.${basename(folder)}${MARK}`
  for (const entry of await readdir(dirname(folder))) {
    if (!entry.startsWith(start) || isRunning(Number.parseInt(entry.slice(start.length), 10))) continue
    await rm(join(dirname(folder), entry), { recursive: true, force: true })
  }
}

/** So that a power cut does not undo a rename. Windows has no such thing for folders. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Renaming a folder onto a file, or onto a folder with something in it, fails; Windows refuses an empty one too. */
async function isTaken(path: string, error: unknown): Promise<boolean> {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'ENOTDIR') return true
  if (code !== 'EPERM' && code !== 'EACCES') return false
  return access(path).then(
    () => true,
    () => false,
  )
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
