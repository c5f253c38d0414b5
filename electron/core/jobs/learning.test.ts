import { afterEach, beforeEach, expect, test } from 'vitest'
import { v7 } from 'uuid'
import type { Change } from '../../../shared/change/index.ts'
import * as edits from '../../../shared/edit/index.ts'
import type { EditContext } from '../../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId } from '../../../shared/model/index.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { openReader } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { createPool } from './index.ts'
import type { Pool } from './index.ts'
import type { Covered, LearntState } from './learning.ts'

/** More than the articles after which what is needed to go on is stored. */
const ARTICLES = 19
const STORED_AT = 16
/** A worker that starts beside other tests takes its time. */
const SLOW = 120_000

let corpus: Corpus
let pool: Pool

beforeEach(async () => {
  corpus = await temporaryCorpus()
  const drafts = Array.from({ length: ARTICLES }, (_, seed) => generateArticle({ ...NEWS, seed }))
  await importDrafts(corpus, drafts)
  pool = createPool({ width: 1 })
}, SLOW)

afterEach(() => pool.close())

/** Another thread, which remembers nothing. */
async function restart(): Promise<void> {
  await pool.close()
  pool = createPool({ width: 1 })
}

const learn = (anew: boolean): Promise<LearntState | null> =>
  pool.run('learn', { path: corpus.path, anew }, { limitMs: null })

async function learnAndStore(anew: boolean): Promise<void> {
  for (let state = await learn(anew); state !== null; state = state.more ? await learn(false) : null) {
    const { covered, learned, trainer } = state
    await corpus.storeLearning({ covered, learned, trainer })
  }
}

async function commit(article: number, verb: string, build: (doc: ArticleDocument, by: EditContext) => Change) {
  let { first } = await corpus.reserve(1000)
  const by = { person: 'رنا', now: () => new Date().toISOString(), uid: v7, nextId: () => (first += 1) }
  const change = build(await corpus.document(article as ArticleId), by)
  await corpus.commit({ change, verb, person: 'رنا' })
}

const finish = (article: number) => commit(article, 'done', (doc, by) => edits.finish(doc, { acceptRest: true }, by))

const reject = (article: number) =>
  commit(article, 'reject', (doc, by) => {
    const [mention] = doc.mentions
    if (mention === undefined) throw new Error(`article ${article} has no mentions`)
    return edits.reject(doc, { type: 'mention', id: mention.id }, by)
  })

/** What is stored, without what tells one time it was made from another. */
function state() {
  const reader = openReader(corpus.path)
  const [learning, trainer] = [reader.learning(), reader.trainer()]
  reader.close()
  const articles = (covered: string | undefined): number =>
    covered === undefined ? 0 : (JSON.parse(covered) as Covered).articles.length
  return {
    learned: Buffer.from(learning?.learned ?? []).toString('base64'),
    articles: articles(learning?.covered),
    trainer: Buffer.from(trainer?.state ?? []).toString('base64'),
    trained: articles(trainer?.covered),
  }
}

test(
  'grown article by article, by threads that come and go, it is the same as built anew',
  { timeout: SLOW },
  async () => {
    for (let article = 1; article <= ARTICLES; article += 1) {
      await finish(article)
      if (article === 5 || article === STORED_AT + 2) await restart()
      await learnAndStore(false)
    }
    const grown = state()
    expect(grown).toMatchObject({ articles: ARTICLES, trained: STORED_AT })
    await learnAndStore(true)
    expect(state()).toEqual(grown)
    await restart()
    await learnAndStore(true)
    expect(state()).toEqual(grown)
  },
)

test('what was learnt and not stored is learnt again', { timeout: SLOW }, async () => {
  for (let article = 1; article < STORED_AT; article += 1) await finish(article)
  await learnAndStore(false)
  for (let article = STORED_AT; article <= ARTICLES; article += 1) await finish(article)
  // As where the program ends before it is stored: in this thread, then also with its thread.
  const lost = [await learn(false), await learn(false)]
  await restart()
  lost.push(await learn(false))
  expect(state()).toMatchObject({ articles: STORED_AT - 1, trained: 0 })
  await learnAndStore(false)
  const after = state()
  expect(after).toMatchObject({ articles: ARTICLES, trained: STORED_AT })
  for (const one of lost) expect(Buffer.from(one?.learned ?? []).toString('base64')).toBe(after.learned)
})

test.each([3, ARTICLES])(
  'a correction in article %i that was undone leaves nothing',
  { timeout: SLOW },
  async (article) => {
    for (let one = 1; one <= ARTICLES; one += 1) await finish(one)
    await learnAndStore(false)
    const before = state()
    await reject(article)
    await learnAndStore(false)
    expect(state().learned).not.toBe(before.learned)
    expect(state().trainer === before.trainer).toBe(article > STORED_AT)
    await corpus.undo('رنا')
    await learnAndStore(false)
    expect(state()).toEqual(before)
  },
)
