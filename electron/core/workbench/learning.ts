import type { ArticleId, Span } from '../../../shared/model/index.ts'
import { ITSELF } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import type { Pool } from '../jobs/index.ts'
import { inputOf, runExtraction } from './extraction.ts'

/** Articles that are searched again when something was learnt: those that come next. */
const AHEAD = 8
/** Those opened last, which their readers see. */
const OPENED = 3
/** After a corpus was opened, what may still be to learn waits until its queue is shown: so long. */
const START_MS = 1500

/** Learns from finished articles by itself, and looks again at those that come next. */
export interface Learner {
  /** Follows a corpus from now on; ends with the signal. */
  follow(corpus: Corpus, closing: AbortSignal): void
  /** An article is shown to somebody. */
  opened(corpus: Corpus, article: ArticleId): void
  /** Learns now, `anew` from the first article on; resolves when all is learnt. */
  learn(corpus: Corpus, anew: boolean): Promise<void>
}

export function createLearner(pool: Pool, report: (error: unknown) => void): Learner {
  const opened: ArticleId[] = []
  /** One after the other; what is asked for meanwhile is one more turn. */
  let turn: Promise<void> = Promise.resolve()
  let waiting = false
  /** By corpus, the version that an article was last searched with by itself. */
  let searched: { readonly corpus: Corpus; readonly versions: Map<ArticleId, number> } | null = null

  const next = (corpus: Corpus, work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).catch((error: unknown) => {
      if (following === corpus) report(error)
    })
    return turn
  }

  let following: Corpus | null = null

  async function learn(corpus: Corpus, anew: boolean): Promise<void> {
    if (corpus.holder !== null) return
    let learnt = false
    for (let first = anew; ; first = false) {
      const state = await pool.run('learn', { path: corpus.path, anew: first }, { limitMs: null })
      if (state === null) break
      const { covered, learned, trainer } = state
      await corpus.storeLearning({ covered, learned, trainer })
      learnt = true
      if (!state.more || following !== corpus) break
    }
    if (learnt && following === corpus) await lookAgain(corpus, await upcoming(corpus))
  }

  /** The articles that somebody has open, and those the queue has next. */
  async function upcoming(corpus: Corpus): Promise<ArticleId[]> {
    const { rows } = await corpus.page({ filter: { status: ['new'] }, sort: 'next' }, 0, AHEAD)
    const after: ArticleId[] = []
    for (let last = opened.at(-1); last !== undefined && after.length < AHEAD;) {
      const following = await corpus.neighbour({ filter: { status: ['new'] }, sort: 'added' }, last, 1)
      if (following === null) break
      after.push(following)
      last = following
    }
    return [...new Set([...opened.toReversed(), ...after, ...rows.map(({ id }) => id)])]
  }

  /** Searches articles again that nobody has reviewed anything in, and that were not searched with this learning. */
  async function lookAgain(corpus: Corpus, articles: readonly ArticleId[]): Promise<void> {
    const version = await corpus.learningVersion()
    if (version === 0) return
    if (searched?.corpus !== corpus) searched = { corpus, versions: new Map() }
    const { versions } = searched
    const untouched: ArticleId[] = []
    for (const article of articles) {
      if (versions.get(article) === version) continue
      versions.set(article, version)
      const document = await corpus.document(article).catch(() => null)
      if (document === null || document.article.status !== 'new' || document.article.deleted) continue
      const input = inputOf(document)
      const found = await pool.run('extract', { input, learned: { path: corpus.path, version } })
      if (suggested(found) !== suggested(document)) untouched.push(article)
    }
    if (untouched.length === 0) return
    const searching = runExtraction(corpus, pool, { articles: untouched, person: ITSELF, only: 'untouched' })
    while ((await searching.next()).done !== true)
      if (following !== corpus) return void (await searching.return(undefined))
  }

  function soon(corpus: Corpus): void {
    if (waiting) return
    waiting = true
    void next(corpus, () => {
      waiting = false
      return learn(corpus, false)
    })
  }

  return {
    follow(corpus, closing) {
      if (following === corpus || corpus.holder !== null) return
      following = corpus
      opened.length = 0
      const stop = corpus.onChanges(({ types, many }) => {
        if (many || types.includes('article') || types.includes('page')) soon(corpus)
      })
      const start = setTimeout(() => soon(corpus), START_MS)
      closing.addEventListener('abort', () => {
        clearTimeout(start)
        stop()
        if (following === corpus) following = null
      })
    },
    opened(corpus, article) {
      const at = opened.indexOf(article)
      if (at !== -1) opened.splice(at, 1)
      opened.push(article)
      if (opened.length > OPENED) opened.shift()
      if (following === corpus) void next(corpus, () => lookAgain(corpus, [article]))
    },
    learn: (corpus, anew) => next(corpus, () => learn(corpus, anew)),
  }
}

interface Suggested {
  readonly mentions: readonly (Span & { readonly label: string; readonly confidence: number | null })[]
  readonly quotes: readonly { readonly content: readonly Span[]; readonly confidence: number | null }[]
}

/** What makes suggestions worth replacing. */
function suggested({ mentions, quotes }: Suggested): string {
  return [
    ...mentions.map(({ start, end, label, confidence }) => `${start} ${end} ${label} ${confidence}`),
    ...quotes.map(({ content, confidence }) => `${JSON.stringify(content)} ${confidence}`),
  ]
    .toSorted()
    .join('\n')
}
