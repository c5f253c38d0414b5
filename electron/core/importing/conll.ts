import type { DraftMention } from '../../../shared/model/index.ts'
import { clean } from '../../../shared/text/index.ts'
import { decode } from './decode.ts'
import { draftArticle, sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import type { Reader } from './reader.ts'
import { imported } from './regions.ts'

const ORIGIN = 'import:conll'

/**
 * CoNLL's columns: a token first, its tag last, in IOB1, IOB2, BIOES or BILOU, an empty line behind each sentence. A
 * document begins at -DOCSTART-, `# newdoc` or `# id`; without these the file is one. The text is made of the tokens with
 * single spaces between them and a line for each sentence.
 */
export const conllReader: Reader = {
  id: 'conll',
  extensions: ['conll', 'iob', 'iob2', 'bio', 'bioes', 'tsv', 'txt'],
  recognise(head, name) {
    const lines = Buffer.from(head).toString('utf8').split('\n').slice(0, 200)
    const rows = lines.slice(0, -1).flatMap((line) => rowOf(line.replace(/\r$/u, '')) ?? [])
    const written = lines.slice(0, -1).filter((line) => line.trim() !== '' && !line.startsWith('#')).length
    if (rows.length < 2 || rows.length < written || !rows.some(({ tag }) => tag !== 'O')) return sureByName(name, rows)
    return 0.95
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
    for (const line of lines) {
      const row = rowOf(line)
      if (isNewDocument(line)) {
        const { text, mentions } = document
        if (text !== '') {
          found += 1
          yield { ...draftArticle({ ...about, text }), sourceId: document.id, mentions }
        }
        document = new Document(/^#\s*(?:newdoc\s+)?id\s*=?\s*(\S+)/u.exec(line)?.[1] ?? null)
      } else if (row !== null) document.add(row)
      else if (line.trim() === '') document.endSentence()
      else if (!line.startsWith('#')) wrong += 1
    }
    const { text, mentions } = document
    if (text !== '') yield { ...draftArticle({ ...about, text }), sourceId: document.id, mentions }
    else if (found === 0) throw refusal({ code: 'no_tags' })
    if (wrong > 0) yield refusal({ code: 'lines_without_tag', count: wrong })
  },
}

interface Row {
  readonly token: string
  readonly tag: string
}

/** A tag of any of the schemes. */
const TAG = /^(?:O|[BIESLU]-\S+)$/iu

/** The first and the last column of a line of tokens; null for any other line. */
function rowOf(line: string): Row | null {
  const columns = line.includes('\t') ? line.trimEnd().split('\t') : line.trim().split(/ +/u)
  const [token = '', tag = ''] = [columns[0], columns.at(-1)]
  if (columns.length < 2 || token === '' || !TAG.test(tag)) return null
  // Who writes `b-per` writes all in small letters.
  return { token, tag: /^[a-z]/u.test(tag) ? tag.toUpperCase() : tag }
}

function isNewDocument(line: string): boolean {
  return line.startsWith('-DOCSTART-') || (/^#\s*(?:newdoc\b|id\b)/u.test(line) && rowOf(line) === null)
}

/** Files of nothing but names of tokens outside all names. */
function sureByName(name: string, rows: readonly Row[]): number {
  return rows.length > 0 && /\.(?:conll|iob2?|bio(?:es)?)$/iu.test(name) ? 0.9 : 0
}

/** The text and names of the lines so far. */
class Document {
  readonly id: string | null
  readonly #pieces: string[] = []
  readonly #mentions: DraftMention[] = []
  #length = 0
  /** What stands before the next token. */
  #space = ''
  /** The name that the last token belongs to. */
  #open: { readonly label: string; readonly start: number; end: number } | null = null

  constructor(id: string | null = null) {
    this.id = id
  }

  get text(): string {
    return this.#pieces.join('')
  }

  get mentions(): readonly DraftMention[] {
    this.#close()
    return this.#mentions
  }

  add({ token: written, tag }: Row): void {
    // At the beginning of a text they are no letters, and would be dropped with the text around them in place.
    const token = this.#length === 0 ? written.replace(/^\uFEFF+/u, '') : written
    if (token === '') return
    const start = this.#length + this.#space.length
    const end = start + token.length
    this.#pieces.push(this.#space, token)
    this.#length = end
    this.#space = ' '

    const [position, label] = [tag[0] ?? 'O', tag.slice(2)]
    const goes = this.#open !== null && this.#open.label === label && 'IEL'.includes(position)
    if (!goes) this.#close()
    if (position === 'O') return
    if (this.#open === null) this.#open = { label, start, end }
    else this.#open.end = end
    if ('ESLU'.includes(position)) this.#close()
  }

  endSentence(): void {
    this.#close()
    if (this.#length > 0) this.#space = '\n'
  }

  #close(): void {
    if (this.#open === null) return
    const { label, start, end } = this.#open
    this.#mentions.push({ ...imported({}, ORIGIN), label, start, end, entity: null, value: null })
    this.#open = null
  }
}
