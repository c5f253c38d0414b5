import type { ArticleFilter } from '../../../shared/model/index.ts'
import { appearing, idsOf } from './appearances.ts'
import type { Appearing } from './appearances.ts'
import type { Value } from './connection.ts'
import { hasLabel } from './label-bits.ts'
import { ARTICLE_STATUS } from './tables/codes.ts'
import type { Session } from './tables/index.ts'

/** A condition on a row of `article`, with the values of its question marks. */
export interface Condition {
  readonly where: string
  readonly values: readonly Value[]
}

export const and = (...conditions: readonly Condition[]): Condition => ({
  where: conditions.map(({ where }) => `(${where})`).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
})

/** What a filter without words asks of an article outside the bin. */
export function conditionOf(session: Session, filter: Omit<ArticleFilter, 'text'>): Condition {
  const { strings } = session
  const conditions: Condition[] = [{ where: 'deleted = 0', values: [] }]
  const oneOf = (column: string, values: readonly Value[] | undefined) => {
    if (values === undefined || values.length === 0) return
    conditions.push({ where: `${column} IN (${marks(values)})`, values })
  }
  oneOf('status', filter.status?.map(ARTICLE_STATUS.of))
  oneOf('language', filter.language?.map(strings.find))
  oneOf('outlet', filter.outlet?.map(strings.find))
  if (filter.from !== undefined || filter.until !== undefined) conditions.push(ofDays(filter))
  if (filter.label?.length) conditions.push({ where: hasLabel(session, filter.label), values: [] })
  if (filter.flagged === true)
    conditions.push({
      where: 'id IN (SELECT id FROM article INDEXED BY article_flagged WHERE deleted = 0 AND flagged > 0)',
      values: [],
    })
  if (filter.tag?.length) {
    const tags = filter.tag.map(strings.find)
    conditions.push({ where: `id IN (SELECT article FROM article_tag WHERE tag IN (${marks(tags)}))`, values: tags })
  }
  if (filter.copiesOf?.length) conditions.push(copiesOf(filter.copiesOf))
  const named = appearing(session, filter)
  if (named !== null) conditions.push(isOneOf(named))
  return and(...conditions)
}

/** Of so few, sorting is quicker than to look for them in an order of all. */
export const FEW = 2000

const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ')

/** These articles, and the others of their clusters. */
function copiesOf(articles: readonly number[]): Condition {
  const list = marks(articles)
  return {
    where: `id IN (
      SELECT copy.id FROM article JOIN article AS copy ON copy.near_duplicates = article.near_duplicates
      WHERE article.id IN (${list})
      UNION SELECT id FROM article WHERE id IN (${list}))`,
    values: [...articles, ...articles],
  }
}

/** Few are looked up; of many, it is looked up whether an article is one. */
export function isOneOf(named: Appearing): Condition {
  return named.count <= FEW
    ? { where: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(idsOf(named))] }
    : { where: "substr(?, id + 1, 1) = x'01'", values: [named.isIn] }
}

function ofDays({ from, until }: Pick<ArticleFilter, 'from' | 'until'>): Condition {
  return and(
    ...(from === undefined ? [] : [{ where: 'published_at >= ?', values: [from] }]),
    // Whatever the day goes on with: a time, a zone.
    ...(until === undefined ? [] : [{ where: 'published_at < ?', values: [`${until}~`] }]),
  )
}
