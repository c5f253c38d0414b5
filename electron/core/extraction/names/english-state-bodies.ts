import type { Token } from '../reading/tokens.ts'
import { ADJECTIVES_EN, FAITHS_AND_DIRECTIONS_EN } from '../tables/bodies-en.ts'
import { keys } from '../tables/words.ts'
import { cueWordEn } from '../quotes/cues-english.ts'
import type { Name } from './name.ts'

/*
 * Bodies of states that are written small: the interior ministry, the Syrian foreign ministry, the Israeli army. By the
 * guidelines ministries and named armies are bodies; governments, courts and police without a name are none.
 */

/** What ministers and ministries are for. Keys. */
export const PORTFOLIOS_EN = keys(
  'foreign interior home defence defense health finance economy justice education energy oil petroleum transport labour labor agriculture environment information culture tourism trade industry planning housing water electricity telecommunications communications immigration migration sport sports science religious endowments awqaf',
)
const STATES = new Set(['US', 'U.S.', 'UK', 'U.K.', 'EU'])
/** Behind «the Israeli military» when it is the body and does not say what something else is like. */
const AFTER_BODY = keys(
  'and or has have had is are was were will would could may can did does in on at by for with from to that which who but as since after before while also not spokesman spokeswoman spokesperson',
)

/** Finds them in the order of the text. */
export function findStateBodies(tokens: readonly Token[]): Name[] {
  const names: Name[] = []
  for (const [at, { key, text }] of tokens.entries()) {
    const to = key === 'air' && tokens[at + 1]?.text === 'force' ? at + 2 : at + 1
    if (text === 'ministry') {
      const from = portfolio(tokens, at)
      // Israel's foreign ministry names the state apart.
      if (from !== null && !["'s", '’s'].includes(tokens[from - 1]?.key ?? ''))
        names.push(body(isNation(tokens[from - 1]) ? from - 1 : from, to))
    } else if (
      isNation(tokens[at - 1]) &&
      (text === 'army' || text === 'navy' || to === at + 2 || (text === 'military' && standsAlone(tokens[to])))
    )
      names.push(body(at - 1, to))
  }
  return names
}

/** Where what a ministry is for begins: culture and tourism ministry. */
function portfolio(tokens: readonly Token[], ministry: number): number | null {
  const is = (at: number): boolean => PORTFOLIOS_EN.has(tokens[at]?.key ?? '')
  if (!is(ministry - 1)) return null
  if (tokens[ministry - 2]?.key === 'and' && is(ministry - 3)) return ministry - 3
  return ministry - 1
}

function isNation(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    STATES.has(token.text) ||
    (/^\p{Lu}/u.test(token.text) && ADJECTIVES_EN.has(token.key) && !FAITHS_AND_DIRECTIONS_EN.has(token.key))
  )
}

function standsAlone(next: Token | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'mark' ||
    next.key === "'s" ||
    AFTER_BODY.has(next.key) ||
    cueWordEn(next.key) !== null
  )
}

function body(from: number, to: number): Name {
  return { from, to, stripped: 0, label: 'ORG', confidence: 0.85, evidence: 'ministry or army of a state' }
}
