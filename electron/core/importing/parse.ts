import { open } from 'node:fs/promises'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { bratReader } from './brat.ts'
import { MAX_FILE_BYTES, unreadable } from './discover.ts'
import { draftArticle, sha256 } from './draft.ts'
import { displayName, ImportError } from './failure.ts'
import type { ImportFailure } from './failure.ts'
import { readerFor } from './readers.ts'

export type FileTask = {
  /** As shown to the user and kept in `provenance.source`. */
  readonly name: string
  /** The user's choice for files of text; a label of the WHATWG Encoding Standard. */
  readonly encoding?: string | undefined
} & (
  | {
      readonly path: string
      /** Of the file with brat's annotations of this text. */
      readonly standoff?: string | undefined
    }
  | { readonly bytes: Uint8Array; readonly standoff?: Uint8Array | undefined }
)

export interface TextTask {
  readonly name: string
  readonly text: string
}

/** Plain data, because errors lose their fields at a thread border. Both are filled where a file was read in part. */
export interface Parsed {
  readonly articles: readonly DraftArticle[]
  readonly failures: readonly ImportFailure[]
}

/** Reads one file. Expected failures are in the answer; anything it throws is a bug. */
export async function parseFile(task: FileTask): Promise<Parsed> {
  const articles: DraftArticle[] = []
  const failures: ImportFailure[] = []
  const name = displayName(task.name)
  const fail = ({ message, advice }: ImportError) => void failures.push({ name, reason: message, advice })
  try {
    const bytes = 'bytes' in task ? task.bytes : await contents(task.path)
    const standoff = typeof task.standoff === 'string' ? await contents(task.standoff) : task.standoff
    const reader = standoff === undefined ? readerFor(bytes, task.name) : bratReader
    for await (const part of reader.read(bytes, name, { encoding: task.encoding, standoff })) {
      if (part instanceof ImportError) fail(part)
      else articles.push(part)
    }
  } catch (error) {
    if (error instanceof ImportError) fail(error)
    else if (isSystemError(error)) failures.push(unreadable(task.name, error).failure)
    else throw error
  }
  return { articles, failures }
}

/** Text that was pasted or comes from a program. */
export async function parseText({ name, text }: TextTask): Promise<Parsed> {
  const shown = displayName(name)
  if (text.trim() === '')
    return { articles: [], failures: [{ name: shown, reason: 'There is no text.', advice: 'Copy the article again.' }] }
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
async function contents(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const about = await file.stat()
    if (!about.isFile()) throw new ImportError('This is not a file.', 'Choose a file or a folder.')
    if (about.size > MAX_FILE_BYTES) throw new ImportError('The file is too large.', 'Split it into smaller files.')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error
}
