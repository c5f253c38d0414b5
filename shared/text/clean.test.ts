import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from './clean.ts'

test('line ends become LF, one for one where they are one', () => {
  expect(clean('a\r\nb\rc\n\r\nd')).toEqual({ text: 'a\nb\nc\n\nd', replaced: 0 })
})

test('a leading byte order mark goes, a later one stays', () => {
  expect(clean('\uFEFFa\uFEFFb').text).toBe('a\uFEFFb')
  expect(clean('\uFEFF\uFEFFa').text).toBe('a')
})

test('NUL and lone surrogates are replaced one for one, pairs are not', () => {
  expect(clean('a\0b\uD800c\uDC00d😀')).toEqual({ text: 'a\uFFFDb\uFFFDc\uFFFDd😀', replaced: 3 })
})

test('nothing else changes: no normalisation, tatweel, harakat, bidi control or odd line separator is touched', () => {
  const text = 'e\u0301 الـــقُدْس \u202bx\u202c \u2028\u2029\u0085\u00a0\u200d\ufffe'
  expect(clean(text)).toEqual({ text, replaced: 0 })
})

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const { text } = clean(`\r\n${raw}`)
      expect(text.isWellFormed()).toBe(true)
      expect(clean(text)).toEqual({ text, replaced: 0 })
    }),
  )
})
