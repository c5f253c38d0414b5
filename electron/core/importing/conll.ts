import type { DraftMention, Span } from '../../../shared/model/index.ts'
import { clean } from '../../../shared/text/index.ts'
import { rowReaderOf } from './conll-columns.ts'
import type { Row } from './conll-columns.ts'
import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import type { Reader } from './reader.ts'
import { imported } from './regions.ts'

const ORIGIN = 'import:conll'

/** Lines that tell which columns a file has. */
const FIRST = 200

/**
 * CoNLL's columns: a token and its tags, in the order of any of the formats that `rowReaderOf` knows, an empty line behind
 * each sentence. A document begins at -DOCSTART-, `#begin document`, `# newdoc`, `# id` or the source of a sentence;
 * without these the file is one. The text is made of the tokens with single spaces between them, where nothing says that
 * there is none, and a line for each sentence.
 */
export const conllReader: Reader = {
  id: 'conll',
  extensions: ['conll', 'conllu', 'iob', 'iob2', 'bio', 'bioes', 'tsv', 'txt'],
  recognise(head, name) {
    const read = firstRows(Buffer.from(head).toString('utf8').split(/\r?\n/u).slice(0, -1))
    const tags = read.flatMap((rows) => (rows ?? []).flatMap((row) => row.tags))
    if (read.length > 1 && !read.includes(null) && tags.some((tag) => tag !== 'O')) return 0.95
    return /\.(?:conllu?|iob2?|bio(?:es)?)$/iu.test(name) ? 0.9 : 0
  },
  *read(bytes, name, { encoding }) {
    const decoded = decode(bytes, { encoding })
    const about = {
      source: name,
      sourceSha256: sha256(bytes),
      importer: conllReader.id,
      encoding: decoded.encoding,
      replaced: decoded.malformed,
    }
    let [found, wrong] = [0, 0]
    let document = new Document()
    const lines = clean(decoded.text).text.split('\n')
    const first = firstRows(lines)
    // What is left of it would be no text.
    if (first.filter((rows) => rows === null).length > first.length / 2) throw refusal({ code: 'no_tags' })
    const rowsOf = rowReaderOf(lines.slice(0, FIRST))
    for (const line of lines) {
      const rows = rowsOf(line)
      const begun = rows === null || line.startsWith('-DOCSTART-') ? beginningOf(line) : null
      if (begun !== null) {
        const { text, mentions } = document
        if (text !== '') {
          found += 1
          yield { ...draftArticle({ ...about, text }), sourceId: document.id, mentions }
        }
        document = new Document(begun.id)
      } else if (rows !== null) for (const row of rows) document.add(row)
      else if (line.trim() === '') document.endSentence()
      else if (!line.startsWith('#')) wrong += 1
    }
    const { text, mentions } = document
    if (text !== '') yield { ...draftArticle({ ...about, text }), sourceId: document.id, mentions }
    else if (found === 0) throw refusal({ code: 'no_tags' })
    if (wrong > 0) yield refusal({ code: 'lines_without_tag', count: wrong })
    if (lines.some(isCoreference)) yield refusal({ code: 'coreference' })
  },
}

/** What the first lines hold that are to hold something; null for those that are no tokens. */
function firstRows(lines: readonly string[]): readonly (readonly Row[] | null)[] {
  const first = lines.slice(0, FIRST)
  return first.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(rowReaderOf(first))
}

/** The document that a line begins, with its id where it has one; null for any other line. */
function beginningOf(line: string): { readonly id: string | null } | null {
  if (!/^-DOCSTART-|^#begin document\b|^#\s*(?:newdoc|id)\b/u.test(line) && !SOURCE.test(line)) return null
  return { id: /^#\s*(?:newdoc\s+)?id\s*=?\s*(\S+)/u.exec(line)?.[1] ?? null }
}

/**
 * Whether a line of CoNLL-U has the marks of CorefUD, as of GUM. They are of every noun phrase and pronoun that stands for
 * something, which are no names.
 */
function isCoreference(line: string): boolean {
  return !line.startsWith('#') && /[\t|]Entity=[^|\t]*[()]/u.test(line)
}

/** Above each sentence of GermEval: where it was found, and when. */
const SOURCE = /^#\t\S.*\[\d{4}-\d\d-\d\d\]$/u

/** The text and names of the lines so far. */
class Document {
  readonly id: string | null
  readonly #pieces: string[] = []
  readonly #layers: Layer[] = []
  #length = 0
  /** What stands before the next token. */
  #space = ''

  constructor(id: string | null = null) {
    this.id = id
  }

  get text(): string {
    return this.#pieces.join('')
  }

  get mentions(): readonly DraftMention[] {
    return this.#layers.flatMap((layer) => layer.mentions)
  }

  add({ token: written, tags, joined }: Row): void {
    // At the beginning of a text they are no letters, and would be dropped with the text around them in place.
    const token = this.#length === 0 ? written.replace(/^\uFEFF+/u, '') : written
    if (token === '') return
    const start = this.#length + this.#space.length
    const end = start + token.length
    this.#pieces.push(this.#space, token)
    this.#length = end
    this.#space = joined ? '' : ' '
    for (const [at, tag] of tags.entries()) (this.#layers[at] ??= new Layer()).add(tag, { start, end })
  }

  endSentence(): void {
    for (const layer of this.#layers) layer.close()
    if (this.#length > 0) this.#space = '\n'
  }
}

/** The names that one column of tags holds; none of them overlap. */
class Layer {
  readonly #mentions: DraftMention[] = []
  /** The name that the last token belongs to. */
  #open: { readonly label: string; readonly start: number; end: number } | null = null

  get mentions(): readonly DraftMention[] {
    this.close()
    return this.#mentions
  }

  add(tag: string, { start, end }: Span): void {
    const [position, label] = [tag[0] ?? 'O', tag.slice(2)]
    const goes = this.#open !== null && this.#open.label === label && 'IEL'.includes(position)
    if (!goes) this.close()
    if (position === 'O') return
    if (this.#open === null) this.#open = { label, start, end }
    else this.#open.end = end
    if ('ESLU'.includes(position)) this.close()
  }

  close(): void {
    if (this.#open === null) return
    const { label, start, end } = this.#open
    this.#mentions.push({ ...imported({}, ORIGIN), label, start, end, entity: null, value: null })
    this.#open = null
  }
}
