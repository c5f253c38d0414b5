import type { Mapping } from '../../../shared/mapping.ts'
import type { DraftArticle } from '../../../shared/model/index.ts'
import type { Decoded } from './decode.ts'
import type { ImportError } from './failure.ts'

export interface ReadOptions {
  /** The user's choice, for readers of text; a label of the WHATWG Encoding Standard. */
  readonly encoding?: string | undefined
  /** Of a text whose annotations are in a file beside it, that file. */
  readonly standoff?: Uint8Array | undefined
  /** The user's choice, for readers of tables. */
  readonly mapping?: Mapping | undefined
  /** What was chosen before, by the shape of a table; `mapping` goes before it. */
  readonly mappings?: Readonly<Record<string, Mapping>> | undefined
  /** Where the bytes are a piece of a file: the number of their first line in it, from 1. */
  readonly firstLine?: number | undefined
}

/** An article, or why a part of the file could not be read while the rest goes on. */
export type ReadPart = DraftArticle | ImportError

/** A table's fields in their order, each with the beginning of a value. */
export interface Table {
  /** The same for all tables with these fields. */
  readonly shape: string
  readonly fields: readonly { readonly name: string; readonly example: string }[]
  /** What was chosen or, where nothing was, guessed; null where no field looks like an article's text. */
  readonly mapping: Mapping | null
  readonly guessed: boolean
}

/** What there is to choose before a file is read. */
export interface Description {
  readonly decoded: Decoded | null
  readonly table: Table | null
}

/** Reads one file format. Has no state and touches nothing but its arguments. */
export interface Reader {
  /** Goes into `provenance.importer`. */
  readonly id: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /**
   * Every line stands for itself: a file may come in pieces of whole lines, from a first one that `firstLine` numbers, and
   * be larger than memory.
   */
  readonly byLine?: boolean
  /** A file may hold any number of articles without annotations, so that searching them is a job for many. */
  readonly many?: boolean
  /** How sure it is that this is its format, 0..1, by the file's first bytes, and by its name where they do not tell. */
  recognise(head: Uint8Array, name: string): number
  /**
   * The articles of a file, one by one. The name is safe to show and goes into `provenance.source`.
   * @throws {ImportError} where nothing more can be read
   */
  read(bytes: Uint8Array, name: string, options: ReadOptions): Iterable<ReadPart> | AsyncIterable<ReadPart>
  /**
   * Absent where nothing is to be chosen.
   * @throws {ImportError} where it cannot be read
   */
  describe?(bytes: Uint8Array, options: ReadOptions): Description
}
