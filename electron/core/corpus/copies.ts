import type { CopyOf } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { ARTICLE_STATUS } from './tables/codes.ts'
import type { Session } from './tables/index.ts'

/** Articles outside the bin with nearly the same text as this one, oldest first; those without a date last. */
export function copiesOf({ connection, strings }: Session, article: ArticleId): CopyOf[] {
  return connection
    .sql(
      `SELECT id, coalesce(title, source) AS title, outlet, published_at, status FROM article
       WHERE near_duplicates = (SELECT near_duplicates FROM article WHERE id = ?) AND deleted = 0 AND id <> ?
       ORDER BY published_at ASC NULLS LAST, id`,
    )
    .all(article, article)
    .map((row) => {
      return {
        article: row.id as ArticleId,
        title: row.title as string,
        outlet: row.outlet === null ? null : strings.value(row.outlet as number),
        publishedAt: row.published_at as string | null,
        status: ARTICLE_STATUS.value(row.status as number),
      }
    })
}
