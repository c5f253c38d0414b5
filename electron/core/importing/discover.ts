import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { ImportProblem } from '../../../shared/import-problem.ts'
import { displayName, failureOf, refusal } from './failure.ts'
import type { ImportFailure } from './failure.ts'
import { EXTENSIONS } from './readers.ts'
import { systemProblem } from './system-problem.ts'

/** What a walk over the picked files and folders comes across. */
export type Found =
  | {
      readonly type: 'file'
      readonly path: string
      /** Safe to show; inside a folder its path from there, with `/`. */
      readonly name: string
      readonly bytes: number
    }
  | { readonly type: 'failed'; readonly failure: ImportFailure }
  /** A file inside a picked folder whose ending no reader knows. */
  | { readonly type: 'skipped'; readonly name: string }

/**
 * Files to import: the given ones in their order, folders with all that is under them in the order of their names. Hidden
 * files in a folder are passed over in silence; a folder is entered once, whatever links lead to it. A picked file is taken
 * whatever its name, and one without an ending also in a folder: its content says what it is. Never throws for what it finds.
 */
export async function* discover(
  paths: readonly string[],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Found> {
  const entered = new Set<string>()
  for (const path of paths) {
    if (signal?.aborted === true) return
    yield* visit(path, basename(path), { picked: true, entered, signal })
  }
}

interface Walk {
  /** Named by the user; anything else was found in a folder. */
  readonly picked: boolean
  /** Real paths of the folders that were entered. */
  readonly entered: Set<string>
  readonly signal: AbortSignal | undefined
}

async function* visit(path: string, name: string, walk: Walk): AsyncGenerator<Found> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) yield* folder(path, name, walk)
    else if (about.isFile()) yield file(path, name, about.size, walk)
    else if (walk.picked) yield failed(name, { code: 'not_a_file' })
  } catch (error) {
    // A link to nowhere inside a folder is not what the user meant to open.
    if (!walk.picked && (await isLink(path))) yield { type: 'skipped', name: displayName(name) }
    else yield unreadable(name, error)
  }
}

function file(path: string, name: string, bytes: number, { picked }: Walk): Found {
  const extension = extname(path).slice(1).toLowerCase()
  if (!picked && extension !== '' && !EXTENSIONS.includes(extension))
    return { type: 'skipped', name: displayName(name) }
  return { type: 'file', path, name: displayName(name), bytes }
}

async function* folder(path: string, name: string, walk: Walk): AsyncGenerator<Found> {
  const real = await realpath(path)
  if (walk.entered.has(real)) return
  walk.entered.add(real)
  const names = (await readdir(path)).filter((entry) => !entry.startsWith('.')).sort()
  for (const entry of names) {
    if (walk.signal?.aborted === true) return
    yield* visit(join(path, entry), `${name}/${entry}`, { ...walk, picked: false })
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (about) => about.isSymbolicLink(),
    () => false,
  )
}

/** A failure of the file system, in words. */
function unreadable(name: string, error: unknown): Found & { readonly type: 'failed' } {
  const problem = systemProblem(error)
  if (problem === null) throw error
  return failed(name, problem)
}

function failed(name: string, problem: ImportProblem): Found & { readonly type: 'failed' } {
  return { type: 'failed', failure: failureOf(name, refusal(problem)) }
}
