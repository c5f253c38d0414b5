import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Change } from '../../shared/change/index.ts'
import { applyToDocument } from '../../shared/edit/index.ts'
import * as edits from '../../shared/edit/index.ts'
import type { AnnotationRef, EditContext } from '../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId, Span } from '../../shared/model/index.ts'
import { foldKey } from '../../shared/text/index.ts'
import { createCorpus, openReader } from '../../electron/core/corpus/index.ts'
import type { Corpus } from '../../electron/core/corpus/index.ts'
import { hashText } from '../../electron/core/extraction/tagger/hash.ts'
import { decodeTaught, extract, learnedOf } from '../../electron/core/extraction/index.ts'
import type { Learned } from '../../electron/core/extraction/index.ts'
import { createPool } from '../../electron/core/jobs/index.ts'
import type { Pool } from '../../electron/core/jobs/index.ts'
import { composed, sentencesOfNews } from '../support/composed-news.ts'
import type { ComposedName } from '../support/composed-news.ts'
import { generateArticle, NEWS } from '../support/generated-articles.ts'
import { random } from '../support/random.ts'

/** What issue 6 holds the speed of learning to, as measured here. CPU is that of all threads. */
export interface LearningFigures {
  readonly changes: number
  readonly articles: number
  /** Rebuilding what a corpus has taught from these changes. */
  readonly rebuildMs: number
  readonly rebuildCpuMs: number
  /** Learning from one more article right after, with what is read and stored for it. */
  readonly oneMoreMs: number
  /** Learning from the first article of a corpus that was open for a moment. */
  readonly firstMs: number
  readonly stateMB: number
  /** CPU of an extraction without and with what was learnt, of articles that were not seen before, and the difference. */
  readonly extractionMs: number
  readonly withLearningMs: number
  readonly slowedPercent: number
}

const PERSON = 'bench'
/** Of the names in the sentences; of others there the sentences say nothing. */
const ANNOTATED: ReadonlySet<string> = new Set(['PER', 'LOC', 'ORG'])

/** An article with its names; null where nobody knows them. */
interface Reviewed {
  readonly text: string
  readonly names: readonly ComposedName[] | null
}
const MB = 1024 * 1024

/** A corpus is reviewed as an analyst would, until so many changes are in its log. */
export async function measureLearning(wanted = 10_000, searched = 1000): Promise<LearningFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  const pool = createPool({ width: 1 })
  const corpus = await createCorpus(join(folder, 'bench.isnad'))
  try {
    const sentences = sentencesOfNews()
    const articleOf = (seed: number): Reviewed =>
      sentences.length === 0
        ? { text: generateArticle({ ...NEWS, seed }).text, names: null }
        : composed(sentences, seed)
    const reviewed = { changes: 0, articles: 0 }
    const oneMore = async () => {
      reviewed.changes += await review(corpus, pool, articleOf(reviewed.articles), reviewed.articles)
      reviewed.articles += 1
      return reviewed.changes
    }
    let changes = await oneMore()
    const cold = createPool({ width: 1 })
    // As when a corpus is opened: there is nothing to learn yet.
    const empty = await createCorpus(join(folder, 'empty.isnad'))
    await learn(empty, cold, false)
    await empty.close()
    const firstMs = await learn(corpus, cold, true)
    await cold.close()
    while (changes < wanted) changes = await oneMore()
    const counted = { ...reviewed }
    const used = process.cpuUsage()
    const rebuildMs = await learn(corpus, pool, true)
    const { user, system } = process.cpuUsage(used)
    const stateMB = stateSize(corpus)
    await oneMore()
    const oneMoreMs = await learn(corpus, pool, false)
    const learned = learnedBy(corpus)
    return {
      ...counted,
      rebuildMs,
      rebuildCpuMs: Math.round((user + system) / 1000),
      oneMoreMs,
      firstMs,
      stateMB,
      ...slowed(
        Array.from({ length: searched }, (_, index) => articleOf(100_000 + index).text),
        learned,
      ),
    }
  } finally {
    await corpus.close()
    await pool.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function stored(corpus: Corpus) {
  const reader = openReader(corpus.path)
  const [state, trainer] = [reader.learning(), reader.trainer()]
  reader.close()
  if (state === null || trainer === null) throw new Error('nothing was learnt')
  return { learned: state.learned, trainer: trainer.state }
}

function stateSize(corpus: Corpus): number {
  const { learned, trainer } = stored(corpus)
  return Math.round(((learned.length + trainer.length) / MB) * 10) / 10
}

function learnedBy(corpus: Corpus): Learned | null {
  const taught = decodeTaught(stored(corpus).learned)
  return taught === null ? null : learnedOf(taught)
}

/** As the workbench does it; milliseconds. */
async function learn(corpus: Corpus, pool: Pool, anew: boolean): Promise<number> {
  const started = performance.now()
  for (let first = anew; ; first = false) {
    const state = await pool.run('learn', { path: corpus.path, anew: first }, { limitMs: null })
    if (state === null) break
    const { covered, learned, trainer, more } = state
    await corpus.storeLearning({ covered, learned, trainer })
    if (!more) break
  }
  return Math.round(performance.now() - started)
}

/**
 * Stores an article, decides on every suggestion as its sentences are annotated, marks what was overlooked, and finishes it.
 * Returns how many changes that were.
 */
async function review(corpus: Corpus, pool: Pool, { text, names }: Reviewed, seed: number): Promise<number> {
  const run = await corpus.beginRun({ kind: 'import', person: PERSON, settings: null })
  const { articles } = await pool.run('parse', { source: { name: `${seed}.txt`, text }, extract: true })
  const { stored: rows } = await corpus.storeArticles(run, articles)
  await corpus.finishRun(run, {})
  const id = rows.flatMap((one) => (one.status === 'stored' ? one.article : []))[0]
  if (id === undefined) throw new Error(`article ${seed} is one that was there before`)
  return decide(corpus, id, names?.filter(({ label }) => ANNOTATED.has(label)) ?? null)
}

async function decide(corpus: Corpus, article: ArticleId, names: Reviewed['names']): Promise<number> {
  let { first } = await corpus.reserve(500)
  // What no annotation says is decided on in the same way wherever it stands, as people do.
  const byItself = (surface: string) => (random(hashText(foldKey(surface)))() < 0.85 ? 'accept' : 'reject')
  const context = { person: PERSON, now: () => new Date().toISOString(), uid: v7, nextId: () => (first += 1) }
  let doc = await corpus.document(article)
  let changes = 0
  const commit = async (verb: string, build: (now: ArticleDocument, by: EditContext) => Change) => {
    const change = build(doc, context)
    await corpus.commit({ change, verb, person: PERSON })
    doc = applyToDocument(doc, change)
    changes += 1
  }
  const judge = (verdict: 'accept' | 'reject', ref: AnnotationRef) =>
    commit(verdict, (now, by) => (verdict === 'accept' ? edits.accept : edits.reject)(now, ref, by))
  const left = new Set(names)
  for (const one of doc.mentions) {
    const ref = { type: 'mention', id: one.id } as const
    const right = [...left].find(({ start, end }) => start === one.start && end === one.end)
    const isAnnotated = names !== null && ANNOTATED.has(one.label)
    const verdict = isAnnotated ? (right === undefined ? 'reject' : 'accept') : byItself(surfaceOf(doc, one))
    if (right !== undefined) left.delete(right)
    if (right !== undefined && right.label !== one.label)
      await commit('relabel', (now, by) => edits.relabel(now, one.id, right.label, by))
    else await judge(verdict, ref)
  }
  for (const { id } of doc.quotes) await judge(byItself(String(id)), { type: 'quote', id })
  for (const { start, end, label } of left)
    await commit('mark', (now, by) => edits.addMention(now, { start, end }, label, by))
  await commit('done', (now, by) => edits.finish(now, { acceptRest: true }, by))
  return changes
}

const surfaceOf = ({ text }: ArticleDocument, { start, end }: Span): string => text.slice(start, end)

/** Runs of the same articles with and without, by turns; of each the quickest, because others use the machine too. */
const ROUNDS = 8
const TOGETHER = 50

function slowed(texts: readonly string[], learned: Learned | null) {
  const cpu = (some: readonly string[], by: Learned | null): number => {
    const used = process.cpuUsage()
    for (const text of some) extract({ text }, { learned: by })
    const { user, system } = process.cpuUsage(used)
    return (user + system) / 1000
  }
  const sums = { without: 0, learning: 0 }
  const least = new Map<number, { without: number; learning: number }>()
  for (let round = 0; round <= ROUNDS; round += 1)
    for (let from = 0; from < texts.length; from += TOGETHER) {
      const some = texts.slice(from, from + TOGETHER)
      const isFirst = (round + from / TOGETHER) % 2 === 0
      const early = cpu(some, isFirst ? null : learned)
      const late = cpu(some, isFirst ? learned : null)
      // The first round warms up.
      if (round === 0) continue
      const before = least.get(from) ?? { without: Infinity, learning: Infinity }
      least.set(from, {
        without: Math.min(before.without, isFirst ? early : late),
        learning: Math.min(before.learning, isFirst ? late : early),
      })
    }
  for (const { without, learning } of least.values()) {
    sums.without += without
    sums.learning += learning
  }
  const rounded = (ms: number): number => Math.round((ms / texts.length) * 100) / 100
  return {
    extractionMs: rounded(sums.without),
    withLearningMs: rounded(sums.learning),
    slowedPercent: Math.round(1000 * (sums.learning / sums.without - 1)) / 10,
  }
}

if (import.meta.main) console.log(JSON.stringify(await measureLearning(Number(process.argv[2] ?? 10_000))))
