import { number, openReading } from '../connection.ts'
import type { ArticleId } from '../../../../shared/model/index.ts'
import { readDocument } from '../document.ts'
import { InvalidChange } from '../errors.ts'
import { session } from '../tables/index.ts'
import { countsOf } from '../writing/counts.ts'
import { checkBlocks, checkSpans } from '../writing/validity.ts'
import { recordKey } from '../../../../shared/model/index.ts'

export type CheckCalls = ReturnType<typeof checkCalls>

export interface CheckProgress {
  readonly done: number
  readonly total: number
  readonly what: string
}

const MOST_PROBLEMS = 200
const PROGRESS_EVERY = 200

/** @param spans also every stored span against its text, and the counts of the queue */
export function checkCalls(path: string, spans: boolean, onProgress: (progress: CheckProgress) => void) {
  const connection = openReading(path)
  const corpus = session(connection)

  function* problems(): Generator<string> {
    const articles = connection
      .sql('SELECT id FROM article ORDER BY id')
      .all()
      .map(({ id }) => id as ArticleId)
    onProgress({ done: 0, total: articles.length, what: 'file' })
    for (const line of connection.sql(`PRAGMA quick_check(${MOST_PROBLEMS})`).all())
      if (line.quick_check !== 'ok') yield String(line.quick_check)
    for (const row of connection.sql('PRAGMA foreign_key_check').iterate())
      yield `${String(row.table)} ${String(row.rowid)} refers to a ${String(row.parent)} that is not there`
    if (!spans) return
    for (const [index, article] of articles.entries()) {
      if (index % PROGRESS_EVERY === 0) onProgress({ done: index, total: articles.length, what: 'articles' })
      yield* problemsOf(article)
    }
    onProgress({ done: articles.length, total: articles.length, what: 'articles' })
  }

  function* problemsOf(id: ArticleId): Generator<string> {
    const { article, text, blocks, mentions, quotes } = readDocument(corpus, id)
    for (const record of [...blocks, ...mentions, ...quotes])
      yield* said(() => checkSpans(`article ${id}, ${recordKey(record)}`, record, text))
    yield* said(() => checkBlocks(`article ${id}`, blocks))
    const counts = countsOf([...mentions, ...quotes])
    const stored = connection
      .sql('SELECT mentions, quotes, open, flagged, doubt FROM article WHERE id = ?')
      .get(article.id)
    if (JSON.stringify(stored) !== JSON.stringify(counts)) yield `article ${id}: the counts of the queue are wrong`
  }

  return {
    check(): readonly string[] {
      try {
        return problems().take(MOST_PROBLEMS).toArray()
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)]
      } finally {
        connection.close()
      }
    },
    articleCount: (): number => number(connection, 'SELECT count(*) FROM article WHERE deleted = 0'),
  }
}

function* said(check: () => void): Generator<string> {
  try {
    check()
  } catch (error) {
    if (!(error instanceof InvalidChange)) throw error
    yield error.data.detail
  }
}
