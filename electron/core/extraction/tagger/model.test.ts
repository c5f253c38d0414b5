import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TAG_COUNT } from './labels.ts'
import { addFeatures, decodeModel, encodeModel } from './model.ts'

const learnt = fc
  .uniqueArray(
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((hash) => hash !== 0),
    { minLength: 1, maxLength: 40 },
  )
  .chain((hashes) =>
    fc.record({
      language: fc.constantFrom('ar' as const, 'en' as const),
      hashes: fc.constant(Int32Array.from(hashes)),
      emissions: fc
        .array(fc.float({ min: -4, max: 4, noNaN: true }), {
          minLength: hashes.length * TAG_COUNT,
          maxLength: hashes.length * TAG_COUNT,
        })
        .map((weights) => Float32Array.from(weights)),
      transitions: fc
        .array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: TAG_COUNT ** 2, maxLength: TAG_COUNT ** 2 })
        .map((weights) => Float32Array.from(weights)),
    }),
  )

test('a model read back weighs every feature as learnt, up to the rounding; others weigh nothing', () => {
  fc.assert(
    fc.property(learnt, (given) => {
      const model = decodeModel(encodeModel(given))!
      expect(model.language).toBe(given.language)
      expect(Float32Array.from(model.transitions)).toEqual(given.transitions)
      for (const [row, hash] of given.hashes.entries()) {
        const units = new Int32Array(TAG_COUNT)
        addFeatures(model, Int32Array.of(hash), 0, 1, units, 0)
        for (let tag = 0; tag < TAG_COUNT; tag += 1) {
          const weight = given.emissions[row * TAG_COUNT + tag]!
          const clipped = Math.max(-127 * model.unit, Math.min(127 * model.unit, weight))
          expect(Math.abs(units[tag]! * model.unit - clipped)).toBeLessThanOrEqual(model.unit * 0.51)
        }
      }
      const unknown = [1, 2, 3].filter((hash) => !given.hashes.includes(hash))
      const none = new Int32Array(TAG_COUNT)
      addFeatures(model, Int32Array.from(unknown), 0, unknown.length, none, 0)
      expect(none.every((sum) => sum === 0)).toBe(true)
    }),
  )
})

test('a file that is cut off or has a changed byte is no model', () => {
  fc.assert(
    fc.property(learnt, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, change) => {
      const bytes = encodeModel(given)
      expect(decodeModel(bytes.subarray(0, at % bytes.length))).toBeNull()
      const damaged = Uint8Array.from(bytes)
      damaged[at % bytes.length]! ^= change
      expect(decodeModel(damaged)).toBeNull()
    }),
  )
})
