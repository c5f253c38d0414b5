import type { ImportFailure } from './failure.ts'

export type Found =
  | { readonly type: 'file'; readonly path: string; readonly name: string; readonly bytes: number }
  | { readonly type: 'failed'; readonly failure: ImportFailure }
  /** A file inside a picked folder that no reader takes. */
  | { readonly type: 'skipped'; readonly name: string }

/** Files to import under the given paths, in order of their names. Never throws for what it finds. */
export async function* discover(
  _paths: readonly string[],
  _options: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Found> {
  throw new Error('being written')
}
