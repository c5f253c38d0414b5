import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTags } from './chain.ts'
import { O } from './tags.ts'

const COUNT = 5
const words = fc.array(
  fc.record({
    scores: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: COUNT, maxLength: COUNT }),
    settled: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)
const transitions = fc
  .array(fc.integer({ min: -3, max: 3 }), { minLength: COUNT ** 2, maxLength: COUNT ** 2 })
  .map((weights) => Float32Array.from(weights))

test('a word that is known to be in no name is tagged as if nothing else came near, whatever its scores are', () => {
  fc.assert(
    fc.property(words, transitions, (given, weights) => {
      const scoresWith = (of: (score: number, tag: number, settled: boolean) => number): Float64Array =>
        Float64Array.from(given.flatMap(({ scores, settled }) => scores.map((one, tag) => of(one, tag, settled))))
      const settled = Uint8Array.from(given, (word) => Number(word.settled))
      const plain = scoresWith((score) => score)
      const decided = scoresWith((score, tag, isSettled) => (isSettled ? (tag === O ? 1000 : 0) : score))
      const found = [...bestTags(plain, given.length, COUNT, weights, settled)]
      expect(found).toEqual([...bestTags(decided, given.length, COUNT, weights, null)])
    }),
  )
})
