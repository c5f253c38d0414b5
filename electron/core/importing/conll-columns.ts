/** A token of a file, with what stands in its line. */
export interface Row {
  readonly token: string
  /** Of each layer of names, in IOB1, IOB2, BIOES or BILOU; names of two layers may lie in one another. */
  readonly tags: readonly string[]
  /** The next token follows without a space. */
  readonly joined: boolean
}

/** Reads lines in their order: the tokens that are whole with this one; null for a line that holds none. */
export type RowReader = (line: string) => readonly Row[] | null

/** A tag of any of the schemes. */
const TAG = /^(?:O|[BIESLU]-\S+)$/iu
/** A label without a scheme's letter, as of Few-NERD: `person-artist/author`. */
const LABEL = /^\p{L}[\p{L}\d_./-]*$/u
/** In CoNLL-U the number of a word, of several that are written as one (`3-4`), or of one that is not written (`3.1`). */
const ID = /^\d+(?:-(\d+)|\.\d+)?$/u
/** Columns of CoNLL-U. */
const [FORM, MISC] = [1, 9]
/** A name of CoNLL-2012 beside a token: begun, gone on with, ended. */
const BRACKET = /^(?:\(([^\s()*]+))?\*?(\))?$/u
/** Columns of CoNLL-2012. */
const [PART, NUMBER, WORD, NAME] = [1, 2, 3, 10]
/** Share of the lines that tell what a file is; some are always broken. */
const MOST = 0.9

/**
 * How a file is read, by its first lines: CoNLL-U with names in its last column, as Stanza writes them; CoNLL-2012, as of
 * OntoNotes; numbered tokens with any columns of tags, as of GermEval and Universal NER; any other with the token first
 * and its tag last, or its label, as of Few-NERD: the scheme IO.
 */
export function rowReaderOf(lines: readonly string[]): RowReader {
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(columnsOf)
  const most = (fits: (columns: readonly string[]) => boolean) =>
    rows.length > 0 && rows.filter(fits).length >= rows.length * MOST
  if (most(isUniversal)) return universalRows()
  if (most(isBracketed)) return bracketedRows()
  if (!most((columns) => columns.length > 2 && isNumber(columns[0]))) return hasLabels(rows) ? labelledRow : plainRow
  const layers = (rows[0] ?? []).flatMap((_, at) => (at > FORM && most((columns) => isTag(columns[at])) ? [at] : []))
  return (line) => numberedRow(columnsOf(line), layers)
}

function columnsOf(line: string): readonly string[] {
  return line.includes('\t') ? line.trimEnd().split('\t') : line.trim().split(/ +/u)
}

function isNumber(column: string | undefined): boolean {
  return column !== undefined && /^\d+$/u.test(column)
}

function isTag(column: string | undefined): column is string {
  return column !== undefined && TAG.test(column)
}

/** Who writes `b-per` writes all in small letters. */
function inCapitals(tag: string): string {
  return /^[a-z]/u.test(tag) ? tag.toUpperCase() : tag
}

function plainRow(line: string): readonly Row[] | null {
  const columns = columnsOf(line)
  const [token = '', tag] = [columns[0], columns.at(-1)]
  if (columns.length < 2 || token === '' || !isTag(tag)) return null
  return [{ token, tags: [inCapitals(tag)], joined: false }]
}

/** Whether the last column has labels alone. Of the tokens of any text most have no name: what has fewer is another column. */
function hasLabels(rows: readonly (readonly string[])[]): boolean {
  const last = rows.map((columns) => (columns.length < 2 ? undefined : columns.at(-1)))
  const without = last.filter((label) => label === 'O').length
  const labels = last.filter((label) => label !== undefined && !isTag(label) && LABEL.test(label)).length
  return labels > 0 && without >= rows.length / 2 && without + labels >= rows.length * MOST
}

function labelledRow(line: string): readonly Row[] | null {
  const columns = columnsOf(line)
  const [token = '', label = ''] = [columns[0], columns.at(-1)]
  if (columns.length < 2 || token === '' || !LABEL.test(label)) return null
  return [{ token, tags: [label === 'O' ? label : `I-${label}`], joined: false }]
}

function numberedRow(columns: readonly string[], layers: readonly number[]): readonly Row[] | null {
  const [token = '', tags] = [columns[FORM], layers.map((at) => columns[at])]
  if (token === '' || tags.length === 0 || !tags.every(isTag)) return null
  return [{ token, tags: tags.map(inCapitals), joined: false }]
}

function isBracketed(columns: readonly string[]): boolean {
  return (
    columns.length > NAME + 1 &&
    isNumber(columns[PART]) &&
    isNumber(columns[NUMBER]) &&
    BRACKET.test(columns[NAME] ?? '')
  )
}

function bracketedRows(): RowReader {
  let open: string | null = null
  return (line) => {
    const columns = columnsOf(line)
    const token = columns[WORD] ?? ''
    if (token === '' || !isBracketed(columns)) return null
    const [, begun, ended] = BRACKET.exec(columns[NAME] ?? '') ?? []
    const label = begun ?? open
    open = ended === undefined ? label : null
    return [{ token, tags: [label === null ? 'O' : `${begun === undefined ? 'I' : 'B'}-${label}`], joined: false }]
  }
}

function isUniversal(columns: readonly string[]): boolean {
  return columns.length === MISC + 1 && ID.test(columns[0] ?? '') && columns[FORM] !== ''
}

/** Words that are written as one are put where they stand in it; where their letters are others, it is one token. */
function universalRows(): RowReader {
  let together: { readonly last: string; readonly row: Row; readonly words: Row[] } | null = null
  return (line) => {
    const columns = columnsOf(line)
    const [id = ''] = columns
    if (!isUniversal(columns)) return null
    if (id.includes('.')) return []
    const row = universalRow(columns)
    const [, last] = ID.exec(id) ?? []
    if (last !== undefined) together = { last, row, words: [] }
    else if (together === null) return [row]
    else together.words.push(row)
    if (together.last !== id) return []
    const whole = written(together)
    together = null
    return whole
  }
}

function universalRow(columns: readonly string[]): Row {
  const [token = '', misc = ''] = [columns[FORM], columns[MISC]]
  const tag = /(?:^|\|)NER?=([^|]+)/iu.exec(misc)?.[1]
  return {
    token,
    tags: [isTag(tag) ? inCapitals(tag) : 'O'],
    joined: /(?:^|\|)SpaceAfter=No(?:\||$)/u.test(misc),
  }
}

function written({ row, words }: { readonly row: Row; readonly words: readonly Row[] }): readonly Row[] {
  if (words.map(({ token }) => token).join('') === row.token)
    return words.map((word, index) => ({ ...word, joined: index < words.length - 1 || row.joined }))
  const named = words.find(({ tags }) => tags[0] !== 'O')
  return [{ ...row, tags: named?.tags ?? row.tags }]
}
