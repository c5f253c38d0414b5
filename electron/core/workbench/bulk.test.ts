import { expect, test } from 'vitest'
import type { BulkAction } from '../../../shared/contract/index.ts'
import { setTags } from '../../../shared/edit/index.ts'
import type { ArticleId, DraftArticle } from '../../../shared/model/index.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { editMany, runBulk } from './bulk.ts'

test('an edit of one article may need more ids than are taken ahead; no id is given twice', async () => {
  const corpus = await temporaryCorpus()
  const bare: DraftArticle = { ...hostileDraft(), sourceId: null, blocks: [], mentions: [], entities: [], quotes: [] }
  const articles = await importDrafts(corpus, [
    { ...bare, text: 'one' },
    { ...bare, text: 'two' },
  ])
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
  const bare: DraftArticle = { ...hostileDraft(), sourceId: null, blocks: [], mentions: [], entities: [], quotes: [] }
  const [one, two, three] = (await importDrafts(corpus, [
    { ...bare, text: 'one' },
    { ...bare, text: 'two' },
    { ...bare, text: 'three' },
  ])) as [ArticleId, ArticleId, ArticleId]
  const bulk = async (action: BulkAction, ...articles: ArticleId[]) => {
    const events = runBulk(corpus, { articles }, action, { person: 'ليلى', signal: new AbortController().signal })
    const said: unknown[] = []
    for await (const event of events) said.push(event)
    expect(said.at(-1)).toMatchObject({ type: 'finished', conflicts: 0 })
  }
  const binned = async () => (await corpus.bin()).rows.map(({ id }) => id)

  await bulk({ type: 'delete' }, one, two)
  await bulk({ type: 'tag', add: ['later'], remove: [] }, three)
  expect(await binned()).toEqual([two, one])
  await bulk({ type: 'restore' }, one)
  expect([await binned(), await corpus.articleCount()]).toEqual([[two], 2])
  expect((await corpus.document(three)).article.tags).toContain('later')
  await corpus.undo('ليلى')
  expect([await binned(), await corpus.articleCount()]).toEqual([[two, one], 1])
})
