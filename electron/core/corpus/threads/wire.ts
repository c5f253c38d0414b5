import Database from 'better-sqlite3'
import {
  CannotUndo,
  Conflict,
  CorpusUnreadable,
  InvalidChange,
  NothingToUndo,
  NotFound,
  ReadOnly,
  Storage,
} from '../errors.ts'

/*
 * What goes between the program and the threads of its corpus. Structured cloning strips errors of their class, so they
 * travel as a name and data.
 */

export interface Request {
  readonly call: number
  readonly method: string
  readonly args: readonly unknown[]
}

export type Message =
  | { readonly type: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly call: number; readonly error: WireError }
  | { readonly type: 'event'; readonly event: unknown }

export interface WireError {
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
  readonly data?: unknown
}

const EXPECTED = {
  CannotUndo,
  Conflict,
  CorpusUnreadable,
  InvalidChange,
  NotFound,
  NothingToUndo,
  ReadOnly,
  Storage,
} as const

/** SQLite's complaints about the disk, the file or another program that has it, as opposed to our own mistakes. */
const STORAGE_CODES = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PERM|BUSY)/u

export function toWire(error: unknown): WireError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  if (error instanceof Database.SqliteError && STORAGE_CODES.test(error.code))
    return { name: 'Storage', message: error.message, data: { detail: `${error.code}: ${error.message}` } }
  const data = 'data' in error && error.name in EXPECTED ? { data: error.data } : {}
  return { name: error.name, message: error.message, stack: error.stack, ...data }
}

export function fromWire(wire: WireError): Error {
  const expected = Object.entries(EXPECTED).find(([name]) => name === wire.name)?.[1] as
    | (new (data: unknown) => Error)
    | undefined
  if (expected !== undefined) return new expected(wire.data)
  const error = new Error(wire.message)
  error.name = wire.name
  if (wire.stack !== undefined) error.stack = wire.stack
  return error
}
