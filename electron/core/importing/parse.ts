import type { DraftArticle } from '../../../shared/model/index.ts'
import type { ImportFailure } from './failure.ts'

export type FileTask = {
  /** As shown to the user and kept in `provenance.source`. */
  readonly name: string
  readonly encoding?: string | undefined
} & ({ readonly path: string } | { readonly bytes: Uint8Array })

export interface TextTask {
  readonly name: string
  readonly text: string
}

/** Plain data, because errors lose their fields at a thread border. Both can be filled: a file read in part. */
export interface Parsed {
  readonly articles: readonly DraftArticle[]
  readonly failures: readonly ImportFailure[]
}

/** Reads one file. Expected failures are in the answer; anything it throws is a bug. */
export async function parseFile(_task: FileTask): Promise<Parsed> {
  throw new Error('being written')
}

/** Text that was pasted or comes from a program. */
export async function parseText(_task: TextTask): Promise<Parsed> {
  throw new Error('being written')
}
