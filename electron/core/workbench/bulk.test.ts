import { expect, test } from 'vitest'
import type { BulkAction } from '../../../shared/contract/index.ts'
import { setTags } from '../../../shared/edit/index.ts'
import type { ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import type { Corpus } from '../corpus/index.ts'
import { editMany, runBulk } from './bulk.ts'

/** An article of these words alone. */
const bare = (text: string): DraftArticle => {
  return { ...hostileDraft(), text, sourceId: null, blocks: [], mentions: [], entities: [], quotes: [] }
}

/** Does one thing to these articles, in which nobody else does anything. */
async function bulk(corpus: Corpus, person: string, action: BulkAction, ...articles: ArticleId[]): Promise<void> {
  const said: unknown[] = []
  const { signal } = new AbortController()
  for await (const event of runBulk(corpus, { articles }, action, { person, signal })) said.push(event)
  expect(said.at(-1)).toMatchObject({ type: 'finished', conflicts: 0 })
}

test('an edit of one article may need more ids than are taken ahead; no id is given twice', async () => {
  const corpus = await temporaryCorpus()
  const articles = await importDrafts(corpus, ['one', 'two'].map(bare))
  const taken: number[][] = []
  const events = editMany(corpus, articles, {
    verb: 'test',
    person: 'ليلى',
    signal: new AbortController().signal,
    build(doc, { nextId }) {
      taken.push(Array.from({ length: 45_000 }, () => nextId()))
      return setTags(doc, ['long'])
    },
  })
  const said: unknown[] = []
  for await (const event of events) said.push(event)
  expect(said.at(-1)).toMatchObject({ type: 'finished', articles: 2, conflicts: 0, stopped: false })
  expect(new Set(taken.flat()).size).toBe(90_000)
})

test('what was deleted comes back by itself, whatever was done since', async () => {
  const corpus = await temporaryCorpus()
  const [one, two, three] = (await importDrafts(corpus, ['one', 'two', 'three'].map(bare))) as [
    ArticleId,
    ArticleId,
    ArticleId,
  ]
  const binned = async () => (await corpus.bin()).rows.map(({ id }) => id)

  await bulk(corpus, 'ليلى', { type: 'delete' }, one, two)
  await bulk(corpus, 'ليلى', { type: 'tag', add: ['later'], remove: [] }, three)
  expect(await binned()).toEqual([two, one])
  await bulk(corpus, 'ليلى', { type: 'restore' }, one)
  expect([await binned(), await corpus.articleCount()]).toEqual([[two], 2])
  expect((await corpus.document(three)).article.tags).toContain('later')
  await corpus.undo('ليلى')
  expect([await binned(), await corpus.articleCount()]).toEqual([[two, one], 1])
})

test('of an import that is undone, what somebody else has worked on can be put back', async () => {
  const corpus = await temporaryCorpus()
  const [one, two] = (await importDrafts(corpus, ['one', 'two', 'three'].map(bare), 'عمر')) as [ArticleId, ArticleId]
  await bulk(corpus, 'ليلى', { type: 'tag', add: ['hers'], remove: [] }, one)
  await bulk(corpus, 'سعد', { type: 'tag', add: ['his'], remove: [] }, two)
  await corpus.undo('سعد')
  await corpus.undo('عمر')
  expect((await corpus.bin()).rows.map(({ id }) => id)).toEqual([one])
  await bulk(corpus, 'ليلى', { type: 'restore' }, one)
  expect([(await corpus.bin()).total, await corpus.articleCount()]).toEqual([0, 1])
  expect((await corpus.document(one)).article).toMatchObject({ tags: expect.arrayContaining(['hers']), deleted: false })
})

test('what can be put back of an undone import has its labels still; with what nobody worked on they go', async () => {
  const corpus = await temporaryCorpus()
  const [mention] = hostileDraft().mentions
  const labelled = (text: string, label: string): DraftArticle => {
    return { ...bare(text), mentions: [{ ...mention!, start: 0, end: 3, label, entity: null }] }
  }
  const [one] = await importDrafts(corpus, [labelled('one', 'POET'), labelled('two', 'RIVER')], 'عمر')
  await bulk(corpus, 'ليلى', { type: 'tag', add: ['hers'], remove: [] }, one!)
  await corpus.undo('عمر')
  await bulk(corpus, 'ليلى', { type: 'restore' }, one!)
  const keys = new Set((await corpus.labels()).map(({ key }) => key))
  expect([keys.has('POET'), keys.has('RIVER')]).toEqual([true, false])
})
