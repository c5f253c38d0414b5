import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OffersTo, PickedOffers } from '../../../shared/contract/index.ts'
import { between } from '../../../shared/change/index.ts'
import { accept, reject } from '../../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId, DraftArticle, EntityId } from '../../../shared/model/index.ts'
import { changed } from '../../../test/support/changed.ts'
import { documentOf } from '../../../test/support/document-of.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { find, scene, someone } from '../../../test/support/scene.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { written } from '../../../test/support/written.ts'
import type { Corpus } from '../corpus/index.ts'
import { createPool } from '../jobs/index.ts'
import type { Pool } from '../jobs/index.ts'
import { mergeFrom, offersFrom } from './merging.ts'

const TEXT = 'زار الوزير خالد العلي دمشق ثم حلب يوم الأحد'

let root = ''
let pool: Pool
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'isnad-merging-'))
  pool = createPool({ width: 1 })
})
afterAll(async () => {
  await pool.close()
  await rm(root, { recursive: true })
})

const signal = () => new AbortController().signal
const task = (path: string) => ({ inputs: [{ path }] })

async function offersOf(corpus: Corpus, path: string): Promise<readonly OffersTo[]> {
  const found: OffersTo[] = []
  for await (const event of offersFrom(corpus, pool, task(path), signal()))
    if (event.type === 'found') found.push(...event.articles)
  return found
}

async function merge(corpus: Corpus, path: string, picked: PickedOffers | null = null) {
  for await (const event of mergeFrom(corpus, pool, { ...task(path), picked }, { person: 'ليلى', signal: signal() }))
    if (event.type === 'finished') return event
  throw new Error('it did not finish')
}

const marked = (doc: ArticleDocument) =>
  doc.mentions.map(({ start, end, label, status }) => [doc.text.slice(start, end), label, status])

/** A text with suggestions, of which one was turned down and one accepted. */
async function reviewed(): Promise<{ readonly corpus: Corpus; readonly article: ArticleId }> {
  const corpus = await temporaryCorpus()
  const { article, mentions, entities } = scene(TEXT, {
    mentions: [
      { surface: 'خالد', label: 'PER' },
      { surface: 'دمشق', label: 'LOC' },
      { surface: 'الأحد', label: 'DATE' },
      { surface: 'حلب', label: 'LOC' },
    ],
  })
  const draft: DraftArticle = {
    ...article,
    sourceId: null,
    text: TEXT,
    blocks: [],
    mentions,
    entities: entities.map(({ identity: _identity, ...entity }) => entity),
    quotes: [],
  }
  const [id] = (await importDrafts(corpus, [draft])) as [ArticleId]
  for (const [words, decide] of [
    ['الأحد', reject],
    ['حلب', accept],
  ] as const) {
    const doc = await corpus.document(id)
    const mention = doc.mentions.find(({ start }) => start === TEXT.indexOf(words))!
    await corpus.commit({ change: decide(doc, mention, someone()), verb: 'test', person: 'سلمى' })
  }
  return { corpus, article: id }
}

const at = (words: string, label: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length, label]

/** One line for each of two people who annotated the text elsewhere. */
async function elsewhere(...people: (readonly unknown[])[]): Promise<string> {
  const path = join(await mkdtemp(join(root, 'file-')), 'all.jsonl')
  const lines = [...people, []].map((label) => JSON.stringify({ text: label.length > 0 ? TEXT : 'نص آخر', label }))
  await writeFile(path, lines.join('\n'))
  return path
}

test('a text that is here gets what somebody accepted elsewhere; what was decided here stays; one undo', async () => {
  const { corpus, article } = await reviewed()
  const before = await corpus.document(article)
  const path = await elsewhere([
    at('خالد العلي', 'PER'),
    at('دمشق', 'LOC'),
    at('حلب', 'LOC'),
    at('الأحد', 'DATE'),
    at('الوزير', 'ROLE'),
  ])
  const offers = await offersOf(corpus, path)
  expect(offers.map((one) => [one.article, one.offers.map(({ text, label, state }) => [text, label, state])])).toEqual([
    [
      article,
      [
        ['الوزير', 'ROLE', 'open'],
        ['خالد العلي', 'PER', 'suggested'],
        ['دمشق', 'LOC', 'suggested'],
        // حلب is accepted here, too.
        ['الأحد', 'DATE', 'kept'],
      ],
    ],
  ])

  expect(await merge(corpus, path)).toMatchObject({ articles: 1, conflicts: 0, stopped: false })
  const after = await corpus.document(article)
  expect(marked(after)).toEqual([
    ['الوزير', 'ROLE', 'accepted'],
    ['خالد العلي', 'PER', 'accepted'],
    ['دمشق', 'LOC', 'accepted'],
    ['حلب', 'LOC', 'accepted'],
    ['الأحد', 'DATE', 'rejected'],
  ])
  // The file knows no entities; what is marked is somebody all the same.
  const names = after.mentions.map(({ entity }) => after.entities.find(({ id }) => id === entity)?.name)
  expect(names.slice(0, 3)).toEqual(['الوزير', 'خالد العلي', 'دمشق'])
  expect((await corpus.labels()).some(({ key }) => key === 'ROLE')).toBe(true)
  expect((await offersOf(corpus, path)).flatMap((one) => one.offers.map(({ state }) => state))).toEqual(['kept'])
  // Once more, nothing is left to do, and there is nothing new to undo.
  expect(await merge(corpus, path)).toMatchObject({ articles: 0, group: null })
  await corpus.undo('ليلى')
  expect(await corpus.document(article)).toEqual(before)
})

test('what the other tool has no way to say stays as it was found: who a name is, what day, who speaks', async () => {
  const text = 'قال خالد العلي أمس في حلب «نعم». وأضاف الوزير «لا».'
  const corpus = await temporaryCorpus()
  const { article, mentions, entities, quotes } = scene(text, {
    entities: [{ name: 'خالد العلي' }, { name: 'حلب', label: 'LOC' }],
    mentions: [
      { surface: 'خالد', entity: 0 },
      { surface: 'أمس', label: 'DATE', value: '2025-03-01' },
      { surface: 'حلب', label: 'LOC', entity: 1 },
    ],
    quotes: [
      { content: ['نعم'], speaker: find(text, 'خالد العلي'), speakerEntities: [0], source: 'named' },
      { content: ['لا'], speakerEntities: [0], source: 'named' },
    ],
  })
  const indexOf = (id: EntityId | null) => (id === null ? null : entities.findIndex((entity) => entity.id === id))
  const [id] = (await importDrafts(corpus, [
    {
      ...article,
      sourceId: null,
      text,
      blocks: [],
      mentions: mentions.map((mention) => Object.assign({}, mention, { entity: indexOf(mention.entity) })),
      entities: entities.map(({ identity: _identity, ...entity }) => entity),
      quotes: quotes.map((quote) =>
        Object.assign({}, quote, { speakerEntities: quote.speakerEntities.map((one) => indexOf(one)!) }),
      ),
    },
  ])) as [ArticleId]
  const path = join(await mkdtemp(join(root, 'file-')), 'all.jsonl')
  const entity = (of: number, words: string, label: string) => {
    const { start, end } = find(text, words)
    return { id: of, label, start_offset: start, end_offset: end }
  }
  const line = {
    text,
    entities: [
      entity(1, 'خالد العلي', 'PER'),
      entity(2, 'أمس', 'DATE'),
      entity(3, 'نعم', 'QUOTE_DIRECT'),
      entity(4, 'خالد العلي', 'SPEAKER'),
      entity(5, 'لا', 'QUOTE_DIRECT'),
      entity(6, 'وأضاف', 'CUE'),
      entity(7, 'حلب', 'ORG'),
    ],
    relations: [
      { id: 1, type: 'speaker', from_id: 3, to_id: 4 },
      { id: 2, type: 'cue', from_id: 5, to_id: 6 },
    ],
  }
  await writeFile(path, `${JSON.stringify(line)}\n`)
  expect(await merge(corpus, path)).toMatchObject({ articles: 1 })

  const after = await corpus.document(id)
  const named = (one: EntityId | null) => after.entities.find((candidate) => candidate.id === one)?.name ?? null
  expect(
    after.mentions.map((one) => [text.slice(one.start, one.end), one.status, named(one.entity), one.value]),
  ).toEqual([
    ['خالد العلي', 'accepted', 'خالد العلي', null],
    ['أمس', 'accepted', null, '2025-03-01'],
    ['حلب', 'accepted', 'حلب', null],
  ])
  expect(after.entities.map(({ name, label }) => [name, label])).toEqual([
    ['خالد العلي', 'PER'],
    ['حلب', 'ORG'],
  ])
  expect(after.quotes.map((one) => [one.status, one.speakerEntities.map(named), one.source, one.cue !== null])).toEqual(
    [
      ['accepted', ['خالد العلي'], 'named', false],
      ['accepted', ['خالد العلي'], 'named', true],
    ],
  )
})

test('only what was picked is added, and a label that only the rest has does not come', async () => {
  const { corpus, article } = await reviewed()
  const path = await elsewhere([at('خالد العلي', 'PER'), at('الوزير', 'ROLE')])
  const [offer] = await offersOf(corpus, path)
  const keys = offer!.offers.flatMap(({ key, label }) => (label === 'PER' ? key : []))
  await merge(corpus, path, [{ article, keys }])
  expect(marked(await corpus.document(article))[0]).toEqual(['خالد العلي', 'PER', 'accepted'])
  expect((await corpus.labels()).some(({ key }) => key === 'ROLE')).toBe(false)
})

test('a label that comes with annotations goes with their undo, unless something else has it by then', async () => {
  const { corpus, article } = await reviewed()
  const path = await elsewhere([at('الوزير', 'ROLE'), at('دمشق', 'CITY')])
  const keys = async () => (await corpus.labels()).map(({ key }) => key).filter((key) => /ROLE|CITY/u.test(key))
  const told: string[] = []
  corpus.onChanges(({ types }) => told.push(...types))
  await merge(corpus, path)
  expect(await keys()).toEqual(['ROLE', 'CITY'])
  await expect.poll(() => told).toContain('label')
  const merged = await corpus.document(article)
  await corpus.undo('ليلى')
  expect(await keys()).toEqual([])
  await corpus.redo('ليلى')
  expect(await keys()).toEqual(['ROLE', 'CITY'])
  expect(await corpus.document(article)).toEqual(merged)

  const doc = await corpus.document(article)
  const other = doc.mentions.find(({ start }) => start === TEXT.indexOf('حلب'))!
  const relabelled = between([other], [changed(other, { label: 'ROLE' })])
  await corpus.commit({ change: relabelled, verb: 'relabel', person: 'سلمى' })
  await corpus.undo('ليلى')
  expect(await keys()).toEqual(['ROLE'])
  await corpus.redo('ليلى')
  expect(await keys()).toEqual(['ROLE', 'CITY'])
  expect(marked(await corpus.document(article))[0]).toEqual(['الوزير', 'ROLE', 'accepted'])
})

test('a label that somebody made their own stays when the annotations go that brought it', async () => {
  const { corpus } = await reviewed()
  await merge(corpus, await elsewhere([at('الوزير', 'ROLE')]))
  const label = (await corpus.labels()).find(({ key }) => key === 'ROLE')!
  const named = changed(label, { name: 'Role' })
  await corpus.commit({ change: between([label], [named]), verb: 'label.edit', person: 'سلمى' })
  await corpus.undo('ليلى')
  expect((await corpus.labels()).filter(({ key }) => key === 'ROLE')).toEqual([named])
})

test('what was picked of two people who annotated one text is added of both', async () => {
  const { corpus, article } = await reviewed()
  const path = await elsewhere([at('خالد العلي', 'PER')], [at('الوزير', 'ROLE')])
  const offers = await offersOf(corpus, path)
  const picked = offers.map((one) => ({ article: one.article, keys: one.offers.map(({ key }) => key) }))
  expect(picked.map((one) => one.article)).toEqual([article, article])
  await merge(corpus, path, picked)
  expect(marked(await corpus.document(article)).slice(0, 2)).toEqual([
    ['الوزير', 'ROLE', 'accepted'],
    ['خالد العلي', 'PER', 'accepted'],
  ])
})

test('where two people see the same words otherwise, the first has decided', async () => {
  const { corpus, article } = await reviewed()
  const path = await elsewhere([at('دمشق', 'ORG')], [at('دمشق', 'LOC'), at('خالد العلي', 'PER')])
  await merge(corpus, path)
  expect(marked(await corpus.document(article)).slice(0, 2)).toEqual([
    ['خالد العلي', 'PER', 'accepted'],
    ['دمشق', 'ORG', 'accepted'],
  ])
})

test('what one corpus exports another gets whole: quotes, who said them, remarks, nested and split spans, emoji', async () => {
  const draft = hostileDraft()
  const remarked = <One>(one: One, index: number): One =>
    Object.assign({}, one, { note: index % 2 === 0 ? `😀 ${index}` : '', flagged: index % 3 === 0 })
  const source = { ...draft, mentions: draft.mentions.map(remarked), quotes: draft.quotes.map(remarked) }
  const { files, documents } = await written('jsonl', [documentOf(source)])
  const folder = await mkdtemp(join(root, 'export-'))
  for (const [name, data] of files) await writeFile(join(folder, name.replaceAll('/', '-')), data)
  const corpus = await temporaryCorpus()
  const bare: DraftArticle = { ...source, sourceId: null, mentions: [], entities: [], quotes: [] }
  const [id] = (await importDrafts(corpus, [bare])) as [ArticleId]
  await merge(corpus, folder)

  const said = (doc: ArticleDocument) => ({
    mentions: doc.mentions
      .filter(({ status }) => status === 'accepted')
      .map(({ start, end, label, value, entity, note, flagged }) => [
        start,
        end,
        label,
        value,
        note,
        flagged,
        doc.entities.find((one) => one.id === entity)?.name ?? null,
      ])
      .map((one) => JSON.stringify(one))
      .sort(),
    quotes: doc.quotes
      .filter(({ status }) => status === 'accepted')
      .map(({ content, cue, speaker, medium, kind, speakerEntities, note, flagged }) => [
        content,
        cue,
        speaker,
        medium,
        kind,
        note,
        flagged,
        speakerEntities.map((one) => doc.entities.find((entity) => entity.id === one)?.name),
      ]),
  })
  const wanted = said(documents[0]!)
  expect(wanted.mentions.length).toBeGreaterThan(3)
  expect(wanted.quotes.length).toBeGreaterThan(0)
  expect(documents[0]!.mentions.some(({ note }) => note !== '')).toBe(true)
  expect(said(await corpus.document(id))).toEqual(wanted)
})

test('of an export that comes back from doccano, what nobody touched there stays a suggestion; what was put right is taken', async () => {
  const text = 'قال خالد العلي في حلب «نعم». وأضاف سعد في دمشق «لا».'
  const corpus = await temporaryCorpus()
  const { article, mentions, quotes } = scene(text, {
    mentions: [{ surface: 'حلب', label: 'LOC' }, { surface: 'دمشق', label: 'PER' }, { surface: 'خالد' }],
    quotes: [
      { content: ['نعم'], cue: find(text, 'قال') },
      { content: ['لا'], cue: find(text, 'وأضاف') },
    ],
  })
  const draft = { ...article, sourceId: null, text, blocks: [], mentions, entities: [], quotes: [] }
  const speakerless = quotes.map((quote) => changed(quote, { speakerEntities: [] }))
  const [id] = (await importDrafts(corpus, [{ ...draft, quotes: speakerless }])) as [ArticleId]
  const before = await corpus.document(id)
  const { files } = await written('doccano', [before])
  const exported = JSON.parse(String([...files.values()][0])) as { entities: Record<string, unknown>[] }
  const path = join(await mkdtemp(join(root, 'file-')), 'all.jsonl')
  const comesBack = (entities: readonly object[]) =>
    writeFile(path, `${JSON.stringify({ id: 7, ...exported, entities, Comments: [] })}\n`)

  await comesBack(exported.entities)
  expect(await offersOf(corpus, path)).toEqual([])
  expect(await merge(corpus, path)).toMatchObject({ articles: 0 })
  expect(await corpus.document(id)).toEqual(before)

  const start = (words: string) => text.indexOf(words)
  await comesBack([
    ...exported.entities.map((entity) => {
      if (entity.start_offset === start('دمشق')) return changed(entity, { label: 'LOC' })
      return entity.start_offset === start('وأضاف') ? changed(entity, { end_offset: start('وأضاف') + 9 }) : entity
    }),
    { id: 90, label: 'PER', start_offset: start('سعد'), end_offset: start('سعد') + 3 },
  ])
  await merge(corpus, path)
  const after = await corpus.document(id)
  expect(marked(after)).toEqual([
    ['خالد', 'PER', 'suggested'],
    ['حلب', 'LOC', 'suggested'],
    ['سعد', 'PER', 'accepted'],
    ['دمشق', 'LOC', 'accepted'],
  ])
  expect(after.quotes.map(({ cue, status }) => [text.slice(cue!.start, cue!.end), status])).toEqual([
    ['قال', 'suggested'],
    ['وأضاف سعد', 'accepted'],
  ])
})

test('what somebody said of a suggestion without deciding on it stays when it is accepted elsewhere', async () => {
  const { corpus, article } = await reviewed()
  const doc = await corpus.document(article)
  const city = doc.mentions.find(({ start }) => start === TEXT.indexOf('دمشق'))!
  const fields = { note: 'العاصمة', attributes: { stance: 'neutral' } }
  await corpus.commit({ change: between([city], [changed(city, fields)]), verb: 'note', person: 'سلمى' })
  await merge(corpus, await elsewhere([at('دمشق', 'LOC')]))
  const now = (await corpus.document(article)).mentions.find(({ id }) => id === city.id)
  expect(now).toMatchObject({ status: 'accepted', ...fields })
})

test('stopped between two texts, it says so; what was added stays, and the next run adds the rest as its own undo', async () => {
  const texts = Array.from({ length: 40 }, (_, at) => `زار خالد العلي دمشق في اليوم ${at}`)
  const corpus = await temporaryCorpus()
  const bare: DraftArticle = { ...hostileDraft(), sourceId: null, blocks: [], mentions: [], entities: [], quotes: [] }
  const ids = await importDrafts(
    corpus,
    texts.map((text) => Object.assign({}, bare, { text })),
  )
  const path = join(await mkdtemp(join(root, 'file-')), 'all.jsonl')
  await writeFile(path, texts.map((text) => JSON.stringify({ text, label: [[4, 14, 'PER']] })).join('\n'))

  const stop = new AbortController()
  const said: unknown[] = []
  for await (const event of mergeFrom(
    corpus,
    pool,
    { ...task(path), picked: null },
    { person: 'ليلى', signal: stop.signal },
  )) {
    stop.abort()
    said.push(event)
  }
  expect(said).toMatchObject([
    { type: 'progress', done: 1 },
    { type: 'finished', articles: 1, stopped: true },
  ])
  expect(await merge(corpus, path)).toMatchObject({ articles: 39, stopped: false })
  await corpus.undo('ليلى')
  const left = await Promise.all(ids.map(async (id) => (await corpus.document(id)).mentions.length))
  expect(left).toEqual([1, ...Array.from({ length: 39 }, () => 0)])
})
