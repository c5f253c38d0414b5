import { GENERIC_BODIES_AR, PEOPLES_AR } from './customs-words.ts'
import { givenName, isFamous, isNation, isOrdinary, roleAt, roleOf } from '../names/arabic-words.ts'
import { listedAt } from '../names/gazetteer.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { keys } from '../tables/words.ts'
import { MEDIA, TRIBES_AR } from '../tables/bodies-ar.ts'
import {
  DEFINITE_ORG_HEADS_AR,
  NOT_IN_NAMES_AR,
  ORG_HEADS_AR,
  PLACE_CLASSES_AR,
  PLACE_HEADS_AR,
} from '../tables/heads-ar.ts'
import { ADDRESSES_AR } from '../tables/titles-ar.ts'
import type { TaggedName } from './tag.ts'

/** A found name by this program's guidelines: `stripped` letters of its first key are an attached clitic. */
export interface CustomName extends TaggedName {
  readonly stripped: number
}

/**
 * What the guidelines make of a name that the corpora taught: titles, class nouns and clitics stay out; peoples,
 * adjectives of nations and bodies without a name are none. Null where nothing is left.
 */
export function byGuidelines(tokens: readonly Token[], found: TaggedName): CustomName | null {
  let { from, to } = found
  while (from < to && (tokens[from]?.kind === 'mark' || isLead(tokens, from, to, found.label))) from += 1
  if (found.label === 'PER') to = beforeHearer(tokens, from, to)
  while (to > from && isTrail(tokens[to - 1], found.label)) to -= 1
  const first = tokens[from]
  if (first === undefined || to <= from || hasOpenMark(tokens, from, to)) return null
  const stripped = from === found.from || first.kind === 'word' ? cliticOf(tokens, from, to) : 0
  const key = keyWithout(first, stripped)
  // 58 مليار ريال; عشيرة البو صالح: a tribe, and nobody's name.
  const isCounted = tokens[from - 1]?.kind === 'number' || COUNTED_IN.has(tokens[from - 1]?.key ?? '')
  if (to === from + 1 && found.label === 'ORG' && isCounted) return null
  // شيوخ عشائر العبيد
  if (found.label === 'PER' && [from - 1, to - 1, to].some((at) => TRIBES_AR.has(tokens[at]?.key ?? ''))) return null
  if (to === from + 1 && isPeople(tokens[from], key)) return null
  if (to === from + 1 && !mayStandAlone(tokens, from, stripped, found.label)) return null
  if (found.label === 'ORG' && GENERIC_BODIES_AR.has(key)) return null
  if (found.label === 'PER' && isBodyOfNation(tokens, from, to)) return null
  // يقول لي صديق, قال لي إن: to me, and no Lee.
  const isAlone = to === from + 1 || roleOf(tokens[from + 1]?.key ?? '') !== null
  if (found.label === 'PER' && key === 'لي' && isAlone) return null
  return { ...found, from, to, stripped }
}

const COUNTED_IN = keys('مليون مليار ألف ملايين مليارات آلاف مليوني ملياري تريليون')

/** «نبيل عبد الله لرويترز»: a known body behind ل hears it, and is no part of the name. */
function beforeHearer(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    if (tokens[at]?.key.startsWith('ل') !== true) continue
    const listed = listedAt(tokens, at)
    if (listed?.label === 'ORG' && listed.stripped === 1) return at
  }
  return to
}

/** «مدرب تشيلسي الإيطالي»: a known body and whence its coach is. */
function isBodyOfNation(tokens: readonly Token[], from: number, to: number): boolean {
  const listed = listedAt(tokens, from)
  return listed?.label === 'ORG' && !listed.weak && listed.to === to - 1 && isNation(tokens[to - 1]?.key ?? '')
}

/** العرب, الصوماليون, المسلمين; but not الحسين. */
function isPeople(token: Token | undefined, key: string): boolean {
  return PEOPLES_AR.has(key) || (/^ال.{3,}(ون|ين)$/u.test(key) && givenName(token) === null && !FIN_NAMES.has(key))
}
/** Definite words in ـين that are names of places and people. */
const FIN_NAMES = keys('الصين الحسين الأمين الزين العين البحرين الكاظمين الخمين الفلبين الأرجنتين')

/** The key behind a clitic. */
function keyWithout(token: Token, stripped: number): string {
  return readings(token.key).find((reading) => reading.stripped === stripped)?.key ?? token.key
}

/** A word at the beginning that the guidelines leave out: الرئيس before a person, مدينة before a place, صحيفة before a body. */
function isLead(tokens: readonly Token[], at: number, to: number, label: TaggedName['label']): boolean {
  const token = tokens[at]
  if (token === undefined || at + 1 >= to) return false
  const known = (test: (key: string) => boolean): boolean => readings(token.key).some(({ key }) => test(key))
  // وروى الناجي X: who tells it; آية الله X.
  if (label === 'PER' && (/^[وف]?روى$/u.test(token.text) || token.key === 'الله')) return true
  if (label === 'PER')
    return (
      givenName(token) === null && (roleAt(token) !== null || known((key) => ADDRESSES_AR.has(key) || isNation(key)))
    )
  if (label === 'LOC') return known((key) => PLACE_CLASSES_AR.has(key) || key === 'العاصمه')
  return known((key) => MEDIA.has(key)) && tokens[at + 1]?.key.startsWith('ال') === false
}

function isTrail(token: Token | undefined, label: TaggedName['label']): boolean {
  if (token === undefined || (token.kind === 'mark' && token.key !== ')')) return true
  return label !== 'ORG' && NOT_IN_NAMES_AR.has(token.key)
}

/** A bracket or quotation mark inside whose partner is not. */
function hasOpenMark(tokens: readonly Token[], from: number, to: number): boolean {
  let open = 0
  for (let at = from; at < to; at += 1) {
    const key = tokens[at]?.key ?? ''
    if ('"«»“”'.includes(key)) return true
    if (key === '(') open += 1
    if (key === ')') open -= 1
  }
  return open !== 0
}

function mayStandAlone(tokens: readonly Token[], at: number, stripped: number, label: TaggedName['label']): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || token.key.length - stripped < 2) return false
  const key = keyWithout(token, stripped)
  if (isNation(key) && label !== 'PER') return listedAt(tokens, at) !== null
  if (label === 'ORG') return !DEFINITE_ORG_HEADS_AR.has(key)
  if (label === 'PER')
    return key !== 'الله' && !ADDRESSES_AR.has(key) && (roleOf(key) === null || givenName(token) !== null)
  return true
}

/** First words of names that are never read with a clitic's letter as their own. */
const LEADS = new Set(['ابو', 'ابي', 'ابا', 'بلاد', 'بني', 'شبه'])

/** Letters of a name's first key that are و, ف, ب, ل or ك: as the lists read it, or where what remains looks like a word by itself. */
export function cliticOf(tokens: readonly Token[], at: number, to: number): number {
  const token = tokens[at]
  if (token?.kind !== 'word') return 0
  const listed = listedAt(tokens, at)
  if (listed !== null && listed.to >= to) return listed.stripped
  if (givenName(token) !== null || isFamous(token.key)) return 0
  for (const reading of readings(token.key)) {
    if (reading.stripped === 0) continue
    const inner = { ...token, key: reading.key, text: reading.key }
    if (givenName(inner) !== null || isFamous(reading.key)) return reading.stripped
    // لل, وال, بال: the article shows what stands before it.
    if (reading.key.startsWith('ال') && reading.key.length >= 5) return reading.stripped
    if (
      reading.key.startsWith('عبد') ||
      LEADS.has(reading.key) ||
      ORG_HEADS_AR.has(reading.key) ||
      PLACE_HEADS_AR.has(reading.key)
    )
      return reading.stripped
  }
  // و before a word of four letters or more that is no word of every day: names that begin with و are rarer than names after it.
  return token.key.startsWith('و') && token.key.length >= 5 && !/^و[ايوه]/u.test(token.key) && !isOrdinary(token)
    ? 1
    : 0
}
