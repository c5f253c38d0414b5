import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '../../../shared/change/index.ts'
import type { Change } from '../../../shared/change/index.ts'
import { recordKey } from '../../../shared/model/index.ts'
import type { AnyRecord, Article, ArticleId, Identity, Label, Mention, RecordKey } from '../../../shared/model/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { hostileDraft } from '../../../test/support/hostile-text.ts'
import { changeOf, randomEdit } from '../../../test/support/random-edits.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { openReading } from './connection.ts'
import { openCorpus } from './index.ts'
import type { Corpus } from './index.ts'
import { identities, session } from './tables/index.ts'

const SMALL = { paragraphs: 2, paragraphLength: 80, mentions: 4, quotes: 1 }
const PERSON = 'ليلى'
const OTHER = 'عمر'

type Records = ReadonlyMap<RecordKey, AnyRecord>

/** Also those that are not found, because all their articles are in the bin. */
function identitiesOf({ path }: Corpus): readonly Identity[] {
  const connection = openReading(path)
  const tables = session(connection)
  const ids = connection.sql('SELECT id FROM identity').all()
  const found = ids.flatMap(({ id }) => identities.read(tables, Number(id)) ?? [])
  connection.close()
  return found
}

/** Every record of the corpus that an edit can touch. */
async function recordsOf(corpus: Corpus, articles: readonly ArticleId[]): Promise<Records> {
  const records: AnyRecord[] = [...identitiesOf(corpus), ...(await corpus.labels())]
  for (const id of articles) {
    const { article, blocks, mentions, entities, quotes } = await corpus.document(id)
    records.push(article, ...blocks, ...mentions, ...entities, ...quotes)
  }
  return new Map(records.map((record) => [recordKey(record), record]))
}

/** Whether a change is to annotations of an article in the bin. */
function annotatesBin({ added, updated, removed }: Change, records: Records): boolean {
  const changed = updated.flatMap((one) => records.get(recordKey(one)) ?? [])
  return [...added, ...changed, ...removed].some((one) => {
    if (one.type !== 'mention' && one.type !== 'quote' && one.type !== 'block') return false
    const article = records.get(`article:${one.article}`)
    return article?.type === 'article' && article.deleted
  })
}

const sorted = (records: Records) => [...records.entries()].toSorted(([a], [b]) => a.localeCompare(b))

async function expectRecords(corpus: Corpus, articles: readonly ArticleId[], expected: Records): Promise<void> {
  expect(sorted(await recordsOf(corpus, articles))).toEqual(sorted(expected))
}

const update = (mention: Mention, to: Partial<Mention>): Change => ({
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

test('any sequence of changes, undone, restores every record exactly; redone, makes it again; also after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(randomEdit, fc.boolean()), { minLength: 1, maxLength: 25 }),
      fc.nat(2),
      async (edits, reopenAt) => {
        let corpus = await temporaryCorpus()
        const articles = await importDrafts(corpus, [hostileDraft(), generateArticle({ ...SMALL, seed: 1 })], OTHER)
        const documents = await Promise.all(articles.map((article) => corpus.document(article)))
        const texts = new Map(documents.map(({ article, text }) => [article.id as number, text]))
        const reopen = async (when: number) => {
          if (when !== reopenAt) return
          await corpus.close()
          corpus = await openCorpus(corpus.path)
        }

        let next = (await corpus.reserve(200)).first
        let records = await recordsOf(corpus, articles)
        const states = [records]
        let group = crypto.randomUUID()
        for (const [edit, continues] of edits) {
          const change = changeOf(edit, { records: [...records.values()], texts, id: () => next++ })
          // Nobody annotates what is in the bin.
          if (change === null || annotatesBin(change, records)) continue
          const joins = continues && states.length > 1
          if (!joins) group = crypto.randomUUID()
          await corpus.commit({ change, verb: 'test', group, person: PERSON })
          records = apply(records, change)
          if (joins) states.pop()
          states.push(records)
        }
        await expectRecords(corpus, articles, records)
        await reopen(0)

        for (let at = states.length - 1; at > 0; at -= 1) {
          const { applied, history } = await corpus.undo(PERSON)
          records = apply(records, applied!)
          expect(sorted(records)).toEqual(sorted(states[at - 1]!))
          expect(history.undo === null).toBe(at === 1)
        }
        await expectRecords(corpus, articles, states[0]!)
        await expect(corpus.undo(PERSON)).rejects.toMatchObject({ name: 'NothingToUndo' })
        await reopen(1)

        for (let at = 1; at < states.length; at += 1) await corpus.redo(PERSON)
        await expectRecords(corpus, articles, states.at(-1)!)
        await expect(corpus.redo(PERSON)).rejects.toMatchObject({ name: 'NothingToUndo' })
        await reopen(2)
        expect(await corpus.check(() => {}, new AbortController().signal)).toEqual([])
        await corpus.close()
      },
    ),
    { numRuns: 25 },
  )
}, 300_000)

async function oneArticle() {
  const corpus = await temporaryCorpus()
  const [article] = await importDrafts(corpus, [generateArticle({ ...SMALL, seed: 1 })], OTHER)
  const document = await corpus.document(article!)
  return { corpus, article: article!, document, mentions: document.mentions }
}

test('a change of records that somebody else changed is refused with the records as they are now', async () => {
  const { corpus, article, mentions } = await oneArticle()
  const [mention, other] = [mentions[0]!, mentions[1]!]
  await corpus.commit({ change: update(mention, { status: 'accepted' }), verb: 'accept', person: OTHER })

  const both: Change = {
    added: [],
    updated: [...update(mention, { status: 'rejected' }).updated, ...update(other, { status: 'rejected' }).updated],
    removed: [],
  }
  await expect(corpus.commit({ change: both, verb: 'reject', person: PERSON })).rejects.toMatchObject({
    name: 'Conflict',
    data: { keys: [recordKey(mention)], records: [{ ...mention, status: 'accepted' }] },
  })
  const after = await corpus.document(article)
  expect(after.mentions.find(({ id }) => id === other.id)).toEqual(other)
})

test.each([
  ['outside the text', (length: number) => ({ start: length - 1, end: length + 1 })],
  ['empty', () => ({ start: 3, end: 3 })],
])('a span that is %s is refused', async (_what, span) => {
  const { corpus, document, mentions } = await oneArticle()
  const change = update(mentions[0]!, span(document.text.length))
  await expect(corpus.commit({ change, verb: 'move', person: PERSON })).rejects.toMatchObject({ name: 'InvalidChange' })
})

test('a span through the middle of an emoji is refused', async () => {
  const corpus = await temporaryCorpus()
  const [article] = await importDrafts(corpus, [hostileDraft()])
  const { text, mentions } = await corpus.document(article!)
  const emoji = text.indexOf('😀')
  const change = update(mentions[0]!, { start: emoji + 1, end: emoji + 3 })
  await expect(corpus.commit({ change, verb: 'move', person: PERSON })).rejects.toMatchObject({ name: 'InvalidChange' })
})

test('references stay inside the article and never dangle', async () => {
  const { corpus, mentions, document } = await oneArticle()
  const [stranger] = await importDrafts(corpus, [generateArticle({ ...SMALL, seed: 2 })], OTHER)
  const foreign = (await corpus.document(stranger!)).entities[0]!
  const commit = (change: Change) => corpus.commit({ change, verb: 'link', person: PERSON })
  await expect(commit(update(mentions[0]!, { entity: foreign.id }))).rejects.toMatchObject({ name: 'InvalidChange' })
  const used = document.entities.find(({ id }) => id === mentions[0]!.entity)!
  await expect(commit({ added: [], updated: [], removed: [used] })).rejects.toMatchObject({ name: 'InvalidChange' })
})

test('what the tables refuse is an invalid change, and nothing of it is written', async () => {
  const { corpus, article, mentions } = await oneArticle()
  const [label] = await corpus.labels()
  const twin = { ...label!, id: (await corpus.reserve(1)).first as Label['id'] }
  const change: Change = { ...update(mentions[0]!, { status: 'accepted' }), added: [twin] }
  await expect(corpus.commit({ change, verb: 'label', person: PERSON })).rejects.toMatchObject({
    name: 'InvalidChange',
  })
  expect((await corpus.document(article)).mentions[0]!.status).toBe('suggested')
})

test('a lone surrogate is refused, for it would come back as something else', async () => {
  const { corpus, mentions } = await oneArticle()
  const change = update(mentions[0]!, { note: 'half \ud83d' })
  await expect(corpus.commit({ change, verb: 'note', person: PERSON })).rejects.toMatchObject({ name: 'InvalidChange' })
})

test('everyone undoes their own', async () => {
  const { corpus, mentions } = await oneArticle()
  await corpus.commit({ change: update(mentions[0]!, { status: 'accepted' }), verb: 'accept', person: PERSON })
  await corpus.commit({ change: update(mentions[1]!, { status: 'rejected' }), verb: 'reject', person: 'سلمى' })
  const { step, applied } = await corpus.undo(PERSON)
  expect(step.verb).toBe('accept')
  expect(applied?.updated).toEqual([
    { type: 'mention', id: mentions[0]!.id, from: { status: 'accepted' }, to: { status: 'suggested' } },
  ])
  expect((await corpus.historyState('سلمى')).undo?.verb).toBe('reject')
})

test('what somebody else changed since is told by name; asked again, Undo passes over it for as long as that stays so', async () => {
  const { corpus, article, mentions } = await oneArticle()
  const [first, second] = mentions as [Mention, Mention]
  const shown = async () => {
    const now = (await corpus.document(article)).mentions
    return [first, second].map(({ id }) => now.find((mention) => mention.id === id)?.status)
  }
  const accepted: Mention = { ...second, status: 'accepted' }
  await corpus.commit({ change: update(first, { status: 'accepted' }), verb: 'older', person: PERSON })
  await corpus.commit({ change: update(second, { status: 'accepted' }), verb: 'newer', person: PERSON })
  await corpus.commit({ change: update(accepted, { status: 'rejected' }), verb: 'reject', person: OTHER })

  const newer = (await corpus.historyState(PERSON)).undo!.group
  const refused = { group: newer, verb: 'newer', by: OTHER }
  for (let times = 0; times < 2; times += 1)
    await expect(corpus.undo(PERSON)).rejects.toMatchObject({
      name: 'CannotUndo',
      data: { ...refused, isBeforeLeft: true },
    })
  expect(await shown()).toEqual(['accepted', 'rejected'])

  expect((await corpus.undo(PERSON, newer)).step.verb).toBe('older')
  expect(await shown()).toEqual(['suggested', 'rejected'])
  await expect(corpus.undo(PERSON, newer)).rejects.toMatchObject({
    name: 'CannotUndo',
    data: { ...refused, isBeforeLeft: false },
  })
  expect((await corpus.redo(PERSON)).step.verb).toBe('older')
  expect(await shown()).toEqual(['accepted', 'rejected'])
  await expect(corpus.redo(PERSON)).rejects.toMatchObject({ name: 'NothingToUndo' })

  await corpus.undo(OTHER)
  expect((await corpus.undo(PERSON, newer)).step.verb).toBe('newer')
  expect(await shown()).toEqual(['accepted', 'suggested'])
})

test('what was taken back and somebody else changed since is told by name; asked again, Redo passes over it', async () => {
  const { corpus, article, mentions } = await oneArticle()
  const [first, second] = mentions as [Mention, Mention]
  const shown = async () => {
    const now = (await corpus.document(article)).mentions
    return [first, second].map(({ id }) => now.find((mention) => mention.id === id)?.status)
  }
  await corpus.commit({ change: update(first, { status: 'accepted' }), verb: 'older', person: PERSON })
  await corpus.commit({ change: update(second, { status: 'accepted' }), verb: 'newer', person: PERSON })
  for (let times = 0; times < 2; times += 1) await corpus.undo(PERSON)
  await corpus.commit({ change: update(first, { status: 'rejected' }), verb: 'reject', person: OTHER })

  const older = (await corpus.historyState(PERSON)).redo!.group
  const refused = { group: older, verb: 'older', by: OTHER }
  for (let times = 0; times < 2; times += 1)
    await expect(corpus.redo(PERSON)).rejects.toMatchObject({
      name: 'CannotUndo',
      data: { ...refused, isBeforeLeft: true },
    })
  expect(await shown()).toEqual(['rejected', 'suggested'])

  expect((await corpus.redo(PERSON, older)).step.verb).toBe('newer')
  expect(await shown()).toEqual(['rejected', 'accepted'])
  await expect(corpus.redo(PERSON, older)).rejects.toMatchObject({
    name: 'CannotUndo',
    data: { ...refused, isBeforeLeft: false },
  })
  expect((await corpus.undo(PERSON)).step.verb).toBe('newer')

  await corpus.undo(OTHER)
  expect((await corpus.redo(PERSON)).step.verb).toBe('newer')
  expect((await corpus.redo(PERSON, older)).step.verb).toBe('older')
  expect(await shown()).toEqual(['accepted', 'accepted'])
})

test('two people undo and redo what still can be, whatever they did in turn; also after a restart', async () => {
  const action = fc.record({
    kind: fc.constantFrom('edit', 'edit', 'edit', 'edit', 'undo', 'undo', 'undo', 'redo', 'redo', 'restart'),
    person: fc.constantFrom(PERSON, OTHER),
    at: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 6, maxLength: 40, size: 'max' }), async (actions) => {
      let corpus = await temporaryCorpus()
      const [article] = await importDrafts(corpus, [generateArticle({ ...SMALL, seed: 1 })], 'somebody')
      const { mentions } = await corpus.document(article!)
      const people = remarksOfTwo()
      const answers: (readonly [string, string])[] = []
      for (const { kind, person, at } of actions) {
        if (kind === 'restart') {
          await corpus.close()
          corpus = await openCorpus(corpus.path)
        } else if (kind === 'edit') {
          const { verb, edits } = people.edit(person, at)
          const updated = edits.flatMap(
            ({ at: which, from, to }) => update({ ...mentions[which]!, note: from }, { note: to }).updated,
          )
          await corpus.commit({ change: { added: [], updated, removed: [] }, verb, person })
        } else {
          const past = people.wasTold(person, kind) ? ((await corpus.historyState(person))[kind]?.group ?? null) : null
          const answer = await corpus[kind](person, past).then(
            ({ step }) => step.verb,
            (error: Error) => error.name,
          )
          answers.push([answer, people[kind](person)])
        }
        const now = (await corpus.document(article!)).mentions
        expect(mentions.slice(0, 3).map(({ id }) => now.find((one) => one.id === id)?.note)).toEqual(people.notes)
      }
      expect(answers.map(([answer]) => answer)).toEqual(answers.map(([, expected]) => expected))
      await corpus.close()
    }),
    { numRuns: 15 },
  )
}, 300_000)

/** What comes of remarks on three mentions that two people write over each other: the rules of Undo and Redo, without a corpus. */
function remarksOfTwo() {
  interface Remark {
    readonly verb: string
    readonly person: string
    readonly edits: readonly { readonly at: number; readonly from: string; readonly to: string }[]
    state: 'applied' | 'undone' | 'gone'
    /** When it was made, undone or redone last. */
    last: number
  }
  const notes = ['', '', '']
  const remarks: Remark[] = []
  const told = { undo: new Map<string, Remark>(), redo: new Map<string, Remark>() }
  let now = 0
  const newestFirst = (person: string, state: Remark['state']) =>
    remarks.filter((one) => one.person === person && one.state === state).toReversed()
  const undoneLastFirst = (person: string) => newestFirst(person, 'undone').toSorted((a, b) => b.last - a.last)
  /** A remark, and before all others those that are older but were made again after it. */
  const withLater = (own: readonly Remark[], remark: Remark): readonly Remark[] => {
    const later = own.slice(own.indexOf(remark) + 1).find(({ last }) => last > remark.last)
    return later === undefined ? [remark] : [remark, ...withLater(own, later)]
  }
  const turn = (remark: Remark, side: 'from' | 'to'): string => {
    for (const edit of remark.edits) notes[edit.at] = edit[side]
    remark.state = side === 'to' ? 'applied' : 'undone'
    remark.last = now += 1
    return remark.verb
  }
  const fits = (remark: Remark, side: 'from' | 'to') => remark.edits.every((edit) => notes[edit.at] === edit[side])
  return {
    notes,
    wasTold(person: string, kind: 'undo' | 'redo'): boolean {
      const [newest] = kind === 'undo' ? newestFirst(person, 'applied') : undoneLastFirst(person)
      return newest !== undefined && told[kind].get(person) === newest
    },
    edit(person: string, places: readonly number[]): Remark {
      for (const undone of newestFirst(person, 'undone')) undone.state = 'gone'
      const verb = `edit ${remarks.length}`
      const edits = places.map((at) => ({ at, from: notes[at] ?? '', to: `${verb} of ${at}` }))
      const remark: Remark = { verb, person, edits, state: 'applied', last: 0 }
      remarks.push(remark)
      turn(remark, 'to')
      return remark
    },
    undo(person: string): string {
      const own = newestFirst(person, 'applied')
      const [newest] = own
      if (newest === undefined) return 'NothingToUndo'
      const tried = [...withLater(own, newest), ...(told.undo.get(person) === newest ? own : [])]
      const found = tried.find((remark) => fits(remark, 'to'))
      if (found !== undefined) return turn(found, 'from')
      told.undo.set(person, newest)
      return 'CannotUndo'
    },
    redo(person: string): string {
      const own = undoneLastFirst(person)
      const [last] = own
      if (last === undefined) return 'NothingToUndo'
      const found = (told.redo.get(person) === last ? own : [last]).find((remark) => fits(remark, 'from'))
      if (found !== undefined) return turn(found, 'to')
      told.redo.set(person, last)
      return 'CannotUndo'
    },
  }
}

test('what was undone before a new edit cannot be redone', async () => {
  const { corpus, mentions } = await oneArticle()
  await corpus.commit({ change: update(mentions[0]!, { status: 'accepted' }), verb: 'accept', person: PERSON })
  await corpus.undo(PERSON)
  expect((await corpus.historyState(PERSON)).redo?.verb).toBe('accept')
  await corpus.commit({ change: update(mentions[1]!, { status: 'rejected' }), verb: 'reject', person: PERSON })
  expect(await corpus.historyState(PERSON)).toMatchObject({ redo: null, undo: { verb: 'reject' } })
})

test('an older group is reverted as an edit of its own, which can be undone', async () => {
  const { corpus, article, mentions } = await oneArticle()
  const group = crypto.randomUUID()
  await corpus.commit({ change: update(mentions[0]!, { status: 'accepted' }), verb: 'accept', group, person: OTHER })
  await corpus.commit({ change: update(mentions[1]!, { status: 'rejected' }), verb: 'reject', person: PERSON })

  expect((await corpus.revert(group, PERSON)).step.group).toBe(group)
  expect((await corpus.document(article)).mentions[0]!.status).toBe('suggested')
  expect((await corpus.historyState(OTHER)).undo?.group).not.toBe(group)
  await corpus.undo(PERSON)
  expect((await corpus.document(article)).mentions[0]!.status).toBe('accepted')
  expect((await corpus.historyState(OTHER)).undo?.group).toBe(group)
})

test('reverting what was changed since is a conflict', async () => {
  const { corpus, mentions } = await oneArticle()
  const group = crypto.randomUUID()
  await corpus.commit({ change: update(mentions[0]!, { status: 'accepted' }), verb: 'accept', group, person: PERSON })
  const accepted: Mention = { ...mentions[0]!, status: 'accepted' }
  await corpus.commit({ change: update(accepted, { status: 'rejected' }), verb: 'reject', person: PERSON })
  await expect(corpus.revert(group, PERSON)).rejects.toMatchObject({ name: 'Conflict' })
})

test('what somebody did while their work on many articles went on is undone in an order that there is, and done again', async () => {
  const corpus = await temporaryCorpus()
  const drafts = [1, 2, 3].map((seed) => generateArticle({ ...SMALL, seed }))
  const [first, second, third] = (await importDrafts(corpus, drafts, OTHER)) as [ArticleId, ArticleId, ArticleId]
  const statuses = async () =>
    Promise.all([first, second, third].map(async (id) => (await corpus.document(id)).article.status))
  const setStatus = (id: ArticleId, from: Article['status'], to: Article['status'], group = crypto.randomUUID()) =>
    corpus.commit({
      change: {
        added: [],
        updated: [{ type: 'article', id, from: { status: from }, to: { status: to } }],
        removed: [],
      },
      verb: 'status',
      group,
      person: PERSON,
    })
  const bulk = crypto.randomUUID()
  await setStatus(first, 'new', 'done', bulk)
  await setStatus(second, 'new', 'in_review')
  await setStatus(first, 'done', 'in_review')
  await setStatus(second, 'in_review', 'done', bulk)
  await setStatus(third, 'new', 'done', bulk)
  const states = [await statuses()]
  for (let step = 0; step < 3; step += 1) {
    await corpus.undo(PERSON)
    states.push(await statuses())
  }
  expect(states).toEqual([
    ['in_review', 'done', 'done'],
    ['done', 'done', 'done'],
    ['new', 'in_review', 'new'],
    ['new', 'new', 'new'],
  ])
  for (const state of states.slice(0, -1).toReversed()) {
    await corpus.redo(PERSON)
    expect(await statuses()).toEqual(state)
  }
  await expect(corpus.redo(PERSON)).rejects.toMatchObject({ name: 'NothingToUndo' })
})

test('a reversal that is reverted leaves what it had reverted in effect, and as something that can be undone', async () => {
  const { corpus, article, mentions } = await oneArticle()
  const newest = async () => (await corpus.historyState(PERSON)).undo!.group
  const undone = async () => (await corpus.log(article, 10)).map((entry) => entry.undone)
  const group = crypto.randomUUID()
  await corpus.commit({ change: update(mentions[0]!, { status: 'accepted' }), verb: 'accept', group, person: OTHER })
  await corpus.revert(group, PERSON)
  await corpus.revert(await newest(), PERSON)
  expect((await corpus.document(article)).mentions[0]!.status).toBe('accepted')
  expect(await undone()).toEqual([false, true, false])
  expect((await corpus.historyState(OTHER)).undo?.group).toBe(group)
  await corpus.undo(PERSON)
  expect((await corpus.document(article)).mentions[0]!.status).toBe('suggested')
  expect(await undone()).toEqual([true, true, false, true])
  await corpus.redo(PERSON)
  expect((await corpus.historyState(OTHER)).undo?.group).toBe(group)

  await importDrafts(corpus, [generateArticle({ ...SMALL, seed: 2 })], PERSON)
  for (const count of [1, 2, 1]) {
    await corpus.revert(await newest(), PERSON)
    expect(await corpus.articleCount()).toBe(count)
  }
  for (const count of [2, 1, 2]) {
    await corpus.undo(PERSON)
    expect(await corpus.articleCount()).toBe(count)
  }
})

test('the log of an article tells every commit, newest first, and what is undone', async () => {
  const { corpus, article, mentions } = await oneArticle()
  await corpus.commit({ change: update(mentions[0]!, { status: 'accepted' }), verb: 'accept', person: PERSON })
  await corpus.commit({ change: update(mentions[1]!, { status: 'rejected' }), verb: 'reject', person: OTHER })
  await corpus.undo(PERSON)
  expect((await corpus.log(article, 10)).map(({ verb, by, undone }) => ({ verb, by, undone }))).toEqual([
    { verb: 'edit.undo', by: PERSON, undone: true },
    { verb: 'reject', by: OTHER, undone: false },
    { verb: 'accept', by: PERSON, undone: true },
  ])
})

test('undoing an import bins its articles, redoing brings those back and no other', async () => {
  const corpus = await temporaryCorpus()
  const drafts = [1, 2, 3].map((seed) => generateArticle({ ...SMALL, seed }))
  const articles = await importDrafts(corpus, drafts, PERSON)
  const binned = (await corpus.document(articles[1]!)).article
  const bin: Change = {
    added: [],
    updated: [{ type: 'article', id: binned.id, from: { deleted: false }, to: { deleted: true } }],
    removed: [],
  }
  await corpus.commit({ change: bin, verb: 'bin', person: OTHER })

  const { step, applied } = await corpus.undo(PERSON)
  expect([step.verb, step.count, applied]).toEqual(['imports.run', 3, null])
  expect(await corpus.articleCount()).toBe(0)
  await corpus.redo(PERSON)
  expect(await corpus.articleCount()).toBe(2)
  expect((await corpus.document(binned.id)).article.deleted).toBe(true)
})

test('what is in the bin is not annotated: what put it there could not be undone any more', async () => {
  const corpus = await temporaryCorpus()
  const [article] = await importDrafts(corpus, [generateArticle({ ...SMALL, seed: 1 })], PERSON)
  const { mentions } = await corpus.document(article!)
  const counts = await corpus.labelCounts()
  await corpus.undo(PERSON)
  expect(await corpus.labelCounts()).toEqual([])
  const change = update(mentions[0]!, { status: 'accepted' })
  await expect(corpus.commit({ change, verb: 'accept', person: PERSON })).rejects.toMatchObject({ name: 'NotFound' })
  await corpus.redo(PERSON)
  expect(await corpus.labelCounts()).toEqual(counts)
  await corpus.commit({ change, verb: 'accept', person: PERSON })
})

test('a group too large to send is undone without its change', async () => {
  const corpus = await temporaryCorpus()
  const [article] = await importDrafts(
    corpus,
    [generateArticle({ seed: 1, paragraphs: 40, paragraphLength: 1500, mentions: 3600, quotes: 0 })],
    OTHER,
  )
  const { mentions } = await corpus.document(article!)
  const group = crypto.randomUUID()
  for (let at = 0; at < mentions.length; at += 500) {
    const some = mentions.slice(at, at + 500)
    const change = {
      added: [],
      updated: some.flatMap((one) => update(one, { status: 'accepted' }).updated),
      removed: [],
    }
    await corpus.commit({ change, verb: 'acceptAll', group, person: PERSON })
  }
  const { applied, step } = await corpus.undo(PERSON)
  expect([applied, step.count]).toEqual([null, mentions.length])
  expect((await corpus.document(article!)).mentions).toEqual(mentions)
})

test('a group too large for one piece is undone, redone and reverted in parts', async () => {
  const corpus = await temporaryCorpus()
  const [article] = await importDrafts(
    corpus,
    [generateArticle({ seed: 2, paragraphs: 40, paragraphLength: 1500, mentions: 3600, quotes: 0 })],
    OTHER,
  )
  const at = async () => (await corpus.document(article!)).mentions
  const before = await at()
  const group = crypto.randomUUID()
  for (const status of ['accepted', 'rejected', 'accepted', 'rejected', 'accepted', 'rejected'] as const) {
    const updated = (await at()).flatMap((one) => update(one, { status }).updated)
    await corpus.commit({ change: { added: [], updated, removed: [] }, verb: 'decide', group, person: PERSON })
  }
  const after = await at()
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set(['rejected']))
  expect((await corpus.undo(PERSON)).step.count).toBe(6 * before.length)
  expect(await at()).toEqual(before)
  await corpus.redo(PERSON)
  expect(await at()).toEqual(after)
  await corpus.revert(group, OTHER)
  expect(await at()).toEqual(before)
  await corpus.undo(OTHER)
  expect(await at()).toEqual(after)
})
