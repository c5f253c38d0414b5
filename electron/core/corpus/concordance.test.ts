import { expect, test } from 'vitest'
import type { ArticleFilter, SearchCursor, SearchedArticle } from '../../../shared/contract/index.ts'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import type { Corpus } from './corpus.ts'
import { searchTerms } from './search-terms.ts'

const BARE = generateArticle({ seed: 1, paragraphs: 1, paragraphLength: 20, mentions: 0, quotes: 0 })

function article(text: string, meta: DraftArticle['meta'] = {}): DraftArticle {
  return { ...BARE, text, blocks: [], meta }
}

const NEWS = [
  article('قال الأسد في دمشق إن السلام قريب', { title: 'أ', published_at: '2024-03-01' }),
  article('زار وفدٌ بدمشق قبر الأسدي', { title: 'ب', published_at: '2024-03-03' }),
  article('وزير الخارجية\nفي دِمَشْق: «لا سلام»', { title: 'ج' }),
  article('The minister met Assad in Damascus. Assad said no.', { title: 'Assad', published_at: '2024-03-02' }),
]

const PLAIN = { filter: {}, sort: 'newest' } as const
const search = async (corpus: Corpus, text: string, sort: 'newest' | 'relevance' = 'newest') =>
  (await corpus.search({ ...PLAIN, sort, text, after: null, limit: 50 })).articles
const shown = (articles: readonly SearchedArticle[]) =>
  articles.map(({ title, hits }) => [title, hits.map(({ text }) => text)] as const)

test('words and phrases are found where they stand, the newest first', async () => {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, NEWS)
  expect(shown(await search(corpus, 'دمشق'))).toEqual([
    ['ب', ['دمشق']],
    ['أ', ['دمشق']],
    ['ج', ['دِمَشْق']],
  ])
  expect(shown(await search(corpus, '«الأسد»'))).toEqual([['أ', ['الأسد']]])
  expect(shown(await search(corpus, 'اسد دمشق'))).toEqual([
    ['ب', ['دمشق', 'أسد']],
    ['أ', ['أسد', 'دمشق']],
  ])
  expect(shown(await search(corpus, 'assad', 'relevance'))).toEqual([['Assad', ['Assad', 'Assad']]])
  expect(await search(corpus, 'nobody')).toEqual([])
  expect(await search(corpus, ' «» ')).toEqual([])
})

test('a hit has what stands around it, up to the ends of its line', async () => {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, NEWS)
  const [{ hits }] = (await search(corpus, 'سلام دمشق الخارجية')) as [SearchedArticle]
  expect(hits.map(({ before, text, after }) => [before, text, after])).toEqual([
    ['وزير ', 'الخارجية', ''],
    ['في ', 'دِمَشْق', ': «لا سلام»'],
    ['في دِمَشْق: «لا ', 'سلام', '»'],
  ])
})

test.each(['newest', 'relevance'] as const)('pages follow each other, without gaps or repeats: %s', async (sort) => {
  const corpus = await temporaryCorpus()
  const many = Array.from({ length: 30 }, (_, index) =>
    article(
      `خبر ${index} عن دمشق ${'و'.repeat(index % 3)}`,
      index % 4 === 0 ? {} : { published_at: `2024-01-0${1 + (index % 7)}` },
    ),
  )
  const ids = await importDrafts(corpus, many)
  const found: number[] = []
  let after: SearchCursor | null = null
  do {
    const page = await corpus.search({ filter: {}, sort, text: 'دمشق', after, limit: 7 })
    found.push(...page.articles.map((one) => one.article))
    expect(page.total).toBe(30)
    after = page.next
  } while (after !== null)
  expect(found.toSorted((a, b) => a - b)).toEqual(ids)
})

test('a filter narrows a search', async () => {
  const corpus = await temporaryCorpus()
  await importDrafts(corpus, NEWS)
  const query = { text: 'دمشق', sort: 'newest', after: null, limit: 10 } as const
  expect(
    (await corpus.search({ ...query, filter: { from: '2024-03-02' } })).articles.map(({ title }) => title),
  ).toEqual(['ب'])
})

test('a phrase is found with a clitic before it and over the end of a line, not with other words between', async () => {
  const corpus = await temporaryCorpus()
  const texts = [
    'في وزارة الخارجية',
    'وبوزارةِ\nالخارجيّة',
    'وزارة الداخلية والخارجية',
    'وزارة، الخارجية',
    'للقدس العربي',
    'قدس العربي',
  ]
  await importDrafts(
    corpus,
    texts.map((text, index) => article(text, { title: `${index}`, published_at: `2024-01-0${9 - index}` })),
  )
  const titles = async (text: string) => (await search(corpus, text)).map(({ title }) => title)
  expect(await titles('"وزارة الخارجية"')).toEqual(['0', '1'])
  expect(await titles('«وزارة  الداخلية» خارجية')).toEqual(['2'])
  expect(await titles('"القدس العربي"')).toEqual(['4'])
  expect(await titles('"الخارجية وزارة"')).toEqual([])
  expect(await titles('وزارة "—"')).toEqual(['0', '1', '2', '3'])
})

test('what is in thousands of articles is found like what is in few: the same as by reading all of them', async () => {
  const corpus = await temporaryCorpus()
  const many = Array.from({ length: 2300 }, (_, index) => {
    const words = [
      'دمشق',
      index % 2 === 0 ? 'القاهرة' : 'للقاهرة اليوم',
      index % 230 === 0 ? 'بحلب' : 'حمص',
      `خبر${index}`,
    ]
    const text = (index % 300 === 0 ? words.toReversed() : words).join(' ')
    const date = index % 5 === 0 ? null : `2024-01-${10 + (index % 19)}`
    return { text, title: `${index}`, outlet: index % 7 === 0 ? 'سانا' : 'المدن', date }
  })
  const ids = await importDrafts(
    corpus,
    many.map(({ text, title, outlet, date }) => article(text, { title, outlet, published_at: date })),
  )
  const newest = many
    .map((one, index) => Object.assign(one, { id: ids[index]! }))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || b.id - a.id)

  async function found(text: string, filter: ArticleFilter): Promise<readonly number[]> {
    const articles: number[] = []
    let after: SearchCursor | null = null
    do {
      const page = await corpus.search({ filter, sort: 'newest', text, after, limit: 400 })
      articles.push(...page.articles.map((one) => one.article))
      after = page.next
    } while (after !== null)
    return articles
  }

  const queries = [
    'دمشق',
    'مشق',
    'القاهرة',
    'ام',
    'دمشق حلب',
    'حلب خبر',
    'القاهرة "دمشق حمص"',
    '"القاهرة اليوم"',
    '"اليوم دمشق"',
  ]
  for (const query of [...queries, 'خبر12', '"دمشق القاهرة" خبر1', 'قاهرهي']) {
    const terms = searchTerms(query)
    const expected = newest.filter(({ text, title }) => terms?.hits(text, title))
    const sana = expected.filter(({ outlet }) => outlet === 'سانا')
    expect([query, await found(query, {})]).toEqual([query, expected.map(({ id }) => id)])
    expect([query, await found(query, { outlet: ['سانا'] })]).toEqual([query, sana.map(({ id }) => id)])
  }
})

test('occurrences of a name say how they are marked', async () => {
  const corpus = await temporaryCorpus()
  const drafts = [generateArticle({ seed: 2, paragraphs: 2, paragraphLength: 200, mentions: 8, quotes: 0 })]
  await importDrafts(corpus, drafts)
  const [mention] = drafts[0]!.mentions
  const name = drafts[0]!.text.slice(mention!.start, mention!.end)
  const articles = await corpus.candidates(name)
  expect(articles).toHaveLength(1)
  const states = async (label: string) => {
    const [found] = await corpus.occurrences(articles, name, label)
    return found!.occurrences.find(({ start }) => start === mention!.start)?.state
  }
  expect(await states(mention!.label)).toBe('suggested')
  expect(await states('EVENT')).toBe('overlaps')
})
