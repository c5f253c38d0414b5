import { array, assert, boolean, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { fit } from './fit.ts'

test('shares rise with the scores, and none is sure of itself', () => {
  const one = record({ confidence: constantFrom(0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95), right: boolean() })
  assert(
    property(array(one, { minLength: 1, maxLength: 300 }), (judged) => {
      const points = fit(judged)
      const [scores, shares] = [points.map(([score]) => score), points.map(([, share]) => share)]
      expect(scores).toEqual(scores.toSorted((a, b) => a - b))
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    }),
  )
})

test('scores that say too little are raised', () => {
  const often = (confidence: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
  ]
  const points = fit([...often(0.6, 80, 20), ...often(0.8, 95, 5)])
  expect(points.map(([score]) => score)).toEqual([0.6, 0.8])
  expect(points[0]?.[1]).toBeCloseTo(0.8, 1)
  expect(points[1]?.[1]).toBeCloseTo(0.95, 1)
})
