import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { v7 } from 'uuid'
import type { Change } from '../../../../shared/change/index.ts'
import { renameEntity, setBlockKind } from '../../../../shared/edit/index.ts'
import type {
  ArticleDocument,
  DraftAnnotations,
  DraftMention,
  DraftQuote,
  Mention,
  Quote,
  Span,
} from '../../../../shared/model/index.ts'
import { changed } from '../../../../test/support/changed.ts'
import { generateArticle } from '../../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../../test/support/temporary-corpus.ts'
import { number, openWriting } from '../connection.ts'
import { CannotUndo, openCorpus } from '../index.ts'
import type { Corpus } from '../index.ts'
import { session } from '../tables/index.ts'
import { ITSELF } from './give-way.ts'
import { history } from './history.ts'
import type { Touched } from './history.ts'
import { setState } from './log.ts'
import { swapSuggestions } from './suggestions.ts'

const PERSON = 'ليلى'
const SHAPE = { paragraphs: 3, paragraphLength: 200, mentions: 9, quotes: 3 }
const DRAFT = generateArticle({ ...SHAPE, seed: 5 })
const NOTHING: DraftAnnotations = { blocks: [], mentions: [], entities: [], quotes: [] }

async function extracted(corpus: Corpus, article: ArticleDocument['article']['id'], found: DraftAnnotations) {
  const run = await corpus.beginRun({ kind: 'extraction', person: PERSON, settings: null })
  const replaced = await corpus.replaceSuggestions(run, article, found)
  await corpus.finishRun(run, null)
  if (replaced === null) throw new Error('nobody reviewed anything')
  return replaced
}

async function imported() {
  const corpus = await temporaryCorpus()
  const [article] = await importDrafts(corpus, [DRAFT], 'someone')
  return { corpus, article: article!, before: await corpus.document(article!) }
}

const edit = (mention: Mention, to: Partial<Mention>): Change => ({
  added: [],
  updated: [
    {
      type: 'mention',
      id: mention.id,
      from: Object.fromEntries(Object.keys(to).map((name) => [name, mention[name as keyof Mention]])),
      to,
    },
  ],
  removed: [],
})

/** Without what a new extraction numbers anew. */
const shape = ({ mentions, quotes, blocks }: ArticleDocument) => ({
  blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  mentions: mentions.map(({ label, start, end, status, evidence }) => ({ label, start, end, status, evidence })),
  quotes: quotes.map(({ kind, content, cue, speaker, status }) => ({ kind, content, cue, speaker, status })),
})

test('a label that suggestions bring along, as what another corpus taught may, becomes one of the corpus', async () => {
  const { corpus, article } = await imported()
  const told: string[] = []
  corpus.onChanges(({ types }) => told.push(...types))
  const [mention] = DRAFT.mentions
  await extracted(corpus, article, { ...NOTHING, mentions: [{ ...mention!, label: 'WEAPON', entity: null }] })
  const known = async () => (await corpus.labels()).find(({ key }) => key === 'WEAPON')
  const label = await known()
  expect(label).toMatchObject({ retired: false })
  await expect.poll(() => told).toContain('label')
  await corpus.undo(PERSON)
  expect(await known()).toBeUndefined()
  await corpus.redo(PERSON)
  expect(await known()).toEqual(label)
})

test('suggestions nobody decided on make room for new ones', async () => {
  const { corpus, article, before } = await imported()
  const replaced = await extracted(corpus, article, DRAFT)
  const count = before.mentions.length + before.quotes.length
  expect(replaced).toEqual({ added: 0, removed: 0, changed: 0, same: count, kept: 0, differences: [] })
  const after = await corpus.document(article)
  expect(shape(after)).toEqual(shape(before))
  // Whoever looks at one goes on looking at it.
  expect([after.blocks, after.mentions, after.quotes]).toEqual([before.blocks, before.mentions, before.quotes])
})

test('what is seen otherwise is told, in the order of the text', async () => {
  const { corpus, article, before } = await imported()
  const [gone, relabelled] = DRAFT.mentions as [DraftMention, DraftMention]
  const [said, ...quotes] = DRAFT.quotes as [DraftQuote, ...DraftQuote[]]
  const label = relabelled.label === 'LOC' ? 'ORG' : 'LOC'
  const mentions = DRAFT.mentions.slice(1).map((one) => (one === relabelled ? changed(one, { label }) : one))
  const added = { ...gone, start: 0, end: 1 }
  const found = { ...DRAFT, mentions: [...mentions, added], quotes: [{ ...said, speakerEntities: [] }, ...quotes] }
  const { differences, ...counts } = await extracted(corpus, article, found)
  const same = before.mentions.length + before.quotes.length - 3
  expect(counts).toEqual({ added: 1, removed: 1, changed: 2, same, kept: 0 })
  expect(differences.map(({ start }) => start)).toEqual(differences.map(({ start }) => start).toSorted((a, b) => a - b))
  const named = (type: string, start: number) => differences.find((one) => one.type === type && one.start === start)
  expect(named('mention', 0)).toMatchObject({ end: 1, text: DRAFT.text[0], before: null, after: { label: gone.label } })
  expect(named('mention', gone.start)).toMatchObject({ before: { label: gone.label }, after: null })
  expect(named('mention', relabelled.start)).toMatchObject({ before: { label: relabelled.label }, after: { label } })
  const speaker = DRAFT.entities[said.speakerEntities[0]!]!.name
  expect(named('quote', said.content[0]!.start)).toMatchObject({ before: { label: said.kind, speaker } })
})

test('what a person decided, flagged or remarked on stays, once', async () => {
  const { corpus, article, before } = await imported()
  const [accepted, rejected, flagged, noted] = before.mentions as [Mention, Mention, Mention, Mention]
  for (const change of [
    edit(accepted, { status: 'accepted' }),
    edit(rejected, { status: 'rejected' }),
    edit(flagged, { flagged: true }),
    edit(noted, { note: 'why?' }),
  ])
    await corpus.commit({ change, verb: 'test', person: PERSON })
  const { kept } = await extracted(corpus, article, DRAFT)
  expect(kept).toBe(4)
  const after = await corpus.document(article)
  expect(after.mentions.map(({ start, end }) => [start, end])).toEqual(
    before.mentions.map(({ start, end }) => [start, end]),
  )
  expect(after.mentions.find(({ id }) => id === accepted.id)).toEqual({ ...accepted, status: 'accepted' })
  expect(after.mentions.find(({ id }) => id === rejected.id)?.status).toBe('rejected')
  const names = after.entities.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('undoing an extraction brings every replaced suggestion back, redoing takes it out again', async () => {
  const { corpus, article, before } = await imported()
  const accepted = before.mentions[0]!
  await corpus.commit({ change: edit(accepted, { status: 'accepted' }), verb: 'accept', person: PERSON })
  const reviewed = await corpus.document(article)
  await extracted(corpus, article, { ...NOTHING, blocks: DRAFT.blocks })
  const found = await corpus.document(article)
  expect(found.mentions).toHaveLength(1)

  const { step, applied } = await corpus.undo(PERSON)
  expect([step.verb, step.count, applied]).toEqual(['extraction.run', 1, null])
  expect(await corpus.document(article)).toEqual(reviewed)
  await corpus.redo(PERSON)
  expect(await corpus.document(article)).toEqual(found)
  await corpus.undo(PERSON)
  await corpus.undo(PERSON)
  expect(await corpus.document(article)).toEqual(before)
})

test('what somebody else decided since stays when an extraction is undone', async () => {
  const { corpus, article, before } = await imported()
  await extracted(corpus, article, DRAFT)
  const fresh = (await corpus.document(article)).mentions[0]!
  await corpus.commit({ change: edit(fresh, { status: 'accepted' }), verb: 'accept', person: 'other' })
  await corpus.undo(PERSON)
  const after = await corpus.document(article)
  expect(after.mentions.find(({ id }) => id === fresh.id)?.status).toBe('accepted')
  expect(after.mentions.filter(({ status }) => status === 'suggested').map(({ id }) => id)).toEqual(
    before.mentions.map(({ id }) => id).filter((id) => id !== fresh.id),
  )
  expect(await corpus.check(() => {}, new AbortController().signal)).toEqual([])
})

describe('a suggestion whose decision somebody else took back while the search was undone', () => {
  const OTHER = 'other'
  const accept = async (corpus: Corpus, { type, id }: Mention | Quote) => {
    const updated = [{ type, id, from: { status: 'suggested' }, to: { status: 'accepted' } }] as const
    await corpus.commit({ change: { added: [], updated, removed: [] }, verb: 'accept', person: OTHER })
  }
  const shorter = ({ start, end }: Span): Span => ({ start, end: end - 1 })
  /** Takes the search back, or does it once more. */
  const again = async (corpus: Corpus) => {
    const { undo } = await corpus.historyState(PERSON)
    await (undo === null ? corpus.redo(PERSON) : corpus.undo(PERSON))
  }
  const expectRefused = (error: unknown) => expect(error).toBeInstanceOf(CannotUndo)
  /** All that is told apart in an article, whatever its number. */
  const places = ({ mentions, quotes }: ArticleDocument) => [
    ...mentions.map(({ start, end, label }) => `${start}-${end} ${label}`),
    ...quotes.map(({ content, kind }) => `${content.map(({ start, end }) => `${start}-${end}`).join(' ')} ${kind}`),
  ]
  const FOUND = {
    ...DRAFT,
    mentions: DRAFT.mentions.slice(2).map((one) => changed(one, { end: one.end - 1 })),
    quotes: DRAFT.quotes.slice(1).map((one) => changed(one, { content: one.content.map(shorter) })),
  }

  test('is there again with the search that found it, and gone without it', async () => {
    const { corpus, article, before } = await imported()
    await extracted(corpus, article, FOUND)
    const found = await corpus.document(article)
    await accept(corpus, found.mentions[0]!)
    await accept(corpus, found.quotes[0]!)
    await corpus.undo(PERSON)
    for (let times = 0; times < 2; times += 1) await corpus.undo(OTHER)
    await corpus.redo(PERSON)
    expect(places(await corpus.document(article))).toEqual(places(found))
    await corpus.undo(PERSON)
    expect(await corpus.document(article)).toEqual(before)
    await corpus.redo(PERSON)
    expect(places(await corpus.document(article))).toEqual(places(found))
  })

  test('is where it was, whatever both did and took back in between', async () => {
    const action = fc.oneof(fc.constantFrom('search', 'undo', 'redo'), fc.nat(20))
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.boolean(), fc.array(action, { maxLength: 12 }), async (first, same, actions) => {
        const { corpus, article, before } = await imported()
        const decide = async (number: number) => {
          const { mentions, quotes } = await corpus.document(article)
          const open = [...mentions, ...quotes].filter(({ status }) => status === 'suggested')
          await accept(corpus, open[number % open.length]!)
        }
        const takeAllBack = async () => {
          while ((await corpus.historyState(OTHER)).undo !== null) await corpus.undo(OTHER)
        }
        if (first < before.mentions.length) await decide(first)
        await extracted(corpus, article, same ? DRAFT : FOUND)
        await takeAllBack()
        const found = await corpus.document(article)
        for (const one of actions) {
          const { undo, redo } = await corpus.historyState(OTHER)
          if (typeof one === 'number') await decide(one)
          else if (one === 'search') await again(corpus)
          else if (one === 'undo' && undo !== null) await corpus.undo(OTHER)
          else if (one === 'redo' && redo !== null) await corpus.redo(OTHER).catch(expectRefused)
        }
        await takeAllBack()
        for (let times = 0; times < 3; times += 1) {
          await again(corpus)
          const isFound = (await corpus.historyState(PERSON)).undo !== null
          const now = await corpus.document(article)
          expect(places(now)).toEqual(places(isFound ? found : before))
          expect(now.mentions.every(({ entity }) => now.entities.some(({ id }) => id === entity))).toBe(true)
        }
        await corpus.close()
      }),
      { numRuns: 10 },
    )
  })
})

test('a line is there again, though somebody else set the kind of another one in its place and took that back', async () => {
  const { corpus, article, before } = await imported()
  await extracted(corpus, article, { ...DRAFT, blocks: DRAFT.blocks.map((one) => changed(one, { end: one.end - 1 })) })
  const found = await corpus.document(article)
  const set = setBlockKind(found, found.blocks[0]!.id, 'caption', {
    person: 'other',
    now: () => '',
    nextId: () => 0,
    uid: v7,
  })
  await corpus.commit({ change: set, verb: 'kind', person: 'other' })
  await corpus.undo(PERSON)
  expect((await corpus.document(article)).blocks.map(({ id }) => id)).toContain(found.blocks[0]!.id)
  await corpus.undo('other')
  await corpus.redo(PERSON)
  expect(await corpus.document(article)).toEqual(found)
  await corpus.undo(PERSON)
  expect(await corpus.document(article)).toEqual(before)
})

test('what was undone is done again, also where the article was searched by itself in between', async () => {
  const { corpus, article, before } = await imported()
  const [mention] = before.mentions
  const accepted = changed(edit(mention!, { status: 'accepted' }), {
    updated: [
      ...edit(mention!, { status: 'accepted' }).updated,
      { type: 'article', id: article, from: { status: 'new' }, to: { status: 'in_review' } } as const,
    ],
  })
  await corpus.commit({ change: accepted, verb: 'accept', person: PERSON })
  await corpus.undo(PERSON)
  const run = await corpus.beginRun({ kind: 'extraction', person: ITSELF, settings: null })
  await corpus.replaceSuggestions(run, article, NOTHING, 'untouched')
  await corpus.finishRun(run, null)
  expect((await corpus.document(article)).mentions).toEqual([])
  const { applied } = await corpus.redo(PERSON)
  expect(applied).toBeNull()
  const after = await corpus.document(article)
  expect(after.mentions).toEqual([changed(mention!, { status: 'accepted' }), ...before.mentions.slice(1)])
})

test('an entity that somebody renamed keeps its name', async () => {
  const { corpus, article, before } = await imported()
  const renamed = before.entities.find(({ id }) => before.mentions.some(({ entity }) => entity === id))!
  const context = { person: PERSON, now: () => '', uid: v7, nextId: () => 0 }
  const change = renameEntity(before, renamed.id, 'اسم آخر', context)
  await corpus.commit({ change, verb: 'rename', person: PERSON })
  await extracted(corpus, article, DRAFT)
  const { entities, mentions } = await corpus.document(article)
  expect(entities.find(({ id }) => id === renamed.id)?.name).toBe('اسم آخر')
  const named = (of: readonly Mention[]) => of.filter(({ entity }) => entity === renamed.id).length
  expect(named(mentions)).toBe(named(before.mentions))
})

test('a run that did nothing is nothing to undo', async () => {
  const { corpus } = await imported()
  const run = await corpus.beginRun({ kind: 'extraction', person: PERSON, settings: null })
  await corpus.finishRun(run, null)
  expect((await corpus.historyState(PERSON)).undo).toBeNull()
})

/** A corpus whose extraction is undone in one of two articles: the file as a crash, or a full disk, leaves it. */
async function undoneInPart() {
  const corpus = await temporaryCorpus()
  const articles = await importDrafts(corpus, [DRAFT, generateArticle({ ...SHAPE, seed: 6 })], 'someone')
  const documents = (of: Corpus) => Promise.all(articles.map((article) => of.document(article)))
  const before = await documents(corpus)
  const run = await corpus.beginRun({ kind: 'extraction', person: PERSON, settings: null })
  for (const article of articles) await corpus.replaceSuggestions(run, article, NOTHING)
  await corpus.finishRun(run, null)
  await corpus.close()
  const connection = openWriting(corpus.path)
  const tables = session(connection)
  const [last] = connection.sql('SELECT id FROM run_article ORDER BY id DESC').all()
  swapSuggestions(tables, last!.id as number)
  setState(tables, number(connection, 'SELECT id FROM step WHERE run = ?', run), 'undoing')
  return { path: corpus.path, tables, documents, before }
}

const UNDONE = { undo: null, redo: { verb: 'extraction.run', count: 2 } }

test('an undo that a crash cut short is brought to its end by the next opening', async () => {
  const { path, tables, documents, before } = await undoneInPart()
  tables.connection.close()
  const reopened = await openCorpus(path)
  onTestFinished(() => reopened.close())
  expect((await reopened.reserve(1)).first).toBeGreaterThan(0)
  expect(await documents(reopened)).toEqual(before)
  expect(await reopened.historyState(PERSON)).toMatchObject(UNDONE)
})

test('of an undo that fails half-way everybody is told', async () => {
  const { tables } = await undoneInPart()
  tables.connection.sql("UPDATE run_article SET suggestions = 'torn' WHERE swapped = 0").run()
  const told: Touched[] = []
  expect(() => [...history(tables, (what) => told.push(what)).undo(PERSON)]).toThrow(SyntaxError)
  expect(told).toMatchObject([{ many: true }])
  tables.connection.close()
})

test('an undo that a full disk cut short is what the next one goes on with', async () => {
  const { path, tables, documents, before } = await undoneInPart()
  const undoing = history(tables, () => {}).undo(PERSON)
  let step = undoing.next()
  while (step.done !== true) step = undoing.next()
  expect(step.value).toMatchObject({ step: { verb: 'extraction.run' }, history: UNDONE })
  tables.connection.close()
  const reopened = await openCorpus(path)
  onTestFinished(() => reopened.close())
  expect(await documents(reopened)).toEqual(before)
})
