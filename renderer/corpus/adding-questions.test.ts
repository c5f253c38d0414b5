import { expect, test } from 'vitest'
import type { InspectedFile } from '../../shared/contract/index.ts'
import { questionsOf } from './adding-questions.ts'

const file = (name: string, parts: Partial<InspectedFile> = {}): InspectedFile =>
  Object.assign({ name, format: 'text', encoding: null, table: null, articles: [], failures: [] }, parts)
const FIELDS = [{ name: 'body', example: '' }]
const table = (shape: string, guessed: boolean, fields = FIELDS) => ({ shape, fields, mapping: null, guessed })
const encoding = (confidence: number) => ({ chosen: 'windows-1256', confidence, others: [] })
const asked = (files: readonly InspectedFile[], anew = false) =>
  questionsOf({ files, partial: false }, anew).map(({ file: { name }, others }) => [name, others])

test('simple files are not asked about', () => {
  expect(
    asked([file('a.txt'), file('b.txt', { encoding: encoding(0.95) }), file('c.csv', { table: table('x', false) })]),
  ).toEqual([])
})

test('an empty table is not asked about: it has no fields to choose from', () => {
  const files = [file('a.csv', { table: table('x', true, []) })]
  expect(asked(files)).toEqual([])
  expect(asked(files, true)).toEqual([])
})

test('a table whose fields are known is asked about where that is wanted', () => {
  const files = [
    file('a.txt'),
    file('b.csv', { table: table('x', false) }),
    file('c.csv', { table: table('x', false) }),
  ]
  expect(asked(files, true)).toEqual([['b.csv', 1]])
})

test('tables of one shape are asked about once, doubtful encodings each', () => {
  const files = [
    file('a.csv', { table: table('x', true) }),
    file('b.csv', { table: table('y', true) }),
    file('c.csv', { table: table('x', true) }),
    file('d.txt', { encoding: encoding(0.3) }),
    file('e.txt', { encoding: encoding(0.3) }),
  ]
  expect(asked(files)).toEqual([
    ['a.csv', 1],
    ['b.csv', 0],
    ['d.txt', 0],
    ['e.txt', 0],
  ])
})
