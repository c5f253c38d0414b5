import type {
  ArticleFilter,
  ArticleQuery,
  CopyOf,
  HistoryState,
  IdentityOccurrence,
  IdentityRow,
  IdentitySuggestion,
  Insights,
  LogEntry,
  QueuePage,
  SearchPage,
} from '../../../../shared/contract/index.ts'
import type {
  ArticleDocument,
  ArticleId,
  Entity,
  EntityId,
  Identity,
  IdentityId,
  Label,
  Page,
  SavedFilter,
} from '../../../../shared/model/index.ts'
import { concordance } from '../concordance.ts'
import type { SearchInput } from '../concordance.ts'
import { number, openReading } from '../connection.ts'
import { copiesOf } from '../copies.ts'
import { readDocument } from '../document.ts'
import { NotFound } from '../errors.ts'
import { suggestIdentities } from '../identity-suggestions.ts'
import { insights } from '../insights.ts'
import { learningVersion } from '../learning.ts'
import { queue } from '../queue.ts'
import { registry } from '../registry.ts'
import type { RegistryQuery } from '../registry.ts'
import { labelCounts } from '../tables/label.ts'
import {
  allFilters,
  allLabels,
  articleWithText,
  findIdentities,
  hashOfText,
  identities,
  pageNamed,
  session,
} from '../tables/index.ts'
import { readHead } from '../head.ts'
import type { Head } from '../head.ts'
import { historyState, logOfArticle } from '../writing/log.ts'

export type ReaderCalls = ReturnType<typeof readerCalls>

/**
 * What the reading thread answers, on a connection of its own: a search may take its time and delays no edit. Each call
 * sees everything that was acknowledged before it was made.
 */
export function readerCalls(path: string) {
  const connection = openReading(path)
  const corpus = session(connection)
  const articles = queue(corpus)
  const search = concordance(corpus)
  const names = registry(corpus)
  const counts = insights(corpus)
  return {
    open: (): Head => readHead(connection),
    articleCount: (): number => number(connection, 'SELECT count(*) FROM article WHERE deleted = 0'),
    labels: (): Label[] => allLabels(corpus),
    labelCounts: () => labelCounts(corpus),
    page: (query: ArticleQuery, offset: number, limit: number): QueuePage => articles.page(query, offset, limit),
    rank: (query: ArticleQuery, article: ArticleId) => articles.rank(query, article),
    neighbour: (query: ArticleQuery, article: ArticleId, step: 1 | -1) => articles.neighbour(query, article, step),
    copies: (article: ArticleId): CopyOf[] => copiesOf(corpus, article),
    articleWithText: (text: string): ArticleId | null => articleWithText(corpus, hashOfText(text)),
    facets: () => articles.facets(),
    bin: (): QueuePage => articles.bin(),
    ids: (query: ArticleQuery): ArticleId[] => articles.ids(query),
    search: (input: SearchInput): SearchPage => search.page(input),
    candidates: (name: string): readonly ArticleId[] => search.candidates(name),
    occurrences: (ids: readonly ArticleId[], name: string, label: string) => search.occurrences(ids, name, label),
    registryPage: (query: RegistryQuery, offset: number, limit: number) => names.page(query, offset, limit),
    registryRow: (id: IdentityId): IdentityRow => names.row(id),
    identityOccurrences: (id: IdentityId, role: 'mentioned' | 'speaking', offset: number, limit: number) =>
      names.occurrences(id, role, offset, limit),
    entityContexts: (ids: readonly EntityId[]): readonly IdentityOccurrence[] => names.contexts(ids),
    identitySuggestions: (limit: number): IdentitySuggestion[] => suggestIdentities(corpus, limit),
    entities: (ids: readonly EntityId[]): readonly Entity[] => names.entities(ids),
    entitiesOf: (id: IdentityId): readonly Entity[] => names.entitiesOf(id),
    insights: (filter: ArticleFilter): Insights => counts(filter),
    savedFilters: (): SavedFilter[] => allFilters(corpus),
    learningVersion: (): number => learningVersion(connection),
    pageNamed: (name: Page['name']): Page | null => pageNamed(corpus, name),
    document: (article: ArticleId): ArticleDocument => readDocument(corpus, article),
    findIdentities: (text: string, limit: number): Identity[] => findIdentities(corpus, text, limit),
    identity(id: IdentityId): Identity {
      const identity = identities.read(corpus, id)
      if (identity === null) throw new NotFound({ what: `identity ${id}` })
      return identity
    },
    historyState: (person: string): HistoryState => historyState(corpus, person),
    log: (article: ArticleId, limit: number): LogEntry[] => logOfArticle(corpus, article, limit),
    close: (): void => connection.close(),
  }
}
