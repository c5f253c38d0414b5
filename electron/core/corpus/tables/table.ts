import { sorted } from '../../../../shared/sorted.ts'
import type { AnyRecord, ArticleId } from '../../../../shared/model/index.ts'
import type { Connection, Row, Value } from '../connection.ts'
import type { Interned } from './interned.ts'

/** A connection with what its rows refer to. */
export interface Session {
  readonly connection: Connection
  readonly strings: Interned
  readonly names: Interned
  readonly people: Interned
}

/** Where the records of one type are kept: rows in, records out, and exactly those that went in. */
export interface Table<R extends AnyRecord> {
  readonly read: (session: Session, id: number) => R | null
  readonly insert: (session: Session, record: R) => void
  /** All fields of the record that has this id. */
  readonly update: (session: Session, record: R) => void
  readonly remove: (session: Session, id: number) => void
}

/** A table with rows of one article. */
export interface ArticleTable<R extends AnyRecord> extends Table<R> {
  /** In text order where they have one, then by id. */
  readonly ofArticle: (session: Session, article: ArticleId) => R[]
  /** As `ofArticle`, of many at once: to be asked for each of these articles, in their order. */
  readonly ofArticles: (session: Session, articles: readonly ArticleId[]) => (article: ArticleId) => R[]
}

/** Statements of a table whose records are one row each. */
export function rowTable<R extends AnyRecord>(
  name: string,
  columns: readonly string[],
  toValues: (session: Session, record: R) => Value[],
  fromRow: (session: Session, row: Row) => R,
): Table<R> {
  const selected = `SELECT id, ${columns.join(', ')} FROM ${name}`
  const byId = `${selected} WHERE id = ?`
  const inserted = `INSERT INTO ${name} (id, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`
  const updated = `UPDATE ${name} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`
  const removed = `DELETE FROM ${name} WHERE id = ?`
  return {
    read(session, id) {
      const row = session.connection.sql(byId).get(id)
      return row === undefined ? null : fromRow(session, row)
    },
    insert: (session, record) => {
      session.connection.sql(inserted).run(record.id, ...toValues(session, record))
    },
    update: (session, record) => {
      session.connection.sql(updated).run(...toValues(session, record), record.id)
    },
    remove: (session, id) => {
      session.connection.sql(removed).run(id)
    },
  }
}

/** SQL that joins what the statement's JSON list names to a table: row by row of the list, and in its order. */
export const OF_THESE = 'FROM json_each(?) AS these CROSS JOIN'

/**
 * Takes what belongs to one after the other from rows in their order: each call answers those that come next and belong to
 * this one.
 */
export function inTurn(
  rows: readonly Row[],
  ownerOf: (row: Row) => Value | undefined,
): (owner: number) => readonly Row[] {
  let at = 0
  return (owner) => {
    const from = at
    for (let row = rows[at]; row !== undefined && ownerOf(row) === owner; row = rows[at]) at += 1
    return rows.slice(from, at)
  }
}

/**
 * As `rowTable`, for rows of an article.
 * @param order of the records of one article: sorted here, a few at a time, in half the time that SQLite takes for all
 */
export function articleRowTable<R extends AnyRecord>(
  name: string,
  columns: readonly string[],
  order: (a: R, b: R) => number,
  toValues: (session: Session, record: R) => Value[],
  fromRow: (session: Session, row: Row) => R,
): ArticleTable<R> {
  const ofThese = `SELECT ${['id', ...columns].map((column) => `${name}.${column}`).join(', ')}
    ${OF_THESE} ${name} ON ${name}.article = these.value`
  const ofArticle = `SELECT id, ${columns.join(', ')} FROM ${name} WHERE article = ?`
  return {
    ...rowTable(name, columns, toValues, fromRow),
    ofArticle: (session, article) =>
      session.connection
        .sql(ofArticle)
        .all(article)
        .map((row) => fromRow(session, row))
        .sort(order),
    ofArticles(session, articles) {
      const take = inTurn(session.connection.sql(ofThese).all(JSON.stringify(articles)), (row) => row.article)
      return (article) =>
        sorted(
          take(article).map((row) => fromRow(session, row)),
          order,
        )
    },
  }
}
