import type { Change } from '../../../shared/change/index.ts'
import type {
  ArticleFilter,
  ArticleQuery,
  Committed,
  ContractOutputs,
  CopyOf,
  CorpusChanges,
  Extracted,
  HistoryState,
  IdentityOccurrence,
  IdentityPage,
  IdentityRow,
  IdentitySuggestion,
  Insights,
  LogEntry,
  OccurrencesOf,
  QueuePage,
  Reverted,
  SearchPage,
} from '../../../shared/contract/index.ts'
import type { Given, NextLearning } from './learning.ts'
import type { RegistryQuery } from './registry.ts'
import type { SearchInput } from './concordance.ts'
import type {
  ArticleDocument,
  ArticleId,
  DraftAnnotations,
  DraftArticle,
  Entity,
  EntityId,
  Identity,
  IdentityId,
  Label,
  Page,
  SavedFilter,
} from '../../../shared/model/index.ts'

/**
 * An open corpus file. What writes goes to the writing thread, which owns the only read-write connection, in the order
 * it was asked; questions go to a reading thread, which sees everything that was acknowledged before they were asked.
 * Failures are the errors of `errors.ts`.
 */
export interface Corpus {
  readonly path: string
  readonly uid: string
  /** Who has it, where this instance may only read; null where it may write. */
  readonly holder: string | null
  /** Whether the holder is on another computer, or was on this one when it had another name. */
  readonly isHeldElsewhere: boolean
  /**
   * What the check in the background found wrong with the file, in words: after a crash and once a week; empty where none
   * was due. Never rejects.
   */
  readonly soundness: Promise<readonly string[]>

  articleCount(): Promise<number>
  labels(): Promise<readonly Label[]>
  /** Mentions that were not rejected, by label. */
  labelCounts(): Promise<readonly { readonly key: string; readonly count: number }[]>
  page(query: ArticleQuery, offset: number, limit: number): Promise<QueuePage>
  rank(query: ArticleQuery, article: ArticleId): Promise<number | null>
  neighbour(query: ArticleQuery, article: ArticleId, step: 1 | -1): Promise<ArticleId | null>
  facets(): Promise<ContractOutputs['articles']['facets']>
  /** What was deleted, but for those articles of an undone import that nobody has worked on. */
  bin(): Promise<QueuePage>
  /** Articles outside the bin with nearly the same text as this one, oldest first. */
  copies(article: ArticleId): Promise<readonly CopyOf[]>
  /** The article outside the bin that has exactly this text. */
  articleWithText(text: string): Promise<ArticleId | null>
  /** All articles of a query, in its order; takes as long as they are many. */
  idsOf(query: ArticleQuery): Promise<readonly ArticleId[]>
  /** A page of a concordance. */
  search(input: SearchInput): Promise<SearchPage>
  /** Articles that may have a name, by the index, and where some of them have it. */
  candidates(name: string): Promise<readonly ArticleId[]>
  occurrences(articles: readonly ArticleId[], name: string, label: string): Promise<readonly OccurrencesOf[]>
  /** The registry of identities. */
  registryPage(query: RegistryQuery, offset: number, limit: number): Promise<IdentityPage>
  registryRow(identity: IdentityId): Promise<IdentityRow>
  identityOccurrences(
    identity: IdentityId,
    role: 'mentioned' | 'speaking',
    offset: number,
    limit: number,
  ): Promise<ContractOutputs['identities']['occurrences']>
  /** Where entities are first mentioned, the newest articles first. */
  entityContexts(ids: readonly EntityId[]): Promise<readonly IdentityOccurrence[]>
  identitySuggestions(limit: number): Promise<readonly IdentitySuggestion[]>
  /** Those that are there. */
  entities(ids: readonly EntityId[]): Promise<readonly Entity[]>
  /** All that are linked to an identity, in whatever status. */
  entitiesOf(identity: IdentityId): Promise<readonly Entity[]>
  insights(filter: ArticleFilter): Promise<Insights>
  savedFilters(): Promise<readonly SavedFilter[]>
  pageNamed(name: Page['name']): Promise<Page | null>
  /** Of what the corpus has taught the extractor; 0 for nothing. */
  learningVersion(): Promise<number>
  document(article: ArticleId): Promise<ArticleDocument>
  findIdentities(text: string, limit: number): Promise<readonly Identity[]>
  identity(identity: IdentityId): Promise<Identity>

  historyState(person: string): Promise<HistoryState>
  reserve(count: number): Promise<{ first: number }>
  /** On disk (WAL, synchronous=FULL) when it resolves. */
  commit(edit: { change: Change; verb: string; group?: string; person: string }): Promise<Committed>
  /**
   * @param past the group of a `CannotUndo` that the person knows of: passed over where it still cannot be undone
   * @throws {CannotUndo}
   */
  undo(person: string, past?: string | null): Promise<Reverted>
  /** @param past as of `undo` */
  redo(person: string, past?: string | null): Promise<Reverted>
  revert(group: string, person: string): Promise<Reverted>
  log(article: ArticleId, limit: number): Promise<readonly LogEntry[]>

  /** A run is logged once, by reference; undoing an import bins its articles. */
  beginRun(run: { kind: 'import' | 'extraction'; person: string; settings: unknown }): Promise<number>
  /**
   * Stores articles in order, each whole or not at all. Callers wait for one call before the next and pass few articles
   * (`storeMs` of the answer is what it held the writer for), so that edits in between stay fast.
   */
  storeArticles(
    run: number,
    drafts: readonly DraftArticle[],
  ): Promise<{ stored: readonly StoredArticle[]; storeMs: number }>
  /**
   * Replaces open suggestions by these; what a person reviewed stays, and a suggestion that repeats it is left out.
   * `untouched`: only where nobody has begun to review the article; null, and nothing done, where somebody has.
   */
  replaceSuggestions(
    run: number,
    article: ArticleId,
    suggestions: DraftAnnotations,
    only?: 'any' | 'untouched',
  ): Promise<Extracted | null>
  finishRun(run: number, report: unknown): Promise<void>
  /** Replaces what the corpus has taught; no change of the log, because it follows from the articles. Returns its version. */
  storeLearning(state: NextLearning): Promise<number>
  /** Keeps what another corpus has taught; it counts once the page `learning` names it. */
  addGiven(given: Omit<Given, 'id'>): Promise<number>

  /** Calls back at most ten times a second, ids and kinds only. Returns how to stop. */
  onChanges(listener: (changes: CorpusChanges) => void): () => void
  /** What changed after `seq`, from memory; `many` where that is too long ago. */
  changesSince(seq: number): CorpusChanges

  /**
   * A consistent copy through SQLite's backup API while work goes on. Written to a temporary name and renamed; what is there
   * is replaced.
   * @throws {CorpusUnreadable} `exists` if a corpus is open there
   */
  saveCopy(path: string): Promise<void>
  /** Integrity of the file and of every stored span against its text; in a worker. Problems in words, none if sound. */
  check(
    onProgress: (done: number, total: number, what: string) => void,
    signal: AbortSignal,
  ): Promise<readonly string[]>
  /** Finishes what is in flight, checkpoints, truncates the WAL, releases the lock. */
  close(): Promise<void>
}

export type StoredArticle =
  | { readonly status: 'stored'; readonly article: ArticleId }
  /** The same text is there already (by its SHA-256). */
  | { readonly status: 'duplicate'; readonly article: ArticleId }
  /** Not stored: a span outside its text, a character no store can hold. The reader or extractor of it is wrong. */
  | { readonly status: 'invalid'; readonly detail: string }
