import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySpan } from '../../test/support/arbitrary-text.ts'
import { trimSpan } from './trim.ts'

function trimmed(text: string): string | null {
  const span = trimSpan(text, { start: 0, end: text.length })
  return span === null ? null : text.slice(span.start, span.end)
}

test.each([
  ['  الأسد، ', 'الأسد'],
  ['«علامات الانهيار».', 'علامات الانهيار'],
  ['«ثقب أسود» ابتلع', '«ثقب أسود» ابتلع'],
  ['وكالة أنباء النظام "سانا"', 'وكالة أنباء النظام "سانا"'],
  ['"سانا"', 'سانا'],
  ['(حزب (البعث))', 'حزب (البعث)'],
  ['(A) or (B)', '(A) or (B)'],
  ['«A» و«B»، ', '«A» و«B»'],
  ['“He said ‘no’”', 'He said ‘no’'],
  ['\u202bدمشق\u202c\u200f', 'دمشق'],
  ['ارتفع 50%.', 'ارتفع 50%'],
  ['$5', '$5'],
  ['@user #tag!', '@user #tag'],
  ['😀', '😀'],
  ['*️⃣ نعم ‼️', '*️⃣ نعم ‼️'],
  ['\uFD3Fقل هو\uFD3E', 'قل هو'],
  [' «…» ', null],
  ['', null],
])('%j -> %j', (text, expected) => expect(trimmed(text)).toBe(expected))

test('what remains lies inside, and trimming it again changes nothing', () => {
  fc.assert(
    fc.property(arbitrarySpan, ({ text, span }) => {
      const found = trimSpan(text, span)
      if (found === null) return
      expect(found.start).toBeGreaterThanOrEqual(span.start)
      expect(found.end).toBeLessThanOrEqual(span.end)
      expect(trimSpan(text, found)).toEqual(found)
    }),
  )
})
