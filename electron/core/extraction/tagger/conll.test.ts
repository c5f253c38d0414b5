import { expect, test } from 'vitest'
import { readConll, spansOf } from './conll.ts'

test('sentences end at blank lines, comments are none', () => {
  const read = readConll('# doc = 1\nقال\tO\nفؤاد\tB-PER\n\n\nبيروت\tB-LOC\n')
  expect(read.map(({ words }) => words)).toEqual([['قال', 'فؤاد'], ['بيروت']])
})

test('an I- after O or another label begins a name', () => {
  expect(spansOf(['I-PER', 'I-PER', 'I-LOC', 'O', 'B-ORG', 'B-ORG'])).toEqual([
    { from: 0, to: 2, label: 'PER' },
    { from: 2, to: 3, label: 'LOC' },
    { from: 4, to: 5, label: 'ORG' },
    { from: 5, to: 6, label: 'ORG' },
  ])
})
