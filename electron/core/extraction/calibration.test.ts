import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { CALIBRATION, calibrated, UNCALIBRATED } from './calibration.ts'

const score = double({ min: 0, max: 1, noNaN: true })

test('what scores higher is never less sure', () => {
  assert(
    property(score, score, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one]
      for (const kind of ['mention', 'quote'] as const) {
        const [less, more] = [calibrated(low, kind), calibrated(high, kind)]
        expect(less).toBeLessThanOrEqual(more + 1e-12)
        expect(less).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('between the fitted scores it goes from one to the next', () => {
  const calibration = {
    ...UNCALIBRATED,
    quote: [
      [0.6, 0.8],
      [0.8, 0.9],
    ],
  } as const
  expect([0.1, 0.6, 0.7, 0.8, 1].map((at) => Math.round(calibrated(at, 'quote', calibration) * 100))).toEqual([
    13, 80, 85, 90, 90,
  ])
  expect(calibrated(0.42, 'mention', calibration)).toBe(0.42)
})

test('fitted scores rise', () => {
  for (const points of Object.values(CALIBRATION))
    expect(points.map(([at]) => at)).toEqual(points.map(([at]) => at).toSorted((a, b) => a - b))
})
