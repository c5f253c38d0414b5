import { learningSettings } from '../../../shared/learning.ts'
import { openReader } from '../corpus/index.ts'
import type { CorpusReader } from '../corpus/index.ts'
import {
  decodeLearned,
  decodeLearning,
  doneArticleOf,
  encodeLearned,
  encodeLearning,
  EXTRACTOR,
  learnFrom,
  learnedOf,
  learningFromGiven,
  warmUp,
  withoutRemoved,
} from '../extraction/index.ts'
import type { Learned, Learning } from '../extraction/index.ts'

/*
 * Learning from a corpus's finished articles, and what was learnt for extraction. The state in the file says which
 * articles it was built from; where they are still the first of those that are finished, unchanged, it goes on from
 * there, else it is built anew. Both end in the same bytes.
 */

/** Articles that are learnt from in one go, so that other jobs have their turn. */
const AT_ONCE = 100

/** Another one where the same articles come to another state: those that are stored are built anew. */
const LEARNER = `${EXTRACTOR} learner 2`

/** What is to be stored. */
export interface LearntState {
  readonly covered: string
  readonly learned: Uint8Array
  readonly trainer: Uint8Array
  /** More articles wait. */
  readonly more: boolean
}

/** What a state was built from. */
export interface Covered {
  /** What the state depends on besides its articles. */
  readonly extractor: string
  readonly since: number | null
  readonly given: readonly number[]
  readonly removed: readonly string[]
  /** Article, the change that finished it, its newest change. */
  readonly articles: readonly (readonly [number, number, number])[]
}

/** The state this thread made last, which need not be read again. */
let last: { readonly path: string; readonly covered: string; readonly learning: Learning } | null = null

/** Whether this thread has learnt anything, or was made ready to. */
let isWarm = false

/**
 * Learns what there is to learn; null where the stored state is as good: then the thread is made ready for the next finished
 * article. `anew`: from the first article on.
 */
export function learnFromCorpus(task: { path: string; anew: boolean }): LearntState | null {
  const learnt = goOn(task)
  if (!isWarm && learnt === null) warmUp()
  isWarm = true
  return learnt
}

function goOn({ path, anew }: { path: string; anew: boolean }): LearntState | null {
  return reading(path, (reader) => {
    const settings = learningSettings(reader.pageNamed('learning')?.text ?? null)
    const { since, given, removed } = settings
    const finished = reader.finished().filter(({ at }) => since === null || at > since)
    const articles = finished.map(({ article, finished: change, changed }) => [article, change, changed] as const)
    const stored = reader.learning()
    const before = stored === null ? null : (JSON.parse(stored.covered) as Covered)
    const about = { extractor: LEARNER, since, given, removed }
    const kept =
      anew || stored === null || before === null || !continues(before, { ...about, articles })
        ? null
        : last !== null && last.path === path && last.covered === stored.covered
          ? last.learning
          : decodeLearning(stored.trainer)
    const from = kept === null ? 0 : (before?.articles.length ?? 0)
    if (kept !== null && from === articles.length && same(before?.removed, removed)) return null
    if (stored === null && articles.length === 0 && given.length === 0) return null
    // What fails halfway must not be gone on from.
    last = null
    const learning = kept ?? learningFromGiven(reader.given(given).map(({ content }) => content))
    const to = Math.min(articles.length, from + AT_ONCE)
    for (const { article } of finished.slice(from, to)) learnFrom(learning, doneArticleOf(reader.document(article)))
    const covered = JSON.stringify({ ...about, articles: articles.slice(0, to) })
    last = { path, covered, learning }
    return {
      covered,
      learned: encodeLearned(withoutRemoved(learnedOf(learning), removed)),
      trainer: encodeLearning(learning),
      more: to < articles.length,
    }
  })
}

/** Whether a state can be gone on from. */
function continues(before: Covered, now: Covered): boolean {
  return (
    before.extractor === now.extractor &&
    before.since === now.since &&
    same(before.given, now.given) &&
    before.articles.length <= now.articles.length &&
    before.articles.every((one, index) => same(one, now.articles[index]))
  )
}

function same(one: readonly unknown[] | undefined, other: readonly unknown[] | undefined): boolean {
  return one?.length === other?.length && one?.every((item, index) => item === other?.[index]) !== false
}

/** Which corpus an article belongs to, and the version of what it has taught. */
export interface LearnedFrom {
  readonly path: string
  readonly version: number
}

let known: { readonly of: LearnedFrom; readonly learned: Learned | null } | null = null

/** What a corpus has taught, read once for each version. */
export function learnedBy(of: LearnedFrom | null): Learned | null {
  if (of === null || of.version === 0) return null
  if (known !== null && known.of.path === of.path && known.of.version === of.version) return known.learned
  const learned = reading(of.path, (reader) => {
    const stored = reader.learned()
    return stored === null ? null : decodeLearned(stored.learned)
  })
  known = { of, learned }
  return learned
}

/** @throws as {@link openReader} */
export function reading<Result>(path: string, work: (reader: CorpusReader) => Result): Result {
  const reader = openReader(path)
  try {
    return work(reader)
  } finally {
    reader.close()
  }
}
