import type { Token } from '../reading/tokens.ts'
import { beginsInCapital } from './gazetteer.ts'
import type { Label, Name } from './name.ts'

/* What the rules of English names share: how a name is made, what a capital is, and the words that stand before a name. */

export function make(from: number, to: number, label: Label, confidence: number, evidence: string): Name {
  return { from, to, stripped: 0, label, confidence, evidence }
}

export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && beginsInCapital(token.text)
}

/** Prepositions and directions before a place. */
export const PLACING = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'outside',
  'across',
  'around',
  'northern',
  'southern',
  'eastern',
  'western',
  'rural',
  'central',
  'downtown',
  'inside',
  'towards',
  'toward',
])
/** What stands before the name of a body: brokerage Harcourt Mills, the newspaper La Stampa. */
export const BODY_NOUNS = new Set(
  'newspaper magazine journal daily platform agency company website firm consultancy broadcaster operator brokerage airline carrier retailer manufacturer maker developer startup start-up charity lender insurer supplier contractor builder miner utility outlet publisher nonprofit think-tank nightclub shareholder subsidiary'.split(
    ' ',
  ),
)
