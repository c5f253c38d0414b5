import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changed } from '../../../test/support/changed.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { readAll } from '../../../test/support/read-all.ts'
import { zipped } from '../../../test/support/zipped.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { ExportFormat } from '../../../shared/contract/index.ts'
import type { ExportOptions } from '../../../shared/contract/index.ts'
import { DEFAULT_LABELS } from '../../../shared/model/index.ts'
import type { ArticleDocument, LabelId } from '../../../shared/model/index.ts'
import { exportCorpus, ExportError, previewExport } from './index.ts'
import { EXPORT_DEFAULTS } from '../../../shared/export-defaults.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-export-'))
})
afterEach(() => rm(root, { recursive: true }))

const ABOUT = {
  labels: DEFAULT_LABELS.map((label, index) =>
    Object.assign({}, label, { type: 'label' as const, id: (index + 1) as LabelId }),
  ),
}
const OPTIONS: ExportOptions = { ...EXPORT_DEFAULTS, annotations: 'with_suggestions' }
const news = (count: number): ArticleDocument[] =>
  Array.from({ length: count }, (_, seed) => documentOf(generateArticle({ ...NEWS, seed }), seed + 1))
const run = (documents: readonly ArticleDocument[], options: Partial<ExportOptions> = {}, name = 'set') =>
  exportCorpus({
    documents,
    total: documents.length,
    about: ABOUT,
    options: { ...OPTIONS, ...options },
    folder: join(root, name),
  })
const read = (...path: string[]) => readFile(join(root, ...path), 'utf8')
const digest = (data: Buffer) => createHash('sha256').update(data).digest('hex')

describe('exportCorpus', () => {
  test.each(['jsonl', 'doccano', 'labelstudio', 'brat', 'conll'] as const)(
    '%s: its folder is opened again as it is, manifest and loss report and all',
    async (format) => {
      const { files } = await run(news(3), { format })
      const packed = await zipped(
        Object.fromEntries(
          await Promise.all(files.map(async ({ name }) => [name, await readFile(join(root, 'set', name))])),
        ),
      )
      const { articles, failures } = await readAll('set.zip', packed)
      expect(failures).toEqual([])
      expect(articles).toHaveLength(3)
    },
  )

  test('writes what the manifest says, and nothing else', async () => {
    const { folder, files, counts } = await run([documentOf(hostileDraft()), ...news(3)])
    expect(folder).toBe(join(root, 'set'))
    expect(await readdir(root)).toEqual(['set'])
    expect((await readdir(folder)).sort()).toEqual(['articles.jsonl', 'losses.jsonl', 'manifest.json'])
    expect(counts).toMatchObject({ articles: 4, quotes: 1 + 3 * 6 })
    for (const { name, bytes, sha256 } of files) {
      const data = await readFile(join(folder, name))
      expect([name, data.length, digest(data)]).toEqual([name, bytes, sha256])
    }
    const manifest = JSON.parse(await read('set', 'manifest.json')) as Record<string, unknown>
    expect(manifest).toMatchObject({ schema: 'isnad/export@1', format: 'jsonl', counts })
    expect(manifest['files']).toEqual(files.filter(({ name }) => name !== 'manifest.json'))
  })

  test.each(ExportFormat.options)('%s: the same corpus and settings give the same bytes', async (format) => {
    const documents = [documentOf(hostileDraft(), 99), ...news(5)]
    for (const by of ['random', 'source', 'date'] as const) {
      const options = {
        format,
        labels: { PER: 'PERSON', LOC: null },
        scheme: 'bioes' as const,
        split: { train: 60, dev: 20, test: 20, seed: 7, by },
      }
      const [first, second] = [await run(documents, options, `${by} a`), await run(documents, options, `${by} b`)]
      expect(second.files).toEqual(first.files)
      expect(first.files.length).toBeGreaterThan(3)
    }
  })

  test('the manifest and the card say what went out, how it was dealt and who reviewed it, without names', async () => {
    const review = { by: 'ليلى', at: '2025-01-01T00:00:00.000Z', how: 'one' } as const
    const documents = news(40).map((document) =>
      changed(document, {
        mentions: document.mentions.map((mention, index) =>
          changed(mention, { reviewed: index % 2 === 0 ? review : { ...review, by: 'رنا', how: 'bulk' as const } }),
        ),
      }),
    )
    const options = {
      format: 'huggingface' as const,
      labels: { PER: 'PERSON', LOC: null },
      split: { train: 80, dev: 10, test: 10, seed: 7, by: 'random' as const },
    }
    const { counts } = await run(documents, options)
    const manifest = JSON.parse(await read('set', 'manifest.json')) as {
      settings: unknown
      parts: Record<string, { articles: number; mentions: number; mentions_by_label: Record<string, number> }>
      reviewed: unknown
    }
    expect(manifest.settings).toMatchObject({ labels: { LOC: null, PER: 'PERSON' }, split: options.split })
    expect(Object.values(manifest.parts).map(({ articles }) => articles)).toEqual([32, 4, 4])
    for (const { mentions, mentions_by_label: byLabel } of Object.values(manifest.parts)) {
      expect(Object.keys(byLabel)).toEqual(['ORG', 'PERSON'])
      expect(Object.values(byLabel).reduce((sum, one) => sum + one)).toBe(mentions)
    }
    const bulk = documents.flatMap(({ mentions }) =>
      mentions.filter(({ label, reviewed }) => label !== 'LOC' && reviewed?.how === 'bulk'),
    ).length
    expect(manifest.reviewed).toEqual({
      one: counts.mentions - bulk,
      bulk,
      import: 0,
      unreviewed: counts.quotes,
      by_people: 2,
    })
    const card = await read('set', 'README.md')
    expect(card).toContain('| PERSON | Person | شخص |')
    expect(card).toContain('left out: `LOC`')
    expect(card).toContain('\'0\': "PERSON"')
    expect(card).toContain('2 people reviewed them.')
    expect(card).toContain('- name: validation\n    num_examples: 4')
    expect(card + JSON.stringify(manifest)).not.toMatch(/ليلى|رنا/u)
  })

  test('never writes over what is there', async () => {
    await mkdir(join(root, 'set'))
    await writeFile(join(root, 'set', 'mine.txt'), 'mine')
    await writeFile(join(root, 'set-2'), 'a file')
    expect((await run(news(1))).folder).toBe(join(root, 'set-3'))
    expect(await readdir(join(root, 'set'))).toEqual(['mine.txt'])
    expect(await read('set-2')).toBe('a file')
  })

  test('takes an empty folder that is there', async () => {
    await mkdir(join(root, 'set'))
    expect((await run(news(1))).folder).toBe(join(root, 'set'))
  })

  test('stopped half way, leaves nothing', async () => {
    const stop = new AbortController()
    const documents = news(20)
    const stopped = exportCorpus({
      documents,
      total: documents.length,
      about: ABOUT,
      options: OPTIONS,
      folder: join(root, 'set'),
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 10) stop.abort()
      },
    })
    await expect(stopped).rejects.toThrow('aborted')
    expect(await readdir(root)).toEqual([])
  })

  test('failing half way, leaves nothing, and what was half there is never seen by its name', async () => {
    async function* documents() {
      yield* news(3)
      expect((await readdir(root)).every((name) => name.startsWith('.set.unfinished-'))).toBe(true)
      throw new Error('the corpus went away')
    }
    const failed = exportCorpus({
      documents: documents(),
      total: 9,
      about: ABOUT,
      options: OPTIONS,
      folder: join(root, 'set'),
    })
    await expect(failed).rejects.toThrow('the corpus went away')
    expect(await readdir(root)).toEqual([])
  })

  test('says in words why the system refuses', async () => {
    await writeFile(join(root, 'file'), '')
    await expect(run(news(1), {}, 'file/set')).rejects.toThrow(ExportError)
  })

  test('clears away what a killed export left, and nothing else', async () => {
    const mine = `.set.unfinished-${process.pid}-aa`
    for (const name of [mine, '.other.unfinished-999999999-aa', '.set.unfinished-999999999-aa'])
      await mkdir(join(root, name))
    await run(news(1))
    expect((await readdir(root)).sort()).toEqual(['.other.unfinished-999999999-aa', mine, 'set'])
  })

  test('holds one article at a time', async () => {
    let [given, most] = [0, 0]
    let done = 0
    function* documents() {
      for (const document of news(30)) {
        given += 1
        most = Math.max(most, given - done)
        yield document
      }
    }
    await exportCorpus({
      documents: documents(),
      total: 30,
      about: ABOUT,
      options: OPTIONS,
      folder: join(root, 'set'),
      onProgress: (progress) => {
        done = progress.done
      },
    })
    expect(most).toBe(1)
  })
})

describe('what goes out', () => {
  const reviewed = (): ArticleDocument => {
    const document = documentOf(hostileDraft())
    const statuses = ['accepted', 'suggested', 'rejected'] as const
    return {
      ...document,
      mentions: document.mentions.slice(2, 5).map((mention, index) => changed(mention, { status: statuses[index]! })),
      quotes: [],
    }
  }
  const statusesIn = async (options: Partial<ExportOptions>) => {
    await run([reviewed()], options, 'out')
    const file = options.format === 'csv' ? 'mentions.csv' : 'articles.jsonl'
    const text = await read('out', file)
    await rm(join(root, 'out'), { recursive: true })
    return ['accepted', 'suggested', 'rejected'].filter((status) =>
      text.includes(status === 'accepted' ? 'Curie' : status),
    )
  }

  test('suggestions if asked for; rejected ones with them, in JSON Lines only', async () => {
    expect(await statusesIn({ annotations: 'accepted' })).toEqual(['accepted'])
    expect(await statusesIn({ annotations: 'with_suggestions' })).toEqual(['accepted', 'suggested', 'rejected'])
    expect(await statusesIn({ format: 'csv', annotations: 'accepted' })).toEqual(['accepted'])
    expect(await statusesIn({ format: 'csv', annotations: 'with_suggestions' })).toEqual(['accepted', 'suggested'])
  })

  test('articles that are done, if only these; none that is in the bin', async () => {
    const [first, second, third] = news(3)
    const documents = [
      { ...first!, article: { ...first!.article, status: 'done' as const } },
      { ...second!, article: { ...second!.article, deleted: true } },
      third!,
    ]
    expect((await run(documents, { only: 'done' }, 'done')).counts.articles).toBe(1)
    expect((await run(documents, {}, 'all')).counts.articles).toBe(2)
  })

  test('what a label of the corpus is called, with each article that has it', async () => {
    const [first, second] = news(2)
    const own = { ...ABOUT.labels[0]!, key: 'WEAPON', name: 'Weapon', nameAr: 'سلاح', color: '#123456' }
    const armed = changed(first!, {
      mentions: first!.mentions.slice(0, 2).map((mention) => changed(mention, { label: own.key })),
    })
    await exportCorpus({
      documents: [armed, second!],
      total: 2,
      about: { labels: [...ABOUT.labels, own] },
      options: OPTIONS,
      folder: join(root, 'set'),
    })
    const records = (await read('set', 'articles.jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map((record) => record.ext?.isnad?.labels)).toEqual([
      { WEAPON: { name: 'Weapon', name_ar: 'سلاح', color: '#123456' } },
      undefined,
    ])
  })

  test('the version that an article corrects, by its uid', async () => {
    const [first, second] = news(2)
    const corrected = changed(second!, { article: { ...second!.article, previous: first!.article.id } })
    await exportCorpus({
      documents: [corrected],
      total: 1,
      about: { ...ABOUT, articleUid: (id) => `uid of ${id}` },
      options: OPTIONS,
      folder: join(root, 'set'),
    })
    expect(JSON.parse(await read('set', 'articles.jsonl'))).toHaveProperty('previous', `uid of ${first!.article.id}`)
  })

  test('an annotation whose place is not in the text is a loss, not a crash', async () => {
    const document = documentOf(hostileDraft())
    const broken = {
      ...document,
      mentions: [
        { ...document.mentions[0]!, start: 1, end: 4 },
        { ...document.mentions[1]!, end: 90_000 },
        document.mentions[2]!,
      ],
    }
    const { lossCount, counts } = await run([broken])
    expect([lossCount, counts.mentions]).toEqual([2, 1])
    expect(await read('set', 'losses.jsonl')).toContain('"id":"m1"')
  })
})

describe('splits', () => {
  const split = { train: 50, dev: 25, test: 25, seed: 1, by: 'random' as const }

  test('a cluster of near-duplicates is never in two parts', async () => {
    const documents = news(60).map((document, index) => {
      const group = index % 2 === 0 ? `wire ${index % 10}` : null
      return changed(document, { article: { ...document.article, group } })
    })
    await run(documents, { split })
    const partsOfGroup = new Map<string, Set<string>>()
    let articles = 0
    for (const part of ['train', 'dev', 'test']) {
      for (const line of (await read('set', `${part}.jsonl`)).trimEnd().split('\n')) {
        const record = JSON.parse(line) as { group_id?: string; split: string }
        articles += 1
        expect(record.split).toBe(part)
        if (record.group_id === undefined) continue
        partsOfGroup.set(record.group_id, (partsOfGroup.get(record.group_id) ?? new Set()).add(part))
      }
    }
    expect(articles).toBe(60)
    expect(partsOfGroup.size).toBe(5)
    for (const parts of partsOfGroup.values()) expect(parts.size).toBe(1)
  })

  test('another seed deals otherwise; a part of nothing has no file', async () => {
    const documents = news(40)
    const files = async (seed: number, name: string) =>
      (await run(documents, { split: { ...split, seed } }, name)).files
    expect(await files(1, 'a')).not.toEqual(await files(2, 'b'))
    await run(documents, { split: { train: 80, dev: 0, test: 20, seed: 1, by: 'random' } }, 'c')
    expect(await readdir(join(root, 'c'))).not.toContain('dev.jsonl')
    const { parts } = JSON.parse(await read('c', 'manifest.json')) as { parts: Record<string, { articles: number }> }
    expect(parts['train']!.articles + parts['test']!.articles).toBe(40)
  })
})

describe('previewExport', () => {
  test.each(ExportFormat.options)('%s begins as the export does', async (format) => {
    const documents = [documentOf(hostileDraft(), 99), ...news(2)]
    const options = { ...OPTIONS, format }
    const preview = await previewExport({ documents, options, about: ABOUT, partial: false })
    const exported = await run(documents, { format })
    expect(preview.counts).toEqual(exported.counts)
    expect(preview.lossCount).toBe(exported.lossCount)
    expect(preview.losses.length).toBe(Math.min(100, exported.lossCount))
    expect(preview.previewed).toBeNull()
    for (const { name, head } of preview.files) {
      expect(head.isWellFormed()).toBe(true)
      expect(head).not.toBe('')
      const file = (await read('set', name)).replace(/^\ufeff/u, '')
      // What is in bytes is told in words.
      expect(/\.(?:parquet|spacy)$/u.test(name) || file.startsWith(head)).toBe(true)
    }
  })

  test('says in how many articles it looked for losses, where more would follow', async () => {
    const documents = news(3)
    const options = { ...OPTIONS, format: 'conll' as const }
    const preview = await previewExport({ documents: documents.slice(0, 2), options, about: ABOUT, partial: true })
    const { lossCount } = await run(documents, { format: 'conll' })
    expect(preview.previewed).toBe(2)
    expect(preview.lossCount).toBeLessThan(lossCount)
  })
})
