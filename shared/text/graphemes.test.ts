import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitrarySpan, arbitraryText } from '../../test/support/arbitrary-text.ts'
import { isGraphemeBoundary, nextGrapheme, previousGrapheme, snapToGraphemes } from './graphemes.ts'

/** All boundaries, as the segmenter finds them in the whole text. */
function boundaries(text: string): number[] {
  return [...Array.from(new Intl.Segmenter('und').segment(text), ({ index }) => index), text.length]
}

describe('graphemes', () => {
  test('near an offset are those of the whole text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const all = boundaries(text)
        for (let at = 0; at <= text.length; at += 1) {
          expect(isGraphemeBoundary(text, at)).toBe(all.includes(at))
          expect(nextGrapheme(text, at)).toBe(all.find((boundary) => boundary > at) ?? text.length)
          expect(previousGrapheme(text, at)).toBe(all.findLast((boundary) => boundary < at) ?? 0)
        }
      }),
    )
  })

  test.each([
    ['family', '👨‍👩‍👧'],
    ['flag', '🇸🇾'],
    ['letter with harakat and tatweel mark', 'شَّ'],
    ['letter with three combining marks', 'e\u0301\u0323\u0332'],
    ['keycap', '1️⃣'],
  ])('a %s is one step', (_what, cluster) => {
    const text = `نص ${cluster} x`
    expect(nextGrapheme(text, 3)).toBe(3 + cluster.length)
    expect(previousGrapheme(text, 3 + cluster.length)).toBe(3)
  })

  test('the parity of flags is right far into a row of them', () => {
    const text = `x${'🇸🇾'.repeat(500)}`
    expect(nextGrapheme(text, 1 + 4 * 499)).toBe(text.length)
    expect(isGraphemeBoundary(text, 1 + 4 * 400 + 2)).toBe(false)
  })

  test('outside the text lies no boundary, and nothing throws', () => {
    expect(isGraphemeBoundary('ab', -1)).toBe(false)
    expect(isGraphemeBoundary('ab', 3)).toBe(false)
    expect(nextGrapheme('', 0)).toBe(0)
    expect(previousGrapheme('ab', 99)).toBe(1)
  })

  test('a cluster longer than any window is cut between characters', () => {
    const text = `a${'🏽'.repeat(20_000)}`
    for (const at of [0, 1, 9_999, 20_001]) {
      const next = nextGrapheme(text, at)
      expect(next).toBeGreaterThan(at)
      expect(text.slice(0, next).isWellFormed()).toBe(true)
      expect(text.slice(0, previousGrapheme(text, at)).isWellFormed()).toBe(true)
    }
  })
})

describe('snapToGraphemes', () => {
  test('gives the smallest stretch of whole graphemes that covers the span', () => {
    fc.assert(
      fc.property(arbitrarySpan, ({ text, span }) => {
        const all = boundaries(text)
        expect(snapToGraphemes(text, span)).toEqual({
          start: all.findLast((boundary) => boundary <= span.start),
          end: all.find((boundary) => boundary >= span.end),
        })
      }),
    )
  })

  test('keeps what lies outside the text inside it', () => {
    expect(snapToGraphemes('abc', { start: -5, end: 99 })).toEqual({ start: 0, end: 3 })
    expect(snapToGraphemes('abc', { start: 9, end: 2 })).toEqual({ start: 3, end: 3 })
  })
})
