import { expect, test } from 'vitest'
import { documentOf } from '../../test/support/document-of.ts'
import { generateArticle, NEWS } from '../../test/support/generated-articles.ts'
import { speakerHints } from './speaker-hints.ts'

const doc = documentOf(generateArticle({ ...NEWS, seed: 11 }))

test('every candidate gets one letter, the nearest the easiest, and `s` is kept for the phrase itself', () => {
  const quote = doc.quotes[2]
  if (quote === undefined) throw new Error('too few quotes')
  const hints = [...speakerHints(doc, quote)]
  const letters = hints.map(([, { letter }]) => letter)
  expect(letters[0]).toBe('a')
  expect(new Set(letters).size).toBe(letters.length)
  expect(letters).not.toContain('s')
  const entities = hints.map(([, { entity }]) => entity)
  expect(new Set(entities).size).toBe(entities.length)
  const at = quote.speaker?.start ?? 0
  const distances = hints.map(([key]) => {
    const mention = doc.mentions.find(({ id }) => `m${id}` === key)
    expect(['PER', 'ORG']).toContain(mention?.label)
    return Math.abs((mention?.start ?? 0) - at)
  })
  expect(distances).toEqual(distances.toSorted((left, right) => left - right))
})
