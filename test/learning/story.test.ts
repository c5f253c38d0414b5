import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toLines } from '../development/sets.ts'
import { compiledStory } from './story.ts'

test('the committed file is what the sources compile to', () => {
  expect(readFileSync(new URL('story.jsonl', import.meta.url), 'utf8')).toBe(toLines(compiledStory()))
})
