import { dayOrderOf } from './column-dates.ts'
import { decode } from './decode.ts'
import { sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import { oversize } from './json-size.ts'
import { linesOfText } from './lines.ts'
import { parseJson } from './parse-json.ts'
import { rowFrom } from './json-rows.ts'
import type { Reader } from './reader.ts'
import { rowArticle } from './row-article.ts'
import { fieldsIn, mappingOf, SAMPLE_ROWS, tableOf } from './table.ts'
import type { Row } from './table.ts'

/** JSON Lines: an object with an article on each line. A wrong line costs itself. */
export const jsonLinesReader: Reader = {
  id: 'jsonl',
  extensions: ['jsonl', 'ndjson'],
  byLine: true,
  recognise(head, name) {
    const start = Buffer.from(head).toString('latin1').replaceAll('\0', '')
    const begins = /^[^\w<{["]{0,8}\{\s*"/u.test(start)
    if (/\.(?:jsonl|ndjson)$/iu.test(name)) return begins ? 0.85 : 0.6
    const [first = '', second = ''] = start.split('\n', 2)
    // More sure than the reader of whole JSON: a line that is an object ends where another begins.
    return begins && first.trimEnd().endsWith('}') && /^\s*\{/u.test(second) ? 0.88 : 0
  },
  *read(bytes, name, options) {
    const { firstLine = 1 } = options
    const decoded = decode(bytes, options)
    const sample = sampleOf(decoded.text)
    if (decoded.text.trim() === '') throw refusal({ code: 'empty' })
    const mapping = sample.length === 0 ? null : mappingOf(tableOf(fieldsIn(sample), sample, options))
    const dayOrder = dayOrderOf(sample.map((row) => row.get(mapping?.date ?? '')))
    let line = firstLine - 1
    for (const json of linesOfText(decoded.text)) {
      line += 1
      if (json.trim() === '') continue
      if (oversize(json) !== null) {
        yield refusal({ code: 'line_too_deep', line })
        continue
      }
      const row = rowOf(json)
      if (row === null || mapping === null) yield refusal({ code: 'line_not_json', line })
      else {
        const damaged = decoded.malformed > 0
        const origin = { name, line, sha256: sha256(json), importer: jsonLinesReader.id, encoding: decoded.encoding }
        yield rowArticle(row, mapping, { ...origin, damaged, dayOrder })
      }
    }
  },
  describe(bytes, options) {
    const decoded = decode(bytes, options)
    const sample = sampleOf(decoded.text)
    return { decoded, table: sample.length === 0 ? null : tableOf(fieldsIn(sample), sample, options) }
  },
}

/** The first lines that are objects. */
function sampleOf(text: string): readonly Row[] {
  const rows: Row[] = []
  for (const line of linesOfText(text)) {
    if (rows.length === SAMPLE_ROWS) break
    const row = line.trim() === '' || oversize(line) !== null ? null : rowOf(line)
    if (row !== null) rows.push(row)
  }
  return rows
}

/** Null where the line is no JSON or nothing with fields. */
function rowOf(json: string): Row | null {
  try {
    const value = parseJson(json)
    return (typeof value === 'object' && value !== null && !Array.isArray(value)) || typeof value === 'string'
      ? rowFrom(value)
      : null
  } catch {
    return null
  }
}
