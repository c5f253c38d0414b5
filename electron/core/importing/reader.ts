import type { DraftArticle } from '../../../shared/model/index.ts'

export interface ReadOptions {
  /** Overrides detection, for readers of text; a label of the WHATWG Encoding Standard. */
  readonly encoding?: string | undefined
}

/** Reads one file format. Has no state and touches nothing but its arguments. */
export interface Reader {
  /** Goes into `provenance.importer`. */
  readonly id: string
  /** Lower case, without the dot. */
  readonly extensions: readonly string[]
  /** How sure it is that this is its format, 0..1, by the file's name and first bytes. */
  recognise(head: Uint8Array, name: string): number
  /**
   * The articles of a file, one by one.
   * @throws {ImportError} where the file cannot be read
   */
  read(bytes: Uint8Array, name: string, options: ReadOptions): Iterable<DraftArticle> | AsyncIterable<DraftArticle>
}
