import { v7 } from 'uuid'
import type { Connection } from '../connection.ts'
import { packUid } from './values.ts'

/** Strings that recur, each stored once and referred to by a number. */
export interface Interned {
  /** Stores it where it is new: only inside a transaction of the writer. */
  readonly id: (value: string) => number
  /** As `id`, but null where it is not stored. */
  readonly find: (value: string) => number | null
  readonly value: (id: number) => string
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
  connection.onRollback(() => {
    ids.clear()
    values.clear()
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
  return {
    find,
    id: (value) => find(value) ?? remember(value, Number(insert(value).lastInsertRowid)),
    value(id) {
      const known = values.get(id)
      if (known !== undefined) return known
      const row = connection.sql(byId).get(id)
      if (row === undefined) throw new Error(`no ${table} ${id}`)
      if (values.size > 50_000) values.clear()
      values.set(id, row.value as string)
      return row.value as string
    },
  }
}
