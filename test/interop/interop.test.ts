import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outermost } from '../../electron/core/exporting/flat.ts'
import { DOCUMENTS, writeDataset } from './dataset.ts'
import { READERS } from './readers.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-interop-'))
})
afterAll(() => rm(root, { recursive: true }))

const SPANS = DOCUMENTS.reduce(
  (sum, { mentions, quotes }) =>
    sum +
    mentions.length +
    quotes.reduce(
      (inQuotes, { content, cue, speaker }) => inQuotes + content.length + [cue, speaker].filter(Boolean).length,
      0,
    ),
  0,
)

/** CoNLL holds names, and no name inside another. */
const NAMES = DOCUMENTS.reduce((sum, { mentions }) => sum + outermost(mentions).kept.length, 0)

for (const { format, reader, missing, read } of READERS) {
  const lacking = missing()
  if (lacking !== null) console.warn(`SKIPPED: ${format} is not read by ${reader}, because ${lacking} is missing`)
  test.skipIf(lacking !== null)(`${format} as ${reader} reads it`, { timeout: 120_000 }, async () => {
    const { articles, spans } = await read(await writeDataset(format, root))
    expect(articles).toBe(DOCUMENTS.length)
    expect(spans ?? Infinity).toBeGreaterThanOrEqual(format === 'conll' ? NAMES : SPANS)
  })
}
