import Papa from 'papaparse'
import { decode } from './decode.ts'
import { sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import type { Reader } from './reader.ts'
import { rowArticle } from './row-article.ts'
import { mappingOf, MAX_FIELDS, SAMPLE_ROWS, tableOf } from './table.ts'
import type { Row } from './table.ts'

/** A table of more would take a worker's memory, and running out of that may end the program. */
const MAX_CELLS = 3_000_000
/** A cell of the first row that is longer is no name of a column, in UTF-16 units. */
const LONGEST_NAME = 100

/** A table with a row to an article. Which column is what is guessed or chosen; formulas in it are text like any other. */
export const csvReader: Reader = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  many: true,
  recognise: (_head, name) => (/\.(?:csv|tsv|tab)$/iu.test(name) ? 0.9 : 0),
  *read(bytes, name, options) {
    const decoded = decode(bytes, options)
    const { fields, rows, first, open } = split(decoded.text)
    if (rows.length === 0) throw refusal({ code: fields.length === 0 ? 'empty' : 'no_rows' })
    const mapping = mappingOf(
      tableOf(
        fields,
        rows.slice(0, SAMPLE_ROWS).map((cells) => rowOf(fields, cells)),
        options,
      ),
    )
    const origin = { name, sha256: sha256(bytes), importer: csvReader.id, encoding: decoded.encoding }
    for (const [index, cells] of rows.entries())
      if (open && index === rows.length - 1) yield refusal({ code: 'row_open', line: first + index })
      else
        yield rowArticle(rowOf(fields, cells), mapping, {
          ...origin,
          line: first + index,
          damaged: decoded.malformed > 0,
        })
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

interface Split {
  readonly fields: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Number of the first row, from 1: 2 below a row of names. */
  readonly first: number
  /** The last row has a quotation mark that nothing closes, and so all that comes after it in one cell. */
  readonly open: boolean
}

/** @throws {ImportError} for more columns than any table of articles has */
function split(text: string, most?: number): Split {
  // Excel's own line that names the separator.
  const [line, separator] = /^sep=([^\r\n])\r?\n/iu.exec(text) ?? []
  const rows: string[][] = []
  let [broad, open, cells] = [false, false, 0]
  Papa.parse<string[]>(line === undefined ? text : text.slice(line.length), {
    ...(separator === undefined ? {} : { delimiter: separator }),
    delimitersToGuess: [',', '\t', ';', '|'],
    skipEmptyLines: 'greedy',
    ...(most === undefined ? {} : { preview: most + 1 }),
    step({ data, errors }, parser) {
      open ||= errors.some(({ code }) => code === 'MissingQuotes')
      broad = data.length > MAX_FIELDS
      cells += data.length
      if (broad || cells > MAX_CELLS) parser.abort()
      else rows.push(data)
    },
  })
  if (broad) throw refusal({ code: 'too_many_fields', limit: MAX_FIELDS })
  if (cells > MAX_CELLS) throw refusal({ code: 'too_much_memory' })
  const head = rows[0] ?? []
  if (head.some((cell) => cell.length > LONGEST_NAME))
    return { fields: namesOf(head.map(() => '')), rows, first: 1, open }
  return { fields: namesOf(head), rows: rows.slice(1), first: 2, open }
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
