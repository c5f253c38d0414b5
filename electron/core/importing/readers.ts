import { bratReader } from './brat.ts'
import { conllReader } from './conll.ts'
import { csvReader } from './csv.ts'
import { doccanoReader } from './doccano.ts'
import { docxReader } from './docx.ts'
import { exportFilesReader } from './export-files.ts'
import { htmlReader } from './html.ts'
import { jsonLinesReader } from './json-lines.ts'
import { jsonReader } from './json.ts'
import { labelStudioReader } from './label-studio.ts'
import type { Reader } from './reader.ts'
import { recordsReader } from './records.ts'
import { REFUSED_EXTENSIONS } from './refuse-binary.ts'
import { textReader } from './text.ts'

const READERS: readonly Reader[] = [
  exportFilesReader,
  textReader,
  htmlReader,
  docxReader,
  csvReader,
  jsonReader,
  jsonLinesReader,
  recordsReader,
  doccanoReader,
  labelStudioReader,
  bratReader,
  conllReader,
]

/** Extensions that are opened, lower case, without the dot; for dialogs and folders. An archive is taken apart first. */
export const EXTENSIONS: readonly string[] = [...new Set([...READERS.flatMap(({ extensions }) => extensions), 'zip'])]

/** Whether files with this ending, in lower case, are opened where they come with a folder or an archive. */
export function isTakenFrom(extension: string): boolean {
  return EXTENSIONS.includes(extension) || REFUSED_EXTENSIONS.has(extension)
}

/**
 * How much of a file the readers are shown to recognise it: a line of a tool's file has its text before its annotations,
 * and what was not recognised by these would come in without them.
 */
export const HEAD_BYTES = 262_144

/** The reader that is surest of a file. */
export function readerFor(bytes: Uint8Array, name: string): Reader {
  const head = bytes.subarray(0, HEAD_BYTES)
  return READERS.reduce((best, reader) => (reader.recognise(head, name) > best.recognise(head, name) ? reader : best))
}

/** The reader with this id, whose file was recognised by its beginning. */
export function readerNamed(id: string | undefined): Reader | null {
  return READERS.find((reader) => reader.id === id) ?? null
}
