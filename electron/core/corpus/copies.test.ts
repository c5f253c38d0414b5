import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { bandsOf } from '../near-duplicates/index.ts'
import { openWriting } from './connection.ts'
import type { Corpus } from './corpus.ts'
import { openCorpus } from './open.ts'
import { upgrade } from './upgrade.ts'

const SHAPE = { ...NEWS, mentions: 0, quotes: 0 }
const paragraphsOf = (seed: number) => generateArticle({ ...SHAPE, seed }).text.split('\n\n')
const articleOf = (paragraphs: readonly string[]): DraftArticle => {
  return { ...generateArticle({ ...SHAPE, seed: 1 }), blocks: [], entities: [], text: paragraphs.join('\n\n') }
}
/** The nth outlet's copy of a text: its last words are its own. */
const copyOf = (seed: number, nth: number) => articleOf([...paragraphsOf(seed), `خدمة ${nth}`])
const others = async (corpus: Corpus, article: ArticleId) =>
  (await corpus.copies(article)).map((one) => one.article).sort((a, b) => a - b)

test('copies are together, whatever comes first, and rows of the queue say how many there are', async () => {
  const texts = [copyOf(1, 1), copyOf(1, 2), copyOf(2, 1), copyOf(1, 3), copyOf(2, 2), copyOf(3, 1)]
  const together = async (order: readonly number[]): Promise<unknown> => {
    const corpus = await temporaryCorpus()
    const ids = await importDrafts(
      corpus,
      order.map((index) => texts[index]!),
    )
    const { rows } = await corpus.page({ filter: {}, sort: 'added' }, 0, 50)
    expect(rows.map(({ copies }) => copies)).toEqual(order.map((index) => [2, 2, 1, 2, 1, 0][index]))
    const clusters = await Promise.all(
      ids.map(async (id, at) =>
        [order[at]!, ...(await others(corpus, id)).map((other) => order[ids.indexOf(other)]!)].sort((a, b) => a - b),
      ),
    )
    await corpus.close()
    return [...new Set(clusters.map(String))].sort()
  }
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), async (order) => {
      expect(await together(order)).toEqual(['0,1,3', '2,4', '5'])
    }),
    { numRuns: 4, seed: 3 },
  )
})

test('two clusters that a third text joins become one, under the older name', async () => {
  const corpus = await temporaryCorpus()
  const [one, two] = [paragraphsOf(1), paragraphsOf(2)]
  const halves = [
    articleOf([...one, 'أ']),
    articleOf([...one, 'ب']),
    articleOf([...two, 'أ']),
    articleOf([...two, 'ب']),
  ]
  const ids = await importDrafts(corpus, halves)
  expect(await others(corpus, ids[0]!)).toEqual([ids[1]])
  const group = (await corpus.document(ids[0]!)).article.group
  // As if the third had one run of hashes in common with each.
  const nearBands = [bandsOf(halves[0]!)[0]!, bandsOf(halves[2]!)[0]!]
  const [joined] = await importDrafts(corpus, [{ ...articleOf([...two, ...one]), nearBands }])
  expect(await others(corpus, joined!)).toEqual(ids)
  expect((await corpus.document(joined!)).article.group).toBe(group)
  expect((await corpus.document(ids[3]!)).article.group).toBe(group)
})

test('what is in the bin is no copy until it is back', async () => {
  const corpus = await temporaryCorpus()
  const [first, second] = await importDrafts(corpus, [copyOf(1, 1), copyOf(1, 2)])
  const bin = { type: 'article', id: second!, from: { deleted: false }, to: { deleted: true } } as const
  await corpus.commit({ change: { added: [], updated: [bin], removed: [] }, verb: 'delete', person: 'x' })
  expect(await others(corpus, first!)).toEqual([])
  const { rows } = await corpus.page({ filter: { copiesOf: [first!] }, sort: 'added' }, 0, 10)
  expect(rows.map(({ id, copies }) => [id, copies])).toEqual([[first, 0]])
  await corpus.undo('x')
  expect(await others(corpus, first!)).toEqual([second])
  expect((await corpus.page({ filter: { copiesOf: [first!] }, sort: 'added' }, 0, 10)).total).toBe(2)
})

test('articles of an older corpus are looked at while nobody writes', async () => {
  const corpus = await temporaryCorpus()
  const [first, second] = await importDrafts(corpus, [copyOf(1, 1), copyOf(1, 2)])
  await corpus.close()
  const connection = openWriting(corpus.path)
  connection.db.exec(`DROP INDEX article_worth; DROP INDEX article_chance; ALTER TABLE article DROP COLUMN novelty;
    DROP TABLE change_identity; DROP TABLE learning_trainer; DROP TABLE learning; DROP TABLE learning_given; DROP TABLE appearance;
    UPDATE article SET near_duplicates = NULL; DROP INDEX article_near; DROP TABLE near_band; DROP TABLE near_pending; PRAGMA user_version = 2`)
  await upgrade(connection, corpus.path)
  connection.close()

  const opened = await openCorpus(corpus.path)
  onTestFinished(() => opened.close())
  await new Promise<void>((resolve) => {
    const stop = opened.onChanges(({ many }) => {
      if (!many) return
      stop()
      resolve()
    })
  })
  expect(await others(opened, first!)).toEqual([second])
})
