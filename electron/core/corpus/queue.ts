import type {
  ArticleFilter,
  ArticleQuery,
  ContractOutputs,
  QueuePage,
  QueueRow,
} from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { isPickedByChance } from '../../../shared/chance.ts'
import { appearing } from './appearances.ts'
import { and, conditionOf, FEW, isOneOf } from './conditions.ts'
import type { Condition } from './conditions.ts'
import { number } from './connection.ts'
import type { Row, Value } from './connection.ts'
import { nextOrder } from './queue-next.ts'
import type { NextList } from './queue-next.ts'
import { dataVersion, findText, termsOf } from './search.ts'
import { ARTICLE_STATUS } from './tables/codes.ts'
import type { Session } from './tables/index.ts'
import { WORKED_ON } from './worked-on.ts'

/** Orders by a column. `next` is two lists in one, see `queue-next.ts`. */
type Sort = Exclude<ArticleQuery['sort'], 'next'>

/**
 * Each ends with the id, so that no two articles are equal; what has no date or title comes last. `index`: has the articles
 * in this order.
 */
const ORDER: {
  readonly [sort in Sort]: { readonly index: string; readonly forward: string; readonly backward: string }
} = {
  added: { index: 'INDEXED BY article_added', forward: 'id', backward: 'id DESC' },
  newest: { index: 'INDEXED BY article_date', forward: 'published_at DESC, id DESC', backward: 'published_at, id' },
  oldest: {
    index: 'INDEXED BY article_date',
    forward: 'published_at ASC NULLS LAST, id',
    backward: 'published_at DESC NULLS FIRST, id DESC',
  },
  open: { index: 'INDEXED BY article_open', forward: 'open DESC, id', backward: 'open ASC, id DESC' },
  uncertain: { index: 'INDEXED BY article_doubt', forward: 'doubt DESC, id', backward: 'doubt ASC, id DESC' },
  title: {
    index: 'INDEXED BY article_title',
    forward: 'title COLLATE NOCASE ASC NULLS LAST, id',
    backward: 'title COLLATE NOCASE DESC NULLS FIRST, id DESC',
  },
}

/** The articles of a filter, in an order: what the queue shows, page by page. Of one thread. */
export interface Queue {
  page(query: ArticleQuery, offset: number, limit: number): QueuePage
  ids(query: ArticleQuery): ArticleId[]
  rank(query: ArticleQuery, article: ArticleId): number | null
  neighbour(query: ArticleQuery, article: ArticleId, step: 1 | -1): ArticleId | null
  facets(): ContractOutputs['articles']['facets']
  bin(): QueuePage
}

/** As many as are shown of the bin. */
const BIN_SHOWN = 200

/** What was deleted, and of an undone import what somebody has worked on: it is nowhere else. */
const BINNED = `article INDEXED BY article_facets WHERE deleted IN (1, 2) AND (deleted = 1 OR ${WORKED_ON})`

export function queue(session: Session): Queue {
  const { connection, strings } = session
  let totals: { readonly version: number; readonly of: Map<string, number> } = { version: -1, of: new Map() }

  function matching(text: string): Condition {
    findText(session, text)
    return { where: 'id IN (SELECT article FROM temp.found)', values: [] }
  }

  function condition({ text, ...rest }: ArticleFilter): Condition {
    const plain = conditionOf(session, rest)
    return text === undefined || termsOf(text).length === 0 ? plain : and(plain, matching(text))
  }

  /** Whether few articles have the text, or those in it whom the filter names, whatever else is asked of them. */
  const isFew = (filter: ArticleFilter): boolean =>
    (termsOf(filter.text ?? '').length > 0 && findText(session, filter.text ?? '') <= FEW) ||
    (appearing(session, filter)?.count ?? Infinity) <= FEW

  /** Whether all that a filter asks can be answered from the index of its days. */
  const readsDays = (filter: ArticleFilter): boolean => hasDays(filter) && readsIndex(filter, true)

  /**
   * Left alone, SQLite sorts all articles for one page, goes through all for few texts, and looks at each for its day.
   * @param total how many the filter has
   * @param wanted how many of these, from the first of the order on
   */
  function inOrder({ filter, sort }: { filter: ArticleFilter; sort: Sort }, total: number, wanted: number): string {
    if (isFew(filter)) return BY_ID
    const byDay = sort === 'newest' || sort === 'oldest'
    if (total > FEW && readsIndex(filter, byDay)) return ORDER[sort].index
    if (!readsDays(filter)) return ''
    return sort !== 'added' && isSoonMet(wanted, total) ? ORDER[sort].index : BY_DAY
  }

  /** To find so many in another order, others are passed that are not of the days asked for; else all of these are sorted. */
  const isSoonMet = (wanted: number, total: number): boolean => (wanted * totalOf({})) / Math.max(1, total) < total

  /** A count is kept as long as nothing was committed: pages of one list follow each other. */
  function kept(key: string, counted: () => number): number {
    const version = dataVersion(session)
    if (totals.version !== version) totals = { version, of: new Map() }
    const known = totals.of.get(key)
    if (known !== undefined) return known
    const total = counted()
    totals.of.set(key, total)
    return total
  }

  const totalOf = (filter: ArticleFilter): number => kept(JSON.stringify(filter), () => count(filter))

  /** @param wanted how many of the first that are read */
  function nextList(filter: ArticleFilter, wanted = Infinity): NextList {
    const total = totalOf(filter)
    const days = readsDays(filter) ? BY_DAY : ''
    const few = isFew(filter) ? BY_ID : null
    const isOrdered = total > FEW && (readsIndex(filter) || (days !== '' && isSoonMet(wanted, total)))
    const within = condition(filter)
    const counted = few ?? (total > FEW && readsIndex(filter) ? null : days)
    const byChance = kept(`by chance ${JSON.stringify(filter)}`, () => next.countByChance({ within, index: counted }))
    return { within, total, byChance, index: few ?? (isOrdered ? null : days) }
  }

  function count(filter: ArticleFilter): number {
    const named = appearing(session, filter)
    const rest = Object.fromEntries(Object.entries(filter).filter(([name]) => !isNamed(name)))
    if (Object.keys(rest).every((name) => FACETS.has(name)) && (named === null || named.count > FEW))
      return named === null ? countKinds(kindsOf(rest)) : countNamed(isOneOf(named), named.count, kindsOf(rest))
    const { where, values } = condition(filter)
    const index = isFew(filter) ? BY_ID : readsIndex(filter) ? ORDER.added.index : readsDays(filter) ? BY_DAY : ''
    return number(connection, `SELECT count(*) FROM article ${index} WHERE ${where}`, ...values)
  }

  /** True of the rows of `facet` of whose articles a filter of facets is true. */
  function kindsOf(filter: ArticleFilter): Condition {
    const { where, values } = conditionOf(session, filter)
    return { where: where.replace('(deleted = 0)', '(TRUE)'), values }
  }

  const countKinds = ({ where, values }: Condition): number =>
    number(connection, `SELECT coalesce(sum(count), 0) FROM facet WHERE ${where}`, ...values)

  /**
   * Of many articles, each is looked at in a list: those of the kinds that are asked for, or else those of the others.
   * @param all how many are named, the bin's among them
   */
  function countNamed(named: Condition, all: number, kinds: Condition): number {
    const among = (from: string, ...values: readonly Value[]) =>
      number(connection, `SELECT count(*) FROM ${from} AND ${named.where}`, ...values, ...named.values)
    const amongKinds = (where: string) =>
      among(
        `(SELECT * FROM facet WHERE ${where}) AS kind CROSS JOIN article INDEXED BY article_facets
         ON deleted = 0 AND article.status = kind.status AND article.language = kind.language
         AND article.outlet IS nullif(kind.outlet, 0)`,
        ...kinds.values,
      )
    const others: Condition = { where: `(${kinds.where}) IS NOT TRUE`, values: kinds.values }
    if (countKinds(kinds) <= countKinds(others)) return amongKinds(kinds.where)
    return all - among('article INDEXED BY article_facets WHERE deleted > 0') - amongKinds(others.where)
  }

  const inCluster = connection.sql('SELECT count(*) AS n FROM article WHERE near_duplicates = ? AND deleted = 0')
  /** Others of the cluster; the bin's look at themselves from outside. */
  function othersOf({ near_duplicates, deleted }: Row, known: Map<unknown, number>): number {
    if (near_duplicates === null || near_duplicates === undefined) return 0
    const all = known.get(near_duplicates) ?? (inCluster.get(near_duplicates)?.n as number)
    known.set(near_duplicates, all)
    return deleted === 0 ? all - 1 : all
  }

  function toRow(row: Row, clusters: Map<unknown, number>): QueueRow {
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
      copies: othersOf(row, clusters),
      doubt: (row.doubt as number) / 1000,
      novelty: (row.novelty as number) / 1000,
      byChance: isPickedByChance(row.id as number),
    }
  }

  const row = connection.sql(
    `SELECT id, coalesce(title, source) AS shown, outlet, published_at, language, status, mentions, quotes, open, flagged,
       doubt, novelty, near_duplicates, deleted
     FROM article WHERE id = ?`,
  )
  const rowsOf = (ids: readonly ArticleId[]): QueueRow[] => {
    const clusters = new Map<unknown, number>()
    return ids
      .map((id) => row.get(id))
      .filter((one) => one !== undefined)
      .map((one) => toRow(one, clusters))
  }
  const next = nextOrder(connection)
  const keysOf = (article: ArticleId) =>
    connection.sql('SELECT id, published_at, open, doubt, title FROM article WHERE id = ?').get(article)

  /** The article itself may have left the list, and is then nowhere in it: what comes first is next. */
  function besideNext(filter: ArticleFilter, article: ArticleId, step: 1 | -1): ArticleId | null {
    const list = nextList(filter)
    const rank = next.rank(list, article)
    const place = rank === null ? (step === 1 ? 0 : -1) : rank + step
    return place < 0 ? null : (next.ids(list, place, 1)[0] ?? null)
  }

  return {
    page({ filter, sort }, offset, limit) {
      const total = totalOf(filter)
      if (sort === 'next')
        return { total, offset, rows: rowsOf(next.ids(nextList(filter, offset + limit), offset, limit)) }
      const { where, values } = condition(filter)
      const size = Math.max(0, Math.min(limit, total - offset))
      // From the nearer end.
      const fromEnd = offset > total / 2
      const wanted = fromEnd ? total - offset : offset + size
      const ids = connection
        .sql(
          `SELECT id FROM article ${inOrder({ filter, sort }, total, wanted)} WHERE ${where}
           ORDER BY ${fromEnd ? ORDER[sort].backward : ORDER[sort].forward} LIMIT ? OFFSET ?`,
        )
        .all(...values, size, fromEnd ? total - offset - size : offset)
      const rows = rowsOf(ids.map(({ id }) => id as ArticleId))
      return { total, offset, rows: fromEnd ? rows.toReversed() : rows }
    },
    ids({ filter, sort }) {
      if (sort === 'next') return next.ids(nextList(filter), 0, totalOf(filter))
      const { where, values } = condition(filter)
      const total = totalOf(filter)
      return connection
        .sql(
          `SELECT id FROM article ${inOrder({ filter, sort }, total, total)} WHERE ${where}
           ORDER BY ${ORDER[sort].forward}`,
        )
        .all(...values)
        .map(({ id }) => id as ArticleId)
    },
    rank({ filter, sort }, article) {
      if (sort === 'next') return next.rank(nextList(filter), article)
      const keys = keysOf(article)
      if (keys === undefined) return null
      const within = condition(filter)
      const here = and(within, { where: 'id = ?', values: [article] })
      if (number(connection, `SELECT count(*) FROM article WHERE ${here.where}`, ...here.values) === 0) return null
      const { where, values } = and(within, before(sort, keys))
      const total = totalOf(filter)
      const index = inOrder({ filter, sort }, total, total)
      return number(connection, `SELECT count(*) FROM article ${index} WHERE ${where}`, ...values)
    },
    neighbour({ filter, sort }, article, step) {
      if (sort === 'next') return besideNext(filter, article, step)
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
        .sql(
          `SELECT id FROM article ${inOrder({ filter, sort }, totalOf(filter), 1)} WHERE ${where} ORDER BY ${order} LIMIT 1`,
        )
        .get(...values)
      return (row?.id as ArticleId | undefined) ?? null
    },
    bin() {
      const ids = connection.sql(`SELECT id FROM ${BINNED} ORDER BY id DESC LIMIT ?`).all(BIN_SHOWN)
      const total = number(connection, `SELECT count(*) FROM ${BINNED}`)
      return { total, offset: 0, rows: rowsOf(ids.map(({ id }) => id as ArticleId)) }
    },
    facets() {
      const counts = (column: string) =>
        connection
          .sql(
            `SELECT ${column} AS value, sum(count) AS count FROM facet GROUP BY ${column}
             HAVING sum(count) > 0 ORDER BY count DESC, value`,
          )
          .all()
          .map(({ value, count: articles }) => ({ value: value as number, count: articles as number }))
      const tags = connection
        .sql(
          `SELECT tag, count(*) AS count FROM article_tag JOIN article ON article.id = article
           WHERE deleted = 0 GROUP BY tag ORDER BY count DESC, tag`,
        )
        .all()
      return {
        status: counts('status').map((one) => ({ value: ARTICLE_STATUS.value(one.value), count: one.count })),
        language: counts('language').map((one) => ({ value: strings.value(one.value), count: one.count })),
        outlet: counts('outlet').flatMap((one) =>
          one.value === 0 ? [] : { value: strings.value(one.value), count: one.count },
        ),
        tag: tags.map((one) => ({ value: strings.value(one.tag as number), count: one.count as number })),
      }
    },
  }
}

/** Conditions on who appears. */
const NAMED = ['speaker', 'mentioned', 'speakerPart', 'mentionedPart'] as const satisfies (keyof ArticleFilter)[]
/** Conditions that the indexes of the orders hold, or a list of ids: they are asked without a look at the articles. */
const INDEXED: ReadonlySet<string> = new Set<keyof ArticleFilter>([
  'text',
  'status',
  'language',
  'outlet',
  'label',
  'tag',
  'flagged',
  ...NAMED,
])
/** Of which it is known how many articles have which. */
const FACETS: ReadonlySet<string> = new Set<keyof ArticleFilter>(['status', 'language', 'outlet'])
const DAYS: ReadonlySet<string> = new Set<keyof ArticleFilter>(['from', 'until'])

const isNamed = (condition: string): boolean => NAMED.some((one) => one === condition)
const readsIndex = (filter: ArticleFilter, days = false): boolean =>
  Object.keys(filter).every((condition) => INDEXED.has(condition) || (days && DAYS.has(condition)))

const hasDays = (filter: ArticleFilter): boolean => Object.keys(filter).some((condition) => DAYS.has(condition))
/** One after another those that a condition lists, if it lists any: here, those with a text or a name. */
const BY_ID = 'NOT INDEXED'
/** Those of the days that are asked for. */
const BY_DAY = ORDER.newest.index

/** True of the articles that come before this one; not true, or NULL, of all others. */
function before(sort: Sort, keys: Row): Condition {
  const { id, published_at, open, doubt, title } = keys as Readonly<Record<string, Value>> & { id: Value }
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
    uncertain: { where: 'doubt > ? OR (doubt = ? AND id < ?)', values: [doubt ?? 0, doubt ?? 0, id] },
  }
  return conditions[sort]
}
