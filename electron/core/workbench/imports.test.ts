import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportEvent } from '../../../shared/contract/index.ts'
import type { ArticleId } from '../../../shared/model/index.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { written } from '../../../test/support/written.ts'
import { createCorpus } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { createPool } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'
import { runImport } from './imports.ts'

let root = ''
let corpus: Corpus
let pool: Pool
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-imports-'))
  corpus = await createCorpus(join(root, 'a.isnad'))
  pool = createPool()
})
afterAll(async () => {
  await pool.close()
  await corpus.close()
  await rm(root, { recursive: true })
})

async function imported(path: string): Promise<readonly ImportEvent[]> {
  const events: ImportEvent[] = []
  const task = { inputs: [{ path }], extract: true, person: 'test' }
  for await (const event of runImport(corpus, pool, task)) events.push(event)
  return events
}

const articlesOf = (events: readonly ImportEvent[]): ArticleId[] =>
  events.flatMap((event) => (event.type === 'imported' ? event.article : []))

test('a folder of brat comes in with its annotations, which are not searched over', async () => {
  const folder = join(root, 'brat')
  await mkdir(folder)
  const { files, documents } = await written('brat', [documentOf(hostileDraft())])
  for (const [name, data] of files) await writeFile(join(folder, name), data)

  const events = await imported(folder)
  expect(events.filter(({ type }) => type === 'failed')).toEqual([])
  const [article] = articlesOf(events)
  const document = await corpus.document(article!)
  expect(document.article.uid).toBe(documents[0]!.article.uid)
  expect(document.mentions).toHaveLength(documents[0]!.mentions.length)
  expect(document.quotes).toHaveLength(1)
  for (const { origin, status } of [...document.mentions, ...document.quotes])
    expect([origin, status]).toEqual(['import:brat', 'accepted'])
  // Where it is a headline or a paragraph, and in which language, is found out.
  expect(document.blocks.length).toBeGreaterThan(1)
  expect(document.article.language).not.toBe('und')
})

test('labels that the corpus does not have are its own from then on', async () => {
  const path = join(root, 'all.jsonl')
  const text = 'قال محافظ دمشق'
  const label = [
    [10, 14, 'CAPITAL'],
    [4, 9, 'ملقب'],
    [0, 3, 'no label: a sentence'],
  ]
  await writeFile(path, JSON.stringify({ text, label }))
  const [article] = articlesOf(await imported(path))
  const { mentions } = await corpus.document(article!)
  expect(mentions.map((mention) => mention.label).sort()).toEqual(['CAPITAL', 'no label: a sentence', 'ملقب'])
  const labels = await corpus.labels()
  expect(labels.slice(5).map(({ key, name, shortcut }) => [key, name, shortcut])).toEqual([
    ['CAPITAL', 'CAPITAL', 6],
    ['ملقب', 'ملقب', 7],
  ])
  expect(new Set(labels.map(({ id }) => id)).size).toBe(7)
})
