import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { InterchangeArticle } from '../../interchange/index.ts'
import { simulate } from '../evaluation/simulate.ts'
import { wantedOfGold } from '../evaluation/wanted.ts'
import { extractAndShow } from '../extract.ts'
import { taggerOf } from '../tagger/load.ts'
import { adaptNames, readNames } from './adapt.ts'
import { meanOf } from './delta.ts'
import { describe } from './features.ts'
import { hold } from './reading.ts'
import { forReading } from './reading-weights.ts'
import { addScores } from './weights.ts'

const STORY = readFileSync(new URL('../../../../test/learning/story.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as InterchangeArticle)

test('what is read word by word, and only where a name may be, is what all weights say', () => {
  const { labels, aliases, delta } = simulate(wantedOfGold(STORY), taggerOf).learning
  const all = meanOf(delta)
  const weights = forReading(all)
  const placesOf = (names: readonly { from: number; to: number; label: string }[]): string[] =>
    names.map(({ from, to, label }) => `${from} ${to} ${label}`)
  let changed = 0
  for (const { text } of STORY)
    for (const { passage, found } of extractAndShow({ text }).passages) {
      const held = hold(passage, found, aliases, labels)
      const scores = held.scores.slice()
      addScores(all, describe(held.known), scores)
      const wanted = placesOf(readNames(passage, found, held, labels, scores, all.transitions))
      expect(placesOf(adaptNames(passage, found, { labels, aliases, weights }))).toEqual(wanted)
      if (wanted.join() !== placesOf(found.names).join()) changed += 1
    }
  expect(changed).toBeGreaterThan(10)
})
