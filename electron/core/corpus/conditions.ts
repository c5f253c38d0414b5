import type { ArticleFilter } from '../../../shared/model/index.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { number } from './connection.ts'
import type { Value } from './connection.ts'
import { hasLabel } from './label-bits.ts'
import { ARTICLE_STATUS, STATUS } from './tables/codes.ts'
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

/** Of so few articles of some days, each is asked for a name; else the articles of a name are looked up, however many. */
const FEW_OF_DAYS = 20_000

/** What a filter without words asks of an article outside the bin. */
export function conditionOf(session: Session, filter: Omit<ArticleFilter, 'text'>): Condition {
  const { strings } = session
  const named = (names: readonly string[], rest: string) =>
    hasFewDays(session, filter) ? namedHere(names, rest) : namedAnywhere(names, rest)
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
  if (filter.speaker?.length) conditions.push(named(filter.speaker, SPEAKS))
  if (filter.mentioned?.length) conditions.push(named(filter.mentioned, IS_MENTIONED))
  return and(...conditions)
}

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

const SPEAKS = `SELECT 1 FROM quote_speaker JOIN quote ON quote.id = quote_speaker.quote
  WHERE quote_speaker.article = entity.article AND quote_speaker.entity = entity.id
  AND quote.status <> ${STATUS.of('rejected')}`
const IS_MENTIONED = `SELECT 1 FROM mention WHERE mention.article = entity.article AND mention.entity = entity.id
  AND mention.status <> ${STATUS.of('rejected')}`

/** An entity of one of these names, its own or its identity's, of which the rest is true. */
function namedAnywhere(names: readonly string[], rest: string): Condition {
  const folded = names.map(foldKey)
  const list = marks(folded)
  return {
    where: `id IN (
      SELECT entity.article FROM name JOIN entity ON entity.folded = name.id
      WHERE name.folded IN (${list}) AND EXISTS (${rest})
      UNION SELECT entity.article FROM identity_name JOIN entity ON entity.identity = identity_name.identity
      WHERE identity_name.folded IN (${list}) AND entity.identity_status <> ${STATUS.of('rejected')} AND EXISTS (${rest}))`,
    values: [...folded, ...folded],
  }
}

/** The same, asked of one article after the other. */
function namedHere(names: readonly string[], rest: string): Condition {
  const folded = names.map(foldKey)
  const list = marks(folded)
  return {
    where: `EXISTS (SELECT 1 FROM entity INDEXED BY entity_article WHERE entity.article = article.id
      AND (entity.folded IN (SELECT id FROM name WHERE folded IN (${list}))
        OR (entity.identity IN (SELECT identity FROM identity_name WHERE folded IN (${list}))
          AND entity.identity_status <> ${STATUS.of('rejected')}))
      AND EXISTS (${rest}))`,
    values: [...folded, ...folded],
  }
}

/** Whether a filter names days, and few articles are of these. */
export function hasFewDays({ connection }: Session, filter: ArticleFilter): boolean {
  if (filter.from === undefined && filter.until === undefined) return false
  const { where, values } = ofDays(filter)
  const sql = `SELECT 1 FROM article INDEXED BY article_date WHERE deleted = 0 AND ${where} LIMIT ?`
  return number(connection, `SELECT count(*) FROM (${sql})`, ...values, FEW_OF_DAYS) < FEW_OF_DAYS
}

function ofDays({ from, until }: Pick<ArticleFilter, 'from' | 'until'>): Condition {
  return and(
    ...(from === undefined ? [] : [{ where: 'published_at >= ?', values: [from] }]),
    // Whatever the day goes on with: a time, a zone.
    ...(until === undefined ? [] : [{ where: 'published_at < ?', values: [`${until}~`] }]),
  )
}
