import { ImportError } from './failure.ts'

/** First bytes, as Latin-1, of files that people have articles in and that no reader of text can read. */
const KNOWN: readonly { readonly starts: readonly string[]; readonly what: string }[] = [
  { starts: ['%PDF-'], what: 'a PDF document' },
  { starts: ['PK\u0003\u0004'], what: 'a Word document or another compressed file' },
  { starts: ['\u00d0\u00cf\u0011\u00e0'], what: 'an old Word or Excel document' },
  { starts: ['{\\rtf'], what: 'a Rich Text document' },
  { starts: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF'], what: 'a picture or a recording' },
  { starts: ['\u001f\u008b', 'BZh', '7z\u00bc\u00af', 'Rar!'], what: 'a compressed file' },
  { starts: ['SQLite format 3\0'], what: 'a database' },
]

/** Share of control characters above which bytes are no text in any encoding. */
const CONTROLS = 0.05

/** @throws {ImportError} where the bytes are not text */
export function refuseBinary(sample: Uint8Array): void {
  const start = String.fromCharCode(...sample.subarray(0, 32))
  const known = KNOWN.find(({ starts }) => starts.some((bytes) => start.startsWith(bytes)))
  if (known !== undefined)
    throw new ImportError(
      `This is ${known.what}, not a text file.`,
      'Open it in the program it was made with, and save it as plain text or copy its text and paste it here.',
    )
  const controls = sample.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0)
  if (controls > sample.length * CONTROLS + 2)
    throw new ImportError('This is not a text file.', 'Save the article as plain text or HTML, and open that.')
}

/** In every encoding that is left when UTF-16 is ruled out; tabs, line ends and the escape of ISO-2022 belong to text. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)
}
