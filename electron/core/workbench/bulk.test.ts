import { expect, test } from 'vitest'
import { setTags } from '../../../shared/edit/index.ts'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { editMany } from './bulk.ts'

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
