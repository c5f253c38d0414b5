import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDraft } from '../../../test/support/arbitrary-draft.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { openReader } from './reader.ts'

test('many documents at once are the same as one by one, in the order asked for', async () => {
  const corpus = await temporaryCorpus()
  const drafts = fc.sample(arbitraryDraft, { numRuns: 100, seed: 1 })
  const ids = await importDrafts(corpus, [
    ...drafts,
    ...Array.from({ length: 50 }, (_, seed) => generateArticle({ ...NEWS, seed })),
  ])
  const reader = openReader(corpus.path)
  try {
    const order = ids.toReversed()
    expect([...reader.documents(order)]).toEqual(order.map((id) => reader.document(id)))
    expect([...reader.documents([])]).toEqual([])
    expect(() => [...reader.documents([ids[0] ?? (1 as ArticleId), 9_999_999 as ArticleId])]).toThrow('9999999')
  } finally {
    reader.close()
  }
})
