import { expect, test } from 'vitest'
import { extract } from '../../electron/core/extraction/index.ts'
import articles from '../../electron/core/workbench/sample-articles.json' with { type: 'json' }
import { evidenceInArabic } from '../../renderer/messages/evidence.ts'

test('every reason the extractor gives in the sample is said in Arabic', () => {
  const reasons = new Set(
    articles.flatMap(({ text }) => {
      const { mentions, quotes } = extract({ text })
      return [...mentions, ...quotes].flatMap(({ evidence }) => evidence)
    }),
  )
  expect(reasons.size).toBeGreaterThan(50)
  expect([...reasons].filter((reason) => evidenceInArabic(reason) === reason && /[a-z]{3}/u.test(reason))).toEqual([])
})

test('phrases, words and both', () => {
  expect(evidenceInArabic('given name + surname')).toBe('اسم شخصي + اسم عائلة')
  expect(evidenceInArabic('cue قال + quotation marks')).toBe('فعل القول: قال + علامتا اقتباس')
  expect(evidenceInArabic('after وقال, as a speaker')).toBe('بعد وقال، متكلمًا')
  expect(evidenceInArabic('something new')).toBe('something new')
})
