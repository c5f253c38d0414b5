import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  packConfidence,
  packHash,
  packJson,
  packList,
  packText,
  packTime,
  packUid,
  unpackConfidence,
  unpackHash,
  unpackJson,
  unpackList,
  unpackText,
  unpackTime,
  unpackUid,
} from './values.ts'

const text = fc.string({ unit: 'binary' })

function always<T>(values: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(
    fc.property(values, (value) => {
      check(value)
    }),
  )
}

test('what was packed is what comes back', () => {
  always(text, (value) => expect(unpackText(packText(value))).toBe(value))
  always(fc.uuid(), (value) => expect(unpackUid(packUid(value))).toBe(value))
  always(fc.array(text), (value) => expect(unpackList(packList(value))).toEqual(value))
  always(fc.jsonValue(), (value) => expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value))))
  const thousandths = fc.nat(1000).map((n) => n / 1000)
  always(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), thousandths), (value) =>
    expect(unpackConfidence(packConfidence(value))).toBe(value === 0 ? 0 : value),
  )
  const times = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom('2025-03-01T10:00:00Z', '2025', ''),
  )
  always(times, (value) => expect(unpackTime(packTime(value))).toBe(value))
  const hashes = fc.oneof(fc.stringMatching(/^[0-9a-f]{64}$/u), fc.constantFrom('', 'ABCD', 'x'.repeat(64)))
  always(hashes, (value) => expect(unpackHash(packHash(value))).toBe(value))
})
