import type { ArticleDocument, ArticleId, ArticleStatus, Label } from '../../../shared/model/index.ts'

/**
 * A corpus for jobs of the pool: read-only and synchronous, for worker threads only. Every call is a read transaction of
 * its own, so that the write-ahead log can shrink in between.
 */
export interface CorpusReader {
  /** Without the bin, in the order they were added. */
  articleIds(filter?: { readonly status?: readonly ArticleStatus[] }): readonly ArticleId[]
  /** @throws {NotFound} */
  document(article: ArticleId): ArticleDocument
  /** UUID of an article, also of one in the bin: what `previous` is in a file. @throws {NotFound} */
  articleUid(article: ArticleId): string
  labels(): readonly Label[]
  close(): void
}

/** @throws {CorpusUnreadable} */
export function openReader(_path: string): CorpusReader {
  throw new Error('under construction')
}
