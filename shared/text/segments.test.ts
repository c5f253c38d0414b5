import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lanes, segments } from './segments.ts'

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 30 },
)
const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }))

describe('segments', () => {
  test('cut at every border: nested, overlapping and beyond the range', () => {
    const cut = segments({ start: 10, end: 30 }, [
      { start: 0, end: 15 },
      { start: 12, end: 20 },
      { start: 13, end: 14 },
      { start: 28, end: 40 },
      { start: 40, end: 50 },
    ])
    expect(cut).toEqual([
      { start: 10, end: 12, spans: [0] },
      { start: 12, end: 13, spans: [0, 1] },
      { start: 13, end: 14, spans: [0, 1, 2] },
      { start: 14, end: 15, spans: [0, 1] },
      { start: 15, end: 20, spans: [1] },
      { start: 20, end: 28, spans: [] },
      { start: 28, end: 30, spans: [3] },
    ])
  })

  test('cover the range without gaps, and each unit has the spans over it', () => {
    fc.assert(
      fc.property(range, spans, (range, spans) => {
        const cut = segments(range, spans)
        expect(cut.map(({ start }) => start)).toEqual(
          [range.start, ...cut.slice(0, -1).map(({ end }) => end)].slice(0, cut.length),
        )
        expect(cut.at(-1)?.end ?? range.start).toBe(range.end)
        for (const { start, end, spans: over } of cut) {
          expect(end).toBeGreaterThan(start)
          for (let unit = start; unit < end; unit += 1)
            expect(over).toEqual(spans.flatMap((span, index) => (span.start <= unit && unit < span.end ? [index] : [])))
        }
      }),
    )
  })

  test('without spans the range is one segment; an empty range none', () => {
    expect(segments({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, spans: [] }])
    expect(segments({ start: 3, end: 3 }, [{ start: 0, end: 9 }])).toEqual([])
  })
})

describe('lanes', () => {
  test('spans of one lane never overlap, and there are no more lanes than spans over one place', () => {
    fc.assert(
      fc.property(spans, (spans) => {
        const lane = lanes(spans)
        const beside = (a: number, b: number) => lane[a] === lane[b] && spans[a]!.start < spans[b]!.end
        for (const [a, left] of spans.entries())
          expect(spans.filter((right, b) => a !== b && beside(a, b) && right.start < left.end)).toEqual([])
        const deepest = Math.max(0, ...segments({ start: 0, end: 200 }, spans).map((segment) => segment.spans.length))
        expect(new Set(lane).size).toBe(deepest)
      }),
    )
  })

  test('the longer of two that begin together lies below', () => {
    expect(
      lanes([
        { start: 0, end: 3 },
        { start: 0, end: 9 },
        { start: 9, end: 12 },
      ]),
    ).toEqual([1, 0, 0])
  })
})
