import { bratReader } from './brat.ts'
import { conllReader } from './conll.ts'
import { doccanoReader } from './doccano.ts'
import { htmlReader } from './html.ts'
import { labelStudioReader } from './label-studio.ts'
import type { Reader } from './reader.ts'
import { recordsReader } from './records.ts'
import { textReader } from './text.ts'

const READERS: readonly Reader[] = [
  textReader,
  htmlReader,
  recordsReader,
  doccanoReader,
  labelStudioReader,
  bratReader,
  conllReader,
]

/** Extensions that some reader takes, lower case, without the dot; for dialogs and folders. */
export const EXTENSIONS: readonly string[] = [...new Set(READERS.flatMap(({ extensions }) => extensions))]

/** How much of a file the readers are shown to recognise it. */
const HEAD_BYTES = 65_536

/** The reader that is surest of a file. */
export function readerFor(bytes: Uint8Array, name: string): Reader {
  const head = bytes.subarray(0, HEAD_BYTES)
  return READERS.reduce((best, reader) => (reader.recognise(head, name) > best.recognise(head, name) ? reader : best))
}
