import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/model/index.ts'
import { deal } from './deal.ts'
import type { CensusRow, Split } from './deal.ts'

const PARTS = ['train', 'dev', 'test'] as const
const SPLIT: Split = { train: 80, dev: 10, test: 10, seed: 1, by: 'random' }

const row = (number: number, about: Partial<CensusRow> = {}): CensusRow => ({
  article: number as ArticleId,
  uid: `uid ${number}`,
  group: null,
  outlet: null,
  published: null,
  labels: new Map(),
  ...about,
})
const census = (length: number, about: (index: number) => Partial<CensusRow>) =>
  Array.from({ length }, (_, index) => row(index + 1, about(index)))
const sizes = (rows: readonly CensusRow[], split: Split) => {
  const dealing = deal(rows, split)
  return PARTS.map((part) => rows.filter(({ article }) => dealing(article) === part).length)
}

const arbitraryRows = fc.array(
  fc.record({
    group: fc.option(fc.integer({ min: 0, max: 9 }).map((number) => `wire ${number}`)),
    outlet: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    published: fc.option(fc.constantFrom('2024-01-02', '2024-03-04T10:00:00+03:00', '2025', 'yesterday')),
    labels: fc
      .dictionary(fc.constantFrom('PER', 'LOC', 'ORG'), fc.nat(5))
      .map((counts) => new Map(Object.entries(counts))),
  }),
  { minLength: 1, maxLength: 80 },
)
const arbitrarySplit = fc.record({
  parts: fc.constantFrom([80, 10, 10], [50, 0, 50], [0, 0, 100], [34, 33, 33], [0, 50, 50]),
  seed: fc.integer(),
  by: fc.constantFrom('random', 'source', 'date'),
})

/** Of the articles that have one thing in common, how many parts they are in at most. */
function partsOfMost<Row extends { readonly part: string }>(rows: readonly Row[], common: (row: Row) => string | null) {
  const parts = new Map<string, Set<string>>()
  for (const one of rows) {
    const key = common(one)
    if (key !== null) parts.set(key, (parts.get(key) ?? new Set()).add(one.part))
  }
  return Math.max(0, ...parts.values().map(({ size }) => size))
}

describe('deal', () => {
  test('without clusters, to the article', () => {
    expect(
      sizes(
        census(1000, () => ({})),
        SPLIT,
      ),
    ).toEqual([800, 100, 100])
    expect(
      sizes(
        census(7, () => ({})),
        SPLIT,
      ),
    ).toEqual([5, 1, 1])
  })

  test('keeps clusters and outlets whole, sizes to within the largest of them, whatever the order', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitrarySplit, (abouts, { parts: [train = 0, dev = 0, last = 0], seed, by }) => {
        const rows = abouts.map((about, index) => row(index + 1, about))
        const split = { train, dev, test: last, seed, by }
        const dealing = deal(rows, split)
        const backwards = deal(rows.toReversed(), split)
        const dealt = rows.flatMap((one) => {
          const part = dealing(one.article)
          return part === 'none' ? [] : [{ ...one, part }]
        })
        expect(rows.map(({ article }) => backwards(article))).toEqual(rows.map(({ article }) => dealing(article)))
        expect(by === 'source' || dealt.length === rows.length).toBe(true)
        expect(dealt.every(({ part }) => split[part] > 0)).toBe(true)
        expect(partsOfMost(dealt, ({ group }) => group)).toBeLessThanOrEqual(1)
        expect(partsOfMost(dealt, ({ outlet }) => (by === 'source' ? outlet : null))).toBeLessThanOrEqual(1)
        if (by === 'source') return
        const largest = Math.max(
          1,
          ...Map.groupBy(rows, ({ group }) => group ?? '')
            .entries()
            .map(([group, all]) => (group === '' ? 1 : all.length)),
        )
        for (const [index, part] of PARTS.entries()) {
          const size = sizes(rows, split)[index] ?? 0
          expect(Math.abs(size - (rows.length * split[part]) / 100)).toBeLessThanOrEqual(largest)
        }
      }),
    )
  })

  test('every label is in every part in proportion, rare ones too', () => {
    const rows = census(2000, (index) => ({
      labels: new Map([
        ['PER', (index * 7) % 11],
        ...(index % 5 === 0 ? [['EVENT', 1] as const] : []),
        ...(index % 40 === 0 ? [['LAW', 1] as const] : []),
      ]),
    }))
    const dealing = deal(rows, SPLIT)
    for (const label of ['PER', 'EVENT', 'LAW']) {
      const inPart = (part: string) =>
        rows.reduce((sum, one) => sum + (dealing(one.article) === part ? (one.labels.get(label) ?? 0) : 0), 0)
      const total = rows.reduce((sum, one) => sum + (one.labels.get(label) ?? 0), 0)
      for (const part of PARTS) expect(Math.abs(inPart(part) / total - SPLIT[part] / 100)).toBeLessThan(0.02)
    }
  })

  test('another seed deals otherwise', () => {
    const rows = census(100, () => ({}))
    const inTest = (seed: number) => rows.filter(({ article }) => deal(rows, { ...SPLIT, seed })(article) === 'test')
    expect(inTest(1)).toEqual(inTest(1))
    expect(inTest(1)).not.toEqual(inTest(2))
  })

  test('by date the oldest are to train on and the newest to test; those without one are old', () => {
    const rows = census(100, (index) => ({
      published: index === 50 ? null : `2024-${String((index % 12) + 1).padStart(2, '0')}-01`,
    }))
    const dealing = deal(rows, { ...SPLIT, by: 'date' })
    const times = (part: string) =>
      rows.filter(({ article }) => dealing(article) === part).map(({ published }) => published ?? '')
    expect(PARTS.map((part) => times(part).length)).toEqual([80, 10, 10])
    expect(times('train').toSorted().at(-1)! <= times('dev').toSorted()[0]!).toBe(true)
    expect(times('dev').toSorted().at(-1)! <= times('test').toSorted()[0]!).toBe(true)
    expect(times('train')).toContain('')
  })

  test('by outlet, a wire copy that another part has as well is in none', () => {
    const rows = census(60, (index) => ({ outlet: `outlet ${index % 6}`, group: index < 6 ? 'wire' : null }))
    const dealing = deal(rows, { train: 50, dev: 0, test: 50, seed: 1, by: 'source' })
    const wire = rows.slice(0, 6).map(({ article }) => dealing(article))
    expect(new Set(wire.filter((part) => part !== 'none')).size).toBe(1)
    expect(wire.filter((part) => part === 'none')).toHaveLength(3)
    expect(rows.slice(6).map(({ article }) => dealing(article))).not.toContain('none')
  })
})
