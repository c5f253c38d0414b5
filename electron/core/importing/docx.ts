import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import yazl from 'yazl'
import { clean } from '../../../shared/text/index.ts'
import { draftArticle, sha256 } from './draft.ts'
import { ImportError, refusal } from './failure.ts'
import { asDate, asLine } from './html-meta.ts'
import type { Reader } from './reader.ts'
import { allowance, isZip, openArchive } from './zip.ts'

/** What the XML of a document may be unpacked, in bytes: a thousand pages are some 20 MB. */
const MAX_XML = 48 * 1024 * 1024
/** Most parts of a document: a part is a picture, a header, a list of fonts. */
const MAX_PARTS = 10_000
/** Elements inside elements; tables in tables in text boxes are some forty. */
const MAX_DEPTH = 200

/**
 * A Word document: its paragraphs as lines, and what it says of itself as metadata. Its XML is unpacked within limits and
 * checked before the library sees it; pictures, macros and what it links to are never touched.
 */
export const docxReader: Reader = {
  id: 'docx',
  extensions: ['docx'],
  recognise(head, name) {
    if (!isZip(head)) return /\.docx$/iu.test(name) ? 0.5 : 0
    const start = Buffer.from(head).toString('latin1')
    if (/word\/document|\[Content_Types\]\.xml/u.test(start)) return 0.97
    return /\.docx$/iu.test(name) ? 0.95 : 0
  },
  async *read(bytes, name) {
    const parts = await xmlParts(bytes).catch((error: unknown) => {
      throw isBroken(error) && isDocument(bytes, name) ? refusal({ code: 'docx_damaged' }) : error
    })
    const { text, replaced } = clean(await textOf(parts))
    if (text.trim() === '') throw refusal({ code: 'docx_without_text' })
    const core = coreOf(parts.get('docProps/core.xml'))
    const written = asLine(core.get('dcterms:created'))
    const date = written === undefined ? undefined : asDate(written)
    const meta = { title: asLine(core.get('dc:title')), published_at: date, byline: asLine(core.get('dc:creator')) }
    yield draftArticle({
      text,
      meta: Object.fromEntries(
        Object.entries(meta).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      source: name,
      sourceSha256: sha256(bytes),
      importer: docxReader.id,
      encoding: 'utf-8',
      replaced,
    })
  },
}

const isBroken = (error: unknown): boolean => error instanceof ImportError && error.problem.code === 'archive_broken'

/** Whether an archive that cannot be unpacked was a Word document. A spreadsheet begins as one does. */
const isDocument = (bytes: Uint8Array, name: string): boolean =>
  /\.docx$/iu.test(name) || Buffer.from(bytes).includes('word/')

/** @throws {ImportError} for what is no Word document, or none that is safe to read */
async function xmlParts(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  if (!isZip(bytes)) throw refusal({ code: 'docx_broken' })
  const archive = await openArchive({ bytes }, allowance(MAX_XML), MAX_PARTS)
  try {
    const parts = new Map<string, Buffer>()
    for (const file of archive.files) {
      if (!/\.(?:xml|rels)$/u.test(file.name)) continue
      if ('error' in file) throw file.error
      const chunks: Uint8Array[] = []
      for await (const chunk of file.stream()) chunks.push(chunk)
      const part = Buffer.concat(chunks)
      checkXml(part)
      parts.set(file.name, part)
    }
    if (archive.files.some((file) => file.name.startsWith('xl/'))) throw refusal({ code: 'spreadsheet' })
    if (![...parts.keys()].some((part) => /^word\/document\d*\.xml$/u.test(part)))
      throw refusal({ code: 'docx_broken' })
    return parts
  } finally {
    archive.close()
  }
}

/** Neither declarations of entities, in whatever encoding, nor elements too deep for what walks them. */
function checkXml(part: Buffer): void {
  const xml = part.toString('latin1').replaceAll('\0', '')
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw refusal({ code: 'docx_entities' })
  let depth = 0
  for (const { 1: end, 2: empty } of xml.matchAll(/<(\/?)[\w:.-]+[^<>]*?(\/?)>/gu)) {
    if (end === '/') depth -= 1
    else if (empty !== '/') depth += 1
    if (depth > MAX_DEPTH) throw refusal({ code: 'too_deep' })
  }
}

/** Paragraphs and line breaks as lines. The library gets an archive of the checked parts alone. */
async function textOf(parts: ReadonlyMap<string, Buffer>): Promise<string> {
  const zip = new yazl.ZipFile()
  const notes = [...notesOf(parts.get('word/footnotes.xml')), ...notesOf(parts.get('word/endnotes.xml'))]
  for (const [name, part] of parts) {
    const whole = name === 'word/document.xml' ? withNotes(part, notes) : part
    zip.addBuffer(readable(whole), name, { compress: false })
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.concat(chunks) })
    return value.replace(/\n\n$/u, '\n').replace(/\n\n/gu, '\n')
  } catch (error) {
    // The library throws errors of its own for documents without the parts it needs, or with XML that is none.
    if (error instanceof RangeError) throw refusal({ code: 'too_deep' })
    throw error instanceof ImportError ? error : refusal({ code: 'docx_broken' })
  }
}

/**
 * With line breaks inside a paragraph as text, which the library's raw text leaves out, joining the words around them; and
 * without what is put around words for their direction, or as a field, which it would leave out with the words.
 */
function readable(part: Buffer): Buffer {
  const xml = part.toString('utf8').replaceAll(/<\/?w:(?:bdo|dir|fldSimple)\b[^<>]*>/gu, '')
  return Buffer.from(xml.replaceAll(/<(w:)(?:br|cr)\b[^<>]*\/>/gu, '<$1t>\n</$1t>'))
}

/** Notes behind the text, as they are printed: the library's raw text leaves them out. */
function withNotes(part: Buffer, notes: readonly string[]): Buffer {
  if (notes.length === 0) return part
  const lines = notes.map((note) => `<w:p><w:r><w:t xml:space="preserve">${escaped(note)}</w:t></w:r></w:p>`)
  return Buffer.from(part.toString('utf8').replace('</w:body>', () => `${lines.join('')}</w:body>`))
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/gu, (letter) => ESCAPES[letter] ?? letter)
}

/** The paragraphs of foot- or endnotes; those with a type are the lines that Word draws above them. */
function notesOf(part: Buffer | undefined): readonly string[] {
  const notes: string[] = []
  const parser = new SaxesParser()
  let [inNote, inText, text] = [false, false, '']
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:footnote' || name === 'w:endnote') inNote = attributes['w:type'] === undefined
    inText = inNote && name === 'w:t'
  })
  parser.on('text', (written) => {
    if (inText) text += written
  })
  parser.on('closetag', ({ name }) => {
    inText = false
    if (name !== 'w:p') return
    if (text.trim() !== '') notes.push(text.trim())
    text = ''
  })
  try {
    parser.write(part?.toString('utf8') ?? '<none/>').close()
  } catch {
    // The text is worth having without the rest of its notes.
  }
  return notes
}

/** The document's properties by the names of their elements; empty where there are none to be read. */
function coreOf(part: Buffer | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const parser = new SaxesParser()
  let inside = ''
  parser.on('opentag', ({ name }) => {
    inside = name
  })
  parser.on('text', (text) => {
    if (inside !== '' && !values.has(inside)) values.set(inside, text)
  })
  parser.on('closetag', () => {
    inside = ''
  })
  try {
    parser.write(part?.toString('utf8') ?? '<none/>').close()
  } catch {
    // Only metadata: the text is worth having without.
  }
  return values
}
