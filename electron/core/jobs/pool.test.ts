import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changed } from '../../../test/support/changed.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { EXPORT_DEFAULTS } from '../../../shared/export-defaults.ts'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { createCorpus } from '../corpus/index.ts'
import { ExportError } from '../exporting/index.ts'
import { createPool } from './index.ts'
import type { Pool } from './index.ts'

const OPTIONS = { ...EXPORT_DEFAULTS, annotations: 'with_suggestions' } as const

/** Every third annotation is accepted, every third rejected; every other article is done. */
function reviewedInPart(seed: number): DraftArticle {
  const draft = generateArticle({ ...NEWS, seed })
  const statuses = ['suggested', 'accepted', 'rejected'] as const
  const decided = <Annotation extends object>(annotation: Annotation, index: number) =>
    changed(annotation, { status: statuses[index % 3] ?? 'suggested' })
  return {
    ...draft,
    status: seed % 2 === 0 ? 'done' : 'new',
    mentions: draft.mentions.map(decided),
    quotes: draft.quotes.map(decided),
  }
}

describe('a dataset written in the pool', () => {
  let root = ''
  let path = ''
  let pool: Pool
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'isnad-pool-'))
    path = join(root, 'news.isnad')
    const corpus = await createCorpus(path)
    const run = await corpus.beginRun({ kind: 'import', person: 'test', settings: {} })
    await corpus.storeArticles(
      run,
      Array.from({ length: 300 }, (_, seed) =>
        changed(reviewedInPart(seed), { group: seed % 5 === 0 ? `wire ${seed % 7}` : null }),
      ),
    )
    await corpus.close()
    pool = createPool()
  })
  afterAll(async () => {
    await pool.close()
    await rm(root, { recursive: true })
  })

  test('is there when it answers', async () => {
    const { folder, counts } = await pool.run('write', {
      path,
      options: OPTIONS,
      folder: join(root, 'whole'),
      width: 1,
    })
    expect(counts.articles).toBe(300)
    expect(await readdir(folder)).toContain('manifest.json')
  })

  test.each(['random', 'source', 'date'] as const)('dealt by %s, the preview counts what is written', async (by) => {
    const labels = { ORG: 'GROUP', LOC: null }
    const options = { ...OPTIONS, labels, split: { train: 60, dev: 20, test: 20, seed: 3, by } }
    const { counts, files } = await pool.run('preview', { path, options })
    const written = await pool.run('write', { path, options, folder: join(root, `by ${by}`), width: 1 })
    expect(counts).toEqual(written.counts)
    for (const { name, head } of files)
      expect((await readFile(join(written.folder, name), 'utf8')).startsWith(head)).toBe(true)
    const again = await pool.run('write', { path, options, folder: join(root, `by ${by}`), width: 1 })
    expect(again.files).toEqual(written.files)
  })

  test.each(['jsonl', 'csv'] as const)('holds what its preview counted: %s', async (format) => {
    for (const annotations of ['accepted', 'with_suggestions'] as const) {
      for (const only of ['all', 'done'] as const) {
        const options = { ...OPTIONS, format, annotations, only }
        const { counts } = await pool.run('preview', { path, options })
        const written = await pool.run('write', {
          path,
          options,
          folder: join(root, `${format}-${annotations}-${only}`),
          width: 1,
        })
        expect(counts).toEqual(written.counts)
      }
    }
  })

  test('stopped, leaves nothing, and the pool goes on', async () => {
    const stop = new AbortController()
    const stopped = pool.run(
      'write',
      { path, options: OPTIONS, folder: join(root, 'stopped'), width: 1 },
      { signal: stop.signal, limitMs: null, onProgress: () => stop.abort() },
    )
    await expect(stopped).rejects.toThrow('aborted')
    expect((await readdir(root)).filter((name) => name.includes('stopped'))).toEqual([])
  })

  test.each(['jsonl', 'conll', 'chat'] as const)('%s in pieces is as in one, whoever writes it', async (format) => {
    const options = { ...OPTIONS, format, split: { train: 60, dev: 20, test: 20, seed: 3, by: 'random' as const } }
    const write = (name: string, width: number, pieceSize?: number) =>
      pool.run('write', {
        path,
        options,
        folder: join(root, `${format} ${name}`),
        width,
        ...(pieceSize === undefined ? {} : { pieceSize }),
      })
    const whole = await write('whole', 1)
    for (const width of [1, 3]) {
      const pieces = await write(`by ${width}`, width, 70)
      expect({ ...pieces, folder: '' }).toEqual({ ...whole, folder: '' })
      for (const { name } of whole.files)
        expect(await readFile(join(pieces.folder, name))).toEqual(await readFile(join(whole.folder, name)))
      expect((await readdir(pieces.folder)).sort()).toEqual((await readdir(whole.folder)).sort())
    }
  })

  test('Parquet and DocBin have a file to a piece, with every article once', async () => {
    for (const format of ['huggingface', 'spacy'] as const) {
      const [alone, together] = await Promise.all(
        [1, 3].map((width) =>
          pool.run('write', {
            path,
            options: { ...OPTIONS, format },
            folder: join(root, `${format} by ${width}`),
            width,
            pieceSize: 70,
          }),
        ),
      )
      expect({ ...together, folder: '' }).toEqual({ ...alone, folder: '' })
      expect(alone?.counts.articles).toBe(300)
    }
    const data = join(root, 'huggingface by 3', 'data')
    const names = (await readdir(data)).sort()
    expect(names).toEqual([0, 1, 2, 3, 4].map((index) => `train-0000${index}-of-00005.parquet`))
    const rows = await Promise.all(
      names.map(
        async (name) => (await parquetReadObjects({ file: await asyncBufferFromFile(join(data, name)) })).length,
      ),
    )
    expect(rows).toEqual([70, 70, 70, 70, 20])
    expect((await readdir(join(root, 'spacy by 1', 'articles'))).sort()).toEqual(
      [0, 1, 2, 3, 4].map((index) => `0000${index}.spacy`),
    )
  })

  test('stopped between pieces, leaves nothing', async () => {
    const stop = new AbortController()
    const stopped = pool.run(
      'write',
      { path, options: OPTIONS, folder: join(root, 'stopped pieces'), width: 2, pieceSize: 70 },
      { signal: stop.signal, limitMs: null, onProgress: ({ done }) => done > 70 && stop.abort() },
    )
    await expect(stopped).rejects.toThrow('aborted')
    expect((await readdir(root)).filter((name) => name.includes('stopped'))).toEqual([])
  })

  test('that the system refuses is an expected failure', async () => {
    await writeFile(join(root, 'file'), '')
    const refused = pool.run('write', { path, options: OPTIONS, folder: join(root, 'file', 'set'), width: 1 })
    await expect(refused).rejects.toThrow(ExportError)
  })
})
