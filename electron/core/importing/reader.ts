import type { DraftArticle } from '../../../shared/model/index.ts'
import type { ImportError } from './failure.ts'

export interface ReadOptions {
  /** The user's choice, for readers of text; a label of the WHATWG Encoding Standard. */
  readonly encoding?: string | undefined
}

/** An article, or why a part of the file could not be read while the rest goes on. */
export type ReadPart = DraftArticle | ImportError

/** Reads one file format. Has no state and touches nothing but its arguments. */
export interface Reader {
  /** Goes into `provenance.importer`. */
  readonly id: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /** How sure it is that this is its format, 0..1, by the file's name and first bytes. */
  recognise(head: Uint8Array, name: string): number
  /**
   * The articles of a file, one by one. The name is safe to show and goes into `provenance.source`.
   * @throws {ImportError} where nothing more can be read
   */
  read(bytes: Uint8Array, name: string, options: ReadOptions): Iterable<ReadPart> | AsyncIterable<ReadPart>
}
