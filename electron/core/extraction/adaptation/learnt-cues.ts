import type { FoundCue } from '../quotes/cues-arabic.ts'
import { mayHaveClitic, readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { isAgreed } from './habits.ts'
import type { Habits } from './habits.ts'

/** A word that people of this corpus marked as a cue, and the extractor does not know as one. */
export function learntCueAt(token: Token | undefined, habits: Habits | null): FoundCue | null {
  if (habits === null || habits.words.size === 0 || token?.kind !== 'word') return null
  if (!mayHaveClitic(token.key) && !habits.words.has(token.key)) return null
  for (const { stripped, key } of readings(token.key)) {
    const count = habits.words.get(key)
    if (count === undefined || !isAgreed(count)) continue
    return {
      cue: {
        lemma: key,
        kind: 'say',
        form: 'verb',
        present: false,
        gender: key.endsWith('ت') ? 'f' : null,
        number: 'one',
        prepositions: ['ب'],
      },
      stripped,
      letters: key.length,
      doubtful: false,
    }
  }
  return null
}
