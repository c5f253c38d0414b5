import type { ExportCounts, ExportOptions } from '../../../shared/contract/index.ts'
import { number } from './connection.ts'
import { queue } from './queue.ts'
import { ARTICLE_STATUS, STATUS } from './tables/codes.ts'
import type { Session } from './tables/index.ts'

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

/**
 * What an export with these options holds, without reading an article. Rejected annotations go out in JSON Lines only;
 * without suggestions an entity goes out where an annotation that does names it.
 */
export function exportCounts(
  corpus: Session,
  { annotations, format, ...which }: Omit<ExportOptions, 'split' | 'clitics'>,
): ExportCounts {
  const { connection } = corpus
  const articles = exported(corpus, which)
  const statuses = [
    STATUS.of('accepted'),
    ...(annotations === 'with_suggestions' ? [STATUS.of('suggested')] : []),
    ...(format === 'jsonl' ? [STATUS.of('rejected')] : []),
  ].join(', ')
  const count = (from: string) => number(connection, `SELECT count(*) FROM ${from} ${articles}`)
  const named = `(
    EXISTS (
      SELECT 1 FROM mention
      WHERE mention.article = entity.article AND mention.entity = entity.id AND mention.status IN (${statuses})
    ) OR EXISTS (
      SELECT 1 FROM quote_speaker JOIN quote ON quote.id = quote_speaker.quote
      WHERE quote_speaker.article = entity.article AND quote_speaker.entity = entity.id AND quote.status IN (${statuses})
    )
  )`
  return {
    articles: count('article WHERE'),
    mentions: count(`mention JOIN article ON article.id = mention.article WHERE mention.status IN (${statuses}) AND`),
    entities: count(
      `entity JOIN article ON article.id = entity.article WHERE ${annotations === 'with_suggestions' ? '' : `${named} AND`}`,
    ),
    quotes: count(`quote JOIN article ON article.id = quote.article WHERE quote.status IN (${statuses}) AND`),
  }
}
