import type { CannotUndo as Refused, ReadOnly as Held, UnreadableReason } from '../../../shared/errors.ts'
import type { AnyRecord, RecordKey } from '../../../shared/model/index.ts'

/*
 * Failures of the corpus that are expected. Each carries data and nothing else, so that it crosses the border of a worker
 * thread (see `wire.ts`) and the workbench can answer with the error of the same name in `shared/errors.ts`.
 */

/** `NOT_FOUND`: an article, identity or group that is not there. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly data: { readonly what: string }
  constructor(data: { readonly what: string }) {
    super(`not found: ${data.what}`)
    this.data = data
  }
}

/** `READ_ONLY`: another instance holds the corpus. */
export class ReadOnly extends Error {
  override readonly name = 'ReadOnly'
  readonly data: Held
  constructor(data: Held) {
    super(`the corpus is open for writing in ${data.holder}`)
    this.data = data
  }
}

/** `CONFLICT`: records are not what the change says they were. Nothing was written. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly data: {
    /** As they are now; those that are gone are missing. */
    readonly records: readonly AnyRecord[]
    readonly keys: readonly RecordKey[]
    readonly detail: string
  }
  constructor(data: Conflict['data']) {
    super(`${data.detail}: ${data.keys.join(', ')}`)
    this.data = data
  }
}

/** `INVALID_CHANGE`: it cannot be right, whatever is stored. Nothing was written. */
export class InvalidChange extends Error {
  override readonly name = 'InvalidChange'
  readonly data: { readonly detail: string }
  constructor(data: { readonly detail: string }) {
    super(data.detail)
    this.data = data
  }
}

/** `NOTHING_TO_UNDO`: no group of this person is left to undo or redo. */
export class NothingToUndo extends Error {
  override readonly name = 'NothingToUndo'
  readonly data = {}
  constructor() {
    super('nothing to undo')
  }
}

/** `CANNOT_UNDO`: what the person did or took back last was changed otherwise since. Nothing was written. */
export class CannotUndo extends Error {
  override readonly name = 'CannotUndo'
  readonly data: Refused
  constructor(data: Refused) {
    super(`${data.verb} ${data.group} was changed since`)
    this.data = data
  }
}

/** `STORAGE`: the disk is full or refuses, or the file was moved. What was acknowledged before is safe. */
export class Storage extends Error {
  override readonly name = 'Storage'
  readonly data: { readonly detail: string; readonly reason?: 'moved' }
  constructor(data: Storage['data']) {
    super(data.detail)
    this.data = data
  }
}

export interface Backup {
  readonly path: string
  /** RFC 3339. */
  readonly at: string
  readonly articles: number
  /** The name of the file it was made of, where that is another file of the same corpus. */
  readonly of: string | null
}

/** `CORPUS_UNREADABLE`: with the backups that can take its place, newest first. */
export class CorpusUnreadable extends Error {
  override readonly name = 'CorpusUnreadable'
  readonly data: {
    readonly path: string
    readonly reason: UnreadableReason
    readonly detail: string
    readonly backups: readonly Backup[]
  }
  constructor(data: CorpusUnreadable['data']) {
    super(`${data.path}: ${data.reason}: ${data.detail}`)
    this.data = data
  }
}
