import type { BinaryKind } from '../../../shared/import-problem.ts'
import { refusal } from './failure.ts'

/**
 * Endings of files that people have articles in and no reader reads. In a folder or archive, too, they are opened, so that
 * each is refused by its name and the analyst knows what is missing.
 */
export const REFUSED_EXTENSIONS: ReadonlySet<string> = new Set(
  'pdf doc rtf odt ods xls xlsx pages mht mhtml rar 7z gz tgz tar bz2 xz zst'.split(' '),
)

/** First bytes, as Latin-1, of files that people have articles in and that no reader of text can read. */
const KNOWN: readonly { readonly starts: readonly string[]; readonly what: BinaryKind }[] = [
  { starts: ['%PDF-'], what: 'pdf' },
  { starts: ['\u00d0\u00cf\u0011\u00e0'], what: 'old_office' },
  { starts: ['{\\rtf'], what: 'rtf' },
  { starts: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'RIFF'], what: 'media' },
  {
    starts: ['PK\u0003\u0004', '\u001f\u008b', 'BZh', '7z\u00bc\u00af', 'Rar!', '\u00fd7zXZ', '(\u00b5/\u00fd'],
    what: 'compressed',
  },
  { starts: ['SQLite format 3\0'], what: 'database' },
  // As browsers begin it.
  { starts: ['From: <Saved by ', 'From: "Saved by '], what: 'web_archive' },
]

/** Headers of a message or saved page down to the one that says so. */
const MESSAGE = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version: *1\.0/iu

/** What is looked at for it, in bytes: headers of mail are a page. */
const BEGINNING = 8192

/** Share of control characters above which bytes are no text in any encoding. */
const CONTROLS = 0.05

/** @throws {ImportError} where the bytes are not text */
export function refuseBinary(sample: Uint8Array): void {
  const what = binaryKind(sample)
  if (what === 'unknown') throw refusal({ code: 'not_text' })
  if (what !== null) throw refusal({ code: 'binary', what })
}

/** What bytes are that are not text; null for those that are. */
export function binaryKind(sample: Uint8Array): BinaryKind | 'unknown' | null {
  const start = Buffer.from(sample.subarray(0, BEGINNING)).toString('latin1').trimStart()
  const known = KNOWN.find(({ starts }) => starts.some((bytes) => start.startsWith(bytes)))
  if (known !== undefined) return known.what
  if (MESSAGE.test(start)) return 'web_archive'
  const controls = sample.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0)
  return controls > sample.length * CONTROLS + 2 ? 'unknown' : null
}

/**
 * An archive that is a document of LibreOffice: its first file is called `mimetype` and is not compressed.
 * @throws {ImportError}
 */
export function refuseOpenDocument(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(30, 100)).toString('latin1')
  if (start.startsWith('mimetypeapplication/vnd.oasis.opendocument'))
    throw refusal({ code: 'binary', what: 'open_document' })
}

/** In every encoding that is left when UTF-16 is ruled out; tabs, line ends and the escape of ISO-2022 belong to text. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)
}
