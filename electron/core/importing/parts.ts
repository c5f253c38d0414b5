import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { byteOrderMark, utf16Order } from './encodings.ts'
import { displayName, failureOf, ImportError, refusal } from './failure.ts'
import type { ImportFailure } from './failure.ts'
import { linePieces, MAX_LINE } from './line-pieces.ts'
import type { FileTask } from './parse.ts'
import { isOfPage, isPassedOver, pagesIn } from './passed-over.ts'
import { HEAD_BYTES, isTakenFrom, readerFor } from './readers.ts'
import type { ReadOptions, Reader } from './reader.ts'
import { binaryKind, refuseOpenDocument } from './refuse-binary.ts'
import { standoffOf, standoffsIn } from './standoff-files.ts'
import { mappingOf } from './table.ts'
import { systemProblem } from './system-problem.ts'
import { allowance, isZip, openArchive } from './zip.ts'
import type { Allowance, Packed, Refused } from './zip.ts'

/** Largest file that is read whole, in bytes: a reader holds it in memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** Largest file that is one article, in bytes; tables of many may be larger. */
const MAX_ARTICLE_BYTES = 32 * 1024 * 1024
/** A file of lines up to this size is read in one go, in bytes. */
const SMALL = 256 * 1024
/** The first lines of a file that tell what its fields are, in bytes at most. */
const DESCRIBED = 4 * 1024 * 1024
/** Read at once, in bytes. */
const READ = 256 * 1024
/** Archives inside archives. */
const MAX_NESTING = 3

/** What one worker reads of a picked file, or why a part of it is not read. */
export type Part =
  | {
      readonly type: 'file'
      readonly task: FileTask
      /** It may hold any number of articles that are still to be searched. */
      readonly many: boolean
    }
  | { readonly type: 'failed'; readonly failure: ImportFailure }
  /** A file in an archive whose ending no reader knows. */
  | { readonly type: 'skipped'; readonly name: string }

export interface PartOptions extends Omit<ReadOptions, 'standoff'> {
  /** The user's choice for some files, by their names as shown; goes before `encoding`. */
  readonly encodings?: Readonly<Record<string, string>> | undefined
  /** Of a file that comes in pieces only the first, to look at. */
  readonly firstOnly?: boolean
  /** For tests. */
  readonly limits?: { readonly total?: number; readonly entries?: number; readonly line?: number }
}

/**
 * Takes a file apart into what workers read: an archive into its files, lines of any number into pieces; anything else
 * stays as it is. `standoff` is the path of brat's annotations of the file. Holds one file of an archive, or a few lines, at a time. Never throws for what it finds.
 */
export async function* partsOf(
  path: string,
  name: string,
  options: PartOptions,
  standoff?: string,
): AsyncGenerator<Part> {
  try {
    const { head, size } = await beginningOf(path)
    const content: Content = {
      name,
      size,
      head,
      standoff,
      whole: async () => ({ path }),
      stream: () => createReadStream(path, { highWaterMark: READ }),
    }
    yield* partsIn(content, { depth: 0, allowed: allowance(options.limits?.total), options })
  } catch (error) {
    yield failed(name, error)
  }
}

interface Content {
  readonly name: string
  /** In bytes; of a file in an archive, what the archive says. */
  readonly size: number
  readonly head: Uint8Array
  /** brat's annotations of it: the path of their file, or what is in it. */
  readonly standoff?: string | Uint8Array | undefined
  whole(): Promise<{ readonly path: string } | { readonly bytes: Uint8Array }>
  stream(): AsyncIterable<Uint8Array>
}

interface Taking {
  /** In how many archives it is. */
  readonly depth: number
  readonly allowed: Allowance
  readonly options: PartOptions
}

async function* partsIn(content: Content, taking: Taking): AsyncGenerator<Part> {
  const { name, size, head, standoff } = content
  const encoding = taking.options.encodings?.[displayName(name)] ?? taking.options.encoding
  const options = { ...taking.options, encoding }
  const reader = readerFor(head, name)
  // Damaged at its beginning.
  if (/\.zip$/iu.test(name) && !isZip(head) && binaryKind(head) === 'unknown') throw refusal({ code: 'archive_broken' })
  if (standoff !== undefined) {
    if (size > MAX_FILE_BYTES) throw tooLarge(size)
    yield { type: 'file', task: { name, ...chosen(options), ...(await content.whole()), standoff }, many: false }
  } else if (isZip(head) && reader.id !== 'docx') yield* partsOfArchive(content, taking)
  else if (reader.byLine === true && size > SMALL && isCutAtLines(head, options))
    yield* partsOfLines(content, reader, options)
  else if (size > (reader.many === true ? MAX_FILE_BYTES : MAX_ARTICLE_BYTES))
    throw tooLarge(size, reader.many === true ? MAX_FILE_BYTES : MAX_ARTICLE_BYTES)
  else {
    const task = { name, ...chosen(options), ...(await content.whole()) }
    yield { type: 'file', task, many: reader.many === true && size > SMALL }
  }
}

async function* partsOfArchive(content: Content, { depth, allowed, options }: Taking): AsyncGenerator<Part> {
  if (depth === MAX_NESTING) throw refusal({ code: 'archive_depth', limit: MAX_NESTING })
  if (depth > 0 && content.size > MAX_FILE_BYTES) throw tooLarge(content.size)
  refuseOpenDocument(content.head)
  const archive = await openArchive(await content.whole(), allowed, options.limits?.entries)
  try {
    const names = archive.files.map((file) => file.name)
    const standoffs = standoffsIn(names)
    const pages = pagesIn(names)
    for (const file of archive.files) {
      const base = file.name.slice(file.name.lastIndexOf('/') + 1)
      if (standoffs.has(file.name)) continue
      const name = `${content.name}/${file.name}`
      try {
        if ('error' in file) throw file.error
        if (isPassedOver(base) || isOfPage(file.name, pages)) continue
        if (!isTaken(base)) {
          yield { type: 'skipped', name: displayName(name) }
          continue
        }
        const ann = standoffOf(file.name, standoffs)
        const beside = archive.files.find((one) => one.name === ann)
        const standoff = beside === undefined ? undefined : await unpacked(beside)
        yield* partsIn({ ...(await packedContent(name, file)), standoff }, { depth: depth + 1, allowed, options })
      } catch (error) {
        if (!(error instanceof ImportError)) throw error
        yield failed(name, error)
        // Nothing after it would come out either.
        if (error.problem.code === 'archive_total') return
      }
    }
  } finally {
    archive.close()
  }
}

/** As in a folder: what has an ending that is known, or none. */
function isTaken(base: string): boolean {
  const dot = base.lastIndexOf('.')
  return dot === -1 || isTakenFrom(base.slice(dot + 1).toLowerCase())
}

interface PackedFile {
  readonly size: number
  stream(): AsyncGenerator<Uint8Array>
}

async function unpacked(file: Packed | Refused): Promise<Uint8Array> {
  if ('error' in file) throw file.error
  return collect(file.stream())
}

/** A small file is unpacked once; of a large one first its beginning. */
async function packedContent(name: string, file: PackedFile): Promise<Content> {
  const { size } = file
  const stream = () => file.stream()
  if (size <= SMALL) {
    const bytes = await collect(stream())
    return { name, size, head: bytes.subarray(0, HEAD_BYTES), whole: async () => ({ bytes }), stream }
  }
  const head = await collect(beginning(stream()))
  return { name, size, head, whole: async () => ({ bytes: await collect(stream()) }), stream }
}

async function* beginning(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = HEAD_BYTES
  for await (const chunk of stream) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return
  }
}

/** @throws {ImportError} beyond the largest file that is read whole */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MAX_FILE_BYTES) throw tooLarge(size)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** What is chosen for the whole file is told with each piece: which field is what, and how bytes are read. */
async function* partsOfLines(content: Content, reader: Reader, options: PartOptions): AsyncGenerator<Part> {
  const { name } = content
  let pinned: ReadOptions | null = null
  for await (const piece of linePieces(content.stream(), options.limits?.line)) {
    if ('tooLong' in piece) {
      const limit = (options.limits?.line ?? MAX_LINE) / 1024 ** 2
      yield failed(name, refusal({ code: 'line_too_long', line: piece.tooLong, limit }))
      continue
    }
    pinned ??= pin(piece.bytes, reader, options)
    const task = { name, reader: reader.id, firstLine: piece.first, bytes: piece.bytes, ...chosen(options), ...pinned }
    yield { type: 'file', task, many: false }
    if (options.firstOnly === true) return
  }
}

/** @throws {ImportError} where it is a table without a field for the text */
function pin(first: Uint8Array, reader: Reader, options: ReadOptions): ReadOptions {
  if (first.length > DESCRIBED || reader.describe === undefined) return {}
  const { decoded, table } = reader.describe(first, options)
  return {
    ...(table === null ? {} : { mapping: mappingOf(table) }),
    // Text in plain letters alone says nothing of how the others are written.
    ...(decoded === null || decoded.confidence === 1 ? {} : { encoding: decoded.encoding }),
  }
}

/** Whether the byte of a line end is a line end: not in UTF-16 and UTF-32. */
function isCutAtLines(head: Uint8Array, { encoding }: ReadOptions): boolean {
  // One list of everything has lines, too, but none that stands for itself.
  if (/^\uFEFF?\s*\[/u.test(Buffer.from(head.subarray(0, 64)).toString('utf8'))) return false
  const wide = encoding ?? byteOrderMark(head) ?? utf16Order(head) ?? 'utf-8'
  return !/^utf-?(?:16|32)|^unicode$/iu.test(wide)
}

function chosen({ encoding, mapping, mappings }: ReadOptions): ReadOptions {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(mappings === undefined ? {} : { mappings }),
  }
}

function tooLarge(bytes: number, limit = MAX_FILE_BYTES): ImportError {
  const megabyte = 1024 ** 2
  return refusal({ code: 'too_large', megabytes: Math.ceil(bytes / megabyte), limit: limit / megabyte })
}

async function beginningOf(path: string): Promise<{ readonly head: Uint8Array; readonly size: number }> {
  const file = await open(path, 'r')
  try {
    const about = await file.stat()
    if (!about.isFile()) throw refusal({ code: 'not_a_file' })
    const most = Math.min(HEAD_BYTES, about.size)
    const { bytesRead, buffer } = await file.read(Buffer.alloc(most), 0, most, 0)
    return { head: new Uint8Array(buffer.subarray(0, bytesRead)), size: about.size }
  } finally {
    await file.close()
  }
}

function failed(name: string, error: unknown): Part & { readonly type: 'failed' } {
  if (error instanceof ImportError) return { type: 'failed', failure: failureOf(name, error) }
  const problem = systemProblem(error)
  if (problem === null) throw error
  return { type: 'failed', failure: failureOf(name, refusal(problem)) }
}
