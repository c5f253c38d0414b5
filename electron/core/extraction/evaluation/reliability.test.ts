import { array, assert, boolean, double, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { calibrationError, reliability } from './reliability.ts'

test('what is right as often as it says is calibrated', () => {
  const bins = reliability([
    { confidence: 0.75, right: true },
    { confidence: 0.75, right: true },
    { confidence: 0.75, right: true },
    { confidence: 0.75, right: false },
    { confidence: 1, right: true },
  ])
  expect(calibrationError(bins)).toBe(0)
  expect(bins[7]).toEqual({ from: 0.7, to: 0.8, count: 4, confidence: 0.75, accuracy: 0.75 })
  expect(bins[9]).toMatchObject({ count: 1, accuracy: 1 })
})

test('the error is weighed by how many are concerned', () => {
  const sure = Array.from({ length: 3 }, () => ({ confidence: 1, right: true }))
  expect(calibrationError(reliability([...sure, { confidence: 0.5, right: false }]))).toBeCloseTo(0.125)
  expect(calibrationError(reliability([]))).toBeNull()
})

test('every suggestion is in one interval', () => {
  const one = record({ confidence: double({ min: 0, max: 1, noNaN: true }), right: boolean() })
  assert(
    property(array(one), (judged) => {
      const bins = reliability(judged)
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(judged.length)
      expect(calibrationError(bins) ?? 0).toBeLessThanOrEqual(1)
    }),
  )
})
