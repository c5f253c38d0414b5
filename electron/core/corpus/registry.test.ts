import { expect, test } from 'vitest'
import { NO_CHANGE } from '../../../shared/change/index.ts'
import type { ArticleId, DraftArticle, PageId } from '../../../shared/model/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import { fromRecord, toRecord, writeLine } from '../interchange/index.ts'
import { identityEdits } from '../workbench/identities.ts'
import type { Corpus } from './corpus.ts'

const PERSON = 'ليلى'
const BARE = generateArticle({ seed: 1, paragraphs: 1, paragraphLength: 20, mentions: 1, quotes: 1 })
const [MENTION] = BARE.mentions
const [QUOTE] = BARE.quotes

/** An article that mentions some names, each twice, and quotes the first of them. */
function article(index: number, ...names: readonly string[]): DraftArticle {
  const text = `${index} ${names.map((name) => `${name} و${name}`).join(' ')} قال`
  const quote = { start: text.length - 3, end: text.length }
  return {
    ...BARE,
    text,
    blocks: [],
    meta: { title: `${index}`, published_at: `2024-01-0${index}` },
    entities: names.map((name) => Object.assign({}, BARE.entities[0], { name, label: 'PER', aliases: [] })),
    mentions: names.flatMap((name, entity) => {
      const [first, second] = [text.indexOf(name), text.lastIndexOf(name)]
      return [first, second].map((start) =>
        Object.assign({}, MENTION, { label: 'PER', start, end: start + name.length, entity }),
      )
    }),
    quotes: [
      Object.assign({}, QUOTE, { content: [quote], cue: null, speaker: null, medium: null, speakerEntities: [0] }),
    ],
  }
}

async function corpusOf(...articles: readonly (readonly string[])[]) {
  const corpus = await temporaryCorpus()
  await importDrafts(
    corpus,
    articles.map((names, index) => article(index + 1, ...names)),
  )
  return { corpus, edits: identityEdits(corpus, PERSON) }
}

const suggestions = async (corpus: Corpus) =>
  (await corpus.identitySuggestions(20)).map(({ names, articles, why, identity }) => {
    return { names, articles, why, identity: identity?.name ?? null }
  })
const listed = async (corpus: Corpus, text = '') =>
  (await corpus.registryPage({ text, label: null, sort: 'mentions' }, 0, 10)).rows.map(
    ({ identity, articles, mentions, quotes }) => [identity.name, articles, mentions, quotes],
  )

test('names that several articles have are suggested: the same, with a title, in the other script', async () => {
  const { corpus } = await corpusOf(
    ['فلاديمير بوتين'],
    ['الرئيس فلاديمير بوتين', 'سالم'],
    ['Vladimir Putin'],
    ['فلاديمير بوتين'],
  )
  expect(await suggestions(corpus)).toEqual([
    {
      names: ['فلاديمير بوتين', 'الرئيس فلاديمير بوتين', 'Vladimir Putin'],
      articles: 4,
      why: ['same', 'title', 'sound'],
      identity: null,
    },
  ])
})

test('a link is confirmed, counted, shown where it occurs, and taken back', async () => {
  const { corpus, edits } = await corpusOf(['سالم عمر'], ['سالم عمر', 'علي حسن'], ['علي حسن'])
  const [first] = await corpus.identitySuggestions(20)
  const before = await suggestions(corpus)
  const { identity } = await edits.link({
    entities: [...first!.entities],
    to: { names: [...first!.names], label: 'PER' },
    status: 'accepted',
  })
  expect(await listed(corpus)).toEqual([[first!.names[0], 2, 4, first!.names[0] === 'سالم عمر' ? 2 : 1]])
  expect(await suggestions(corpus)).toHaveLength(before.length - 1)
  const mentioned = await corpus.identityOccurrences(identity, 'mentioned', 0, 10)
  expect(mentioned.total).toBe(4)
  expect(mentioned.rows.map(({ hit }) => hit.text)).toEqual(Array(4).fill(first!.names[0]))
  expect((await corpus.page({ filter: { mentioned: [first!.names[0]!] }, sort: 'added' }, 0, 9)).total).toBe(2)
  await corpus.undo(PERSON)
  expect(await listed(corpus)).toEqual([])
  expect(await suggestions(corpus)).toEqual(before)
})

test('identities are merged and split, each one undo; filters follow', async () => {
  const { corpus, edits } = await corpusOf(['أبو محمد'], ['أحمد الشرع'], ['أحمد الشرع'])
  const all = await corpus.identitySuggestions(20)
  const documents = await Promise.all([1, 2, 3].map((id) => corpus.document(id as never)))
  const entity = (index: number) => documents[index]!.entities[0]!.id
  expect(all).toHaveLength(1)
  const one = await edits.link({ entities: [entity(0)], to: { names: ['أبو محمد'], label: 'PER' }, status: 'accepted' })
  const two = await edits.link({
    entities: [entity(1), entity(2)],
    to: { names: ['أحمد الشرع'], label: 'PER' },
    status: 'accepted',
  })
  await edits.merge({ into: two.identity, others: [one.identity] })
  expect(await listed(corpus)).toEqual([['أحمد الشرع', 3, 6, 3]])
  expect(await listed(corpus, 'ابو')).toEqual([['أحمد الشرع', 3, 6, 3]])
  expect((await corpus.page({ filter: { speaker: ['احمد الشرع'] }, sort: 'added' }, 0, 9)).total).toBe(3)
  await corpus.undo(PERSON)
  expect(await listed(corpus)).toEqual([
    ['أحمد الشرع', 2, 4, 2],
    ['أبو محمد', 1, 2, 1],
  ])
  await edits.split({ entities: [entity(2)], name: 'أحمد آخر', label: 'PER' })
  expect(await listed(corpus)).toHaveLength(3)
  await edits.remove({ identity: two.identity })
  expect(await listed(corpus)).toHaveLength(2)
  await corpus.undo(PERSON)
  await corpus.undo(PERSON)
  expect(await listed(corpus)).toHaveLength(2)
  expect(await corpus.check(() => {}, new AbortController().signal)).toEqual([])
})

test('who somebody is not is remembered, and not suggested again', async () => {
  const { corpus, edits } = await corpusOf(['سالم عمر'], ['سالم عمر'], ['سالم عمر'])
  const [first] = await corpus.identitySuggestions(20)
  const [a, ...rest] = first!.entities
  const { identity } = await edits.link({
    entities: [a!],
    to: { names: ['سالم عمر'], label: 'PER' },
    status: 'accepted',
  })
  expect(await suggestions(corpus)).toEqual([{ names: ['سالم عمر'], articles: 2, why: ['same'], identity: 'سالم عمر' }])
  await edits.link({ entities: rest, to: identity, status: 'rejected' })
  expect(await suggestions(corpus)).toEqual([])
  expect(await listed(corpus)).toEqual([['سالم عمر', 1, 2, 1]])
})

test('names that are not one are not suggested again until that is undone', async () => {
  const { corpus } = await corpusOf(['سالم عمر'], ['سالم عمر'], ['علي حسن'], ['علي حسن'])
  const [{ key, names } = { key: '', names: [] }] = await corpus.identitySuggestions(20)
  const page = { type: 'page', id: 900 as PageId, name: 'apart', text: JSON.stringify([key]) } as const
  await corpus.commit({ change: { ...NO_CHANGE, added: [page] }, verb: 'identity.apart', person: PERSON })
  expect(await suggestions(corpus)).not.toContainEqual(expect.objectContaining({ names }))
  expect(await suggestions(corpus)).toHaveLength(1)
  await corpus.undo(PERSON)
  expect(await suggestions(corpus)).toHaveLength(2)
})

test('of two names that only sound alike, each is suggested by itself', async () => {
  const twice = ['محمد الحلبي', 'محمد الحلبي', 'أحمد الحلبي', 'أحمد الحلبي']
  const { corpus } = await corpusOf(...twice.map((name) => [name]))
  const [together] = await corpus.identitySuggestions(20)
  expect(together).toMatchObject({ articles: 4, why: ['same', 'sound'] })
  const page = { type: 'page', id: 900 as PageId, name: 'apart', text: JSON.stringify([together?.key]) } as const
  await corpus.commit({ change: { ...NO_CHANGE, added: [page] }, verb: 'identity.apart', person: PERSON })
  const alone = (name: string) => ({ names: [name], articles: 2, why: ['same'], identity: null })
  expect(await suggestions(corpus)).toEqual([alone('محمد الحلبي'), alone('أحمد الحلبي')])
})

test('a suggestion shows where each of its names stands first, the newest article first', async () => {
  const { corpus } = await corpusOf(['سالم عمر'], ['علي حسن', 'سالم عمر'])
  const [suggestion] = await corpus.identitySuggestions(20)
  const places = await corpus.entityContexts([...suggestion!.entities])
  expect(places.map(({ article, hit }) => [article, hit.text])).toEqual([
    [2, 'سالم عمر'],
    [1, 'سالم عمر'],
  ])
  expect(places[1]?.ref).toEqual({ type: 'mention', id: (await corpus.document(1 as ArticleId)).mentions[0]?.id })
})

test('identities go out with their articles and come into another corpus, where what is known of them stays', async () => {
  const { corpus, edits } = await corpusOf(['فلاديمير بوتين'], ['Vladimir Putin'], ['سالم'])
  const documents = await Promise.all([1, 2].map((id) => corpus.document(id as ArticleId)))
  await edits.link({
    entities: documents.map(({ entities }) => entities[0]!.id),
    to: { names: ['فلاديمير بوتين', 'Vladimir Putin'], label: 'PER' },
    status: 'accepted',
  })
  const records = await Promise.all(
    [1, 2, 3].map(async (id) => JSON.parse(writeLine(toRecord(await corpus.document(id as ArticleId)))) as unknown),
  )
  const other = await temporaryCorpus()
  await importDrafts(other, [fromRecord(records[0]).draft])
  const [known] = (await other.registryPage({ text: '', label: null, sort: 'mentions' }, 0, 10)).rows
  const [before] = (await corpus.registryPage({ text: '', label: null, sort: 'mentions' }, 0, 10)).rows
  expect({ ...known?.identity, id: 0 }).toEqual({ ...before?.identity, id: 0 })

  const renamed = { ...known!.identity, name: 'بوتين', note: 'رئيس روسيا' }
  const { from, to } = { from: { name: known!.identity.name, note: '' }, to: { name: 'بوتين', note: 'رئيس روسيا' } }
  await other.commit({
    change: { ...NO_CHANGE, updated: [{ type: 'identity', id: renamed.id, from, to }] },
    verb: 'rename',
    person: PERSON,
  })
  await importDrafts(
    other,
    records.slice(1).map((record) => fromRecord(record).draft),
  )
  expect(await listed(other)).toEqual([['بوتين', 2, 4, 2]])
  expect((await other.identity(renamed.id)).note).toBe('رئيس روسيا')
  expect((await other.document(2 as ArticleId)).entities[0]).toMatchObject({
    identity: renamed.id,
    identityStatus: 'accepted',
    identityOrigin: `person:${PERSON}`,
  })
})

test('an identity is there as long as one of its articles is outside the bin: what an import brought goes with it', async () => {
  const { corpus, edits } = await corpusOf(['سالم العلي', 'نزار'])
  const { entities } = await corpus.document(1 as ArticleId)
  for (const [index, label] of ['PER', 'POET'].entries()) {
    const { id, name } = entities[index]!
    await edits.link({ entities: [id], to: { names: [name], label }, status: 'accepted' })
  }
  const { draft } = fromRecord(JSON.parse(writeLine(toRecord(await corpus.document(1 as ArticleId)))))
  const mentions = draft.mentions.map((mention) => (mention.entity === 1 ? { ...mention, label: 'POET' } : mention))

  const other = await temporaryCorpus()
  await importDrafts(
    other,
    [2, 3].map((index) => article(index, 'الشيخ سالم العلي')),
  )
  await importDrafts(other, [{ ...draft, mentions }])
  const everywhere = async () => ({
    listed: await listed(other),
    found: (await other.findIdentities('سال', 10)).map(({ name }) => name),
    suggested: (await suggestions(other)).map(({ identity }) => identity),
    isLabel: (await other.labels()).some(({ key }) => key === 'POET'),
  })
  const imported = {
    listed: [
      ['سالم العلي', 1, 2, 1],
      ['نزار', 1, 2, 0],
    ],
    found: ['سالم العلي'],
    suggested: ['سالم العلي'],
    isLabel: true,
  }
  expect(await everywhere()).toEqual(imported)
  await other.undo(PERSON)
  expect(await everywhere()).toEqual({ listed: [], found: [], suggested: [null], isLabel: false })
  await other.redo(PERSON)
  expect(await everywhere()).toEqual(imported)
})

test('an identity that somebody has edited stays when the import that brought it is taken back', async () => {
  const { corpus, edits } = await corpusOf(['سالم العلي', 'نزار'])
  const { entities } = await corpus.document(1 as ArticleId)
  for (const { id, name } of entities)
    await edits.link({ entities: [id], to: { names: [name], label: 'PER' }, status: 'accepted' })
  const { draft } = fromRecord(JSON.parse(writeLine(toRecord(await corpus.document(1 as ArticleId)))))

  const other = await temporaryCorpus()
  await importDrafts(other, [draft], PERSON)
  const [known] = await other.findIdentities('سالم', 10)
  const updated = [{ type: 'identity', id: known!.id, from: { note: '' }, to: { note: 'شاعر' } }] as const
  await other.commit({ change: { ...NO_CHANGE, updated }, verb: 'identity.edit', person: 'عمر' })
  await other.undo(PERSON)
  expect(await listed(other)).toEqual([['سالم العلي', 0, 0, 0]])
  expect(await other.findIdentities('سالم', 10)).toEqual([{ ...known!, note: 'شاعر' }])
  await other.undo('عمر')
  expect(await listed(other)).toEqual([])
  await other.redo('عمر')
  await other.redo(PERSON)
  expect(await listed(other)).toEqual([
    ['سالم العلي', 1, 2, 1],
    ['نزار', 1, 2, 0],
  ])
})
