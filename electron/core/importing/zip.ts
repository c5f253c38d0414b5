import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { decode, likeliestArabic } from './decode.ts'
import { inEncoding } from './encodings.ts'
import type { Encoding } from './encodings.ts'
import { ImportError, refusal } from './failure.ts'

/** Most files in an archive; a folder of as many is imported in one go. */
const MAX_ENTRIES = 200_000
/** What an archive may grow to in all, in bytes, archives inside it included. */
const MAX_TOTAL = 16 * 1024 ** 3
/** Text shrinks to a third, repetitive JSON to a fiftieth; deflate ends at a thousandth. */
const MAX_RATIO = 200
/** Below this a file may grow as it likes, in bytes. */
const HARMLESS = 1024 * 1024

/** What all archives of one file may still grow by, in bytes. Shared by archives inside archives. */
export interface Allowance {
  left: number
}

export function allowance(bytes = MAX_TOTAL): Allowance {
  return { left: bytes }
}

/** A file in an archive. */
export interface Packed {
  /** With `/`; never leads out of the archive. */
  readonly name: string
  /** As the archive says, in bytes. */
  readonly size: number
  /**
   * Unpacked, counted as it comes out.
   * @throws {ImportError} where it is damaged, or grows beyond the limits
   */
  stream(): AsyncGenerator<Uint8Array>
}

/** A file in an archive that is not read, whatever is in it. */
export interface Refused {
  readonly name: string
  readonly error: ImportError
}

export interface Archive {
  readonly files: readonly (Packed | Refused)[]
  close(): void
}

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
}

/**
 * The files of a zip archive; folders, hidden files and what the Mac adds are left out.
 * @throws {ImportError} where it is damaged, has too many files, or files that overlap
 */
export async function openArchive(
  from: { readonly path: string } | { readonly bytes: Uint8Array },
  allowed: Allowance,
  most = MAX_ENTRIES,
): Promise<Archive> {
  const zip = await damaged(() => open(from))
  try {
    const entries: Entry[] = []
    await damaged(async () => {
      if (zip.entryCount > most) throw refusal({ code: 'archive_entries', limit: most })
      for await (const entry of zip.eachEntry()) {
        entries.push(entry)
        if (entries.length > most) throw refusal({ code: 'archive_entries', limit: most })
      }
    })
    if (overlap(entries)) throw refusal({ code: 'archive_overlap' })
    const page = codePageOf(entries)
    return { files: entries.flatMap((entry) => fileOf(zip, entry, page, allowed)), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Names are decoded and checked here, so that a wrong one costs its own file and not the archive. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }

function open(from: { readonly path: string } | { readonly bytes: Uint8Array }): Promise<ZipFile> {
  if ('path' in from) return yauzl.openPromise(from.path, OPTIONS)
  const { buffer, byteOffset, byteLength } = from.bytes
  return yauzl.fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), OPTIONS)
}

function fileOf(zip: ZipFile, entry: Entry, page: Encoding | null, allowed: Allowance): readonly (Packed | Refused)[] {
  const name = nameOf(entry, page)
  const parts = name.split('/')
  if (name.endsWith('/') || parts.some((part) => /^\.(?!\.?$)|^__MACOSX$/u.test(part))) return []
  const problem = problemOf(name, entry)
  if (problem !== null) return [{ name, error: problem }]
  return [{ name, size: entry.uncompressedSize, stream: () => unpack(zip, entry, allowed) }]
}

function problemOf(name: string, entry: Entry): ImportError | null {
  if (yauzl.validateFileName(name) !== null || name === '') return refusal({ code: 'archive_name' })
  // Upper half: the mode of Unix, whatever system the archive says it was made on.
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return refusal({ code: 'archive_link' })
  if (entry.isEncrypted()) return refusal({ code: 'archive_locked' })
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return refusal({ code: 'archive_method' })
  if (entry.uncompressedSize > limitOf(entry)) return refusal({ code: 'archive_bomb' })
  return null
}

/** UTF-8 where the archive says so or the bytes are; old ones are in the code page of the system they were made on. */
function nameOf(entry: Entry, page: Encoding | null): string {
  const raw = entry.fileNameRaw
  if (!isUnsaid(entry)) return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  if (isUtf8(raw)) return inEncoding(raw, 'utf-8')
  return (page === null ? yauzl.getFileNameLowLevel(0, raw, [], false) : inEncoding(raw, page)).replaceAll('\\', '/')
}

/** Whether nothing says in which encoding letters beyond ASCII are that a name has. */
function isUnsaid({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): boolean {
  const hasUnicode = extraFields.some(({ id }) => id === UNICODE_PATH)
  return (generalPurposeBitFlag & 0x800) === 0 && !hasUnicode && fileNameRaw.some((byte) => byte >= 0x80)
}

/** APPNOTE 4.6.9: the name again, as UTF-8. */
const UNICODE_PATH = 0x7075

/** In what the names of an archive are that do not say so: told by all of them, because one is too short. Null: as DOS was. */
function codePageOf(entries: readonly Entry[]): Encoding | null {
  const names = entries.filter((entry) => isUnsaid(entry) && !isUtf8(entry.fileNameRaw))
  if (names.length === 0) return null
  const all = Buffer.concat(names.slice(0, NAMES).flatMap(({ fileNameRaw }) => [fileNameRaw, LINE_END]))
  const { encoding, score } = likeliestArabic(all)
  if (score > 0.5) return encoding
  try {
    const guess = decode(all)
    return guess.confidence >= 0.5 ? guess.encoding : null
  } catch {
    return null
  }
}

/** Names that are looked at for it. */
const NAMES = 200
const LINE_END = Buffer.from('\n')

async function* unpack(zip: ZipFile, entry: Entry, allowed: Allowance): AsyncGenerator<Uint8Array> {
  const most = limitOf(entry)
  let [bytes, sum] = [0, 0]
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = chunk as Buffer
      bytes += piece.length
      sum = crc32(piece, sum)
      allowed.left -= piece.length
      if (bytes > most) throw refusal({ code: 'archive_bomb' })
      if (allowed.left < 0) throw refusal({ code: 'archive_total', limit: MAX_TOTAL / 1024 ** 2 })
      yield piece
    }
    if (sum !== entry.crc32) throw refusal({ code: 'archive_broken' })
  } catch (error) {
    throw error instanceof ImportError ? error : refusal({ code: 'archive_broken' })
  }
}

function limitOf(entry: Entry): number {
  return Math.max(HARMLESS, entry.compressedSize * MAX_RATIO)
}

/** Bytes of a local header without its name and extra fields. */
const LOCAL_HEADER = 30

/** Whether bytes of one file are bytes of another, as in bombs that a count of files and ratios does not see. */
function overlap(entries: readonly Entry[]): boolean {
  const places = entries
    .map(({ relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength }) => {
      return { start, end: start + LOCAL_HEADER + fileNameLength + compressedSize }
    })
    .sort((a, b) => a.start - b.start)
  return places.some(({ start }, index) => start < (places[index - 1]?.end ?? 0))
}

async function damaged<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw error instanceof Error && 'syscall' in error ? error : refusal({ code: 'archive_broken' })
  }
}
