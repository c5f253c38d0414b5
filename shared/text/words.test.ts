import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../../test/support/arbitrary-text.ts'
import { isGraphemeBoundary } from './graphemes.ts'
import { cliticStops, nextStop, sayingVerb, words } from './words.ts'

const inText = (text: string) => words(text).map(({ start, end }) => text.slice(start, end))

describe('words', () => {
  test.each([
    ['قال: «لن ننسى».', ['قال', ':', '«', 'لن', 'ننسى', '»', '.']],
    ['بَشّارٌ القـــدس', ['بَشّارٌ', 'القـــدس']],
    ["don't Jean-Luc U.S. policy", ["don't", 'Jean-Luc', 'U.S', '.', 'policy']],
    ['2,000 at 11:21 on 2023.04.10', ['2,000', 'at', '11:21', 'on', '2023.04.10']],
    ['انتهى.وقال سوريا،العراق a/b', ['انتهى', '.', 'وقال', 'سوريا', '،', 'العراق', 'a', '/', 'b']],
    ['50% #وسم @user', ['50', '%', '#', 'وسم', '@', 'user']],
    ['👨‍👩‍👧🇸🇾 👍🏽!', ['👨‍👩‍👧', '🇸🇾', '👍🏽', '!']],
    ['\u202bالقدس\u202c\u200f، بال\u200fأسد', ['القدس', '،', 'بال\u200fأسد']],
    ['a\u2028b\u0085c\u00a0d', ['a', 'b', 'c', 'd']],
  ])('%s', (text, expected) => expect(inText(text)).toEqual(expected))

  test('are in order, never overlap, and leave out nothing that is visible', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        let at = 0
        for (const { start, end } of words(text)) {
          expect(text.slice(at, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
      }),
    )
  })

  test('of a stretch count from the beginning of the text', () => {
    expect(words('one two three', 4, 9)).toEqual([
      { start: 4, end: 7 },
      { start: 8, end: 9 },
    ])
  })
})

describe('cliticStops', () => {
  test.each([
    ['بالأسد', ['الأسد']],
    ['وسوريا', ['سوريا']],
    ['وبسوريا', ['بسوريا', 'سوريا']],
    ['للعاصمة', ['لعاصمة']],
    ['فلبنان', ['لبنان', 'بنان']],
    ['وَبِالأسد', ['بِالأسد', 'الأسد']],
    ['بـالأسد', ['الأسد']],
    ['فادي', ['ادي']],
    ['وسيقول', ['سيقول', 'يقول']],
    ['وقد', []],
    ['بـنـت', []],
    ['Assad', []],
    ['', []],
  ])('%s may begin anew at %j', (word, rest) => {
    expect(cliticStops(word).map((stop) => word.slice(stop))).toEqual(rest)
  })
})

describe('nextStop', () => {
  const text = 'قال للعاصمة «دمشق» 👨‍👩‍👧 اليوم'
  const walk = (side: 'start' | 'end', direction: 1 | -1, from: number) => {
    const seen: string[] = []
    for (let at = from; ;) {
      const next = nextStop(text, at, side, direction)
      if (next === at) return seen
      seen.push(side === 'start' ? text.slice(next).slice(0, 4) : text.slice(0, next).slice(-4))
      at = next
    }
  }

  test('a start stops at the beginning of words and behind clitics', () => {
    expect(walk('start', 1, 0)).toEqual(['للعا', 'لعاص', '«دمش', 'دمشق', '» 👨', '👨‍👩'.slice(0, 4), 'اليو'])
    expect(walk('start', -1, text.length)).toHaveLength(8)
  })

  test('an end stops at the end of words', () => {
    const ends = walk('end', 1, 0)
    expect(ends).toHaveLength(7)
    expect([ends[0], ends[3], ends[6]]).toEqual(['قال', 'دمشق', 'ليوم'])
    expect(ends[5]).toBe('👨‍👩‍👧'.slice(-4))
  })

  test('reaches over any stretch without words, and into words longer than a line', () => {
    const far = `a${' '.repeat(5_000)}b${'ك'.repeat(5_000)} c`
    expect(nextStop(far, 1, 'start', 1)).toBe(5_001)
    expect(nextStop(far, 5_001, 'end', 1)).toBe(10_002)
    expect(nextStop(far, 10_002, 'start', -1)).toBe(5_001)
    expect(nextStop(far, far.length, 'end', 1)).toBe(far.length)
  })

  test('every stop is in its direction and between graphemes; one way leads through the whole text', () => {
    fc.assert(
      fc.property(arbitraryText, fc.constantFrom('start', 'end'), fc.constantFrom(1, -1), (text, side, direction) => {
        let at = direction === 1 ? 0 : text.length
        for (;;) {
          const next = nextStop(text, at, side, direction)
          if (next === at) break
          expect(Math.sign(next - at)).toBe(direction)
          expect(isGraphemeBoundary(text, next)).toBe(true)
          at = next
        }
      }),
    )
  })
})

test.each([
  ['وقال', 'قال'],
  ['فأجاب', 'أجاب'],
  ['وَأضاف', 'أضاف'],
  ['وصف', 'وصف'],
  ['وَصَفَ', 'وَصَفَ'],
  ['ووصفت', 'وصفت'],
  ['وفق', 'وفق'],
  ['بحسب', 'بحسب'],
  ['said', 'said'],
])('the verb of %s', (word, verb) => {
  const { start, end } = sayingVerb(`. ${word} `, { start: 2, end: 2 + word.length })
  expect(`. ${word} `.slice(start, end)).toBe(verb)
})
