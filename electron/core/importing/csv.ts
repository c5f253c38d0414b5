import Papa from 'papaparse'
import { dayOrderOf } from './column-dates.ts'
import { decode } from './decode.ts'
import { byteOrderMark, inEncoding, utf16Order } from './encodings.ts'
import { roleOf } from './field-names.ts'
import { sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import { countOf } from './lines.ts'
import type { Reader } from './reader.ts'
import { rowArticle } from './row-article.ts'
import { mappingOf, MAX_FIELDS, SAMPLE_ROWS, tableOf } from './table.ts'
import type { Row } from './table.ts'

/** A table of more would take a worker's memory, and running out of that may end the program. */
const MAX_CELLS = 3_000_000
/** Rows in which the names of columns are looked for. */
const ABOVE = 12
/** Of a file, in bytes, that has the first row and more. */
const BEGINNING = 8192
/** A cell of the first row that is longer is no name of a column, in UTF-16 units. */
const LONGEST_NAME = 100

/** A table with a row to an article. Which column is what is guessed or chosen; formulas in it are text like any other. */
export const csvReader: Reader = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  many: true,
  recognise(head, name) {
    if (/\.(?:csv|tsv|tab)$/iu.test(name)) return 0.9
    return /\.te?xt$/iu.test(name) && hasNamedColumns(head) ? 0.8 : 0
  },
  *read(bytes, name, options) {
    const decoded = decode(bytes, options)
    const { fields, rows, numbers, open, cut } = split(decoded.text)
    if (rows.length === 0) throw refusal({ code: fields.length === 0 ? 'empty' : 'no_rows' })
    const mapping = mappingOf(
      tableOf(
        fields,
        rows.slice(0, SAMPLE_ROWS).map((cells) => rowOf(fields, cells)),
        options,
      ),
    )
    const dated = mapping.date === null ? -1 : fields.indexOf(mapping.date)
    const dayOrder = dayOrderOf(rows.map((cells) => cells[dated]))
    const origin = { name, sha256: sha256(bytes), importer: csvReader.id, encoding: decoded.encoding, dayOrder }
    for (const [index, cells] of rows.entries()) {
      const line = numbers[index] ?? 0
      if (open && index === rows.length - 1) yield refusal({ code: 'row_open', line })
      else if (cut.has(line) || cells.slice(fields.length).some((cell) => cell.trim() !== ''))
        yield refusal({ code: 'row_cut', line })
      else yield rowArticle(rowOf(fields, cells), mapping, { ...origin, line, damaged: decoded.malformed > 0 })
    }
  },
  describe(bytes, options) {
    const decoded = decode(bytes, options)
    const { fields, rows } = split(decoded.text, SAMPLE_ROWS)
    return {
      decoded,
      table: tableOf(
        fields,
        rows.map((cells) => rowOf(fields, cells)),
        options,
      ),
    }
  },
}

/** Whether it begins like what a spreadsheet saves as text: the names of columns, one of them that of the article's text. */
function hasNamedColumns(head: Uint8Array): boolean {
  const beginning = head.subarray(0, BEGINNING)
  const encoding = byteOrderMark(head) ?? utf16Order(head) ?? 'utf-8'
  const [line = '', next = ''] = inEncoding(beginning, encoding)
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u, 2)
  return ['\t', ';', ','].some((delimiter) => {
    return isHead(line.split(delimiter).map((cell) => cell.replaceAll('"', ''))) && next.includes(delimiter)
  })
}

interface Split {
  readonly fields: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Of each row, as a spreadsheet shows it: from 1, empty rows and the row of names counted. */
  readonly numbers: readonly number[]
  /** The last row has a quotation mark that nothing closes, and so all that comes after it in one cell. */
  readonly open: boolean
  /** Numbers of rows with a cell that a quotation mark in it ends, so that the rest of it is in another. */
  readonly cut: ReadonlySet<number>
}

/** @throws {ImportError} for more columns than any table of articles has */
function split(text: string, most = Infinity): Split {
  // Excel's own line that names the separator.
  const [line, separator] = /^sep=([^\r\n])\r?\n/iu.exec(text) ?? []
  const table = line === undefined ? text : text.slice(line.length)
  const delimiter = separator ?? guessDelimiter(table)
  const plain = cellsOf(table, { delimiter }, most)
  const tried = plain.wrong === 0 ? [] : DIALECTS.map((dialect) => cellsOf(table, { delimiter, ...dialect }, most))
  const best = tried.reduce((found, one) => (one.wrong < found.wrong ? one : found), plain)
  if (best.broad) throw refusal({ code: 'too_many_fields', limit: MAX_FIELDS })
  if (best.large) throw refusal({ code: 'too_much_memory' })
  const { rows, numbers, open, cut } = best
  const at = headOf(rows)
  const head = rows[at] ?? []
  if (head.some((cell) => cell.length > LONGEST_NAME))
    return { fields: namesOf(head.map(() => '')), rows, numbers, open, cut }
  return { fields: namesOf(head), rows: rows.slice(at + 1), numbers: numbers.slice(at + 1), open, cut }
}

/**
 * How tables are written where quotation marks in their texts are not doubled: with a backslash before each, as databases
 * and Spark do, or with nothing, where one is a letter like any other that begins and ends no cell.
 */
const DIALECTS = [{ escapeChar: '\\' }, { fastMode: true }] as const

/** The cells of a table, and how many marks and rows speak against its being written so. */
function cellsOf(table: string, dialect: Papa.ParseConfig & { readonly delimiter: string }, most: number) {
  const rows: string[][] = []
  const numbers: number[] = []
  const cut = new Set<number>()
  let [broad, open, cells, number, wrong] = [false, false, 0, 0, 0]
  Papa.parse<string[]>(table, {
    ...dialect,
    step({ data, errors }, parser) {
      const invalid = errors.filter(({ code }) => code === 'InvalidQuotes').length
      wrong += invalid
      open ||= errors.some(({ code }) => code === 'MissingQuotes')
      broad = data.length > MAX_FIELDS
      number += 1
      if (invalid > 0 && data.some((cell) => countOf(cell, '"') % 2 === 1)) cut.add(number)
      cells += data.length
      const isEmpty = data.every((cell) => cell.trim() === '')
      if (!isEmpty) {
        rows.push(data)
        numbers.push(number)
      }
      if (broad || cells > MAX_CELLS || rows.length > most) parser.abort()
    },
  })
  if (dialect.fastMode === true) {
    const width = rows[headOf(rows)]?.length
    // A cell between two of them is hardly one whose text is.
    const quoted = rows.flat().filter((cell) => /^".*"$/su.test(cell))
    wrong = rows.filter((row) => row.length !== width).length + countOf(quoted.join(''), '"')
  }
  return { rows, numbers, open, cut, broad, large: cells > MAX_CELLS, wrong: broad ? Infinity : wrong }
}

/** The row with the names of columns: the first, unless one below it plainly is, as where archives say above what was asked. */
function headOf(rows: readonly (readonly string[])[]): number {
  const found = rows.slice(0, ABOVE).findIndex(isHead)
  return Math.max(found, 0)
}

/** Names of columns, one of them that of the article's text. */
function isHead(cells: readonly string[]): boolean {
  const roles = cells.flatMap((cell) => roleOf(cell.trim())?.role ?? [])
  return roles.includes('text') && roles.length > 1
}

/** By the first rows that are not empty. */
function guessDelimiter(table: string): string {
  const { meta } = Papa.parse(table, {
    preview: SAMPLE_ROWS,
    delimitersToGuess: [',', '\t', ';', '|'],
    skipEmptyLines: 'greedy',
  })
  return meta.delimiter
}

/** Distinct, and none empty. */
function namesOf(head: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return head.map((cell, index) => {
    const plain = cell.trim().toWellFormed()
    const name = plain === '' || taken.has(plain) ? `${plain === '' ? 'Column' : plain} ${index + 1}` : plain
    taken.add(name)
    return name
  })
}

function rowOf(fields: readonly string[], cells: readonly string[]): Row {
  return new Map(fields.flatMap((field, index) => (cells[index] === undefined ? [] : [[field, cells[index]]])))
}
