import type { ExportCounts, ExportedFile, ExportOptions } from '../../../shared/contract.ts'
import type { ArticleDocument } from '../../../shared/model/index.ts'

/** An expected failure: no space, no permission. The message says what happened, in words. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
}

export interface ExportTask {
  /** In the order of the corpus, which is the order of the files; those that `options` leave out are skipped here. */
  readonly documents: Iterable<ArticleDocument> | AsyncIterable<ArticleDocument>
  /** How many documents will come, for the progress. */
  readonly total: number
  readonly options: ExportOptions
  /** Path of the folder to make; a number is added if it is there and not empty. */
  readonly folder: string
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface Exported {
  /** Path of the folder that was made. */
  readonly folder: string
  readonly counts: ExportCounts
  readonly files: readonly ExportedFile[]
  readonly lossCount: number
}

/** Writes a dataset. Leaves nothing if it fails or is stopped. */
export async function exportCorpus(_task: ExportTask): Promise<Exported> {
  throw new Error('being written')
}
