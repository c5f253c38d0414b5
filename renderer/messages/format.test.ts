import { expect, test } from 'vitest'
import { corpusAr } from './corpus.ar.ts'
import { corpusEn } from './corpus.en.ts'
import { createFormat } from './format.ts'
import { reviewAr } from './review.ar.ts'
import { reviewEn } from './review.en.ts'

const en = createFormat('en', 'locale', ['en-GB'])
const ar = createFormat('ar', 'arab')
/** Without the marks of direction that some versions of the locale data put in. */
const plain = (text: string) => text.replaceAll(/[\u200e\u200f\u061c\u2066\u2069]/gu, '')

test('Arabic counts in six forms, with the chosen digits', () => {
  const { articles } = corpusAr(ar)
  expect([0, 1, 2, 3, 11, 100].map(articles)).toEqual([
    'لا مقالات',
    'مقال واحد',
    'مقالان',
    '٣ مقالات',
    '١١ مقالًا',
    '١٠٠ مقال',
  ])
  expect(corpusAr(createFormat('ar', 'latn')).articles(3)).toBe('3 مقالات')
})

test('English counts in two', () => {
  expect([0, 1, 2, 1500].map(corpusEn(en).articles)).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '1,500 articles',
  ])
})

test('a date is written as precisely as it is known, in the zone it was written in', () => {
  expect(en.date('2023')).toBe('2023')
  expect(en.date('2023-04')).toBe('Apr 2023')
  expect(en.date('2023-04-10')).toBe('10 Apr 2023')
  expect(en.date('2023-04-10T11:21:00+03:00')).toBe('10 Apr 2023, 11:21')
  expect(plain(ar.date('2023-04-10'))).toBe('١٠ أبريل ٢٠٢٣')
})

test('names are listed as their own language does', () => {
  expect(en.names(['بشار الأسد', 'إبراهيم رئيسي'])).toBe('بشار الأسد وإبراهيم رئيسي')
  expect(ar.names(['Rena Castillo', 'Alan Whitfield'])).toBe('Rena Castillo and Alan Whitfield')
  expect(ar.names(['بشار الأسد'])).toBe('بشار الأسد')
})

test('what is no date is shown as it stands', () => {
  expect(en.date('last week')).toBe('last week')
})

test("the region of the user's own language decides, not that of another", () => {
  expect(createFormat('en', 'locale', ['ar-SY', 'en-US']).date('2023-04-10')).toBe('Apr 10, 2023')
  expect(plain(createFormat('ar', 'locale', ['en-US', 'ar-SY']).number(15))).toBe('١٥')
})

test('calendars stay Gregorian, as the articles have them', () => {
  expect(createFormat('ar', 'latn', ['ar-SA']).date('2023-04-10')).toContain('2023')
})

test('sizes are in the nearest unit', () => {
  expect(en.bytes(0)).toBe('0 bytes')
  expect(en.bytes(353)).toBe('353 bytes')
  expect(en.bytes(1100)).toBe('1.1 kB')
  expect(en.bytes(12_340_000)).toBe('12.3 MB')
})

test('a hint names the key that this user has, or the command where it has none', () => {
  const hint = (keys: Record<string, string>) => plain(reviewEn(createFormat('en', 'latn', [], keys)).noQuotes)
  expect(hint({})).toBe('No quotes yet. Select what was said and press Q.')
  expect(hint({ 'quote.make': 'Mod+J' })).toBe('No quotes yet. Select what was said and press Ctrl+J.')
  expect(hint({ 'quote.make': '' })).toBe('No quotes yet. Select what was said and press “Quote from selection”.')
  const arabic = reviewAr(createFormat('ar', 'latn', [], { 'quote.make': '' })).noQuotes
  expect(arabic).toBe('لا اقتباسات بعد. حدد ما قيل واضغط «اقتباس من التحديد».')
})
