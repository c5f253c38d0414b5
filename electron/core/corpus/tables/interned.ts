import { v7 } from 'uuid'
import type { Connection } from '../connection.ts'
import { packUid, unpackList } from './values.ts'

/** Strings that recur, each stored once and referred to by a number. */
export interface Interned {
  /** Stores it where it is new: only inside a transaction of the writer. */
  readonly id: (value: string) => number
  /** As `id`, but null where it is not stored. */
  readonly find: (value: string) => number | null
  readonly value: (id: number) => string
  /** The list that the value is as JSON. Everybody gets the same one. */
  readonly list: (id: number) => readonly string[]
}

/** Strings of which nobody expects more than some thousands: labels, origins, evidence, languages, outlets. */
export function internedStrings(connection: Connection): Interned {
  return interned(connection, 'string', 'value', (value) =>
    connection.sql('INSERT INTO string (value) VALUES (?)').run(value),
  )
}

/** Folded names of entities: as many as people and places in the news. */
export function internedNames(connection: Connection): Interned {
  return interned(connection, 'name', 'folded', (folded) =>
    connection.sql('INSERT INTO name (folded) VALUES (?)').run(folded),
  )
}

/** The names of people who worked on the corpus. */
export function internedPeople(connection: Connection): Interned {
  return interned(connection, 'person', 'name', (name) =>
    connection.sql('INSERT INTO person (uid, name) VALUES (?, ?)').run(packUid(v7()), name),
  )
}

function interned(
  connection: Connection,
  table: 'string' | 'name' | 'person',
  column: 'value' | 'folded' | 'name',
  insert: (value: string) => { lastInsertRowid: number | bigint },
): Interned {
  const byId = `SELECT ${column} AS value FROM ${table} WHERE id = ?`
  const byValue = `SELECT id FROM ${table} WHERE ${column} = ?`
  const ids = new Map<string, number>()
  const values = new Map<number, string>()
  const lists = new Map<number, readonly string[]>()
  connection.onRollback(() => {
    ids.clear()
    values.clear()
    lists.clear()
  })
  const remember = (value: string, id: number) => {
    if (ids.size > 50_000) ids.clear()
    ids.set(value, id)
    return id
  }
  const find = (value: string): number | null => {
    const known = ids.get(value)
    if (known !== undefined) return known
    const row = connection.sql(byValue).get(value)
    return row === undefined ? null : remember(value, row.id as number)
  }
  const value = (id: number): string => {
    const known = values.get(id)
    if (known !== undefined) return known
    const row = connection.sql(byId).get(id)
    if (row === undefined) throw new Error(`no ${table} ${id}`)
    if (values.size > 50_000) values.clear()
    values.set(id, row.value as string)
    return row.value as string
  }
  return {
    find,
    id: (text) => find(text) ?? remember(text, Number(insert(text).lastInsertRowid)),
    value,
    list(id) {
      const known = lists.get(id)
      if (known !== undefined) return known
      const list = unpackList<string>(value(id))
      if (lists.size > 50_000) lists.clear()
      lists.set(id, list)
      return list
    },
  }
}
