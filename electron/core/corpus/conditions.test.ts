import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleFilter, ArticleQuery } from '../../../shared/contract/index.ts'
import type { ArticleDocument, DraftArticle, Status } from '../../../shared/model/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { changed } from '../../../test/support/changed.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'

const STATUSES = ['suggested', 'accepted', 'rejected'] as const satisfies readonly Status[]

/** Articles that differ in all that a list can be asked for. */
function draft(index: number): DraftArticle {
  const plain = generateArticle({
    seed: index,
    paragraphs: 2,
    paragraphLength: 60,
    mentions: index % 4,
    quotes: index % 3,
  })
  return {
    ...plain,
    language: index % 4 === 0 ? 'en' : 'ar',
    status: (['new', 'in_review', 'done'] as const)[index % 3]!,
    tags: ['سوريا', 'economy', 'x'].filter((_, bit) => (index >> bit) % 2 === 1),
    meta: {
      title: `${index % 7}`,
      ...(index % 5 > 0 && { published_at: `2024-0${1 + (index % 3)}-1${index % 9}T10:00:00Z` }),
      ...(index % 6 > 0 && { outlet: `o${index % 2}` }),
    },
    mentions: plain.mentions.map((mention, at) => ({
      ...mention,
      status: STATUSES[(index + at) % 3]!,
      flagged: (index + at) % 5 === 0,
    })),
    quotes: plain.quotes.map((quote, at) => changed(quote, { status: STATUSES[(index + at) % 3]! })),
  }
}

function holds(doc: ArticleDocument, filter: ArticleFilter): boolean {
  const { article } = doc
  const any = <T>(wanted: readonly T[] | undefined, values: readonly unknown[]) =>
    wanted === undefined || wanted.length === 0 || wanted.some((one) => values.includes(one))
  const mentions = doc.mentions.filter(({ status }) => status !== 'rejected')
  const quotes = doc.quotes.filter(({ status }) => status !== 'rejected')
  const nameOf = (id: number | null) => doc.entities.find((entity) => entity.id === id)?.name
  const day = typeof article.meta.published_at === 'string' ? article.meta.published_at.slice(0, 10) : null
  return (
    any(filter.status, [article.status]) &&
    any(filter.language, [article.language]) &&
    any(filter.outlet, [article.meta.outlet]) &&
    any(filter.tag, article.tags) &&
    any(
      filter.label,
      mentions.map(({ label }) => label),
    ) &&
    any(
      filter.mentioned,
      mentions.map(({ entity }) => nameOf(entity)),
    ) &&
    any(
      filter.speaker,
      quotes.flatMap(({ speakerEntities }) => speakerEntities.map(nameOf)),
    ) &&
    (filter.flagged !== true || [...doc.mentions, ...doc.quotes].some(({ flagged }) => flagged)) &&
    (filter.from === undefined || (day !== null && day >= filter.from)) &&
    (filter.until === undefined || (day !== null && day <= filter.until))
  )
}

const filters = fc.record(
  {
    status: fc.subarray(['new', 'in_review', 'done'] as const),
    language: fc.subarray(['ar', 'en', 'fr']),
    outlet: fc.subarray(['o0', 'o1']),
    tag: fc.subarray(['سوريا', 'economy', 'none']),
    label: fc.subarray(['PER', 'ORG', 'NONE']),
    mentioned: fc.subarray(['دمشق', 'بشار الأسد', 'nobody']),
    speaker: fc.subarray(['إبراهيم رئيسي', 'بشار الأسد', 'nobody']),
    flagged: fc.boolean(),
    from: fc.constantFrom('2024-01-12', '2024-02-10', '2024-03-18'),
    until: fc.constantFrom('2024-01-12', '2024-02-18', '2024-03-11'),
  },
  { requiredKeys: [] },
)
const sorts = fc.constantFrom('next', 'added', 'newest', 'oldest', 'open', 'uncertain', 'title')

test('a list holds exactly the articles of its filter', async () => {
  const corpus = await temporaryCorpus()
  const ids = await importDrafts(
    corpus,
    Array.from({ length: 60 }, (_, index) => draft(index)),
  )
  const documents = await Promise.all(ids.map((id) => corpus.document(id)))
  await fc.assert(
    fc.asyncProperty(filters, sorts, async (filter, sort) => {
      const { rows, total } = await corpus.page({ filter, sort }, 0, 100)
      const expected = documents.filter((doc) => holds(doc, filter)).map(({ article }) => article.id)
      expect(rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expected)
      expect(total).toBe(expected.length)
      expect(await corpus.idsOf({ filter, sort })).toEqual(rows.map(({ id }) => id))
    }),
    { numRuns: 150 },
  )
})

test('the labels and the doubt of an article follow its annotations', async () => {
  const corpus = await temporaryCorpus()
  const [id] = await importDrafts(corpus, [draft(7)])
  const count = async (label: string) => (await corpus.page({ filter: { label: [label] }, sort: 'added' }, 0, 1)).total
  const shown = async () => (await corpus.document(id!)).mentions.filter(({ status }) => status !== 'rejected')
  for (const mention of await shown()) {
    expect(await count(mention.label)).toBe(1)
    const update = { type: 'mention' as const, id: mention.id, from: { label: mention.label }, to: { label: 'NEW' } }
    await corpus.commit({ change: { added: [], updated: [update], removed: [] }, verb: 'relabel', person: 'ليلى' })
    expect(await count('NEW')).toBe(1)
    expect(await count(mention.label)).toBe((await shown()).some(({ label }) => label === mention.label) ? 1 : 0)
    await corpus.undo('ليلى')
    expect(await count('NEW')).toBe(0)
    expect(await count(mention.label)).toBe(1)
  }
  expect(await corpus.check(() => {}, new AbortController().signal)).toEqual([])
})

test('a long list is the same from either end, in every order', async () => {
  const corpus = await temporaryCorpus()
  const tiny = generateArticle({ seed: 1, paragraphs: 1, paragraphLength: 20, mentions: 0, quotes: 0 })
  const many = Array.from({ length: 2300 }, (_, index): DraftArticle => ({
    ...draft(index),
    ...tiny,
    ...meta(index),
    text: `t ${index}`,
    blocks: [],
  }))
  await importDrafts(corpus, many)
  for (const sort of ['added', 'newest', 'oldest', 'open', 'uncertain', 'title'] as const) {
    for (const filter of [{}, { language: ['ar', 'en'] }, { from: '2024-01-01' }] satisfies ArticleFilter[]) {
      const query: ArticleQuery = { filter, sort }
      const ids = await corpus.idsOf(query)
      const parts = []
      for (let offset = 0; offset < ids.length; offset += 500) parts.push(await corpus.page(query, offset, 500))
      expect(parts.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids)
      expect(new Set(ids).size).toBe(parts[0]!.total)
      expect(await corpus.rank(query, ids.at(-3)!)).toBe(ids.length - 3)
      expect(await corpus.neighbour(query, ids.at(-3)!, 1)).toBe(ids.at(-2))
      expect(await corpus.neighbour(query, ids[3]!, -1)).toBe(ids[2])
    }
  }
})

function meta(index: number): Pick<DraftArticle, 'meta' | 'language' | 'status'> {
  const { meta: fields, language, status } = draft(index)
  return { meta: fields, language, status }
}
