import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { displayName } from './failure.ts'
import type { ImportFailure } from './failure.ts'
import { EXTENSIONS } from './readers.ts'
import { BRAT_SETTINGS, STANDOFF, standoffOf, standoffsIn, textBeside } from './standoff-files.ts'

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
  /** A file inside a picked folder that no reader takes. */
  | { readonly type: 'skipped'; readonly name: string }

/** Largest file that is read, in bytes: a whole year of an outlet is smaller, and a reader holds it in memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/**
 * Files to import: the given ones in their order, folders with all that is under them in the order of their names. Hidden
 * files and brat's settings in a folder are passed over in silence, and an `.ann` goes with its text; a folder is entered once, whatever links lead to it. Never throws for what
 * it finds.
 */
export async function* discover(
  paths: readonly string[],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Found> {
  const entered = new Set<string>()
  const standoffs = standoffsIn(paths)
  for (const path of paths) {
    if (signal?.aborted === true) return
    if (standoffs.has(path)) continue
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
    else if (walk.picked) yield failed(name, 'This is not a file or folder.', 'Choose a file or a folder.')
  } catch (error) {
    // A link to nowhere inside a folder is not what the user meant to open.
    if (!walk.picked && (await isLink(path))) yield { type: 'skipped', name: displayName(name) }
    else yield unreadable(name, error)
  }
}

function file(path: string, name: string, bytes: number, { picked, standoff }: Walk): Found {
  const extension = extname(path).slice(1).toLowerCase()
  if (!EXTENSIONS.includes(extension)) {
    if (!picked) return { type: 'skipped', name: displayName(name) }
    const what = extension === '' ? 'Files without an extension' : `Files of the type “${displayName(extension)}”`
    const advice = `Isnad opens ${EXTENSIONS.map((known) => `.${known}`).join(', ')}. Save the article as one of these, or paste its text.`
    return failed(name, `${what} cannot be opened.`, advice)
  }
  if (bytes > MAX_FILE_BYTES) {
    const size = `${Math.ceil(bytes / 1024 / 1024)} MB`
    const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`
    return failed(name, `The file is too large: ${size}, at most ${limit}.`, 'Split it into smaller files.')
  }
  return { type: 'file', path, name: displayName(name), bytes, ...(standoff === null ? {} : { standoff }) }
}

async function* folder(path: string, name: string, walk: Walk): AsyncGenerator<Found> {
  const real = await realpath(path)
  if (walk.entered.has(real)) return
  walk.entered.add(real)
  const names = (await readdir(path)).filter((entry) => !entry.startsWith('.')).sort()
  const standoffs = standoffsIn(names)
  for (const entry of names) {
    if (walk.signal?.aborted === true) return
    if (standoffs.has(entry) || BRAT_SETTINGS.has(entry)) continue
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

const REASONS: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOENT: ['It is not there any more.', 'Check whether it was moved or renamed, and open it again.'],
  EACCES: ['You may not read it.', 'Ask for permission to read it, or copy it to a folder of your own.'],
  EPERM: ['You may not read it.', 'Ask for permission to read it, or copy it to a folder of your own.'],
  ELOOP: ['The link leads back to itself.', 'Open the file that was meant.'],
  ENAMETOOLONG: ['Its path is too long for this system.', 'Move it to a folder with a shorter path.'],
}

/** A failure of the file system, in words. */
export function unreadable(name: string, error: unknown): Found & { readonly type: 'failed' } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const [reason, advice] = REASONS[code] ?? [
    `It could not be read (${code}).`,
    'Check that the disk is connected, and try again.',
  ]
  return failed(name, reason, advice)
}

function failed(name: string, reason: string, advice: string): Found & { readonly type: 'failed' } {
  return { type: 'failed', failure: { name: displayName(name), reason, advice } }
}
