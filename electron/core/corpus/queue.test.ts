import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleQuery, QueueRow } from '../../../shared/contract/index.ts'
import type { DraftArticle, DraftMention } from '../../../shared/model/index.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'

const BARE = generateArticle({ seed: 1, paragraphs: 1, paragraphLength: 20, mentions: 1, quotes: 0 })
const [MENTION] = BARE.mentions as [DraftMention]

function article(text: string, fields: Partial<DraftArticle> = {}, suggestions = 0): DraftArticle {
  const mentions = Array.from({ length: suggestions }, () => ({ ...MENTION, start: 0, end: 1 }))
  return { ...BARE, text, blocks: [], mentions, quotes: [], meta: {}, ...fields }
}

const all = (sort: ArticleQuery['sort'], filter: ArticleQuery['filter'] = {}): ArticleQuery => ({ filter, sort })
const SORTS = ['added', 'newest', 'oldest', 'open', 'title'] as const

test('pages are the sorted articles; what has no date or title comes last', async () => {
  const corpus = await temporaryCorpus()
  const [a, b, c, d] = await importDrafts(corpus, [
    article('one', { meta: { title: 'b', published_at: '2023-01-02' } }, 2),
    article('two', { meta: {} }, 0),
    article('three', { meta: { title: 'C', published_at: '2023-01-01' } }, 5),
    article('four', { meta: { title: 'a', published_at: '2023-01-02' } }, 2),
  ])
  const ids = async (sort: ArticleQuery['sort']) => (await corpus.page(all(sort), 0, 10)).rows.map(({ id }) => id)
  expect(await ids('added')).toEqual([a, b, c, d])
  expect(await ids('newest')).toEqual([d, a, c, b])
  expect(await ids('oldest')).toEqual([c, a, d, b])
  expect(await ids('open')).toEqual([c, a, d, b])
  expect(await ids('title')).toEqual([d, a, c, b])
})

test('a row counts what is shown, and follows every edit', async () => {
  const corpus = await temporaryCorpus()
  const [id] = await importDrafts(corpus, [
    generateArticle({ seed: 3, paragraphs: 2, paragraphLength: 300, mentions: 6, quotes: 2 }),
  ])
  const row = async (): Promise<Partial<QueueRow>> => {
    const { mentions, quotes, open, flagged } = (await corpus.page(all('added'), 0, 1)).rows[0]!
    return { mentions, quotes, open, flagged }
  }
  const document = await corpus.document(id!)
  const [mentions, quotes] = [document.mentions.length, document.quotes.length]
  expect(await row()).toEqual({ mentions, quotes, open: mentions + quotes, flagged: 0 })
  const [first, second] = document.mentions
  const quote = document.quotes[0]!
  await corpus.commit({
    person: 'ليلى',
    verb: 'test',
    change: {
      added: [],
      updated: [
        { type: 'mention', id: first!.id, from: { status: 'suggested' }, to: { status: 'rejected' } },
        { type: 'mention', id: second!.id, from: { flagged: false }, to: { flagged: true } },
      ],
      removed: [quote],
    },
  })
  const after = { mentions: mentions - 1, quotes: quotes - 1, open: mentions + quotes - 2, flagged: 1 }
  expect(await row()).toEqual(after)
  await corpus.undo('ليلى')
  expect(await row()).toEqual({ mentions, quotes, open: mentions + quotes, flagged: 0 })
})

test('rank and neighbours agree with the page, whatever the filter and the order', async () => {
  const corpus = await temporaryCorpus()
  const drafts = Array.from({ length: 23 }, (_, index) =>
    article(
      `text ${index} ${index % 2 === 0 ? 'دمشق' : 'حلب'}`,
      {
        status: (['new', 'in_review', 'done'] as const)[index % 3]!,
        language: index % 4 === 0 ? 'en' : 'ar',
        meta: {
          ...(index % 5 === 0 ? {} : { title: `t${index % 7}` }),
          ...(index % 6 === 0 ? {} : { published_at: `2023-01-0${(index % 8) + 1}` }),
          ...(index % 3 === 0 ? {} : { outlet: `o${index % 2}` }),
        },
      },
      index % 4,
    ),
  )
  await importDrafts(corpus, drafts)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SORTS),
      fc.record(
        {
          status: fc.subarray(['new', 'in_review', 'done'] as const),
          language: fc.subarray(['ar', 'en', 'fr']),
          outlet: fc.subarray(['o0', 'o1']),
          text: fc.constantFrom('دمشق', 'text', '', 'nothing'),
        },
        { requiredKeys: [] },
      ),
      async (sort, filter) => {
        const query = all(sort, filter)
        const { rows, total } = await corpus.page(query, 0, 100)
        expect(rows).toHaveLength(total)
        for (const [index, { id }] of rows.entries()) {
          expect(await corpus.rank(query, id)).toBe(index)
          expect(await corpus.neighbour(query, id, 1)).toBe(rows[index + 1]?.id ?? null)
          expect(await corpus.neighbour(query, id, -1)).toBe(rows[index - 1]?.id ?? null)
        }
        const half = await corpus.page(query, 5, 7)
        expect(half.rows).toEqual(rows.slice(5, 12))
      },
    ),
    { numRuns: 40 },
  )
})

test('an article that left the query still has neighbours in it', async () => {
  const corpus = await temporaryCorpus()
  const [first, second, third] = await importDrafts(
    corpus,
    ['a', 'b', 'c'].map((text) => article(text)),
  )
  const change = {
    added: [],
    updated: [{ type: 'article' as const, id: second!, from: { status: 'new' }, to: { status: 'done' } }],
    removed: [],
  }
  await corpus.commit({ change, verb: 'done', person: 'ليلى' })
  const query = all('added', { status: ['new'] })
  expect(await corpus.rank(query, second!)).toBeNull()
  expect(await corpus.neighbour(query, second!, 1)).toBe(third)
  expect(await corpus.neighbour(query, second!, -1)).toBe(first)
})

test('facets count what is not in the bin, the most frequent first', async () => {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, [
    article('1', { language: 'en', meta: { outlet: 'سانا' } }),
    article('2', { language: 'ar', meta: { outlet: 'رويترز' } }),
    article('3', { language: 'ar', meta: { outlet: 'رويترز' }, status: 'done' }),
  ])
  expect(await corpus.facets()).toEqual({
    status: [
      { value: 'new', count: 2 },
      { value: 'done', count: 1 },
    ],
    language: [
      { value: 'ar', count: 2 },
      { value: 'en', count: 1 },
    ],
    outlet: [
      { value: 'رويترز', count: 2 },
      { value: 'سانا', count: 1 },
    ],
    tag: [],
  })
})

test.each([
  ['a word without its harakat and hamza', 'الانسان', 'حقوق الإِنْسان'],
  ['the beginning of a word', 'اقت', 'خطة اقتصادية'],
  ['a name behind its clitics', 'دمشق', 'وبدمشق'],
  ['two letters, at the beginning of a word', 'مم', 'الأمم ممثلة'],
  ['words in any order', 'اليوم درعا', 'درعا البلد اليوم'],
  ['digits of either kind', '2023', 'عام ٢٠٢٣'],
  ['words of the title', 'عنوان', 'متن'],
  ['what looks like a query', '"x" OR (y*', 'a "x" or (y* b'],
])('search finds %s', async (_what, text, body) => {
  const corpus = await temporaryCorpus()
  const [found] = await importDrafts(corpus, [article(body, { meta: { title: 'عنوان آخر' } }), article('شيء غيره', {})])
  const { rows } = await corpus.page(all('added', { text }), 0, 10)
  expect(rows.map(({ id }) => id)).toEqual([found])
})

test('search finds exactly the articles that contain every word of three letters or more', async () => {
  const corpus = await temporaryCorpus()
  const syllables = ['سلا', 'لام', 'مسل', 'سلم', 'ماس', 'ال', 'وب']
  const word = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(''))
  const texts = fc.sample(fc.array(word, { minLength: 3, maxLength: 12 }), 60).map((words) => words.join(' '))
  const ids = await importDrafts(
    corpus,
    [...new Set(texts)].map((text) => article(text)),
  )
  const contents = await Promise.all(ids.map(async (id) => ({ id, key: foldKey((await corpus.document(id)).text) })))
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 2 }), async (words) => {
      const { rows } = await corpus.page(all('added', { text: words.join(' ') }), 0, 500)
      const expected = contents.filter(({ key }) => words.every((one) => key.includes(foldKey(one))))
      expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    }),
    { numRuns: 60 },
  )
})

test('a changed title is searched for, the old one no longer', async () => {
  const corpus = await temporaryCorpus()
  const [id] = await importDrafts(corpus, [article('body', { meta: { title: 'before' } })])
  const found = async (text: string) => (await corpus.page(all('added', { text }), 0, 10)).total
  expect([await found('before'), await found('after')]).toEqual([1, 0])
  const change = {
    added: [],
    updated: [
      { type: 'article' as const, id: id!, from: { meta: { title: 'before' } }, to: { meta: { title: 'after' } } },
    ],
    removed: [],
  }
  await corpus.commit({ change, verb: 'meta', person: 'ليلى' })
  expect([await found('before'), await found('after'), await found('body')]).toEqual([0, 1, 1])
})
