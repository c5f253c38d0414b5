import {
  couldBeName,
  couldBeSurname,
  givenName,
  isFamous,
  isListedWord,
  isNation,
  isNisba,
  isOrdinary,
  roleOf,
} from '../names/arabic-words.ts'
import { cueWord } from '../quotes/cues-arabic.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import {
  DEFINITE_ORG_HEADS_AR,
  EVENT_HEADS_AR,
  NOT_IN_NAMES_AR,
  ORG_HEADS_AR,
  PLACE_CLASSES_AR,
  PLACE_HEADS_AR,
} from '../tables/heads-ar.ts'
import { ADDRESSES_AR, NAMING_NOUNS_AR, PEOPLE_NOUNS_AR } from '../tables/titles-ar.ts'

const WORD_TABLES: readonly ReadonlySet<string>[] = [
  ADDRESSES_AR,
  PEOPLE_NOUNS_AR,
  ORG_HEADS_AR,
  DEFINITE_ORG_HEADS_AR,
  PLACE_HEADS_AR,
  PLACE_CLASSES_AR,
  EVENT_HEADS_AR,
  NOT_IN_NAMES_AR,
]
const GIVEN = { strong: 1, weak: 2, foreign: 3 } as const

/** What the tables of the rules say of an Arabic word, as one number: the same words are alike to the tagger. */
export function arabicKind(token: Token): number {
  const plain = ofReading(token, token.key)
  if (plain !== 0) return (plain << 1) | Number(isOrdinary(token))
  for (const reading of readings(token.key)) {
    if (reading.stripped === 0) continue
    const kind = ofReading({ ...token, key: reading.key, text: reading.key }, reading.key)
    // A known word behind a clitic is another kind than the word alone.
    if (kind !== 0) return (kind << 1) | (1 << 30)
  }
  return (Number(couldBeName(token)) << 1) | Number(isOrdinary(token))
}

/** 0 where no table has the key. */
function ofReading(token: Token, key: string): number {
  const given = givenName(token)
  let kind = given === null ? 0 : GIVEN[given]
  const add = (position: number, holds: boolean): void => {
    if (holds) kind |= 1 << position
  }
  add(2, isFamous(key))
  add(3, roleOf(key) !== null)
  add(4, isNation(key))
  add(5, isNisba(key))
  add(6, isListedWord(key))
  add(7, cueWord(key) !== null)
  add(8, NAMING_NOUNS_AR[key] !== undefined)
  add(9, couldBeSurname(token))
  for (const [index, table] of WORD_TABLES.entries()) add(10 + index, table.has(key))
  return kind
}
