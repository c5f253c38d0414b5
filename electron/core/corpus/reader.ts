import type { ExportCounts, ExportOptions } from '../../../shared/contract/index.ts'
import type { ArticleDocument, ArticleId, Label, Page } from '../../../shared/model/index.ts'
import type { CensusRow } from '../exporting/index.ts'
import { openReading, scalar } from './connection.ts'
import { readDocument, readDocuments } from './document.ts'
import { CorpusUnreadable, NotFound } from './errors.ts'
import { exportCensus, exportCounts, exported } from './export-counts.ts'
import { readHead } from './head.ts'
import {
  finishedArticles,
  givenLearning,
  learningCovered,
  storedLearning,
  storedTrainer,
  trainerCovered,
} from './learning.ts'
import type { Finished, Given, StoredLearning, StoredTrainer } from './learning.ts'
import { allLabels, pageNamed, session } from './tables/index.ts'
import { unpackUid } from './tables/values.ts'

/**
 * A corpus for jobs of the pool: read-only and synchronous, for worker threads only. Every call is a read transaction of
 * its own, so that the write-ahead log can shrink in between.
 */
export interface CorpusReader {
  /** Of the corpus. */
  readonly uid: string
  /** Those that an export holds, in the order they were added. */
  articleIds(options: Pick<ExportOptions, 'only' | 'within'>): readonly ArticleId[]
  /** @throws {NotFound} */
  document(article: ArticleId): ArticleDocument
  /** As `document`, one after the other, several times as fast. @throws {NotFound} */
  documents(articles: readonly ArticleId[]): Iterable<ArticleDocument>
  /** UUID of an article, also of one in the bin: what `previous` is in a file. @throws {NotFound} */
  articleUid(article: ArticleId): string
  labels(): readonly Label[]
  /** In the order in which they are learnt from. */
  finished(): readonly Finished[]
  /** What the corpus has taught so far. */
  learning(): StoredLearning | null
  /** What that was built from, without reading it all. */
  learningCovered(): string | null
  /** What is needed to go on learning. */
  trainer(): StoredTrainer | null
  trainerCovered(): string | null
  given(ids: readonly number[]): readonly Given[]
  pageNamed(name: Page['name']): Page | null
  /** What an export with these options would hold. */
  counts(options: Omit<ExportOptions, 'split' | 'clitics' | 'scheme'>): ExportCounts
  /** What decides how the articles of an export are dealt, in the order they were added. */
  census(options: Omit<ExportOptions, 'split' | 'clitics' | 'scheme'>): readonly CensusRow[]
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
    articleIds: (options) =>
      connection
        .sql(`SELECT id FROM article WHERE ${exported(corpus, options)} ORDER BY id`)
        .all()
        .map(({ id }) => id as ArticleId),
    document: (article) => readDocument(corpus, article),
    documents: (ids) => readDocuments(corpus, ids),
    articleUid(article) {
      const uid = scalar(connection, 'SELECT uid FROM article WHERE id = ?', article)
      if (uid === undefined) throw new NotFound({ what: `article ${article}` })
      return unpackUid(uid)
    },
    labels: () => allLabels(corpus),
    finished: () => finishedArticles(corpus),
    learning: () => storedLearning(connection),
    learningCovered: () => learningCovered(connection),
    trainer: () => storedTrainer(connection),
    trainerCovered: () => trainerCovered(connection),
    given: (ids) => givenLearning(connection, ids),
    pageNamed: (name) => pageNamed(corpus, name),
    counts: (options) => exportCounts(corpus, options),
    census: (options) => [...exportCensus(corpus, options)],
    close: () => connection.close(),
  }
}
