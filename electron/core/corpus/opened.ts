import type { ArticleId } from '../../../shared/model/index.ts'
import type { Corpus } from './corpus.ts'
import { dropUnfinished, expectShortName, isInUse } from './backup.ts'
import { CorpusUnreadable, ReadOnly, Storage } from './errors.ts'
import type { Feed } from './feed.ts'
import type { Head } from './head.ts'
import type { Lock } from './lock.ts'
import { LOOK_AGAIN_MS, upkeep } from './upkeep.ts'
import type { CheckCalls, CheckProgress } from './threads/checking.ts'
import type { CopyCalls } from './threads/copying.ts'
import type { ReaderCalls } from './threads/reading.ts'
import { startThread } from './threads/thread.ts'
import type { Thread } from './threads/thread.ts'
import type { WriterCalls } from './threads/writing.ts'

export interface Parts {
  readonly path: string
  readonly head: Head
  readonly lock: Lock
  /** Null where this instance may only read. */
  readonly writer: Thread<WriterCalls> | null
  readonly reader: Thread<ReaderCalls>
  readonly changes: Feed
}

/** The corpus as the workbench has it: questions go to the reading thread, everything that writes to the writing one. */
export function openedCorpus({ path, head, lock, writer, reader, changes }: Parts): Corpus {
  const holder = lock.held ? null : lock.holder
  const isElsewhere = !lock.held && lock.isElsewhere
  const errands = new Set<Thread<CheckCalls> | Thread<CopyCalls>>()

  let closed = false
  const others = new Map<'research' | 'figures' | 'labels', Thread<ReaderCalls>>()

  const other = (name: 'research' | 'figures' | 'labels'): Thread<ReaderCalls> => {
    if (closed) throw new Storage({ detail: 'the corpus was closed' })
    const thread = others.get(name) ?? startThread<ReaderCalls>({ role: 'reader', path })
    others.set(name, thread)
    return thread
  }
  /** A reading thread for questions that may take seconds, so that the queue never waits for them. */
  const research = () => other('research')
  /** And one for what goes through all annotations, so that no search waits for that: of a million articles a minute. */
  const figures = () => other('figures')
  /** Labels are counted in seconds, and do not wait for that minute. */
  const labels = () => other('labels')

  const writing = async (): Promise<Thread<WriterCalls>> => {
    if (closed) throw new Storage({ detail: 'the corpus was closed' })
    if (writer === null) throw new ReadOnly({ holder: holder ?? '', isElsewhere })
    return writer
  }

  async function errand<T extends Thread<CheckCalls> | Thread<CopyCalls>, Result>(
    begin: () => T,
    work: (thread: T) => Promise<Result>,
  ): Promise<Result> {
    if (closed) throw new Storage({ detail: 'the corpus was closed' })
    const thread = begin()
    errands.add(thread)
    try {
      return await work(thread)
    } finally {
      errands.delete(thread)
      await thread.stop()
    }
  }

  const copyTo = async (to: string) => {
    await expectShortName(to)
    if (await isInUse(to)) throw new CorpusUnreadable({ path: to, reason: 'exists', detail: 'it is open', backups: [] })
    try {
      await errand(
        () => startThread<CopyCalls>({ role: 'copy', path, to }),
        (thread) => thread.call('copy'),
      )
    } finally {
      await dropUnfinished(to)
    }
  }

  const findProblems = (spans: boolean, onProgress: (progress: CheckProgress) => void, signal?: AbortSignal) =>
    errand(
      () => startThread<CheckCalls>({ role: 'check', path, spans }, (event) => onProgress(event as CheckProgress)),
      async (thread) => {
        const stop = () => void thread.stop()
        signal?.throwIfAborted()
        signal?.addEventListener('abort', stop, { once: true })
        try {
          const problems = await thread.call('check')
          signal?.throwIfAborted()
          return problems
        } catch (error) {
          // Ending the thread makes the call fail; the reason is the caller's.
          signal?.throwIfAborted()
          throw error
        } finally {
          signal?.removeEventListener('abort', stop)
        }
      },
    )

  const recovered = writer?.call('finish')
  // It is asked for again, and fails again, where it matters: at the first write.
  recovered?.catch(() => undefined)
  const closing = new AbortController()
  const kept =
    writer === null
      ? null
      : upkeep({
          path,
          head,
          headNow: () => reader.call('open'),
          quickCheck: () => findProblems(false, () => {}),
          markChecked: (at) => writer.call('markChecked', at),
          copyTo,
          closing: closing.signal,
          lookAgainMs: LOOK_AGAIN_MS,
        })

  return {
    path,
    uid: head.uid,
    holder,
    isHeldElsewhere: isElsewhere,
    soundness: kept?.soundness ?? Promise.resolve([]),

    articleCount: () => reader.call('articleCount'),
    labels: () => reader.call('labels'),
    labelCounts: async () => labels().call('labelCounts'),
    page: (query, offset, limit) => reader.call('page', query, offset, limit),
    rank: (query, article) => reader.call('rank', query, article),
    neighbour: (query, article, step) => reader.call('neighbour', query, article, step),
    copies: (article) => reader.call('copies', article),
    articleWithText: (text) => reader.call('articleWithText', text),
    facets: () => reader.call('facets'),
    bin: () => reader.call('bin'),
    document: (article) => reader.call('document', article),
    findIdentities: (text, limit) => reader.call('findIdentities', text, limit),
    identity: (identity) => reader.call('identity', identity),
    search: async (input) => research().call('search', input),
    candidates: async (name) => research().call('candidates', name),
    occurrences: async (articles, name, label) => research().call('occurrences', articles, name, label),
    registryPage: async (query, offset, limit) => research().call('registryPage', query, offset, limit),
    registryRow: async (identity) => research().call('registryRow', identity),
    identityOccurrences: async (identity, role, offset, limit) =>
      research().call('identityOccurrences', identity, role, offset, limit),
    entityContexts: async (ids) => research().call('entityContexts', ids),
    identitySuggestions: async (limit) => figures().call('identitySuggestions', limit),
    entities: (ids) => reader.call('entities', ids),
    entitiesOf: (identity) => reader.call('entitiesOf', identity),
    insights: async (filter) => figures().call('insights', filter),
    savedFilters: () => reader.call('savedFilters'),
    pageNamed: (name) => reader.call('pageNamed', name),
    learningVersion: () => reader.call('learningVersion'),
    idsOf: async (query) => research().call('ids', query),
    historyState: (person) => reader.call('historyState', person),
    log: (article: ArticleId, limit) => reader.call('log', article, limit),

    reserve: async (count) => (await writing()).call('reserve', count),
    commit: async (edit) => (await writing()).call('commit', edit),
    undo: async (person, past = null) => (await writing()).call('undo', person, past),
    redo: async (person, past = null) => (await writing()).call('redo', person, past),
    revert: async (group, person) => (await writing()).call('revert', group, person),
    beginRun: async (run) => (await writing()).call('beginRun', run),
    storeArticles: async (run, drafts) => (await writing()).call('storeArticles', run, drafts),
    replaceSuggestions: async (run, article, suggestions, only) =>
      (await writing()).call('replaceSuggestions', run, article, suggestions, only),
    storeLearning: async (state) => (await writing()).call('storeLearning', state),
    addGiven: async (given) => (await writing()).call('addGiven', given),
    finishRun: async (run, report) => (await writing()).call('finishRun', run, report),

    onChanges: (listener) => changes.listen(listener),
    changesSince: (seq) => changes.since(seq),
    saveCopy: copyTo,
    check: (onProgress, signal) => findProblems(true, ({ done, total, what }) => onProgress(done, total, what), signal),

    async close() {
      if (closed) return
      closed = true
      closing.abort()
      try {
        await Promise.all([...errands].map((thread) => thread.stop()))
        await kept?.ended
        await Promise.all([reader.call('close'), ...[...others.values()].map((thread) => thread.stop())])
        await writer?.call('close')
      } finally {
        changes.stop()
        await Promise.all([reader.stop(), writer?.stop()])
        if (lock.held) await lock.release()
      }
    },
  }
}
