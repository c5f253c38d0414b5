import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['قال الرئيس بشار الأسد', 'rtl'],
  ['said Bashar al-Assad', 'ltr'],
  ['ذكرت وكالة Reuters أن', 'rtl'],
  ['The word القدس is Arabic', 'ltr'],
  ['שלום', 'rtl'],
  ['2023.04.10 | 11:21', null],
  ['١٢٣ — ـــ 😀', null],
  ['', null],
])('%s: %s', (text, direction) => expect(directionOf(text)).toBe(direction))

test('harakat and tatweel do not outvote letters', () => {
  expect(directionOf('مُُُُـــــ abc')).toBe('ltr')
})
