import { expect, test } from 'vitest'
import type { SearchCursor, SearchedArticle } from '../../../shared/contract/index.ts'
import type { DraftArticle } from '../../../shared/model/index.ts'
import { generateArticle } from '../../../test/support/generated-articles.ts'
import { importDrafts, temporaryCorpus } from '../../../test/support/temporary-corpus.ts'
import type { Corpus } from './corpus.ts'

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
