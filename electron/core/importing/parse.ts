import { open } from 'node:fs/promises'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { bratReader } from './brat.ts'
import { draftArticle, sha256 } from './draft.ts'
import { exportFilesReader } from './export-files.ts'
import { displayName, failureOf, ImportError, refusal } from './failure.ts'
import type { ImportFailure } from './failure.ts'
import { MAX_FILE_BYTES } from './parts.ts'
import type { Reader, ReadOptions } from './reader.ts'
import { readerFor, readerNamed } from './readers.ts'
import { systemProblem } from './system-problem.ts'

export type FileTask = Omit<ReadOptions, 'standoff'> & {
  /** As shown to the user and kept in `provenance.source`. */
  readonly name: string
  /** Id of the reader, where the bytes are a piece of a file that was recognised by its beginning. */
  readonly reader?: string | undefined
  /** brat's annotations of this text: the path of their file, or what is in it. */
  readonly standoff?: string | Uint8Array | undefined
} & ({ readonly path: string } | { readonly bytes: Uint8Array })

export interface TextTask {
  readonly name: string
  readonly text: string
}

/** Plain data, because errors lose their fields at a thread border. Both are filled where a file was read in part. */
export interface Parsed {
  readonly articles: readonly DraftArticle[]
  readonly failures: readonly ImportFailure[]
}

/** A file of more rows is refused at this one: held at once, they would take a worker's memory. */
const MAX_ROWS = 250_000

/** Reads one file. Expected failures are in the answer; anything it throws is a bug. */
export async function parseFile(task: FileTask): Promise<Parsed> {
  const articles: DraftArticle[] = []
  const failures: ImportFailure[] = []
  const name = displayName(task.name)
  try {
    const { bytes, reader, options } = await opened(task)
    for await (const part of reader.read(bytes, name, options)) {
      if (part instanceof ImportError) failures.push(failureOf(name, part))
      else articles.push(part)
      if (articles.length + failures.length > MAX_ROWS) throw refusal({ code: 'too_much_memory' })
    }
  } catch (error) {
    failures.push(failureOf(name, expected(error)))
  }
  return { articles, failures }
}

/** The failure that it is; throws what is none. */
export function expected(error: unknown): ImportError {
  if (error instanceof ImportError) return error
  // A stack that ran out: what nests so deep is no article.
  if (error instanceof RangeError) return refusal({ code: 'too_deep' })
  const problem = systemProblem(error)
  if (problem === null) throw error
  return refusal(problem)
}

/**
 * What is in a file, and who reads it.
 * @throws {ImportError} where it may not be read whole, or nothing is in it
 */
export async function opened(
  task: FileTask,
): Promise<{ readonly bytes: Uint8Array; readonly reader: Reader; readonly options: ReadOptions }> {
  const bytes = await contents(task)
  const standoff = typeof task.standoff === 'string' ? await contents({ path: task.standoff }) : task.standoff
  const named = standoff === undefined ? readerNamed(task.reader) : bratReader
  const reader = named ?? readerFor(bytes, task.name)
  // An export that lost nothing has an empty report of losses.
  if (bytes.length === 0 && standoff === undefined && reader !== exportFilesReader) throw refusal({ code: 'empty' })
  return { bytes, reader, options: { ...task, standoff } }
}

/** Text that was pasted or comes from a program. */
export async function parseText({ name, text }: TextTask): Promise<Parsed> {
  const shown = displayName(name)
  if (text.trim() === '') return { articles: [], failures: [failureOf(shown, refusal({ code: 'nothing_pasted' }))] }
  const article = draftArticle({
    text,
    source: shown,
    sourceSha256: sha256(text),
    importer: 'pasted',
    encoding: 'utf-8',
  })
  return { articles: [article], failures: [] }
}

/** The size was checked when the file was found, and again here: it may have grown, or be a device without an end. */
async function contents(task: { readonly path: string } | { readonly bytes: Uint8Array }): Promise<Uint8Array> {
  if ('bytes' in task) return task.bytes
  const file = await open(task.path, 'r')
  try {
    const about = await file.stat()
    if (!about.isFile()) throw refusal({ code: 'not_a_file' })
    const megabyte = 1024 ** 2
    if (about.size > MAX_FILE_BYTES)
      throw refusal({
        code: 'too_large',
        megabytes: Math.ceil(about.size / megabyte),
        limit: MAX_FILE_BYTES / megabyte,
      })
    return await file.readFile()
  } finally {
    await file.close()
  }
}
