import { cueWordEn } from '../quotes/cues-english.ts'
import type { Token } from '../reading/tokens.ts'
import {
  ADJECTIVES_EN,
  EVENT_HEADS_EN,
  EVENT_TAILS_EN,
  LOC_HEADS_EN,
  LOC_TAILS_EN,
  ORG_HEADS_EN,
  ORG_TAILS_EN,
  PEOPLE_EN,
} from '../tables/bodies-en.ts'
import { GIVEN_EN, STOP_EN, TITLES_EN } from '../tables/people-en.ts'

const WORD_TABLES: readonly ReadonlySet<string>[] = [
  GIVEN_EN,
  TITLES_EN,
  STOP_EN,
  ADJECTIVES_EN,
  PEOPLE_EN,
  ORG_HEADS_EN,
  ORG_TAILS_EN,
  LOC_HEADS_EN,
  LOC_TAILS_EN,
  EVENT_HEADS_EN,
  EVENT_TAILS_EN,
]

/** What the tables of the rules say of an English word, and whether it has a capital, as one number. */
export function englishKind(token: Token): number {
  const first = token.text.charAt(0)
  let kind = first === first.toLowerCase() ? 0 : token.text === token.text.toUpperCase() ? 2 : 1
  if (cueWordEn(token.key) !== null) kind |= 4
  for (const [index, table] of WORD_TABLES.entries()) if (table.has(token.key)) kind |= 1 << (3 + index)
  return kind
}
