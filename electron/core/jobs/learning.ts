import { learningSettings } from '../../../shared/learning.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { openReader } from '../corpus/index.ts'
import type { CorpusReader, NextLearning } from '../corpus/index.ts'
import {
  decodeLearning,
  decodeTaught,
  doneArticleOf,
  encodeLearning,
  encodeTaught,
  EXTRACTOR,
  learnedOf,
  learnFrom,
  learningFromGiven,
  taughtBy,
  warmUp,
} from '../extraction/index.ts'
import type { Learned, Learning } from '../extraction/index.ts'

/*
 * Learning from a corpus's finished articles, and what was learnt for extraction. What was learnt is stored after each
 * article; what is needed to go on, which is larger, after every sixteenth, and a thread keeps what it made last. So it goes
 * on from what this thread made, or from the stored one and the few articles after it, where the articles that it was built
 * from are still the first of those that are finished, unchanged; else it is built anew. All end in the same bytes.
 */

/** Articles that are learnt from in one go, so that other jobs have their turn. */
const AT_ONCE = 192
/** What is needed to go on is stored as it is after so many articles, and each multiple of them. */
const EVERY = 16
/** Before the first of them: there is nothing to go on from. */
const NO_TRAINER = new Uint8Array(0)

/** Another one where the same articles come to another state: those that are stored are built anew. */
const LEARNER = `${EXTRACTOR} learner 4`

/** What is to be stored. */
export interface LearntState extends NextLearning {
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
  readonly articles: readonly (readonly [ArticleId, number, number])[]
}

/** What this thread made last, which need not be read again where the file still has what was made with it. */
let last: { readonly corpus: string; readonly covered: string; readonly learning: Learning } | null = null

/** Whether this thread has learnt anything, or was made ready to. */
let isWarm = false

/**
 * Learns what there is to learn; null where the stored state is as good: then the thread is made ready for the next finished
 * article. `anew`: from the first article on.
 */
export function learnFromCorpus({ path, anew }: { path: string; anew: boolean }): LearntState | null {
  return reading(path, (reader) => {
    const now = coveredBy(reader)
    const stored = reader.learningCovered()
    const isNothing = stored === null && now.articles.length === 0 && now.given.length === 0
    const isLearnt = isNothing || (!anew && stored === firstOf(now, now.articles.length))
    if (isLearnt && !isWarm) makeReady(reader, now)
    isWarm = true
    return isLearnt ? null : goOn(reader, now, anew)
  })
}

/** All that there is to learn from. */
function coveredBy(reader: CorpusReader): Covered {
  const { since, given, removed } = learningSettings(reader.pageNamed('learning')?.text ?? null)
  const articles = reader
    .finished()
    .filter(({ at }) => since === null || at > since)
    .map(({ article, finished: change, changed }) => [article, change, changed] as const)
  return { extractor: LEARNER, since, given, removed, articles }
}

/** The first articles alone. */
const firstOf = (covered: Covered, articles: number): string =>
  JSON.stringify({ ...covered, articles: covered.articles.slice(0, articles) })

function goOn(reader: CorpusReader, now: Covered, anew: boolean): LearntState {
  const start = anew ? null : startOf(reader, now)
  const trained = anew ? null : reader.trainerCovered()
  // What fails halfway must not be gone on from.
  last = null
  const learning = start?.learning ?? learningFromGiven(reader.given(now.given).map(({ content }) => content))
  const from = start?.articles ?? 0
  const to = Math.min(now.articles.length, from + AT_ONCE)
  const point = to - (to % EVERY)
  learnMore(reader, learning, now, from, Math.max(from, point))
  // What was taken out is no matter for going on.
  const atPoint = firstOf({ ...now, removed: [] }, point)
  const trainer =
    from > point || atPoint === trained
      ? null
      : { covered: atPoint, state: point === 0 ? NO_TRAINER : encodeLearning(learning) }
  learnMore(reader, learning, now, Math.max(from, point), to)
  const covered = firstOf(now, to)
  last = { corpus: reader.uid, covered, learning }
  const learned = encodeTaught(taughtBy(learning, now.removed))
  return { covered, learned, trainer, more: to < now.articles.length }
}

function learnMore(reader: CorpusReader, learning: Learning, { articles }: Covered, from: number, to: number): void {
  const ids = articles.slice(from, to).map(([article]) => article)
  for (const document of reader.documents(ids)) learnFrom(learning, doneArticleOf(document))
}

/** What can be gone on from, and how many articles it has; null where there is nothing. */
function startOf(
  reader: CorpusReader,
  now: Covered,
): { readonly learning: Learning; readonly articles: number } | null {
  if (last !== null && last.corpus === reader.uid && last.covered === reader.learningCovered()) {
    const articles = continued(last.covered, now)
    if (articles !== null) return { learning: last.learning, articles }
  }
  const trainer = reader.trainer()
  const articles = trainer === null || trainer.state.length === 0 ? null : continued(trainer.covered, now)
  const learning = trainer === null || articles === null ? null : decodeLearning(trainer.state)
  return learning === null || articles === null ? null : { learning, articles }
}

/** So that the first article that is finished need not wait for what it needs. */
function makeReady(reader: CorpusReader, now: Covered): void {
  warmUp()
  const start = startOf(reader, now)
  if (start === null) return
  learnMore(reader, start.learning, now, start.articles, now.articles.length)
  last = { corpus: reader.uid, covered: firstOf(now, now.articles.length), learning: start.learning }
}

/** How many articles what was built from them has; null where they are not the first of those there are now. */
function continued(covered: string, now: Covered): number | null {
  const before = JSON.parse(covered) as Covered
  const isContinued =
    before.extractor === now.extractor &&
    before.since === now.since &&
    same(before.given, now.given) &&
    before.articles.length <= now.articles.length &&
    before.articles.every((one, index) => same(one, now.articles[index]))
  return isContinued ? before.articles.length : null
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
    const stored = reader.learning()
    const taught = stored === null ? null : decodeTaught(stored.learned)
    return taught === null ? null : learnedOf(taught)
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
