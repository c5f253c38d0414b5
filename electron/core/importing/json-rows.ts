import { MAX_FIELDS } from './table.ts'
import type { Row } from './table.ts'

/** How deep inside JSON lists of articles are looked for. */
const DEPTH = 6
/** How deep inside an article its fields are: `node.content.blocks[].data.text` is six. */
const FIELD_DEPTH = 8

type Json = Readonly<Record<string, unknown>>

/**
 * The articles in JSON of any shape: the rows of a table, the objects of a list, of the longest list inside an object, or
 * under the keys of an object; else the one object. `isArticle` tells by its own fields an article that has lists in it from an object that is
 * only around one.
 */
export function rowsIn(value: unknown, isArticle: (own: Row) => boolean): readonly Row[] {
  const table = tableIn(value).map(rowFrom)
  if (table.some(isArticle)) return table
  if (Array.isArray(value)) return value.filter(isValue).map(rowFrom)
  if (!isObject(value)) return []
  const whole = rowFrom(value)
  if (isArticle(new Map([...whole].filter(([field]) => !field.includes('.'))))) return [whole]
  const lists = listsIn(value, DEPTH)
  const longest = lists.reduce<readonly unknown[]>((best, list) => (list.length > best.length ? list : best), [])
  if (longest.length > 0) return longest.filter(isValue).map(rowFrom)
  const values = Object.values(value)
  return values.length > 0 && values.every(isObject) ? values.map(rowFrom) : [whole]
}

/**
 * The rows of a table as objects: of lists, the first of which has the names, or which have them beside them, and of
 * columns by name and row, as pandas writes its tables. None for anything else.
 */
function tableIn(value: unknown): readonly Json[] {
  const { columns: names, data: rows } = Array.isArray(value)
    ? { columns: value[0], data: value.slice(1) }
    : fieldsOf(value)
  if (Array.isArray(names) && Array.isArray(rows) && rows.every(Array.isArray))
    return rows.map((cells) => Object.fromEntries(names.map((name, index) => [String(name), cells[index]])))
  const columns = Object.entries(fieldsOf(value))
  const isColumn = (cells: unknown) => isObject(cells) && !Object.values(cells).some((cell) => cell instanceof Object)
  if (!columns.every(([, cells]) => isColumn(cells))) return []
  const numbers = Object.keys(fieldsOf(columns[0]?.[1]))
  return numbers.map((number) => Object.fromEntries(columns.map(([name, cells]) => [name, fieldsOf(cells)[number]])))
}

function fieldsOf(value: unknown): Json {
  return isObject(value) ? value : {}
}

/** The fields of an object as text: those of objects inside it as `outer.inner`, lists as lines, runs of a text as one. */
export function rowFrom(value: unknown): Row {
  const row = new Map<string, string>()
  const add = (field: string, text: string) => {
    const before = row.get(field)
    if (before === undefined && row.size > MAX_FIELDS) return
    row.set(field, before === undefined ? text : `${before}\n${text}`)
  }
  const visit = (inner: unknown, field: string, depth: number) => {
    if (typeof inner === 'string') add(field, inner)
    else if (typeof inner === 'number' || typeof inner === 'boolean') add(field, String(inner))
    else if (depth === 0 || inner === null) return
    else if (Array.isArray(inner)) {
      const text = runsOf(inner)
      if (text !== null) add(field, text)
      else for (const one of inner) visit(one, field, depth - 1)
    } else if (isObject(inner))
      for (const [key, one] of Object.entries(inner)) visit(one, field === '' ? key : `${field}.${key}`, depth - 1)
  }
  if (isObject(value)) visit(value, '', FIELD_DEPTH)
  else visit(value, 'value', FIELD_DEPTH)
  return row
}

/**
 * A text in runs, plain ones as they are and others with how they look, as Telegram exports messages: `["a ", {"type":
 * "bold", "text": "b"}]`. Null where it is another list.
 */
function runsOf(list: readonly unknown[]): string | null {
  const runs = list.map((one) => (isObject(one) ? one['text'] : one))
  const isText = runs.every((run) => typeof run === 'string') && list.some(isObject) && !list.every(isObject)
  return isText ? runs.join('') : null
}

function listsIn(value: Json, depth: number): readonly (readonly unknown[])[] {
  if (depth === 0) return []
  return Object.values(value).flatMap((inner) => {
    if (Array.isArray(inner)) return inner.length > 0 && inner.every(isObject) ? [inner] : []
    return isObject(inner) ? listsIn(inner, depth - 1) : []
  })
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isValue(value: unknown): boolean {
  return isObject(value) || typeof value === 'string'
}
