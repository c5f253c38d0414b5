import type { Token } from '../reading/tokens.ts'
import { ADJECTIVES_EN, PEOPLE_EN } from '../tables/bodies-en.ts'
import { FAMOUS_SURNAMES_EN, GIVEN_EN, STOP_EN, TITLES_EN } from '../tables/people-en.ts'
import { cueWordEn } from '../quotes/cues-english.ts'
import { BODY_NOUNS, isCapital, isTitled, make, PLACING } from './english-words.ts'
import { NO_BODIES_LONG } from './english-initials.ts'
import { listedAt } from './gazetteer.ts'
import type { Name } from './name.ts'

/* What one capitalised word by itself is, by what stands around it. */

/** «Mariam, 43, who fled»; «Meghan's husband»: only people have ages and families. */
function isOfSomebody(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.text.length < 3 || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false
  if (
    STOP_EN.has(token.key) ||
    ADJECTIVES_EN.has(token.key) ||
    TITLES_EN.has(token.key) ||
    listedAt(tokens, at) !== null
  )
    return false
  const age = tokens[at + 2]
  if (
    tokens[at + 1]?.key === ',' &&
    age?.kind === 'number' &&
    /^\d{1,3}$/u.test(age.key) &&
    [',', '.'].includes(tokens[at + 3]?.key ?? '')
  )
    return !MONTHS_AND_DAYS.has(token.key)
  // said Wafaa, a 34-year-old
  const told = cueWordEn(tokens[at - 1]?.key ?? '') === 'say' && tokens[at + 1]?.key === ','
  if (told && ['a', 'an', 'who'].includes(age?.key ?? ''))
    return tokens.slice(at + 2, at + 10).some(({ key }) => key === 'who' || key.endsWith('year-old') || key === 'old')
  // Hala, a mother of two
  if (tokens[at + 1]?.key === ',' && ['a', 'an', 'the'].includes(tokens[at + 2]?.key ?? ''))
    return [3, 4].some((on) => KIN.has(tokens[at + on]?.key ?? '') || PEOPLE_ALONE.has(tokens[at + on]?.key ?? ''))
  return ["'s", '’s'].includes(tokens[at + 1]?.key ?? '') && KIN.has(tokens[at + 2]?.key ?? '')
}
const MONTHS_AND_DAYS = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)
const PEOPLE_ALONE = new Set(
  'farmer teacher student pensioner shopkeeper refugee survivor grandmother grandfather nurse resident labourer driver fisherman'.split(
    ' ',
  ),
)
const KIN = new Set(
  'husband wife son daughter mother father brother sister parents widow lawyer lawyers girlfriend boyfriend fiancee'.split(
    ' ',
  ),
)

const isUnknown = ({ key, text }: Token): boolean =>
  text.length >= 3 &&
  !STOP_EN.has(key) &&
  !ADJECTIVES_EN.has(key) &&
  !TITLES_EN.has(key) &&
  !GIVEN_EN.has(key) &&
  !MONTHS_AND_DAYS.has(key)

/** ICC prosecutors said; the ICC. At a sentence's beginning only before a word that is not in capitals, too; no share's sign: (AAPL.O). */
function isShortBody(tokens: readonly Token[], at: number, atStart: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || !/^\p{Lu}[\p{Lu}\d]{2,7}$/u.test(token.text) || NO_BODIES.has(token.text)) return false
  if (ADJECTIVES_EN.has(token.key) || STOP_EN.has(token.key) || TITLES_EN.has(token.key)) return false
  const before = tokens[at - 1]?.key ?? ''
  // the International Emergency Economic Powers Act (IEEPA)
  if (before === '(' && NO_BODIES_LONG.has(tokens[at - 2]?.key ?? '')) return false
  const share = before === '(' && next?.key === '.' && !next.spaced
  if (share || before === '$' || (before === ':' && next?.key === ')')) return false
  return !atStart || (next?.kind === 'word' && /^\p{Ll}/u.test(next.text))
}

/** One capitalised word inside a sentence: a place after in, a body in capitals. */
export function singleName(tokens: readonly Token[], at: number, atStart: boolean): Name | null {
  const token = tokens[at]
  if (isOfSomebody(tokens, at)) return make(at, at + 1, 'PER', 0.78, 'name + age or family')
  const told =
    token !== undefined && isUnknown(token) && listedAt(tokens, at) === null ? tellsWhatItIs(tokens, at + 1) : null
  if (told !== null) return make(at, at + 1, told, 0.76, 'name + what it is')
  // CARLISLE, England (Reuters) -
  if (atStart && at === 0 && /^\p{Lu}{4,}$/u.test(token?.text ?? '') && tokens[1]?.key === ',') {
    const around = listedAt(tokens, 2)
    if (around?.label === 'LOC' && ['(', '-', '–', '—'].includes(tokens[around.to]?.key ?? ''))
      return make(at, at + 1, 'LOC', 0.85, 'dateline')
  }
  if (isShortBody(tokens, at, atStart)) return make(at, at + 1, 'ORG', 0.65, 'capitals')
  if (FAMOUS_SURNAMES_EN.has(token?.key ?? '')) return make(at, at + 1, 'PER', 0.8, 'surname of a public figure')
  if (MIXED_CASE.test(token?.text ?? '') && isHeardOrHears(tokens, at))
    return make(at, at + 1, 'ORG', 0.76, 'written in one')
  if (
    token === undefined ||
    atStart ||
    token.text.length < 3 ||
    ADJECTIVES_EN.has(token.key) ||
    STOP_EN.has(token.key) ||
    TITLES_EN.has(token.key)
  )
    return null
  const before = tokens[at - 1]?.key ?? ''
  if (isTitled(tokens[at - 1]) || (before === '.' && ['mr', 'mrs', 'ms', 'dr'].includes(tokens[at - 2]?.key ?? '')))
    return make(at, at + 1, 'PER', 0.7, `title ${before} + name`)
  const placed =
    PLACING.has(before) ||
    isAfterAge(tokens, at) ||
    (before === 'and' && PLACING.has(tokens[at - 3]?.key ?? '') && isCapital(tokens[at - 2])) ||
    (before === 'the' &&
      PLACING.has(tokens[at - 2]?.key ?? '') &&
      ['mountains', 'province', 'coast', 'estuary', 'region', 'river', 'islands', 'valley'].includes(
        tokens[at + 1]?.key ?? '',
      ))
  if (placed && GIVEN_EN.has(token.key) && before !== 'in') return null
  if (isGivenTo(tokens, at)) return null
  if (
    'province county region district mountains estuary peninsula coast valley neighbourhood neighborhood governorate prefecture crossing dam river airport volcano area refinery reservoir basin'
      .split(' ')
      .includes(tokens[at + 1]?.key ?? '')
  )
    return make(at, at + 1, 'LOC', 0.72, `name + ${tokens[at + 1]?.text ?? ''}`)
  if (isWhereSomebodyWorks(tokens, at)) return make(at, at + 1, 'ORG', 0.7, 'somebody at + name')
  if (isNamedApart(tokens, at, at + 1)) return make(at, at + 1, 'ORG', 0.76, 'body + name')
  if (isTitled(tokens[at - 2]) && before === ',' && tokens[at + 1]?.key === ',')
    return make(at, at + 1, 'PER', 0.76, `title ${tokens[at - 2]?.text ?? ''} + name`)
  if (isWhoseExpert(tokens, at)) return make(at, at + 1, 'ORG', 0.72, `name + ${tokens[at + 1]?.text ?? ''}`)
  if (isInRowOfPlaces(tokens, at)) return make(at, at + 1, 'LOC', 0.76, 'town of + name')
  if (isListedWithPlaces(tokens, at)) return make(at, at + 1, 'LOC', 0.62, 'beside a place')
  if (placed && !NO_PLACES_EN.has(token.key)) return make(at, at + 1, 'LOC', 0.62, `${before} + name`)
  return BODY_NOUNS.has(before) || before === 'group' ? make(at, at + 1, 'ORG', 0.7, `${before} + name`) : null
}
/** Moira Petrie, 58, of Broughty Ferry: where somebody lives. */
export function isAfterAge(tokens: readonly Token[], at: number): boolean {
  return (
    ['of', 'from'].includes(tokens[at - 1]?.key ?? '') &&
    tokens[at - 2]?.key === ',' &&
    /^\d{2}$/u.test(tokens[at - 3]?.key ?? '') &&
    tokens[at - 4]?.key === ','
  )
}
/** «the towns of Ain Qana, Kfar Rumman and Zawtar»: in a row behind what all of it is. */
export function isInRowOfPlaces(tokens: readonly Token[], at: number): boolean {
  let first = at - 1
  while (first > at - 14 && (isCapital(tokens[first]) || [',', 'and'].includes(tokens[first]?.key ?? ''))) first -= 1
  return (
    tokens[first]?.key === 'of' &&
    (SETTLEMENTS.has(tokens[first - 1]?.key ?? '') || DWELLERS.has(tokens[first - 1]?.key ?? '')) &&
    (first === at - 1 || tokens[first - 1]?.key.endsWith('s') === true)
  )
}
const SETTLEMENTS = new Set(
  'town towns village villages city cities district districts province provinces governorate governorates area areas neighbourhood neighbourhoods neighborhood neighborhoods suburb suburbs hamlet hamlets settlement settlements island islands port'.split(
    ' ',
  ),
)

/** What goes «to» somebody and not to a place: a blow to Klarna, sold to Bosch. */
const GIVEN_TO = new Set(
  'blow boost threat tribute tributes sold sale lost losing belongs belonging belonged thanks linked loyal spoke speaking talking wrote letter message paid offered handed awarded alternative challenge adviser contribution donated donations apology apologised apologized compared comparable owed owned married engaged appeal response according'.split(
    ' ',
  ),
)

export const isGivenTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.key === 'to' && GIVEN_TO.has(tokens[at - 2]?.key ?? '')

/** Residents of Dikwa and Ngala: of a place. */
const DWELLERS = new Set(['residents', 'villagers', 'inhabitants', 'outskirts'])

/** Analysts at Jefferies, a professor at Stanford. */
export function isWhereSomebodyWorks(tokens: readonly Token[], at: number): boolean {
  const who = tokens[at - 2]?.key ?? ''
  return tokens[at - 1]?.key === 'at' && (PEOPLE_EN.has(who) || TITLES_EN.has(who) || who === 'strategists')
}

/** The state weather agency, Aemet, forecast: the name behind what it is the name of. */
export function isNamedApart(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    tokens[from - 1]?.key === ',' &&
    [',', '.'].includes(tokens[to]?.key ?? '') &&
    BODY_NOUNS.has(tokens[from - 2]?.key ?? '')
  )
}

/** «Usdaw, the shopworkers' union, …», «Unst, an island north of Yell, …»: what the words between the commas behind a name say it is; null where they do not. */
export function tellsWhatItIs(tokens: readonly Token[], to: number): 'ORG' | 'LOC' | null {
  if (tokens[to]?.key !== ',' || !['a', 'an', 'the'].includes(tokens[to + 1]?.key ?? '')) return null
  for (let at = to + 2; at < to + 9; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word' || token.key === 'who') {
      if (["'", '’', '-'].includes(token?.key ?? '')) continue
      return null
    }
    const next = tokens[at + 1]
    const ends = next === undefined || next.key === ',' || next.key === '.' || AFTER_HEAD.has(next.key)
    if (!ends) continue
    if ((BODY_NOUNS.has(token.key) && !TRADES.has(token.key)) || BODIES.has(token.key)) return 'ORG'
    return TOWNS.has(token.key) ? 'LOC' : null
  }
  return null
}
const AFTER_HEAD = new Set([
  'in',
  'of',
  'on',
  'near',
  'north',
  'south',
  'east',
  'west',
  'that',
  'which',
  'for',
  'about',
  'outside',
])
/** Bodies that may be somebody's work: a crane operator. */
const TRADES = new Set([
  'operator',
  'developer',
  'builder',
  'contractor',
  'publisher',
  'broker',
  'brewer',
  'supplier',
  'bookmaker',
  'giant',
])
const BODIES = new Set('union regulator watchdog party lobby militia movement non-profit foundation'.split(' '))
const TOWNS = new Set(
  'town village city suburb hamlet island port resort neighbourhood neighborhood township'.split(' '),
)

/** told Berenberg economist Holger Lind: for whom somebody watches markets. */
function isWhoseExpert(tokens: readonly Token[], at: number): boolean {
  return EXPERTS.has(tokens[at + 1]?.key ?? '') && isCapital(tokens[at + 2])
}
const EXPERTS = new Set(['analyst', 'economist', 'strategist', 'analysts', 'economists', 'strategists'])

/** Kyiv, Mykolaiv and Dnipro: in a row that a listed place begins and that «and» ends. */
function isListedWithPlaces(tokens: readonly Token[], at: number): boolean {
  let first = at
  while (first > at - 12 && [',', 'and'].includes(tokens[first - 1]?.key ?? '') && isCapital(tokens[first - 2]))
    first -= 2
  if (first === at || (tokens[first - 1]?.key === ',' && cueWordEn(tokens[first - 2]?.key ?? '') !== null)) return false
  const listed = listedAt(tokens, first)
  if (listed?.label !== 'LOC' || listed.to !== first + 1) return false
  let last = at
  while (last < at + 12 && tokens[last + 1]?.key === ',' && isCapital(tokens[last + 2])) last += 2
  const joined = tokens[last + 1]?.key === 'and' && isCapital(tokens[last + 2]) ? last + 3 : last + 1
  return (joined > last + 1 || tokens[last - 1]?.key === 'and') && cueWordEn(tokens[joined]?.key ?? '') === null
}
/** GloboNews, ScotRail; McDowell and LeBron are people. */
const MIXED_CASE = /^(?!Ma?c\p{Lu}|De\p{Lu}|Di\p{Lu}|La\p{Lu}|Le\p{Lu}|Van\p{Lu}|Fitz\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u
function isHeardOrHears(tokens: readonly Token[], at: number): boolean {
  const kind = cueWordEn(tokens[at + 1]?.key ?? '')
  return kind === 'say' || kind === 'that' || cueWordEn(tokens[at - 1]?.key ?? '') === 'told'
}
const NO_BODIES = new Set(
  'GMT BST EST EDT PST PDT CET CEST EET UTC AM PM TV CEO CFO COO CTO CIO MP MPs MEP MSP GDP CPI PMI HIV DNA RNA AIDS COVID OK PHOTO VIDEO AI IT HR PR PC ID VIP BC AD USD EUR GBP LGBT LGBTQ NGO NGOs IPO ETF GPS SMS PIN KOSPI DAX FTSE SENSEX NIFTY FAQ RIP USB SUV UFO VAR MVP CCTV LNG IED ICBM UAV WMD DUI ATM KC QC AEDT AEST IST JST MSK MAX'.split(
    ' ',
  ),
)
/** Behind in and from, and no places. */
const NO_PLACES_EN = new Set(
  'english may march internet physiology physics chemistry medicine literature economics mathematics engineering journalism congress god'.split(
    ' ',
  ),
)
