import { htmlReader } from './html.ts'
import type { Reader } from './reader.ts'
import { recordsReader } from './records.ts'
import { textReader } from './text.ts'

const READERS: readonly Reader[] = [textReader, htmlReader, recordsReader]

/** Extensions that some reader takes, lower case, without the dot; for dialogs and folders. */
export const EXTENSIONS: readonly string[] = READERS.flatMap(({ extensions }) => extensions)

/** How much of a file the readers are shown to recognise it. */
const HEAD_BYTES = 4096

/** The reader that is surest of a file. */
export function readerFor(bytes: Uint8Array, name: string): Reader {
  const head = bytes.subarray(0, HEAD_BYTES)
  return READERS.reduce((best, reader) => (reader.recognise(head, name) > best.recognise(head, name) ? reader : best))
}
