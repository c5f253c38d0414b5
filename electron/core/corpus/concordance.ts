import type {
  Occurrence,
  OccurrencesOf,
  SearchCursor,
  SearchedArticle,
  SearchPage,
  SearchQuery,
} from '../../../shared/contract/index.ts'
import type { ArticleId, Mention, Span } from '../../../shared/model/index.ts'
import { finder, foldKey } from '../../../shared/text/index.ts'
import { and, conditionOf } from './conditions.ts'
import type { Condition } from './conditions.ts'
import { number } from './connection.ts'
import type { Row } from './connection.ts'
import { hitAt } from './hit.ts'
import { findCandidates, findTerms } from './search.ts'
import { searchTerms } from './search-terms.ts'
import type { SearchTerms } from './search-terms.ts'
import { mentions, readText } from './tables/index.ts'
import type { Session } from './tables/index.ts'

/** Hits that are shown of one article. */
const SHOWN = 40
/** How long what may be in many articles is looked for in the newest of them, before the index is asked for all. */
const PATIENCE_MS = 20
/** So many are sorted; more are met soon enough in the order of all. */
const FEW = 2000
/** As many as are ordered by relevance. */
const MOST_RELEVANT = 500

export type SearchInput = SearchQuery & { readonly after: SearchCursor | null; readonly limit: number }

/** Searches the texts of a corpus, and shows what was found where it stands. Of one thread. */
export interface Concordance {
  page(input: SearchInput): SearchPage
  /** Articles that may have a name, by the index. */
  candidates(name: string): readonly ArticleId[]
  /** Where these articles have it. */
  occurrences(articles: readonly ArticleId[], name: string, label: string): readonly OccurrencesOf[]
}

export function concordance(session: Session): Concordance {
  const { connection, strings } = session
  const head = connection.sql(
    'SELECT id, coalesce(title, source) AS title, outlet, published_at FROM article WHERE id = ?',
  )

  function about(row: Row) {
    return {
      article: row.id as ArticleId,
      title: row.title as string,
      outlet: row.outlet === null ? null : strings.value(row.outlet as number),
      publishedAt: row.published_at as string | null,
    }
  }

  function searched(id: number, terms: SearchTerms): SearchedArticle | null {
    const row = head.get(id)
    const text = readText(session, id)
    if (row === undefined || text === null) return null
    const spans = terms.hits(text, row.title as string)
    if (spans === null) return null
    return { ...about(row), hits: spans.slice(0, SHOWN).map((span) => hitAt(text, span)), hitCount: spans.length }
  }

  /** Articles one after another until the page is full. */
  function fill(ids: Iterable<Row>, terms: SearchTerms, limit: number, until = Infinity): SearchedArticle[] | null {
    const articles: SearchedArticle[] = []
    for (const { id } of ids) {
      const article = searched(id as number, terms)
      if (article !== null) articles.push(article)
      if (articles.length === limit) break
      if (performance.now() > until) return null
    }
    return articles
  }

  /** Of articles that were found. */
  const count = ({ where, values }: Condition) =>
    number(connection, `SELECT count(*) FROM article ${BY_ID} WHERE ${where}`, ...values)

  function newest({ filter, after, limit }: SearchInput, terms: SearchTerms): SearchPage {
    const plain = and(conditionOf(session, filter), later(after))
    const walk = (index: string, { where, values }: Condition) =>
      connection.db
        .prepare<unknown[], Row>(`SELECT id FROM article ${index} WHERE ${where} ORDER BY published_at DESC, id DESC`)
        .iterate(...values)
    const amongFound = (count: number) => walk(count > FEW ? BY_DATE : BY_ID, and(plain, FOUND))
    /** Null where it takes too long. */
    const soon = (ids: Iterable<Row>): SearchPage | null => {
      const articles = fill(ids, terms, limit, performance.now() + PATIENCE_MS)
      if (articles === null) return null
      const next = nextOf(articles, limit)
      return { articles, next, total: after === null && next === null ? articles.length : null }
    }

    const looked = findCandidates(session, terms.terms, true)
    const newest = looked === null ? soon(walk(BY_DATE, plain)) : null
    if (newest !== null) return newest
    const candidates = looked ?? findCandidates(session, terms.terms)
    const among = candidates.isSure ? null : soon(amongFound(candidates.articles))
    if (among !== null) return among
    const articles = fill(amongFound(findTerms(session, terms.terms)), terms, limit) ?? []
    const total = count(and(conditionOf(session, filter), FOUND))
    return { articles, next: nextOf(articles, limit), total }
  }

  function relevant({ filter, after, limit }: SearchInput, terms: SearchTerms): SearchPage {
    findTerms(session, terms.terms)
    const all = and(conditionOf(session, filter), FOUND)
    const match = terms.words.map((word) => `"${word.replaceAll('"', '""')}" *`).join(' OR ')
    const ids = connection
      .sql(
        `SELECT article.id FROM search_words CROSS JOIN article ON article.id = search_words.rowid
         WHERE search_words MATCH ? AND ${all.where} ORDER BY search_words.rank LIMIT ${MOST_RELEVANT}`,
      )
      .all(match, ...all.values)
    const from = after !== null && 'rank' in after ? after.rank : 0
    const articles = fill(ids.slice(from, from + limit), terms, limit) ?? []
    const next = from + limit < ids.length ? { rank: from + limit } : null
    return { articles, next, total: count(all) }
  }

  return {
    page(input) {
      const terms = searchTerms(input.text)
      if (terms === null) return { articles: [], next: null, total: 0 }
      return input.sort === 'newest' ? newest(input, terms) : relevant(input, terms)
    },
    candidates(name) {
      findTerms(session, foldKey(name).split(/\s+/u).filter(Boolean))
      return connection
        .sql('SELECT article FROM temp.found JOIN article ON article.id = article WHERE deleted = 0 ORDER BY article')
        .all()
        .map(({ article }) => article as ArticleId)
    },
    occurrences(articles, name, label) {
      const names = finder(name)
      if (names === null) return []
      return articles.flatMap((article) => {
        const row = head.get(article)
        const text = readText(session, article)
        if (row === undefined || text === null) return []
        const spans = names.in(text)
        if (spans.length === 0) return []
        const marked = mentions.ofArticle(session, article).filter(({ status }) => status !== 'rejected')
        const occurrences = spans.map((span): Occurrence =>
          Object.assign(hitAt(text, span), { state: stateOf(span, label, marked) }),
        )
        return { ...about(row), occurrences }
      })
    },
  }
}

/** The order in which articles are met. Left alone, SQLite goes through all of them also where none was found. */
const [BY_DATE, BY_ID] = ['INDEXED BY article_date', 'NOT INDEXED']
const FOUND: Condition = { where: 'id IN (SELECT article FROM temp.found)', values: [] }

/** What comes after a place in the order of the newest; what has no date is last. */
function later(after: SearchCursor | null): Condition {
  if (after === null || 'rank' in after) return { where: 'TRUE', values: [] }
  const { publishedAt, article } = after
  return publishedAt === null
    ? { where: 'published_at IS NULL AND id < ?', values: [article] }
    : {
        where: 'published_at < ? OR (published_at = ? AND id < ?) OR published_at IS NULL',
        values: [publishedAt, publishedAt, article],
      }
}

function nextOf(articles: readonly SearchedArticle[], limit: number): SearchCursor | null {
  const last = articles.at(-1)
  return last === undefined || articles.length < limit ? null : { publishedAt: last.publishedAt, article: last.article }
}

function stateOf(span: Span, label: string, marked: readonly Mention[]): Occurrence['state'] {
  const crossing = marked.filter((mention) => mention.start < span.end && span.start < mention.end)
  const same = crossing.filter((one) => one.start === span.start && one.end === span.end && one.label === label)
  if (same.some(({ status }) => status === 'accepted')) return 'marked'
  if (same.length > 0) return 'suggested'
  return crossing.length > 0 ? 'overlaps' : 'open'
}
