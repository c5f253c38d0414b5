import { expect, test } from 'vitest'
import { generateArticle, NEWS } from '../../test/support/generated-articles.ts'
import { documentOf } from '../../test/support/document-of.ts'
import { quoteWithSource } from './quote-source.ts'

const WORDING = {
  unnamedSource: 'مصدر',
  list: (names: readonly string[]) => names.join(' و'),
  date: (day: string) => day,
}
const draft = generateArticle({ ...NEWS, seed: 1 })
const doc = documentOf({ ...draft, meta: { outlet: 'سانا', published_at: '2025-01-01', url: 'https://example.org/1' } })
const [quote] = doc.quotes

test('a quote is cited with who, where and when, and its parts stay apart', () => {
  if (quote === undefined) throw new Error('no quote')
  const { start, end } = quote.content[0] ?? { start: 0, end: 0 }
  const split = {
    ...quote,
    content: [
      { start, end: start + 3 },
      { start: end - 3, end },
    ],
  }
  const [said, source, url] = quoteWithSource(doc, split, WORDING).split('\n')
  expect(said).toBe(`«${doc.text.slice(start, start + 3)} … ${doc.text.slice(end - 3, end)}»`)
  expect(source).toMatch(/^— .+، سانا، 2025-01-01$/u)
  expect(url).toBe('https://example.org/1')
})

test('what is not known is left out', () => {
  if (quote === undefined) throw new Error('no quote')
  const bare = { ...doc, article: { ...doc.article, meta: {} } }
  const nobody = { ...quote, speaker: null, speakerEntities: [], source: null }
  expect(quoteWithSource(bare, nobody, WORDING).split('\n')).toHaveLength(1)
})
