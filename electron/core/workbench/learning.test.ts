import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Change } from '../../../shared/change/index.ts'
import { NO_CHANGE } from '../../../shared/change/index.ts'
import * as edits from '../../../shared/edit/index.ts'
import type { EditContext } from '../../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId, Mention, MentionId, PageId } from '../../../shared/model/index.ts'
import { createCorpus, openReader } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import type { InterchangeArticle } from '../interchange/index.ts'
import { createPool } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'
import { createLearner } from './learning.ts'
import type { Learner } from './learning.ts'
import { giveLearning, shareLearning } from './shared-learning.ts'

const STORY = readFileSync(new URL('../../../test/learning/story.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as InterchangeArticle)

/** A worker that starts beside other tests takes its time. */
const SLOW = 120_000

let folder: string
let corpus: Corpus
let pool: Pool
let learner: Learner
/** Aborts when the corpus closes, as the workbench's does. */
let closing: AbortController
const failures: unknown[] = []

beforeEach(async () => {
  closing = new AbortController()
  folder = await mkdtemp(join(tmpdir(), 'isnad-learning-'))
  pool = createPool({ width: 1 })
  corpus = await createCorpus(join(folder, 'story.isnad'), { program: 'test' })
  closing = new AbortController()
  learner = createLearner(pool, (error) => failures.push(error))
  const run = await corpus.beginRun({ kind: 'import', person: 'رنا', settings: {} })
  for (const { id, text } of STORY) {
    const { articles } = await pool.run('parse', { source: { name: `${id}.txt`, text }, extract: true })
    await corpus.storeArticles(run, articles)
  }
  await corpus.finishRun(run, {})
}, SLOW)

afterEach(async () => {
  await learner.learn(corpus, false)
  closing.abort()
  await corpus.close()
  await pool.close()
  await rm(folder, { recursive: true, force: true })
  const [failure] = failures.splice(0)
  if (failure !== undefined) throw failure
}, SLOW)

async function commit(verb: string, build: (context: EditContext) => Promise<Change> | Change): Promise<void> {
  let { first } = await corpus.reserve(1000)
  const context = { person: 'رنا', now: () => new Date().toISOString(), uid: v7, nextId: () => (first += 1) }
  await corpus.commit({ change: await build(context), verb, person: 'رنا' })
}

/** Makes an article's mentions those of the gold, and marks it done. */
async function finish(article: number): Promise<void> {
  const gold = STORY[article - 1]?.mentions ?? []
  const id = article as ArticleId
  for (const { start, end, label } of gold)
    if (
      !(await corpus.document(id)).mentions.some((one) => one.start === start && one.end === end && one.label === label)
    )
      await commit('mark', async (context) =>
        edits.addMention(await corpus.document(id), { start, end }, label, context),
      )
  for (const { id: mention, start, end, label } of (await corpus.document(id)).mentions)
    if (!gold.some((one) => one.start === start && one.end === end && one.label === label))
      await commit('reject', async (context) =>
        edits.reject(await corpus.document(id), { type: 'mention', id: mention }, context),
      )
  await commit('done', async (context) => edits.finish(await corpus.document(id), { acceptRest: true }, context))
}

function state(): { readonly version: number; readonly trainer: string; readonly learned: string } {
  const reader = openReader(corpus.path)
  const stored = reader.learning()
  const trainer = reader.trainer()
  reader.close()
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64')
  return { version: stored?.version ?? 0, trainer: text(trainer?.state), learned: text(stored?.learned) }
}

const labelled = async (article: number, label: string): Promise<number> =>
  (await corpus.document(article as ArticleId)).mentions.filter(
    (one) => one.label === label && one.status === 'suggested',
  ).length

test(
  'finished articles make the suggestions of the next ones better, by themselves; Undo is still the last edit',
  { timeout: SLOW },
  async () => {
    learner.follow(corpus, closing.signal)
    learner.opened(corpus, 6 as ArticleId)
    for (const article of [1, 2, 3, 4, 5]) await finish(article)
    await learner.learn(corpus, false)
    expect(await labelled(6, 'WEAPON')).toBeGreaterThan(0)
    expect(await labelled(1, 'WEAPON')).toBe(0)
    expect((await corpus.historyState('رنا')).undo?.verb).toBe('done')
  },
)

test('built anew it is the same, and a correction that was undone leaves nothing', { timeout: SLOW }, async () => {
  for (const article of [1, 2, 3]) await finish(article)
  await learner.learn(corpus, false)
  const before = state()
  await learner.learn(corpus, true)
  expect(state()).toEqual({ ...before, version: before.version + 1 })
  const [first] = (await corpus.document(2 as ArticleId)).mentions
  await commit('reject', async (context) =>
    edits.reject(
      await corpus.document(2 as ArticleId),
      { type: 'mention', id: first?.id ?? (0 as MentionId) },
      context,
    ),
  )
  await learner.learn(corpus, false)
  expect(state().learned).not.toBe(before.learned)
  await corpus.undo('رنا')
  await learner.learn(corpus, false)
  expect(state().learned).toBe(before.learned)
})

test(
  'what was learnt is listed, can be taken out and back again, and is given to another corpus',
  { timeout: SLOW },
  async () => {
    for (const article of [1, 2, 3, 4]) await finish(article)
    await learner.learn(corpus, false)
    const describe = () => pool.run('learning', { path: corpus.path, text: '', limit: 1000 })
    const all = await describe()
    expect(all.articles).toBe(4)
    expect(all.quality).toHaveLength(4)
    const name = all.items.find(({ kind, what, effect }) => kind === 'alias' && what === 'ORG' && effect === 'yes')
    if (name === undefined) throw new Error('no body was learnt')
    const { learned } = state()
    const { first } = await corpus.reserve(1)
    const text = JSON.stringify({ removed: [name.key], since: null, given: [] })
    await commit('learning.remove', () => {
      return { ...NO_CHANGE, added: [{ type: 'page', id: first as PageId, name: 'learning', text }] }
    })
    await learner.learn(corpus, false)
    expect((await describe()).items.map(({ key }) => key)).not.toContain(name.key)
    expect(state().learned).not.toBe(learned)
    await corpus.undo('رنا')
    await learner.learn(corpus, false)
    expect(state().learned).toBe(learned)

    const file = await shareLearning(corpus, pool, folder)
    // What was shared before its features changed still tells its names.
    const older = join(folder, 'older.json')
    await writeFile(older, (await readFile(file, 'utf8')).replace('isnad/learning@2', 'isnad/learning@1'))
    for (const [index, shared] of [file, older].entries()) {
      const other = await createCorpus(join(folder, `other${index}.isnad`), { program: 'test' })
      const origin = await giveLearning(other, shared, 'رنا')
      expect(origin).toMatchObject({ corpus: 'story', articles: 4 })
      await createLearner(pool, (error) => failures.push(error)).learn(other, false)
      const given = await pool.run('learning', { path: other.path, text: '', limit: 1000 })
      expect(given.given).toMatchObject([{ corpus: 'story', articles: 4 }])
      expect(given.items.map(({ key }) => key)).toContain(name.key)
      await other.close()
    }
  },
)

describe('an article that is searched again while somebody edits it', () => {
  const SIXTH = 6 as ArticleId
  const same = (one: Mention) => (other: Mention) =>
    one.start === other.start && one.end === other.end && one.label === other.label

  /** A mention that is suggested no more once five articles were learnt from, as it was before. */
  async function outdated(): Promise<{ readonly seen: ArticleDocument; readonly mention: Mention }> {
    for (const article of [1, 2, 3, 4, 5]) await finish(article)
    const seen = await corpus.document(SIXTH)
    learner.follow(corpus, closing.signal)
    learner.opened(corpus, SIXTH)
    await learner.learn(corpus, false)
    const now = await corpus.document(SIXTH)
    const mention = seen.mentions.find((one) => !now.mentions.some(same(one)))
    if (mention === undefined) throw new Error('the search changed nothing')
    return { seen, mention }
  }

  test('keeps an edit that was made to what was there before', { timeout: SLOW }, async () => {
    const { seen, mention } = await outdated()
    await commit('reject', (context) => edits.reject(seen, { type: 'mention', id: mention.id }, context))
    const after = await corpus.document(SIXTH)
    expect(after.mentions.find(same(mention))).toMatchObject({ id: mention.id, status: 'rejected' })
    expect(after.mentions.filter((one) => !same(mention)(one))).toEqual(
      seen.mentions.filter((one) => !same(mention)(one)),
    )
    await corpus.undo('رنا')
    expect((await corpus.document(SIXTH)).mentions).toEqual(seen.mentions)
  })

  test('keeps the removal of a suggestion that is another one now', { timeout: SLOW }, async () => {
    const { seen, mention } = await outdated()
    await commit('remove', () => edits.remove(seen, { type: 'mention', id: mention.id }))
    expect((await corpus.document(SIXTH)).mentions.some(same(mention))).toBe(false)
  })

  test('still refuses an edit to what somebody else decided', { timeout: SLOW }, async () => {
    const { seen, mention } = await outdated()
    const reject = (context: EditContext) => edits.reject(seen, { type: 'mention', id: mention.id }, context)
    await commit('reject', reject)
    await expect(commit('reject', reject)).rejects.toMatchObject({ name: 'Conflict' })
  })

  test('is left alone where the edit was there first', { timeout: SLOW }, async () => {
    for (const article of [1, 2, 3, 4, 5]) await finish(article)
    const seen = await corpus.document(SIXTH)
    const [first] = seen.mentions
    // The edit arrives when the article was searched and before that is stored.
    const meanwhile: Corpus = {
      ...corpus,
      async replaceSuggestions(run, article, found, only) {
        if (article === SIXTH)
          await commit('reject', (context) =>
            edits.reject(seen, { type: 'mention', id: first?.id ?? (0 as MentionId) }, context),
          )
        return corpus.replaceSuggestions(run, article, found, only)
      },
    }
    learner.follow(meanwhile, closing.signal)
    learner.opened(meanwhile, SIXTH)
    await learner.learn(meanwhile, false)
    const after = await corpus.document(SIXTH)
    expect(after.mentions).toHaveLength(seen.mentions.length)
    expect(after.mentions.filter(({ status }) => status === 'suggested')).toEqual(seen.mentions.slice(1))
  })
})
