import { expect, test } from 'vitest'
import { tokenize } from './tokens.ts'

const cut = (text: string): string[] => tokenize(text, 0, text.length).map((token) => token.text)

test('numbers keep their separators, a sentence its full stop', () => {
  expect(cut('في 2023.04.10، 98.9% و2,000.')).toEqual(['في', '2023.04.10', '،', '98.9', '%', 'و', '2,000', '.'])
})

test('Latin words hold together over an apostrophe; a possessive does not', () => {
  expect(cut("O'Neill’s U.S. Jean-Luc didn't")).toEqual(["O'Neill", '’s', 'U.S.', 'Jean-Luc', "didn't"])
})

test('Arabic initials are one token, a title before a name is none', () => {
  expect(cut('المتهم ح. ع. س. قال م.ع: د. أحمد في الصف أ. وبدأ')).toEqual([
    'المتهم',
    'ح. ع. س.',
    'قال',
    'م.ع',
    ':',
    'د',
    '.',
    'أحمد',
    'في',
    'الصف',
    'أ',
    '.',
    'وبدأ',
  ])
})

test('Arabic words do not hold together over a hyphen', () => {
  expect(cut('نيسان-أبريل')).toEqual(['نيسان', '-', 'أبريل'])
})

test('keys are folded, offsets are not', () => {
  const [first] = tokenize('الإيرانيَّة', 0, 11)
  expect(first).toMatchObject({ key: 'الايرانيه', start: 0, end: 11 })
})

test('four of one mark and more are one token and no quotation marks', () => {
  expect(cut('أ """" ب ..... ج')).toEqual(['أ', '""""', 'ب', '.....', 'ج'])
})

test('no token cuts a surrogate pair', () => {
  expect(cut('😀a👍')).toEqual(['😀', 'a', '👍'])
})

test('an emoji is one token with all that is joined to it', () => {
  expect(cut('حب ❤️‍🔥👨‍👩‍👧‍👦👍🏽🇱🇧🇸🇾 1️⃣ ❤❤❤❤️')).toEqual(['حب', '❤️‍🔥', '👨‍👩‍👧‍👦', '👍🏽', '🇱🇧', '🇸🇾', '1️⃣', '❤❤❤❤️'])
})

test('what is put on a mark does not change it, and on white space is in no token', () => {
  expect(tokenize('"\u0301و \u064bهو', 0, 7)).toMatchObject([
    { key: '"', start: 0, end: 2 },
    { key: 'و', start: 2, end: 3 },
    { key: 'هو', start: 5, end: 7 },
  ])
})
