import { dayOrderOf } from './column-dates.ts'
import { decode } from './decode.ts'
import { sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import { roleOf } from './field-names.ts'
import { SENTENCE } from './guess-mapping.ts'
import { oversize } from './json-size.ts'
import { parseJson } from './parse-json.ts'
import { jsonLinesReader } from './json-lines.ts'
import { rowsIn } from './json-rows.ts'
import type { Reader, ReadOptions } from './reader.ts'
import { rowArticle } from './row-article.ts'
import { fieldsIn, mappingOf, SAMPLE_ROWS, tableOf } from './table.ts'
import type { Row } from './table.ts'

/** JSON of any shape with articles in it. */
export const jsonReader: Reader = {
  id: 'json',
  extensions: ['json'],
  many: true,
  recognise(head, name) {
    const start = Buffer.from(head).toString('latin1').replaceAll('\0', '')
    const begins = /^[^\w<{["]{0,8}(?:\[\s*(?:[{"]|\])|\{\s*(?:"[^"\n]{0,200}"\s*:|\}))/u.test(start)
    return /\.json$/iu.test(name) ? (begins ? 0.85 : 0.6) : begins && !/^[^[{]{0,8}\[\s*"/u.test(start) ? 0.7 : 0
  },
  *read(bytes, name, options) {
    const decoded = decode(bytes, options)
    const value = parse(decoded.text)
    // Lines of JSON under the name of a whole.
    if (value === undefined) return yield* jsonLinesReader.read(bytes, name, options) as Iterable<never>
    const rows = rowsIn(value, (row) => isArticle(row, options))
    if (rows.length === 0) throw refusal({ code: 'no_rows' })
    const sample = rows.slice(0, SAMPLE_ROWS)
    const mapping = mappingOf(tableOf(fieldsIn(sample), sample, options))
    const dayOrder = dayOrderOf(rows.map((row) => row.get(mapping.date ?? '')))
    const origin = { name, sha256: sha256(bytes), importer: jsonReader.id, encoding: decoded.encoding, dayOrder }
    for (const [index, row] of rows.entries())
      yield rowArticle(row, mapping, { ...origin, line: index + 1, damaged: decoded.malformed > 0 })
  },
  describe(bytes, options) {
    const decoded = decode(bytes, options)
    const value = parse(decoded.text)
    if (value === undefined) return jsonLinesReader.describe?.(bytes, options) ?? { decoded, table: null }
    const sample = rowsIn(value, (row) => isArticle(row, options)).slice(0, SAMPLE_ROWS)
    return { decoded, table: sample.length === 0 ? null : tableOf(fieldsIn(sample), sample, options) }
  },
}

/**
 * Undefined for what may be JSON line by line.
 * @throws {ImportError}
 */
function parse(text: string): unknown {
  const beyond = oversize(text)
  if (beyond !== null) throw refusal({ code: beyond === 'deep' ? 'too_deep' : 'too_much_memory' })
  try {
    return parseJson(text)
  } catch {
    const [first = ''] = text.trimStart().split('\n', 1)
    if (parses(first)) return undefined
    throw refusal({ code: text.trim() === '' ? 'empty' : 'not_json' })
  }
}

function parses(line: string): boolean {
  try {
    return typeof parseJson(line) === 'object'
  } catch {
    return false
  }
}

/** An object with a text of its own, by name or as it was chosen. */
function isArticle(own: Row, { mapping }: ReadOptions): boolean {
  if (mapping !== undefined && own.has(mapping.text)) return true
  return [...own].some(([field, value]) => roleOf(field)?.role === 'text' && value.length >= SENTENCE)
}
