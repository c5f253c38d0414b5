import { expect, test } from 'vitest'
import { languageTag } from './language-tag.ts'

test.each([
  ['ar', 'ar'],
  [' AR_sy ', 'ar-SY'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['English', 'en'],
  ['العربية', 'ar'],
  ['und', 'und'],
  ['', null],
  ['Klingon', null],
  ['ar-', null],
  // Twice the same variant: a tag by its letters only.
  ['de-1901-1901', null],
])('%s is %s', (written, tag) => {
  expect(languageTag(written)).toBe(tag)
})
