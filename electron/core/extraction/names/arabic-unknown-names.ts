import { cueWord } from '../quotes/cues-arabic.ts'
import type { Token } from '../reading/tokens.ts'
import { PLACE_HEADS_AR } from '../tables/heads-ar.ts'
import { ADDRESSES_AR } from '../tables/titles-ar.ts'
import { CLITIC_SHAPE, cueBefore, isBorder, isEnd, isListed } from './arabic-borders.ts'
import { evidenceOf, isDirectTitle } from './arabic-titles.ts'
import type { Title } from './arabic-titles.ts'
import {
  couldBeName,
  couldBeSurname,
  givenName,
  isCompound,
  isFamous,
  isNation,
  isNationality,
  isNisba,
  roleAt,
} from './arabic-words.ts'
import { listedAt } from './gazetteer.ts'
import type { Name } from './name.ts'

/* Names that no list has, by their place: behind a title, behind a verb of saying. */

/** Makes a name that ends before a token. */
type MakeName = (to: number, confidence: number, evidence: string, tentative?: boolean) => Name

/** An unknown name after a title: الرئيسة ديلما روسيف, المهاجم الشيلي X Y, رئيسة البرازيل X Y. */
export function titledName(tokens: readonly Token[], at: number, title: Title, named: MakeName): Name | null {
  const first = tokens[at]
  // وزير المالية بتسلئيل سموتريتش: what looks like a word behind ب is the given name of a known surname.
  if (isDirectTitle(tokens, at) && couldBeName(first) && isFamous(tokens[at + 1]?.key ?? ''))
    return named(at + 2, 0.9, evidenceOf(title, 'name'))
  // مسؤولين سامين: what several are, and no name.
  if (!isUnknown(tokens, at) || /^(?!ال).*ين$|ون$/u.test(title.key)) return null
  const to = unknownEnd(tokens, at)
  const direct = isDirectTitle(tokens, at)
  if (to - at >= 2) {
    if (!direct && !isBorder(tokens, to)) return null
    const spoken = direct && cueBefore(tokens, isNisba(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1)
    return named(to, isBorder(tokens, to) ? (spoken ? 0.92 : 0.75) : 0.55, evidenceOf(title, 'name'))
  }
  // زميلها مبتسما: how it is said.
  if (/^مت?.{2,}ا$/u.test(first?.key ?? '')) return null
  return isBorder(tokens, to) && ADDRESSES_AR.has(tokens[at - 1]?.key ?? '') && (first?.key.length ?? 0) >= 3
    ? named(to, 0.5, evidenceOf(title, 'name'))
    : null
}

/** An unknown name that a speech verb names: قال X Y رئيس…, X Y، وزير…. */
export function spokenName(tokens: readonly Token[], at: number, named: MakeName): Name | null {
  if (!cueBefore(tokens, at) || !isUnknown(tokens, at)) return null
  const to = unknownEnd(tokens, at)
  if (to - at < 2 || !isBorder(tokens, to)) return null
  // Two words in the accusative are an object, يتوقع فشلا ذريعا, and what verbs that take one are followed by mostly is.
  if (tokens.slice(at, to).every(({ key }) => /[اه]$/u.test(key))) return null
  if (
    TAKES_OBJECT.has(cueWord(tokens[at - 1]?.key ?? '')?.lemma ?? '') &&
    !isEnd(tokens, to) &&
    roleAt(tokens[to]) === null
  )
    return null
  return named(to, 0.62, `after ${tokens[at - 1]?.text ?? ''}, as a speaker`)
}

const TAKES_OBJECT = new Set([
  'اعتبر',
  'برر',
  'كشف',
  'أثبت',
  'أظهر',
  'استبعد',
  'توقع',
  'قدر',
  'شرح',
  'فسر',
  'لخص',
  'تابع',
  'أورد',
  'هدد',
  'اتهم',
])

/** In no list, no everyday shape and no visible clitic: what a name from another tongue looks like. */
function isUnknown(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!couldBeName(token) || token === undefined || listedAt(tokens, at) !== null || isListed(tokens, at)) return false
  if (givenName(token) !== null) return true
  // فرنسي مشهور
  return !PLACE_HEADS_AR.has(token.key) && !CLITIC_SHAPE.test(token.key) && !isNation(`ال${token.key}`)
}

/** Goes on with an unknown name: what looks like a word behind a clitic is none where no such word is known. */
function isUnknownFurther(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (isUnknown(tokens, at)) return true
  return (
    couldBeName(token) &&
    token !== undefined &&
    token.key.length >= 4 &&
    /^(ك|.[اوي])/u.test(token.key) &&
    !PLACE_HEADS_AR.has(token.key) &&
    listedAt(tokens, at) === null &&
    isBorder(tokens, at + 1)
  )
}

function unknownEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1
  // عابدين عوض الله
  if (isCompound(tokens, to)) return to + 2
  while (to < at + 3 && (to === at + 1 ? isUnknownFurther(tokens, to) : isUnknown(tokens, to))) to += 1
  const last = tokens[to]
  if (
    to <= at + 2 &&
    last !== undefined &&
    last.key.startsWith('ال') &&
    last.key.endsWith('ي') &&
    couldBeSurname(last) &&
    !isNationality(last.key)
  )
    to += 1
  // The third word of three is the sentence's own where the name does not visibly end with it.
  return to === at + 3 && !isBorder(tokens, to) ? at + 2 : to
}
