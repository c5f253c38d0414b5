import type { ExportCounts, ExportOptions } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import type { CensusRow } from '../exporting/index.ts'
import { number } from './connection.ts'
import type { Row, Value } from './connection.ts'
import { queue } from './queue.ts'
import { ARTICLE_STATUS, STATUS } from './tables/codes.ts'
import type { Session } from './tables/index.ts'
import { unpackUid } from './tables/values.ts'

/** SQL that is true of the articles of an export. Those of a list or selection are put into `temp.exported`. */
export function exported(corpus: Session, { only, within }: Pick<ExportOptions, 'only' | 'within'>): string {
  const { connection } = corpus
  const done = only === 'done' ? ` AND article.status = ${ARTICLE_STATUS.of('done')}` : ''
  const all = `article.deleted = 0${done}`
  if (within === null) return all
  const ids = 'query' in within ? queue(corpus).ids(within.query) : within.articles
  connection.db.exec('CREATE TEMP TABLE IF NOT EXISTS exported (article INTEGER PRIMARY KEY)')
  connection.transaction(() => {
    connection.db.exec('DELETE FROM temp.exported')
    const insert = connection.sql('INSERT OR IGNORE INTO temp.exported (article) VALUES (?)')
    for (const id of ids) insert.run(id)
  })
  return `${all} AND article.id IN (SELECT article FROM temp.exported)`
}

/** SQL: numbers of the statuses that go out. */
function statusesOf({ annotations, format }: Pick<ExportOptions, 'annotations' | 'format'>): string {
  const undecided = annotations === 'with_suggestions' ? [STATUS.of('suggested')] : []
  const rejected = annotations === 'with_suggestions' && format === 'jsonl' ? [STATUS.of('rejected')] : []
  return [STATUS.of('accepted'), ...undecided, ...rejected].join(', ')
}

/** SQL that is true where the label of a row of the table goes out. */
function outLabels({ strings }: Session, table: string, labels: ExportOptions['labels']): string {
  const stay = Object.entries(labels).flatMap(([key, name]) => (name === null ? [strings.find(key)] : []))
  const ids = stay.filter((id) => id !== null)
  return ids.length === 0 ? 'true' : `${table}.label NOT IN (${ids.join(', ')})`
}

/** Of the articles of an export, what decides how they are dealt, in the order they were added. */
export function* exportCensus(
  corpus: Session,
  { annotations, format, labels, ...which }: Omit<ExportOptions, 'split' | 'clitics' | 'scheme'>,
): Generator<CensusRow> {
  const { connection, strings } = corpus
  const articles = exported(corpus, which)
  const byArticle = connection.db.prepare<[], { article: number; label: number; count: number }>(
    `SELECT article, label, count(*) AS count FROM mention
     WHERE article IN (SELECT id FROM article WHERE ${articles})
       AND status IN (${statusesOf({ annotations, format })}) AND ${outLabels(corpus, 'mention', labels)}
     GROUP BY article, label ORDER BY article`,
  )
  const rows = connection.db
    .prepare<[], Row>(
      `SELECT id, uid, near_duplicates, outlet, published_at FROM article WHERE ${articles} ORDER BY id`,
    )
    .all()
  const counted = byArticle.iterate()
  let next = counted.next()
  for (const row of rows) {
    const found = new Map<string, number>()
    for (; next.done !== true && next.value.article <= (row.id as number); next = counted.next()) {
      const key = strings.value(next.value.label)
      const out = Object.hasOwn(labels, key) ? (labels[key] ?? key) : key
      found.set(out, (found.get(out) ?? 0) + next.value.count)
    }
    yield {
      article: row.id as ArticleId,
      uid: unpackUid(row.uid as Value),
      group: row.near_duplicates === null ? null : strings.value(row.near_duplicates as number),
      outlet: row.outlet === null ? null : strings.value(row.outlet as number),
      published: row.published_at as string | null,
      labels: found,
    }
  }
}

/**
 * What an export with these options holds, without reading an article. Rejected annotations go out in JSON Lines only;
 * without suggestions an entity goes out where an annotation that does names it.
 */
export function exportCounts(
  corpus: Session,
  { annotations, format, labels, ...which }: Omit<ExportOptions, 'split' | 'clitics' | 'scheme'>,
): ExportCounts {
  const { connection } = corpus
  const articles = exported(corpus, which)
  const statuses = statusesOf({ annotations, format })
  const goes = (table: string) => outLabels(corpus, table, labels)
  const count = (from: string) => number(connection, `SELECT count(*) FROM ${from} ${articles}`)
  const named = `(
    EXISTS (
      SELECT 1 FROM mention
      WHERE mention.article = entity.article AND mention.entity = entity.id AND mention.status IN (${statuses})
        AND ${goes('mention')}
    ) OR EXISTS (
      SELECT 1 FROM quote_speaker JOIN quote ON quote.id = quote_speaker.quote
      WHERE quote_speaker.article = entity.article AND quote_speaker.entity = entity.id AND quote.status IN (${statuses})
    )
  )`
  return {
    articles: count('article WHERE'),
    mentions: count(
      `mention JOIN article ON article.id = mention.article
       WHERE mention.status IN (${statuses}) AND ${goes('mention')} AND`,
    ),
    entities: count(
      `entity JOIN article ON article.id = entity.article
       WHERE (${annotations === 'with_suggestions' ? `${goes('entity')} OR` : ''} ${named}) AND`,
    ),
    quotes: count(`quote JOIN article ON article.id = quote.article WHERE quote.status IN (${statuses}) AND`),
  }
}
