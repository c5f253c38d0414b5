import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { ImportProblem } from '../../../shared/import-problem.ts'
import { displayName, failureOf, refusal } from './failure.ts'
import type { ImportFailure } from './failure.ts'
import { isOfPage, isPassedOver, pagesIn } from './passed-over.ts'
import { isTakenFrom } from './readers.ts'
import { systemProblem } from './system-problem.ts'
import { STANDOFF, standoffOf, standoffsIn, textBeside } from './standoff-files.ts'

/** What a walk over the picked files and folders comes across. */
export type Found =
  | {
      readonly type: 'file'
      readonly path: string
      /** Safe to show; inside a folder its path from there, with `/`. */
      readonly name: string
      readonly bytes: number
      /** Path of the file beside it that has brat's annotations of this text. */
      readonly standoff?: string
    }
  | { readonly type: 'failed'; readonly failure: ImportFailure }
  /** A file inside a picked folder whose ending no reader knows. */
  | { readonly type: 'skipped'; readonly name: string }

/**
 * Files to import: the given ones in their order, folders with all that is under them in the order of their names. Hidden
 * files, brat's settings and what a saved page beside it is made of are passed over in silence, an `.ann` goes with its
 * text, and a folder is entered once, whatever links lead to it. A picked file is taken whatever its name, and one without an ending also in a folder:
 * its content says what it is. Never throws for what it finds.
 */
export async function* discover(
  paths: readonly string[],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Found> {
  const entered = new Set<string>()
  const standoffs = standoffsIn(paths)
  const pages = pagesIn(paths.map((path) => basename(path)))
  for (const path of paths) {
    if (signal?.aborted === true) return
    if (standoffs.has(path) || isOfPage(basename(path), pages)) continue
    const text = STANDOFF.test(path) ? await textBeside(path) : null
    const standoff = text === null ? standoffOf(path, standoffs) : path
    yield* visit(text ?? path, basename(text ?? path), { picked: true, entered, signal, standoff })
  }
}

interface Walk {
  /** Named by the user; anything else was found in a folder. */
  readonly picked: boolean
  /** Real paths of the folders that were entered. */
  readonly entered: Set<string>
  readonly signal: AbortSignal | undefined
  readonly standoff: string | null
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

function file(path: string, name: string, bytes: number, { picked, standoff }: Walk): Found {
  const extension = extname(path).slice(1).toLowerCase()
  if (!picked && extension !== '' && !isTakenFrom(extension)) return { type: 'skipped', name: displayName(name) }
  return { type: 'file', path, name: displayName(name), bytes, ...(standoff === null ? {} : { standoff }) }
}

async function* folder(path: string, name: string, walk: Walk): AsyncGenerator<Found> {
  const real = await realpath(path)
  if (walk.entered.has(real)) return
  walk.entered.add(real)
  const names = (await readdir(path)).filter((entry) => !isPassedOver(entry)).sort()
  const standoffs = standoffsIn(names)
  const pages = pagesIn(names)
  for (const entry of names) {
    if (walk.signal?.aborted === true) return
    if (standoffs.has(entry) || isOfPage(entry, pages)) continue
    const standoff = standoffOf(entry, standoffs)
    yield* visit(join(path, entry), `${name}/${entry}`, {
      ...walk,
      picked: false,
      standoff: standoff === null ? null : join(path, standoff),
    })
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
