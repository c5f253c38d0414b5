import type { Token } from '../reading/tokens.ts'
import { ROLES_EN, TITLES_EN } from '../tables/people-en.ts'
import { beginsInCapital } from './gazetteer.ts'
import type { Label, Name } from './name.ts'

/* What the rules of English names share: how a name is made, what a capital is, and the words that stand before a name. */

export function make(from: number, to: number, label: Label, confidence: number, evidence: string): Name {
  return { from, to, stripped: 0, label, confidence, evidence }
}

export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && beginsInCapital(token.text)
}

/** Before a name, or in its place, says what somebody is: Sir, the qualifier. */
export function isTitled(token: Token | undefined): boolean {
  return token?.kind === 'word' && (TITLES_EN.has(token.key) || (ROLES_EN.has(token.key) && !isCapital(token)))
}

/** Prepositions, directions, and verbs of what is done to towns, before a place. */
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
  'fled',
  'captured',
  'recaptured',
  'retook',
  'shelled',
  'besieged',
  'overran',
])
/** What stands before the name of a body: brokerage Harcourt Mills, the newspaper La Stampa. */
export const BODY_NOUNS = new Set(
  'newspaper magazine journal daily platform agency company website firm consultancy broadcaster operator brokerage airline carrier retailer manufacturer maker developer startup start-up charity lender insurer supplier contractor builder miner utility outlet publisher nonprofit think-tank nightclub shareholder subsidiary fund bank brewer chipmaker carmaker automaker drugmaker planemaker housebuilder bookmaker supermarket giant conglomerate broker pollster ngo militia'.split(
    ' ',
  ),
)
