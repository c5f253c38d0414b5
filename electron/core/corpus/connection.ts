import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Storage } from './errors.ts'

/** `Isnd`, at byte 68 of the file: what `file` and we recognise a corpus by. */
export const APPLICATION_ID = 0x49_73_6e_64

/** What can be bound to a statement and comes back from a row. */
export type Value = string | number | Buffer | null
export type Row = Readonly<Record<string, Value>>

type Statement = Database.Statement<Value[], Row>

/** A connection of one thread, with its statements prepared once. */
export interface Connection {
  readonly db: Database.Database
  /** The statement for this text. Texts are constants of the code: every one stays prepared. */
  sql(text: string): Statement
  /** Runs `work` in one transaction: all of it is stored, or nothing. */
  transaction<T>(work: () => T): T
  /** Called after a transaction was rolled back, to drop what was remembered of it. */
  onRollback(listener: () => void): void
  close(): void
}

/**
 * The only connection that writes: durable to the platter (WAL, FULL), references checked. Its transactions throw a
 * `Storage` once the file is not in its place any more: what was written would be nowhere, or in a log that is not beside
 * the file.
 */
export function openWriting(path: string): Connection {
  const connection = connect(path, { fileMustExist: true })
  const { db } = connection
  db.pragma('journal_mode = WAL')
  durable(connection, true)
  if (process.platform === 'darwin') db.pragma('fullfsync = ON')
  db.pragma('foreign_keys = ON')
  const opened = fileAt(path)
  return {
    ...connection,
    transaction(work) {
      if (fileAt(path) !== opened) throw new Storage(MOVED)
      return connection.transaction(work)
    },
  }
}

const MOVED = { detail: 'the file was moved, deleted or replaced', reason: 'moved' } as const

/** Which file has this name now; null where there is none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev} ${found.ino}`
}

/** @param path may be a corpus that another process writes */
export function openReading(path: string): Connection {
  return connect(path, { readonly: true, fileMustExist: true })
}

/**
 * Leaves one file that can be read where nothing can be written: from a protected folder, a disc, a mail. Where somebody
 * still reads, the log stays beside it and the next opening does this; so it does where the file was moved, which has
 * all that was in the log by then.
 */
export function settle({ db }: Connection): void {
  db.pragma('busy_timeout = 0')
  db.pragma('wal_checkpoint(TRUNCATE)')
  try {
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    if (!(error instanceof Database.SqliteError && NOT_NOW.test(error.code))) throw error
  }
}

const NOT_NOW = /^SQLITE_(BUSY|READONLY_DBMOVED)/u

/**
 * Whether a commit is on disk when it returns. Without, the write-ahead log is synced with the next durable commit: a
 * power cut may take the last articles of an import, never an edit and never the soundness of the file.
 */
export function durable(connection: Connection, on: boolean): void {
  connection.db.pragma(`synchronous = ${on ? 'FULL' : 'NORMAL'}`)
}

function connect(path: string, options: Database.Options): Connection {
  const db = new Database(path, options)
  db.pragma('cache_size = -32000')
  const statements = new Map<string, Statement>()
  const rollbackListeners: (() => void)[] = []
  return {
    db,
    sql(text) {
      const known = statements.get(text)
      if (known !== undefined) return known
      const statement = db.prepare<Value[], Row>(text)
      statements.set(text, statement)
      return statement
    },
    transaction(work) {
      const begin = db.readonly ? 'BEGIN' : 'BEGIN IMMEDIATE'
      db.exec(begin)
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK')
        for (const listener of rollbackListeners) listener()
        throw error
      }
    },
    onRollback: (listener) => void rollbackListeners.push(listener),
    close: () => void db.close(),
  }
}

/** The first row's only column. */
export function scalar(connection: Connection, text: string, ...values: Value[]): Value | undefined {
  const row = connection.sql(text).get(...values)
  return row === undefined ? undefined : Object.values(row)[0]
}

/** As `scalar`, where there is always a number. */
export function number(connection: Connection, text: string, ...values: Value[]): number {
  const value = scalar(connection, text, ...values)
  if (typeof value !== 'number') throw new Error(`no number from ${text}`)
  return value
}
