import { cueWord } from '../quotes/cues-arabic.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { NAMING_NOUNS_AR } from '../tables/titles-ar.ts'
import { isDefinite, isOrdinary, roleAt } from './arabic-words.ts'
import { listedAt } from './gazetteer.ts'

/* What stands around a name in Arabic: where one can end, and who is said to speak. */

export function cueBefore(tokens: readonly Token[], at: number): boolean {
  return cueWord(tokens[at - 1]?.key ?? '') !== null || cueStripped(tokens[at - 1])
}

/** قال باتريسيو في, يقول باتريسيو: a lone given name as the subject of a speech verb. */
export function speaksHere(tokens: readonly Token[], at: number): boolean {
  return cueBefore(tokens, at) && isBorder(tokens, at + 1) && (tokens[at]?.key.length ?? 0) > 2
}

function cueStripped(token: Token | undefined): boolean {
  return token?.kind === 'word' && readings(token.key).some((reading) => cueWord(reading.key) !== null)
}

/** A name can end here: a mark, a function word, a role, a verb. */
export function isBorder(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    token === undefined ||
    isEnd(tokens, at) ||
    isOrdinary(token) ||
    isDefinite(token) ||
    roleAt(token) !== null ||
    // لتلفزيون X, لوكالة X
    readings(token.key).some(({ key, stripped }) => stripped > 0 && NAMING_NOUNS_AR[key] !== undefined)
  )
}

/** A mark, or the word that begins what is said. */
export function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind !== 'word' || token.key === 'ان'
}

/** Looks like a word behind ب, ل or ك. */
export const CLITIC_SHAPE = /^[بلك](ا?ل?.{0,3}|[^اوي].{2,})$/u

/** Within a name of a list that begins before: قار in ذي قار. */
export function isListed(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((back) => (listedAt(tokens, at - back)?.to ?? 0) > at)
}
