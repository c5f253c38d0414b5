import type { ExportCounts, ExportOptions } from '../../../shared/contract/index.ts'
import type { ArticleDocument, ArticleId, ArticleStatus, Label } from '../../../shared/model/index.ts'
import { openReading, scalar } from './connection.ts'
import { readDocument } from './document.ts'
import { CorpusUnreadable, NotFound } from './errors.ts'
import { exportCounts } from './export-counts.ts'
import { readHead } from './head.ts'
import { ARTICLE_STATUS } from './tables/codes.ts'
import { allLabels, session } from './tables/index.ts'
import { unpackUid } from './tables/values.ts'

/**
 * A corpus for jobs of the pool: read-only and synchronous, for worker threads only. Every call is a read transaction of
 * its own, so that the write-ahead log can shrink in between.
 */
export interface CorpusReader {
  /** Of the corpus. */
  readonly uid: string
  /** Without the bin, in the order they were added. */
  articleIds(filter?: { readonly status?: readonly ArticleStatus[] }): readonly ArticleId[]
  /** @throws {NotFound} */
  document(article: ArticleId): ArticleDocument
  /** UUID of an article, also of one in the bin: what `previous` is in a file. @throws {NotFound} */
  articleUid(article: ArticleId): string
  labels(): readonly Label[]
  /** What an export with these options would hold. */
  counts(options: Pick<ExportOptions, 'only' | 'annotations' | 'format'>): ExportCounts
  close(): void
}

/** @throws {CorpusUnreadable} */
export function openReader(path: string): CorpusReader {
  try {
    return reading(path)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CorpusUnreadable({ path, reason: 'damaged', detail, backups: [] })
  }
}

function reading(path: string): CorpusReader {
  const connection = openReading(path)
  const corpus = session(connection)
  return {
    uid: readHead(connection).uid,
    articleIds({ status } = {}) {
      const only = status === undefined ? '' : ` AND status IN (${status.map(() => '?').join(', ')})`
      return connection
        .sql(`SELECT id FROM article WHERE deleted = 0${only} ORDER BY id`)
        .all(...(status ?? []).map(ARTICLE_STATUS.of))
        .map(({ id }) => id as ArticleId)
    },
    document: (article) => readDocument(corpus, article),
    articleUid(article) {
      const uid = scalar(connection, 'SELECT uid FROM article WHERE id = ?', article)
      if (uid === undefined) throw new NotFound({ what: `article ${article}` })
      return unpackUid(uid)
    },
    labels: () => allLabels(corpus),
    counts: (options) => exportCounts(connection, options),
    close: () => connection.close(),
  }
}
