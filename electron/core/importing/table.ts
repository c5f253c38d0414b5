import type { Mapping } from '../../../shared/mapping.ts'
import { sha256 } from './draft.ts'
import { refusal } from './failure.ts'
import { guessMapping } from './guess-mapping.ts'
import type { ReadOptions, Table } from './reader.ts'

/** A row's values by field, as text; fields without a value are absent. */
export type Row = ReadonlyMap<string, string>

/** More columns than any table of articles has; beyond it the file is something else. */
export const MAX_FIELDS = 2000
/** Rows that are looked at to tell fields apart. */
export const SAMPLE_ROWS = 100
/** UTF-16 units of a value that are shown of it. */
const EXAMPLE = 160

/**
 * What is known of a table from its first rows, all its fields in their order.
 * @throws {ImportError} for more fields than `MAX_FIELDS`
 */
export function tableOf(fields: readonly string[], rows: readonly Row[], options: ReadOptions): Table {
  if (fields.length > MAX_FIELDS) throw refusal({ code: 'too_many_fields', limit: MAX_FIELDS })
  const shape = shapeOf(fields)
  const remembered = options.mappings?.[shape]
  // What was said of this file counts even where it has no such field: to take another one instead would be a surprise.
  const chosen =
    options.mapping ?? (remembered !== undefined && fields.includes(remembered.text) ? remembered : undefined)
  return {
    shape,
    fields: fields.map((name) => ({ name, example: exampleOf(name, rows) })),
    // One without a name can be in no mapping.
    mapping:
      chosen ??
      guessMapping(
        fields.filter((name) => name !== ''),
        rows,
      ),
    guessed: chosen === undefined,
  }
}

/** @throws {ImportError} where no field is plainly the text, or that which was said to be is not there */
export function mappingOf({ mapping, fields }: Table): Mapping {
  if (mapping !== null && fields.some(({ name }) => name === mapping.text)) return mapping
  if (fields.length === 0) throw refusal({ code: 'no_rows' })
  throw refusal({ code: 'no_text_field', fields: fields.slice(0, 12).map(({ name }) => name) })
}

/** Fields that occur in rows, in the order in which they come up. */
export function fieldsIn(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => [...row.keys()]))]
}

function shapeOf(fields: readonly string[]): string {
  return sha256(JSON.stringify([...fields].sort())).slice(0, 16)
}

function exampleOf(field: string, rows: readonly Row[]): string {
  const value = rows.map((row) => row.get(field) ?? '').find((one) => one.trim() !== '') ?? ''
  return value.trim().replace(/\s+/gu, ' ').slice(0, EXAMPLE).toWellFormed()
}
