import { expect, test } from 'vitest'
import type { ArticleId } from '../../shared/model/index.ts'
import { articlesAfter, rowsOf } from './rows-of.ts'

const hit = { start: 0, end: 1, before: '', text: 'a', after: '' }
const rows = rowsOf(
  [1, 2, 3].map((id) => ({
    article: id as ArticleId,
    title: '',
    outlet: null,
    publishedAt: null,
    hitCount: 2,
    hits: [hit, hit],
  })),
)

test('an article of which a row is printed is not among those that are left', () => {
  expect(articlesAfter(rows, rows.length, 10)).toBe(7)
  expect(articlesAfter(rows, 4, 10)).toBe(8)
  expect(articlesAfter(rows, 4, null), 'not counted').toBeNull()
})
