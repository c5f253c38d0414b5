import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportEvent } from '../../../shared/contract/index.ts'
import type { ArticleId, DraftLabel } from '../../../shared/model/index.ts'
import { changed } from '../../../test/support/changed.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../../test/support/generated-articles.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { docx, run, zipped } from '../../../test/support/zipped.ts'
import { written } from '../../../test/support/written.ts'
import { createCorpus, openCorpus } from '../corpus/index.ts'
import type { Corpus } from '../corpus/index.ts'
import { ownLabels, toRecord, writeLine } from '../interchange/index.ts'
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

test('names of a tool that knows no entities are somebody, and who a speaker names speaks', async () => {
  const folder = join(root, 'somebody')
  await mkdir(folder)
  const text = 'قال الوزير الأسد إن الاسد في دمشق منذ الأحد'
  const at = (words: string, nth = 0) => `${text.indexOf(words, nth)} ${text.indexOf(words, nth) + words.length}`
  await writeFile(join(folder, 'a.txt'), text)
  await writeFile(
    join(folder, 'a.ann'),
    [
      `T1\tPER ${at('الأسد')}\tالأسد`,
      `T2\tPER ${at('الاسد')}\tالاسد`,
      `T3\tLOC ${at('دمشق')}\tدمشق`,
      `T4\tDATE ${at('الأحد')}\tالأحد`,
      `T5\tQuote ${at('الاسد في دمشق')}\tالاسد في دمشق`,
      `T6\tSpeaker ${at('الوزير الأسد')}\tالوزير الأسد`,
      'E1\tQuote:T5 Speaker:T6',
      '',
    ].join('\n'),
  )
  const [article] = articlesOf(await imported(folder))
  const { entities, mentions, quotes } = await corpus.document(article!)
  expect(entities.map(({ name, label }) => [name, label])).toEqual([
    ['الأسد', 'PER'],
    ['دمشق', 'LOC'],
  ])
  const [minister, town] = entities.map(({ id }) => id)
  expect(mentions.map(({ entity }) => entity)).toEqual([minister, minister, town, null])
  expect(quotes[0]!.speakerEntities).toEqual([minister])
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

test('a label of another corpus comes with its names and colour, where this one has none of that key', async () => {
  const label = { key: 'WEAPON', name: 'Weapon', nameAr: 'سلاح', color: '#123456' }
  const recordOf = (seed: number, told: DraftLabel) => {
    const draft = generateArticle({ ...NEWS, seed })
    const mentions = draft.mentions.slice(0, 1).map((mention) => changed(mention, { label: told.key }))
    return toRecord(documentOf({ ...draft, mentions, quotes: [] }, seed), null, ownLabels([told]))
  }
  const path = join(root, 'from-elsewhere.jsonl')
  await writeFile(path, writeLine(recordOf(91, label)))
  await imported(path)
  const added = (await corpus.labels()).find(({ key }) => key === label.key)
  expect(added).toMatchObject({ ...label, retired: false })

  await writeFile(join(root, 'later.jsonl'), writeLine(recordOf(92, { ...label, name: 'Arms' })))
  await imported(join(root, 'later.jsonl'))
  expect((await corpus.labels()).find(({ key }) => key === label.key)).toEqual(added)
})

test('annotations of a text that is here already are not added, and that is said', async () => {
  const [folder, text] = [join(root, 'twice'), 'زار الوزير حلب']
  await mkdir(folder)
  await writeFile(join(folder, 'a.txt'), text)
  expect((await imported(folder)).at(-1)).toMatchObject({ report: { imported: 1, annotated: 0 } })
  // The same text again, and then with what somebody annotated elsewhere.
  expect((await imported(folder)).at(-1)).toMatchObject({ report: { duplicates: 1, annotated: 0 } })
  const lines = [text, text].map((one) => JSON.stringify({ text: one, label: [[11, 14, 'LOC']] }))
  await writeFile(join(folder, 'b.jsonl'), lines.join('\n'))
  const report = { imported: 0, duplicates: 3, annotated: 2, failed: 0 }
  expect((await imported(folder)).at(-1)).toMatchObject({ report })
})

test('files stored together are told of in their order, each with what became of it', async () => {
  const folder = join(root, 'many')
  await mkdir(folder)
  const names = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}.txt`)
  for (const [index, name] of names.entries()) {
    const text = index % 10 === 9 ? 'وصل الوفد 0' : `وصل الوفد ${index}`
    await writeFile(join(folder, name), index % 10 === 4 ? Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1) : text)
  }

  const events = await imported(folder)
  const told = events.flatMap((event) => ('name' in event ? [[event.type, event.name.slice(-6)]] : []))
  const became = (index: number) => (index % 10 === 4 ? 'failed' : index % 10 === 9 ? 'duplicate' : 'imported')
  expect(told).toEqual(names.map((name, index) => [became(index), name]))
  // A file is done once what became of it is told.
  const done = events.flatMap((event, at) => (event.type === 'progress' ? [[event.done, at]] : []))
  expect(done).toEqual(names.map((_, index) => [index + 1, index * 2 + 1]))
  expect(events.at(-1)).toMatchObject({ report: { imported: 32, duplicates: 4, failed: 4, stopped: false } })
})

test('stopped, it has told of every article that it stored', async () => {
  const folder = join(root, 'stopped')
  await mkdir(folder)
  for (let index = 0; index < 60; index += 1) await writeFile(join(folder, `${index}.txt`), `غادر الوفد ${index}`)
  const before = await corpus.articleCount()
  const stop = new AbortController()
  const events: ImportEvent[] = []
  const task = { inputs: [{ path: folder }], extract: false, person: 'test', signal: stop.signal }
  for await (const event of runImport(corpus, pool, task)) {
    events.push(event)
    if (event.type === 'imported') stop.abort()
  }
  const stored = articlesOf(events)
  expect(stored.length).toBeLessThan(60)
  expect((await corpus.articleCount()) - before).toBe(stored.length)
  expect(events.at(-1)).toMatchObject({ type: 'finished', report: { imported: stored.length, stopped: true } })
})

test('files of other kinds in a folder or archive are told of', async () => {
  const folder = join(root, 'mixed')
  await mkdir(folder)
  await writeFile(join(folder, 'a.txt'), 'قال الوزير إن الطريق المختلط سيفتح غدا.')
  await writeFile(join(folder, 'notes.md'), 'x')
  await writeFile(join(folder, '.hidden'), 'x')
  await writeFile(
    join(folder, 'z.zip'),
    await zipped({ 'b.txt': 'قالت الوزيرة إن الجسر سيفتح غدا.', 'photo.jpg': 'x' }),
  )
  const events = await imported(folder)
  expect(events.flatMap((event) => (event.type === 'skipped' ? event.name : []))).toEqual([
    'mixed/notes.md',
    'mixed/z.zip/photo.jpg',
  ])
  expect(events.at(-1)).toMatchObject({ report: { imported: 2, failed: 0, skipped: 2 } })
})

const DATED = (place: string) =>
  `الطريق يفتح\n\n${place} - 17 آذار 2024\n\nقال الوزير سامر الخطيب إن الطريق سيفتح غدا، وأضاف أن العمل فيه انتهى قبل موعده بأسبوعين كاملين.\n`

test('the day of a table goes before the one in the text, in words and numbers too', async () => {
  const path = join(root, 'dates.csv')
  const days = ['8 آذار 2024', 'الجمعة 8 مارس 2024', '٨ كانون الثاني ٢٠٢٤', 'March 8, 2024', '8/3/2024', 'أمس']
  const rows = days.map((day, at) => `"${DATED(`حلب ${at}`)}","${day}"`)
  await writeFile(path, `النص,التاريخ\n${rows.join('\n')}\n`)
  const articles = articlesOf(await imported(path))
  const metas = await Promise.all(articles.map(async (article) => (await corpus.document(article)).article.meta))
  expect(metas.map((meta) => [meta['published_at'], meta['published_as_written']])).toEqual([
    ['2024-03-08', '8 آذار 2024'],
    ['2024-03-08', 'الجمعة 8 مارس 2024'],
    ['2024-01-08', '٨ كانون الثاني ٢٠٢٤'],
    ['2024-03-08', 'March 8, 2024'],
    ['2024-03-08', undefined],
    // Nobody knows which day that was.
    ['2024-03-17', 'أمس'],
  ])
})

test('what a Word document says of its file holds only where its text says nothing', async () => {
  const path = join(root, 'a.docx')
  const lines = DATED('صيدا').split('\n')
  const core =
    '<dc:title>مستند1</dc:title><dc:creator>HP</dc:creator><dcterms:created>2015-01-01T10:00:00Z</dcterms:created>'
  await writeFile(path, await docx(lines.map(run), core))
  const [article] = articlesOf(await imported(path))
  expect((await corpus.document(article!)).article.meta).toMatchObject({
    title: 'الطريق يفتح',
    published_at: '2024-03-17',
    byline: 'HP',
  })
})

test('lines of a saved page that are no paragraphs are told by their words', async () => {
  const path = join(root, 'page.html')
  const [paragraph] = DATED('حلب').split('\n').slice(4)
  const lines = [
    'رنا الحداد 8 آذار 2024',
    paragraph,
    'اقرأ أيضاً: وزير الطاقة يتحدث عن الكهرباء',
    'تابع الوزير: «سنعود غدا»',
    paragraph,
  ]
  const body = lines.map((line) => `<p>${line}</p>`).join('')
  await writeFile(path, `<!doctype html><html><body><article><h1>طريق الصفحة</h1>${body}</article></body></html>`)
  const [article] = articlesOf(await imported(path))
  const document = await corpus.document(article!)
  expect(document.blocks.map(({ kind, status }) => [kind, status])).toEqual([
    ['headline', 'accepted'],
    ['dateline', 'suggested'],
    ['paragraph', 'accepted'],
    ['furniture', 'suggested'],
    ['paragraph', 'accepted'],
    ['paragraph', 'accepted'],
  ])
  expect(document.article.meta['published_at']).toBe('2024-03-08')
})

test('stopped because the corpus closes, it ends as any other, and can be undone after the next opening', async () => {
  const folder = join(root, 'closing')
  await mkdir(folder)
  for (let at = 0; at < 40; at += 1) await writeFile(join(folder, `${at}.txt`), `زار خالد العلي دمشق في اليوم ${at}`)
  const path = join(root, 'closing.isnad')
  const closed = await createCorpus(path)
  const stop = new AbortController()
  const task = { inputs: [{ path: folder }], extract: false, person: 'test', signal: stop.signal }
  const events: ImportEvent[] = []
  let closing: Promise<void> | null = null
  for await (const event of runImport(closed, pool, task)) {
    events.push(event)
    stop.abort()
    closing ??= closed.close()
  }
  await closing
  expect(events.at(-1)).toMatchObject({ type: 'finished', report: { stopped: true } })

  const opened = await openCorpus(path)
  expect(await opened.articleCount()).toBe(articlesOf(events).length)
  await opened.undo('test')
  expect(await opened.articleCount()).toBe(0)
  await opened.close()
})
