import { expect, test } from 'vitest'
import { changes, columns, flat } from './figures.ts'

test('a tree of figures becomes lines, files become columns', () => {
  const figures = flat({ quotes: { exact: { f1: 0.91236, gold: 14 }, none: null }, integrity: { articles: 3 } })
  expect(figures).toEqual({ 'quotes exact f1': 0.9124, 'quotes none': null })
  const [head, ...lines] = columns({ seed: figures, 'written-ar': { 'quotes exact f1': 1 } }).split('\n')
  expect(head).toMatch(/^ +seed +written-ar$/u)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^quotes exact f1 +91\.2 +100\.0$/u)
})

test('only what changed is told', () => {
  const before = { seed: { a: 0.5, b: 0.5 } }
  expect(changes(before, before)).toBe('nothing')
  expect(changes(before, { seed: { a: 0.5, b: 0.75 }, more: { a: 1 } })).toBe('\n  seed: b 50.0 -> 75.0\n  more: new')
})
