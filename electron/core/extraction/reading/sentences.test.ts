import { expect, test } from 'vitest'
import { findSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

function sentences(text: string): string[] {
  const tokens = tokenize(text, 0, text.length)
  return findSentences(tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
}

test('a closing mark after the full stop belongs to its sentence', () => {
  expect(sentences('قال "نعم." وأضاف: "لا". ثم خرج؟')).toEqual(['قال "نعم."', 'وأضاف: "لا".', 'ثم خرج؟'])
})

test('abbreviations and initials end none', () => {
  expect(sentences('Dr. A. Smith left Carson City, Nev., on Oct. 3. He came back.')).toEqual([
    'Dr. A. Smith left Carson City, Nev., on Oct. 3.',
    'He came back.',
  ])
})

test('sentences cover the whole of a text without full stops', () => {
  const found = sentences('كلمة '.repeat(1000))
  expect(found.length).toBeGreaterThan(1)
  expect(found.join(' ')).toBe('كلمة '.repeat(1000).trim())
})
