import { array, assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { contourOf } from './contour.ts'
import type { Box, Edge } from './contour.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

/** Whether a point is inside of what the upright edges go round. */
const isInside = (edges: readonly Edge[], x: number, y: number) =>
  edges.filter(([x1, y1, x2, y2]) => x1 === x2 && x1 > x && Math.min(y1, y2) < y && Math.max(y1, y2) > y).length % 2 ===
  1

test('one box has four edges', () => {
  expect(contourOf([box(10, 20, 50, 60)])).toEqual([
    [10, 20, 50, 20],
    [10, 20, 10, 60],
    [50, 20, 50, 60],
    [10, 60, 50, 60],
  ])
})

test('what touches on a line is one, and boxes of no width are none', () => {
  const apart = [box(10, 20, 30.4, 60), box(30.4, 20, 50, 60), box(50, 20, 50, 60)]
  expect(contourOf(apart)).toEqual(contourOf([box(10, 20, 50, 60)]))
})

test('lines that overlap share a border, and nothing is drawn where both lie', () => {
  // The end of one line and the beginning of the next, read from the right.
  const edges = contourOf([box(0, 0, 60, 42), box(40, 38, 100, 80)])
  expect(edges.filter(([, y1, , y2]) => y1 === 40 && y2 === 40)).toEqual([
    [0, 40, 40, 40],
    [60, 40, 100, 40],
  ])
})

test('lines that are apart have contours of their own', () => {
  const edges = contourOf([box(0, 0, 60, 40), box(0, 60, 60, 100)])
  expect(edges.map(([, y1, , y2]) => (y1 === y2 ? y1 : null)).filter((y) => y !== null)).toEqual([0, 40, 60, 100])
})

test('goes round every box and nothing else, and is closed', () => {
  const stretch = record({ left: integer({ min: 0, max: 40 }), width: integer({ min: 1, max: 40 }) })
  const line = array(stretch, { minLength: 1, maxLength: 4 })
  assert(
    property(array(line, { minLength: 1, maxLength: 5 }), integer({ min: -3, max: 6 }), (lines, gap) => {
      const height = 20
      const boxes = lines.flatMap((stretches, at) =>
        stretches.map(({ left, width }) => {
          const top = at * (height + gap)
          return box(left * 10, top, (left + width) * 10, top + height)
        }),
      )
      const edges = contourOf(boxes)
      for (let x = 5; x < 800; x += 10)
        for (const at of lines.keys()) {
          const y = at * (height + gap) + height / 2
          const isIn = boxes.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)
          expect(isInside(edges, x, y)).toBe(isIn)
        }
      // It ends nowhere: an even number of edges meet at every corner.
      const corners = new Map<string, number>()
      for (const [x1, y1, x2, y2] of edges)
        for (const corner of [`${x1},${y1}`, `${x2},${y2}`]) corners.set(corner, (corners.get(corner) ?? 0) + 1)
      expect([...corners].filter(([, count]) => count % 2 === 1)).toEqual([])
    }),
  )
})
