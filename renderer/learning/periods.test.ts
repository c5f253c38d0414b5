import { expect, test } from 'vitest'
import type { ArticleQuality } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { measured, periodsOf } from './periods.ts'

const article = (id: number, random: boolean, right: number): ArticleQuality => {
  const counts = { gold: 10, found: 8, right, edits: 10 - right, foundWithout: 8, rightWithout: 4 }
  return { article: id as ArticleId, at: null, random, ...counts }
}

test('the articles picked by chance speak for all, once there are five', () => {
  const few = [article(1, true, 4), article(2, false, 4)]
  expect(measured(few)).toEqual({ articles: few, byChance: false })
  const many = Array.from({ length: 20 }, (_, index) => article(index, index % 4 === 0, 6))
  expect(measured(many)).toMatchObject({ byChance: true, articles: { length: 5 } })
})

test('five articles in a row are one period, with an interval around its figures', () => {
  const periods = periodsOf([4, 5, 6, 7, 8, 8].map((right, index) => article(index, true, right)))
  expect(periods.map(({ first, last }) => [first, last])).toEqual([
    [1, 5],
    [6, 6],
  ])
  const [{ precision, recall, edits } = { precision: null, recall: null, edits: null }] = periods
  expect(precision?.value).toBe(30 / 40)
  expect(recall?.value).toBe(30 / 50)
  expect(edits?.value).toBe(4)
  expect(precision !== null && precision.low < 0.75 && precision.high > 0.75).toBe(true)
})
