import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offsetsOf } from './offsets.ts'

describe('offsetsOf', () => {
  test('agrees with counting, in any text', () => {
    const texts = fc.array(fc.constantFrom('a', 'ب', '😀', '\u0301', '\n', '𐎀'), { maxLength: 40 })
    fc.assert(
      fc.property(texts, (characters) => {
        const text = characters.join('')
        const offsets = offsetsOf(text)
        for (let point = 0; point <= characters.length; point += 1) {
          const unit = characters.slice(0, point).join('').length
          expect(offsets.toUtf16(point)).toBe(unit)
          expect(offsets.toCodePoint(unit)).toBe(point)
        }
      }),
    )
  })

  test('has nothing outside the text or inside a character', () => {
    const offsets = offsetsOf('a😀b')
    expect(() => offsets.toCodePoint(2)).toThrow(RangeError)
    expect(() => offsets.toCodePoint(5)).toThrow(RangeError)
    expect(() => offsets.toCodePoint(-1)).toThrow(RangeError)
    expect(offsets.toUtf16(4)).toBeNull()
    expect(offsets.toUtf16(1.5)).toBeNull()
  })
})
