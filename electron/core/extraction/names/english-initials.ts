import type { Token } from '../reading/tokens.ts'
import { EVENT_TAILS_EN, LOC_TAILS_EN, ORG_HEADS_EN } from '../tables/bodies-en.ts'
import { STOP_EN } from '../tables/people-en.ts'
import { keys } from '../tables/words.ts'
import { isCapital, make } from './english-words.ts'
import type { Label, Name } from './name.ts'

/* Names by the initials in brackets behind them: Scottish and Southern Electricity Networks (SSEN). */

/** Small words of a name, whose first letter its initials may leave out. */
const SMALL = keys("of and for the in on to at de & , 's ’s")
/** Last words of what has initials and is no body. */
export const NO_BODIES_LONG = keys(
  'act bill law index payment payments allowance credit tax wage disorder syndrome disease virus needs disabilities vehicle device product intelligence rate budget system therapy test plan programme program scheme',
)
/** Words that a name with its small ones has at most. */
const LONGEST = 14

export function findSpelledOut(tokens: readonly Token[]): Name[] {
  const names: Name[] = []
  for (const [open, { key }] of tokens.entries()) {
    const short = tokens[open + 1]?.text ?? ''
    if (key !== '(' || tokens[open + 2]?.key !== ')' || !/^\p{Lu}{3,8}$/u.test(short)) continue
    const from = longForm(tokens, open - 1, short.toLowerCase(), open - LONGEST) ?? headed(tokens, open)
    const last = tokens[open - 1]?.key ?? ''
    if (from === null || !isCapital(tokens[from]) || open - from < 2 || NO_BODIES_LONG.has(last)) continue
    names.push(make(from, open, labelOf(last), 0.92, `initials ${short}`))
  }
  return names
}

/** Where the words begin whose initials are these, read backwards from a token; null where they are not. */
function longForm(tokens: readonly Token[], at: number, initials: string, limit: number): number | null {
  if (initials === '') return at + 1
  const token = tokens[at]
  if (token === undefined || at < limit) return null
  const left = (word: string): string | null =>
    initials.at(-1) === word[0]?.toLowerCase() ? initials.slice(0, -1) : null
  if (SMALL.has(token.key)) {
    const taken = left(token.text)
    return longForm(tokens, at - 1, initials, limit) ?? (taken === null ? null : longForm(tokens, at - 1, taken, limit))
  }
  if (!isCapital(token)) return null
  // Inter-Services Public Relations (ISPR)
  const parts = token.text.split('-').length > 1 && initials.at(-1) !== token.text[0]?.toLowerCase()
  const rest = parts ? hyphenated(token.text, initials) : left(token.text)
  return rest === null ? null : longForm(tokens, at - 1, rest, limit)
}

/** Tunisian Forum for Economic and Social Rights (FTDES): where a body begins whose initials are of another language; null without a head and «of» or «for». */
function headed(tokens: readonly Token[], open: number): number | null {
  let at = open - 1
  while (at > open - LONGEST && (isCapital(tokens[at]) || SMALL.has(tokens[at]?.key ?? ''))) {
    const joins = ['of', 'for'].includes(tokens[at + 1]?.key ?? '')
    if (joins && (ORG_HEADS_EN.has(tokens[at]?.key ?? '') || HEADS.has(tokens[at]?.key ?? ''))) {
      while (isCapital(tokens[at - 1]) && !STOP_EN.has(tokens[at - 1]?.key ?? '')) at -= 1
      return at
    }
    at -= 1
  }
  return null
}
const HEADS = new Set(['forum', 'observatory', 'league', 'party', 'authority', 'network', 'movement', 'syndicate'])

/** The initials without those of a word's parts; null where they are others. */
function hyphenated(word: string, initials: string): string | null {
  const parts = word.split('-').map((part) => part[0]?.toLowerCase() ?? '')
  return initials.endsWith(parts.join('')) ? initials.slice(0, -parts.length) : null
}

function labelOf(last: string): Label {
  if (EVENT_TAILS_EN.has(last)) return 'EVENT'
  return LOC_TAILS_EN.has(last) ? 'LOC' : 'ORG'
}
