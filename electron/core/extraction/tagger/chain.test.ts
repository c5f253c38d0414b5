import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTags, openTransitions, spanProbability, spansOfTags, sumChain } from './chain.ts'
import { mayFollow, TAG_COUNT } from './labels.ts'

const weight = fc.double({ min: -3, max: 3, noNaN: true })
const chain = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    emissions: fc.array(weight, { minLength: length * TAG_COUNT, maxLength: length * TAG_COUNT }),
    transitions: fc.array(weight, { minLength: TAG_COUNT ** 2, maxLength: TAG_COUNT ** 2 }),
  }),
)

/** Every tagging that IOB2 allows, with its score. */
function* taggings(
  length: number,
  emissions: readonly number[],
  transitions: readonly number[],
): Generator<[number[], number]> {
  const grow = function* (tags: number[], score: number): Generator<[number[], number]> {
    if (tags.length === length) return yield [tags, score]
    const previous = tags.at(-1) ?? -1
    for (let tag = 0; tag < TAG_COUNT; tag += 1)
      if (mayFollow(previous, tag))
        yield* grow(
          [...tags, tag],
          score +
            (transitions[Math.max(previous, 0) * TAG_COUNT + tag] ?? 0) +
            (emissions[tags.length * TAG_COUNT + tag] ?? 0),
        )
  }
  yield* grow([], 0)
}

test('the best tagging is the best of all', () => {
  const check = ({ length, emissions, transitions }: typeof chain extends fc.Arbitrary<infer T> ? T : never): void => {
    const all = [...taggings(length, emissions, transitions)]
    const highest = Math.max(...all.map(([, score]) => score))
    const found = bestTags(Float64Array.from(emissions), length, Float64Array.from(transitions))
    const score = all.find(([tags]) => tags.every((tag, at) => tag === found[at]))?.[1]
    expect(score).toBeCloseTo(highest, 9)
  }
  fc.assert(fc.property(chain, check), { numRuns: 50 })
  expect.hasAssertions()
})

test('marginals of tags and of whole names are shares of the sum over all taggings', () => {
  fc.assert(
    fc.property(chain, ({ length, emissions, transitions }) => {
      const open = openTransitions(Float64Array.from(transitions))
      const lattice = sumChain(Float64Array.from(emissions), length, open, null)
      let sum = 0
      const tagSums = new Float64Array(length * TAG_COUNT)
      const spanSums = new Map<string, number>()
      for (const [tags, score] of taggings(length, emissions, transitions)) {
        const share = Math.exp(score)
        sum += share
        for (const [at, tag] of tags.entries()) tagSums[at * TAG_COUNT + tag]! += share
        for (const { from, to, label } of spansOfTags(Int32Array.from(tags))) {
          const key = `${from} ${to} ${label}`
          spanSums.set(key, (spanSums.get(key) ?? 0) + share)
        }
      }
      expect(lattice.logSum).toBeCloseTo(Math.log(sum), 6)
      for (const [cell, share] of tagSums.entries())
        expect(lattice.forward[cell]! * lattice.backward[cell]!).toBeCloseTo(share / sum, 6)
      for (const [key, share] of spanSums) {
        const [from = 0, to = 0, label = 0] = key.split(' ').map(Number)
        expect(spanProbability(lattice, open, from, to, label)).toBeCloseTo(share / sum, 6)
      }
    }),
    { numRuns: 20 },
  )
})

test('only what is allowed counts', () => {
  const allowed = Int32Array.from([1 << 1, 1 << 2])
  const lattice = sumChain(
    new Float64Array(2 * TAG_COUNT),
    2,
    openTransitions(new Float64Array(TAG_COUNT ** 2)),
    allowed,
  )
  expect(lattice.forward[1]! * lattice.backward[1]!).toBeCloseTo(1, 9)
  expect(lattice.forward[TAG_COUNT + 2]! * lattice.backward[TAG_COUNT + 2]!).toBeCloseTo(1, 9)
})
