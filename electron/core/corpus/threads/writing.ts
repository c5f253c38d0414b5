import type { Committed, Extracted, HistoryState, Reverted } from '../../../../shared/contract/index.ts'
import type { ArticleId, DraftAnnotations, DraftArticle, RecordType } from '../../../../shared/model/index.ts'
import { durable, openWriting, settle } from '../connection.ts'
import type { StoredArticle } from '../corpus.ts'
import { NotFound } from '../errors.ts'
import { readHead } from '../head.ts'
import type { Head } from '../head.ts'
import { createTables } from '../create.ts'
import { upgrade } from '../upgrade.ts'
import { allLabels, articles, labelCount, readText, session } from '../tables/index.ts'
import { history } from '../writing/history.ts'
import type { Edit, Touched } from '../writing/history.ts'
import { addGiven, storeLearning } from '../learning.ts'
import type { Given, NextLearning } from '../learning.ts'
import { historyState } from '../writing/log.ts'
import { beginRun, finishRun, logLabels } from '../writing/runs.ts'
import type { NewRun } from '../writing/runs.ts'
import { sequence } from '../writing/sequence.ts'
import { storeArticle } from '../writing/store-article.ts'
import { replaceSuggestions } from '../writing/suggestions.ts'
import { housekeeping, MERGED_PAGES } from './housekeeping.ts'
import { mergeIndexes } from '../search.ts'

/**
 * An import gives way to edits after this many milliseconds of work and the commit behind it, together less than 20. Four
 * articles in one commit take a third less of the processor than four commits: their pages of the indexes are the same.
 */
const IMPORT_TURN_MS = 5

export type WriterCalls = Awaited<ReturnType<typeof writerCalls>>

/** Calls that wait while a person's edit is there. Closing waits for what is in flight. */
export const LATER = [
  'storeArticles',
  'replaceSuggestions',
  'storeLearning',
  'close',
] as const satisfies readonly (keyof WriterCalls)[]

/** What the writing thread answers, on the only connection that writes. */
export async function writerCalls(path: string, create: boolean, tell: (what: Touched) => void) {
  const connection = openWriting(path)
  if (create) createTables(connection)
  else await upgrade(connection, path)
  const head = readHead(connection)
  const corpus = session(connection)
  const ids = { record: sequence(connection, 'record'), article: sequence(connection, 'article') }
  const house = housekeeping(corpus, () => tell({ articles: [], types: ['article'], keys: [], many: true }))
  const touched = (what: Touched) => {
    house.written()
    tell(what)
  }
  const edits = history(corpus, touched)
  connection.sql('UPDATE corpus SET closed = 0').run()

  /** A transaction of an import: not synced by itself, the next edit or the end of the run does that. */
  function imported<T>(work: () => T): T {
    durable(connection, false)
    try {
      return connection.transaction(work)
    } finally {
      durable(connection, true)
    }
  }

  /** Of the labels, those that were added since there were so many. */
  function logNewLabels(run: number, before: number): void {
    const count = labelCount(connection) - before
    if (count === 0) return
    const newestFirst = [...allLabels(corpus)].sort((a, b) => b.id - a.id)
    logLabels(corpus, run, newestFirst.slice(0, count))
  }

  return {
    open: (): Head => head,
    /** Ends what a crash cut short; asked once, before anything else. */
    *finish(): Generator<void, void> {
      yield* edits.finish()
    },
    historyState: (person: string): HistoryState => historyState(corpus, person),
    reserve: (count: number): { first: number } => ({ first: ids.record.take(count) }),
    commit: (edit: Edit): Committed => edits.commit(edit),
    *undo(person: string, past: string | null): Generator<void, Reverted> {
      return yield* edits.undo(person, past)
    },
    *redo(person: string, past: string | null): Generator<void, Reverted> {
      return yield* edits.redo(person, past)
    },
    *revert(group: string, person: string): Generator<void, Reverted> {
      return yield* edits.revert(group, person)
    },
    beginRun: (run: NewRun): number => beginRun(corpus, run),
    *storeArticles(
      run: number,
      drafts: readonly DraftArticle[],
    ): Generator<void, { stored: readonly StoredArticle[]; storeMs: number }> {
      const stored: StoredArticle[] = []
      let storeMs = 0
      while (stored.length < drafts.length) {
        const started = performance.now()
        const labelsBefore = labelCount(connection)
        const turn = imported(() => {
          const some: StoredArticle[] = []
          do {
            const draft = drafts[stored.length + some.length]
            if (draft === undefined) break
            some.push(storeArticle(corpus, ids, run, draft))
          } while (performance.now() - started < IMPORT_TURN_MS)
          mergeIndexes(corpus, MERGED_PAGES * some.length)
          logNewLabels(run, labelsBefore)
          return some
        })
        stored.push(...turn)
        const articles = turn.flatMap((one) => (one.status === 'stored' ? one.article : []))
        const types: RecordType[] = ['article']
        if (labelCount(connection) > labelsBefore) types.push('label')
        if (drafts.some(({ identities = [] }) => identities.length > 0)) types.push('identity')
        if (articles.length > 0) touched({ articles, types, keys: [], many: false })
        storeMs += performance.now() - started
        if (stored.length < drafts.length) yield
      }
      return { stored, storeMs }
    },
    replaceSuggestions(
      run: number,
      article: ArticleId,
      suggestions: DraftAnnotations,
      only: 'any' | 'untouched' = 'any',
    ): Extracted | null {
      const labelsBefore = labelCount(connection)
      const replaced = imported(() => {
        const text = readText(corpus, article)
        if (text === null) throw new NotFound({ what: `article ${article}` })
        if (only === 'untouched' && articles.read(corpus, article)?.status !== 'new') return null
        const found = replaceSuggestions(corpus, ids.record, run, article, text, suggestions)
        logNewLabels(run, labelsBefore)
        return found
      })
      if (replaced === null) return null
      const { keys, ...extracted } = replaced
      const types: RecordType[] = ['block', 'entity', 'mention', 'quote']
      if (labelCount(connection) > labelsBefore) types.push('label')
      touched({ articles: [article], types, keys, many: false })
      return extracted
    },
    /** What was learnt from finished articles; made again where a crash takes it. */
    storeLearning: (state: NextLearning): number => imported(() => storeLearning(connection, state)),
    addGiven: (given: Omit<Given, 'id'>): number => connection.transaction(() => addGiven(connection, given)),
    finishRun(run: number, report: unknown): void {
      finishRun(corpus, run, report)
      touched({ articles: [], types: ['run'], keys: [], many: false })
    },
    /** The whole file was found sound. */
    markChecked: (at: number): void => void connection.sql('UPDATE corpus SET checked_at = ?').run(at),
    close(): void {
      house.stop()
      ids.record.settle()
      ids.article.settle()
      connection.sql('UPDATE corpus SET closed = 1').run()
      settle(connection)
      connection.close()
    },
  }
}
