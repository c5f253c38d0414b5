import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../../test/support/arbitrary-text.ts'
import { fold, foldKey } from './fold.ts'

describe('foldKey', () => {
  test.each([
    ['أحمد إبراهيم آل ٱلله', 'احمد ابراهيم ال الله'],
    ['مستشفى مؤتة الطائرة', 'مستشفي موته الطايره'],
    ['القـــدس', 'القدس'],
    ['بَشّارٌ', 'بشار'],
    ['رحمٰن', 'رحمن'],
    ['١٢٣ ۴۵۶', '123 456'],
    ['تهران کریم ی', 'تهران كريم ي'],
    ['\u202bالأسد\u202c\u200f', 'الاسد'],
    ['أحمد مؤيد'.normalize('NFD'), 'احمد مويد'],
    ['İstanbul ÉCOLE', 'istanbul école'],
    ['𐐀', '𐐨'],
    ['ﷲ', 'ﷲ'],
    ['سامر\u00A0الخطيب\u202F5', 'سامر الخطيب 5'],
  ])('%s -> %s', (text, key) => expect(foldKey(text)).toBe(key))

  test('never grows, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.string({ unit: 'binary' })), (text) => {
        const key = foldKey(text)
        expect(key.length).toBeLessThanOrEqual(text.length)
        expect(foldKey(key)).toBe(key)
      }),
    )
  })
})

describe('fold', () => {
  test('a hit leads back to the letters with their marks', () => {
    const text = 'قال بَشّارُ الأَســدُ، أمس'
    const folded = fold(text)
    const at = folded.text.indexOf('بشار الاسد')
    const { start, end } = folded.spanOf(at, at + 'بشار الاسد'.length)
    expect(text.slice(start, end)).toBe('بَشّارُ الأَســدُ')
  })

  test('a hit leaves the controls around it out', () => {
    const text = '\u202bالقـــدس\u202c\u200f ودمشق'
    const { start, end } = fold(text).spanOf(0, 5)
    expect(text.slice(start, end)).toBe('القـــدس')
  })

  test('the text is the key; every offset leads to the unit that was folded, in order', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const folded = fold(text)
        expect(folded.text).toBe(foldKey(text))
        let at = 0
        let before = -1
        for (const character of folded.text) {
          const origin = folded.originOf(at)
          expect(foldKey(String.fromCodePoint(text.codePointAt(origin)!))).toBe(character)
          expect(origin).toBeGreaterThan(before)
          at += character.length
          before = origin
        }
        expect(folded.originOf(folded.text.length)).toBe(text.length)
      }),
    )
  })

  test('any stretch of the folded text is what its origin folds to', () => {
    fc.assert(
      fc.property(arbitraryText, fc.nat(100), fc.nat(100), (text, a, b) => {
        const folded = fold(text)
        const borders = [0, ...Array.from(folded.text.matchAll(/./gsu), ({ index, 0: one }) => index + one.length)]
        const [start = 0, end = 0] = [a, b].map((n) => borders[n % borders.length]!).sort((x, y) => x - y)
        const span = folded.spanOf(start, end)
        expect(foldKey(text.slice(span.start, span.end))).toBe(folded.text.slice(start, end))
      }),
    )
  })
})
