import { assert, constantFrom, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { isGraphemeBoundary } from '../../../shared/text/graphemes.ts'
import { stretchesOf } from './stretches.ts'

const paragraph = (start: number, end: number) => ({ kind: 'paragraph', start, end }) as const

test('an article is one stretch, with its blocks as they are', () => {
  const blocks = [paragraph(0, 3000), paragraph(3001, 9000)]
  expect(stretchesOf('ا'.repeat(9000), blocks)).toEqual([blocks])
  expect(stretchesOf('', [])).toEqual([[]])
})

test('the pieces of a monstrous block are the block, no grapheme is cut, and words are kept whole', () => {
  const unit = constantFrom('كلمة ', 'ا', '😀', '👨‍👩‍👧‍👦', 'word and ')
  assert(
    property(tuple(unit, unit), integer({ min: 1, max: 90_000 }), ([first, second], count) => {
      const text = `x${first}${second.repeat(count)}`
      const pieces = stretchesOf(text, [paragraph(0, text.length)]).flat()
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const { start, end } of pieces) {
        expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
        expect(end - start).toBeLessThanOrEqual(50_000)
        expect(start === 0 || !second.includes(' ') || text[start - 1] === ' ').toBe(true)
      }
    }),
    { numRuns: 20 },
  )
})

test('many blocks are several stretches, in order', () => {
  const blocks = Array.from({ length: 100 }, (_, index) => paragraph(index * 10_000, index * 10_000 + 9_999))
  const stretches = stretchesOf('ا'.repeat(1_000_000), blocks)
  expect(stretches.length).toBeGreaterThan(3)
  expect(stretches.flat()).toEqual(blocks)
})
