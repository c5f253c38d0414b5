import type { DraftArticle } from '../../../shared/model/index.ts'
import { inEncoding } from './encodings.ts'
import type { Encoding } from './encodings.ts'
import { displayName, failureOf, ImportError } from './failure.ts'
import type { ImportFailure } from './failure.ts'
import { expected, opened } from './parse.ts'
import type { FileTask } from './parse.ts'
import type { Table } from './reader.ts'

/** A file as it would be read: what was recognised, what there is to choose, and how it would begin. */
export interface Inspected {
  /** Safe to show. */
  readonly name: string
  /** Id of the reader. */
  readonly format: string
  /** Null where the format knows only one. */
  readonly encoding: {
    readonly chosen: string
    /** 0..1; 1 where there is no doubt. */
    readonly confidence: number
    /** Beside it, the likeliest first, each with how its text would begin. */
    readonly others: readonly { readonly encoding: string; readonly sample: string }[]
  } | null
  readonly table: Table | null
  readonly articles: readonly DraftArticle[]
  readonly failures: readonly ImportFailure[]
}

/** Articles of a file that are shown. */
const PREVIEWED = 3
/** What an article in this region is most often written in. */
const LIKELY: readonly Encoding[] = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'cp720',
  'x-mac-arabic',
  'utf-16le',
  'utf-16be',
  'windows-1252',
]
/** Bytes around the first letter beyond ASCII that are shown in each encoding. */
const SAMPLE = 240

/** Reads the beginning of a file. Expected failures are in the answer; anything it throws is a bug. */
export async function inspectFile(task: FileTask): Promise<Inspected> {
  const name = displayName(task.name)
  const articles: DraftArticle[] = []
  const failures: ImportFailure[] = []
  let about: Pick<Inspected, 'format' | 'encoding' | 'table'> = { format: 'text', encoding: null, table: null }
  try {
    const { bytes, reader, options } = await opened(task)
    about = { ...about, format: reader.id }
    const { decoded, table } = reader.describe?.(bytes, options) ?? { decoded: null, table: null }
    about = { ...about, table, encoding: decoded === null ? null : choicesOf(bytes, decoded) }
    for await (const part of reader.read(bytes, name, options)) {
      if (part instanceof ImportError) failures.push(failureOf(name, part))
      else articles.push(part)
      if (articles.length === PREVIEWED || failures.length === PREVIEWED) break
    }
  } catch (error) {
    failures.push(failureOf(name, expected(error)))
  }
  return { name, ...about, articles, failures }
}

function choicesOf(
  bytes: Uint8Array,
  { encoding, confidence }: { readonly encoding: Encoding; readonly confidence: number },
): Inspected['encoding'] {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  )
  // Whole units of two bytes.
  const start = Math.max(0, first - 40) & ~1
  const sample = bytes.subarray(start, start + SAMPLE)
  const others = LIKELY.filter((other) => other !== encoding).map((other) => {
    return { encoding: other, sample: inEncoding(sample, other).replace(/\s+/gu, ' ').trim().toWellFormed() }
  })
  const broken = (text: string) => text.match(/\ufffd/gu)?.length ?? 0
  return { chosen: encoding, confidence, others: others.sort((a, b) => broken(a.sample) - broken(b.sample)) }
}
