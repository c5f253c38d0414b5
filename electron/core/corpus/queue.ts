import type { ArticleFilter, ArticleQuery, ContractOutputs, QueuePage, QueueRow } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { number } from './connection.ts'
import type { Row, Value } from './connection.ts'
import { dataVersion, findText, termsOf } from './search.ts'
import { ARTICLE_STATUS } from './tables/codes.ts'
import type { Session } from './tables/index.ts'

type Sort = ArticleQuery['sort']

/**
 * Each ends with the id, so that no two articles are equal; what has no date or title comes last. `index`: has the articles
 * in this order.
 */
const ORDER: {
  readonly [sort in Sort]: { readonly index: string; readonly forward: string; readonly backward: string }
} = {
  added: { index: 'NOT INDEXED', forward: 'id', backward: 'id DESC' },
  newest: { index: 'INDEXED BY article_date', forward: 'published_at DESC, id DESC', backward: 'published_at, id' },
  oldest: {
    index: 'INDEXED BY article_date',
    forward: 'published_at ASC NULLS LAST, id',
    backward: 'published_at DESC NULLS FIRST, id DESC',
  },
  open: { index: 'INDEXED BY article_open', forward: 'open DESC, id', backward: 'open ASC, id DESC' },
  title: {
    index: 'INDEXED BY article_title',
    forward: 'title COLLATE NOCASE ASC NULLS LAST, id',
    backward: 'title COLLATE NOCASE DESC NULLS FIRST, id DESC',
  },
}

interface Condition {
  readonly where: string
  readonly values: readonly Value[]
}

const and = (...conditions: readonly Condition[]): Condition => ({
  where: conditions.map(({ where }) => `(${where})`).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
})

/** The articles of a filter, in an order: what the queue shows, page by page. Of one thread. */
export interface Queue {
  page(query: ArticleQuery, offset: number, limit: number): QueuePage
  rank(query: ArticleQuery, article: ArticleId): number | null
  neighbour(query: ArticleQuery, article: ArticleId, step: 1 | -1): ArticleId | null
  facets(): ContractOutputs['articles']['facets']
}

export function queue(session: Session): Queue {
  const { connection, strings } = session
  let found: { readonly text: string; readonly version: number } | null = null

  /** What was found for the last text is kept as long as nothing was committed. */
  function matching(text: string): Condition {
    const version = dataVersion(session)
    if (found?.text !== text || found.version !== version) {
      findText(session, text)
      found = { text, version }
    }
    return { where: 'id IN (SELECT article FROM temp.found)', values: [] }
  }

  function condition(filter: ArticleFilter): Condition {
    const oneOf = (column: string, values: readonly (number | null)[]): Condition => ({
      where: `${column} IN (${values.map(() => '?').join(', ')})`,
      values,
    })
    return and(
      { where: 'deleted = 0', values: [] },
      ...(filter.status?.length ? [oneOf('status', filter.status.map(ARTICLE_STATUS.of))] : []),
      ...(filter.language?.length ? [oneOf('language', filter.language.map(strings.find))] : []),
      ...(filter.outlet?.length ? [oneOf('outlet', filter.outlet.map(strings.find))] : []),
      ...(filter.text === undefined || termsOf(filter.text).length === 0 ? [] : [matching(filter.text)]),
    )
  }

  function toRow(row: Row): QueueRow {
    return {
      id: row.id as ArticleId,
      title: row.shown as string,
      outlet: row.outlet === null ? null : strings.value(row.outlet as number),
      publishedAt: row.published_at as string | null,
      language: strings.value(row.language as number),
      status: ARTICLE_STATUS.value(row.status as number),
      mentions: row.mentions as number,
      quotes: row.quotes as number,
      open: row.open as number,
      flagged: row.flagged as number,
    }
  }

  const keysOf = (article: ArticleId) =>
    connection.sql('SELECT id, published_at, open, title FROM article WHERE id = ?').get(article)

  return {
    page({ filter, sort }, offset, limit) {
      const { where, values } = condition(filter)
      return {
        total: number(connection, `SELECT count(*) FROM article WHERE ${where}`, ...values),
        offset,
        rows: connection
          .sql(
            `SELECT id, coalesce(title, source) AS shown, outlet, published_at, language, status, mentions, quotes, open,
             flagged FROM article ${inOrder({ filter, sort })} WHERE ${where} ORDER BY ${ORDER[sort].forward} LIMIT ? OFFSET ?`,
          )
          .all(...values, limit, offset)
          .map(toRow),
      }
    },
    rank({ filter, sort }, article) {
      const keys = keysOf(article)
      if (keys === undefined) return null
      const within = condition(filter)
      const here = and(within, { where: 'id = ?', values: [article] })
      if (number(connection, `SELECT count(*) FROM article WHERE ${here.where}`, ...here.values) === 0) return null
      const { where, values } = and(within, before(sort, keys))
      return number(connection, `SELECT count(*) FROM article WHERE ${where}`, ...values)
    },
    neighbour({ filter, sort }, article, step) {
      const keys = keysOf(article)
      if (keys === undefined) return null
      const earlier = before(sort, keys)
      const side: Condition =
        step === -1
          ? earlier
          : { where: `(${earlier.where}) IS NOT TRUE AND id <> ?`, values: [...earlier.values, article] }
      const { where, values } = and(condition(filter), side)
      const order = step === 1 ? ORDER[sort].forward : ORDER[sort].backward
      const row = connection
        .sql(`SELECT id FROM article ${inOrder({ filter, sort })} WHERE ${where} ORDER BY ${order} LIMIT 1`)
        .get(...values)
      return (row?.id as ArticleId | undefined) ?? null
    },
    facets() {
      const counts = (column: string) =>
        connection
          .sql(
            `SELECT ${column} AS value, count(*) AS count FROM article
             WHERE deleted = 0 AND ${column} IS NOT NULL GROUP BY ${column} ORDER BY count DESC, value`,
          )
          .all()
          .map((row) => ({ value: row.value as number, count: row.count as number }))
      return {
        status: counts('status').map(({ value, count }) => ({ value: ARTICLE_STATUS.value(value), count })),
        language: counts('language').map(({ value, count }) => ({ value: strings.value(value), count })),
        outlet: counts('outlet').map(({ value, count }) => ({ value: strings.value(value), count })),
      }
    },
  }
}

/** Left alone, SQLite sorts all articles for one page, unless a filter leaves few of them. */
function inOrder({ filter, sort }: ArticleQuery): string {
  return filter.text?.trim() || filter.status?.length ? '' : ORDER[sort].index
}

/** True of the articles that come before this one; not true, or NULL, of all others. */
function before(sort: Sort, keys: Row): Condition {
  const { id, published_at, open, title } = keys as Readonly<Record<string, Value>> & { id: Value }
  const nullsLast = (column: string, value: Value | undefined, sign: '<' | '>'): Condition =>
    value === null || value === undefined
      ? { where: `${column} IS NOT NULL OR id ${sign} ?`, values: [id] }
      : { where: `${column} ${sign} ? OR (${column} = ? AND id ${sign} ?)`, values: [value, value, id] }
  const conditions: { readonly [sort in Sort]: Condition } = {
    added: { where: 'id < ?', values: [id] },
    newest: nullsLast('published_at', published_at, '>'),
    oldest: nullsLast('published_at', published_at, '<'),
    title: nullsLast('title COLLATE NOCASE', title, '<'),
    open: { where: 'open > ? OR (open = ? AND id < ?)', values: [open ?? 0, open ?? 0, id] },
  }
  return conditions[sort]
}
