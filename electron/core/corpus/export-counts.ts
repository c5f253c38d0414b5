import type { ExportCounts, ExportOptions } from '../../../shared/contract/index.ts'
import { number } from './connection.ts'
import type { Connection } from './connection.ts'
import { ARTICLE_STATUS, STATUS } from './tables/codes.ts'

/**
 * What an export with these options holds, without reading an article. Rejected annotations go out in JSON Lines only;
 * without suggestions an entity goes out where an annotation that does names it.
 */
export function exportCounts(
  connection: Connection,
  { only, annotations, format }: Pick<ExportOptions, 'only' | 'annotations' | 'format'>,
): ExportCounts {
  const done = only === 'done' ? ` AND article.status = ${ARTICLE_STATUS.of('done')}` : ''
  const statuses = [
    STATUS.of('accepted'),
    ...(annotations === 'with_suggestions' ? [STATUS.of('suggested')] : []),
    ...(format === 'jsonl' ? [STATUS.of('rejected')] : []),
  ].join(', ')
  const count = (from: string) => number(connection, `SELECT count(*) FROM ${from} article.deleted = 0${done}`)
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
