import { expect, test } from 'vitest'
import { pagesOf, rowsInView, scrollToRow } from './row-window.ts'

test('rows in view are built with some around them, and never beyond the list', () => {
  expect(rowsInView(0, 600, 60, 1000)).toEqual({ first: 0, last: 18 })
  expect(rowsInView(6000, 600, 60, 1000)).toEqual({ first: 92, last: 118 })
  expect(rowsInView(59_400, 600, 60, 1000)).toEqual({ first: 982, last: 1000 })
  expect(rowsInView(0, 600, 60, 0)).toEqual({ first: 0, last: 0 })
})

test('a list that became shorter than where it was scrolled to shows its end', () => {
  expect(rowsInView(6000, 600, 60, 5)).toEqual({ first: 5, last: 5 })
})

test('a row is scrolled to only where it is not wholly in view', () => {
  expect(scrollToRow(3, 0, 600, 60)).toBeNull()
  expect(scrollToRow(3, 200, 600, 60)).toBe(180)
  expect(scrollToRow(10, 0, 600, 60)).toBe(60)
})

test('pages cover the rows; an empty list still asks for its first page', () => {
  expect(pagesOf({ first: 92, last: 118 }, 100)).toEqual([0, 100])
  expect(pagesOf({ first: 100, last: 200 }, 100)).toEqual([100])
  expect(pagesOf({ first: 0, last: 0 }, 100)).toEqual([0])
})
