import type { Token } from '../reading/tokens.ts'
import { readings } from '../reading/clitics.ts'
import { isComma } from '../quotes/arabic-clause.ts'
import { cueWord } from '../quotes/cues-arabic.ts'
import { PLACE_HEADS_AR } from '../tables/heads-ar.ts'
import { ADDRESSES_AR, CREDITS_AR, NAMING_NOUNS_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { listedAt } from './gazetteer.ts'
import {
  couldBeName,
  couldBeSurname,
  givenName,
  isCompound,
  isFamous,
  isListedWord,
  isDefinite,
  isNationality,
  isNisba,
  isOrdinary,
  isOrdinaryByShape,
  isNation,
  roleOf,
  roleAt,
} from './arabic-words.ts'
import type { Name } from './name.ts'

/** Before a subject: there أم is no «or». */
const CLAUSE_OPENERS = new Set(['لكن', 'اما', 'بينما', 'فيما', 'حيث'])
const KUNYA = new Set(['ابو', 'ابي', 'ابا'])
const PARTICLES = new Set([
  'بن',
  'ابن',
  'بنت',
  'ولد',
  'منت',
  'دي',
  'دو',
  'دا',
  'فان',
  'فون',
  'ديل',
  'ماك',
  'لو',
  'دوس',
  'بو',
  'ايت',
  'اوغلو',
])
const LONGEST = 6
/** What these do «باسم» somebody. */
const SPEAKS_FOR = keys('متحدث متحدثة ناطق ناطقة المتحدث المتحدثة الناطق الناطقة متكلم المتكلم')

/** Finds the names of people in an Arabic passage: given names and what follows, titles, kunya, and who a speech verb names. */
export function findArabicPeople(tokens: readonly Token[]): Name[] {
  const found: Name[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const name = personAt(tokens, at)
    // What follows a name without a mark between is the sentence's own, whatever title stood before the name.
    if (name === null || (name.confidence < 0.8 && found.at(-1)?.to === at && name.stripped === 0)) continue
    found.push(name)
    at = name.to - 1
  }
  return found
}

function personAt(tokens: readonly Token[], at: number): Name | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const plain = nameFrom(tokens, at, 0) ?? namedBasem(tokens, at)
  if (plain !== null) return isPlaceOfTwo(tokens, at) ? null : plain
  // و + name, ل + name: what remains must be a name by itself, and the whole no word of every day.
  for (const reading of readings(token.key)) {
    if (reading.stripped === 0) continue
    const inner: Token = { ...token, key: reading.key, text: token.text.slice(reading.stripped) }
    const given = givenName(inner)
    const famous = isFamous(reading.key)
    const and = reading.stripped === 1 && token.key.startsWith('و')
    if (
      given === null &&
      !famous &&
      !KUNYA.has(reading.key) &&
      reading.key !== 'عبد' &&
      !(and && isCompound([inner, ...tokens.slice(at + 1, at + 2)], 0))
    )
      continue
    if (!and && (reading.key.length < 4 || given === 'weak' || isListedWord(token.key))) continue
    const attached = nameFrom([inner, ...tokens.slice(at + 1, at + LONGEST + 2)], 0, reading.stripped)
    if (
      attached === null ||
      (!and && /^ال.*ه$/u.test(tokens[at + attached.to - 1]?.key ?? '')) ||
      (!and && attached.to === 1 && given !== 'strong' && !famous)
    )
      continue
    return { ...attached, from: at, to: at + attached.to }
  }
  return null
}

/** الدار البيضاء, سيدي بوزيد; but أم عبدالله is a mother first. */
function isPlaceOfTwo(tokens: readonly Token[], at: number): boolean {
  const listed = listedAt(tokens, at)
  return listed?.label === 'LOC' && !listed.weak && listed.to > at + 1 && tokens[at]?.key !== 'ام'
}

/** رئيس المركز باسم الصمادي إن: a name and not «on behalf of», which only who speaks for others does. */
function namedBasem(tokens: readonly Token[], at: number): Name | null {
  if (tokens[at]?.key !== 'باسم') return null
  const title = titleBefore(tokens, at)
  if (title === null || SPEAKS_FOR.has(title)) return null
  const direct = isDirectTitle(tokens, at) && givenName(tokens[at + 1]) !== null
  if (!direct && !(couldBeSurname(tokens[at + 1]) && isEnd(tokens, at + 2))) return null
  const evidence = evidenceOf(title, 'given name + surname')
  const to = direct ? extend(tokens, at + 1, 1) : at + 2
  return { from: at, to, stripped: 0, label: 'PER', confidence: 0.92, evidence, tentative: false }
}

/** How a title before a token reads, if one stands there. */
function titleBefore(tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1]
  const direct = roleAt(before)
  if (direct !== null) return direct
  if (before !== undefined && CREDITS_AR.has(before.key)) return before.key
  if (isComma(before?.key)) return titleApart(tokens, at - 1)
  for (let steps = 0, back = at - 1; steps < 8 && back >= 0; steps += 1, back -= 1) {
    const token = tokens[back]
    if (token?.kind !== 'word' || RELATIVES.has(token.key)) return null
    if (steps === 0) {
      const key = token.key.startsWith('و') ? token.key.slice(1) : token.key
      if (!isNisba(key) && listedAt(tokens, back) === null && !key.startsWith('ال') && !isListed(tokens, back))
        return null
      continue
    }
    const role = roleAt(token)
    if (role !== null) return role
    if (cueWord(token.key) !== null) return null
  }
  return null
}

/** وأوضح رئيس الجماعة، X Y، أن: a title whose holder is named between commas. */
function titleApart(tokens: readonly Token[], comma: number): string | null {
  for (let back = comma - 1; back >= Math.max(0, comma - 4); back -= 1) {
    const token = tokens[back]
    if (token?.kind !== 'word') return null
    const role = roleAt(token)
    if (role !== null) return cueBefore(tokens, back) ? role : null
  }
  return null
}

const RELATIVES = new Set(['الذي', 'التي', 'الذين', 'اللتين', 'اللذين'])

function nameFrom(tokens: readonly Token[], at: number, stripped: number): Name | null {
  const first = tokens[at]
  const second = tokens[at + 1]
  if (first === undefined || (CREDITS_AR.has(first.key) && givenName(second) !== null)) return null
  const given = givenName(first)
  const title = stripped === 0 ? titleBefore(tokens, at) : null
  const named = (to: number, confidence: number, evidence: string, tentative = false): Name => ({
    from: at,
    to,
    stripped,
    label: 'PER',
    confidence,
    evidence,
    tentative,
  })

  if (NASAB.has(second?.key ?? '') && stripped === 0 && isNamed(first) && tokens[at + 2]?.kind === 'word') {
    const to = extend(tokens, at + 1, 1)
    if (to > at + 2) return named(to, 0.95, `name with ${second?.text ?? ''}`)
  }
  if (KUNYA.has(first.key) && second?.kind === 'word' && !isPlain(second)) {
    const to = extend(tokens, at + (isCompound(tokens, at + 1) ? 3 : 2), 2)
    return named(to, 0.85, title === null ? 'kunya أبو + name' : `title ${title} + kunya`)
  }
  if (
    first.key === 'ام' &&
    second !== undefined &&
    (givenName(second) !== null || isCompound(tokens, at + 1)) &&
    (title !== null ||
      givenName(second) === 'strong' ||
      cueWord(tokens[at - 1]?.key ?? '') !== null ||
      beginsClause(tokens, at))
  )
    return named(extend(tokens, at + (isCompound(tokens, at + 1) ? 3 : 2), 2), 0.8, 'kunya أم + name')
  if (isCompound(tokens, at) && first.key !== 'نور') {
    const to = extend(tokens, at + 2, 1)
    return to > at + 2 || title !== null || first.key === 'عبد'
      ? named(to, to > at + 2 ? 0.92 : 0.75, evidenceOf(title, 'given name'))
      : null
  }
  if (given !== null) {
    const to = extend(tokens, at + 1, 1, given === 'foreign', given !== 'weak' && title !== null)
    const length = to - at
    if (given === 'weak' && title === null && length < 2) return null
    if (given === 'weak' && title === null && !weakIsName(tokens, at, to)) return null
    // «علي» is how Egypt writes على: a name only right after its title, or before a clear one.
    if (first.key === 'علي' && !isDirectTitle(tokens, at) && !weakIsName(tokens, at, to)) return null
    if (length >= 2)
      return named(
        to,
        title !== null ? 0.95 : given === 'weak' ? 0.72 : endsInSurname(tokens, to) ? 0.92 : 0.88,
        evidenceOf(title, 'given name + surname'),
      )
    if (title !== null && isDirectTitle(tokens, at))
      return named(to, given === 'weak' ? 0.6 : 0.75, evidenceOf(title, 'given name'))
    if (given !== 'weak' && speaksHere(tokens, at))
      return named(to, 0.62, `after ${tokens[at - 1]?.text ?? ''}, as a speaker`)
    return isFamous(first.key) && given !== 'weak' ? named(to, 0.7, 'surname of a public figure') : null
  }
  if (isFamous(first.key)) return named(at + 1, 0.8, 'surname of a public figure')
  // الدكتور قائد الشرجبي: a name that is an office as well.
  if (ADDRESSES_AR.has(tokens[at - 1]?.key ?? '') && roleOf(first.key) !== null && endsInSurname(tokens, at + 2))
    return isNationality(second?.key ?? '') ? null : named(at + 2, 0.85, evidenceOf(title, 'given name + surname'))
  if (stripped > 0) return null
  return title === null ? spokenName(tokens, at, named) : titledName(tokens, at, title, named)
}

type MakeName = (to: number, confidence: number, evidence: string, tentative?: boolean) => Name

const evidenceOf = (title: string | null, shape: string): string => (title === null ? shape : `title ${title} + name`)

/** The title stands right before, or one adjective away. */
function isDirectTitle(tokens: readonly Token[], at: number): boolean {
  if (roleAt(tokens[at - 1]) !== null) return true
  return isNisba(tokens[at - 1]?.key ?? '') && roleAt(tokens[at - 2]) !== null
}

/** An unknown name after a title: الرئيسة ديلما روسيف, المهاجم الشيلي X Y, رئيسة البرازيل X Y. */
function titledName(tokens: readonly Token[], at: number, title: string, named: MakeName): Name | null {
  const first = tokens[at]
  // مسؤولين سامين: what several are, and no name.
  if (!isUnknown(tokens, at) || /^(?!ال).*ين$|ون$/u.test(title)) return null
  const to = unknownEnd(tokens, at)
  const direct = isDirectTitle(tokens, at)
  if (to - at >= 2) {
    if (!direct && !isBorder(tokens, to)) return null
    const spoken = direct && cueBefore(tokens, isNisba(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1)
    return named(to, isBorder(tokens, to) ? (spoken ? 0.92 : 0.75) : 0.55, `title ${title} + name`)
  }
  // زميلها مبتسما: how it is said.
  if (/^مت?.{2,}ا$/u.test(first?.key ?? '')) return null
  return isBorder(tokens, to) && ADDRESSES_AR.has(tokens[at - 1]?.key ?? '') && (first?.key.length ?? 0) >= 3
    ? named(to, 0.5, `title ${title} + name`)
    : null
}

/** An unknown name that a speech verb names: قال X Y رئيس…, X Y، وزير…. */
function spokenName(tokens: readonly Token[], at: number, named: MakeName): Name | null {
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
const CLITIC_SHAPE = /^[بلك](ا?ل?.{0,3}|[^اوي].{2,})$/u

/** Within a name of a list that begins before: قار in ذي قار. */
function isListed(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((back) => (listedAt(tokens, at - back)?.to ?? 0) > at)
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

function cueBefore(tokens: readonly Token[], at: number): boolean {
  return cueWord(tokens[at - 1]?.key ?? '') !== null || cueStripped(tokens[at - 1])
}

/** قال باتريسيو في, يقول باتريسيو: a lone given name as the subject of a speech verb. */
function speaksHere(tokens: readonly Token[], at: number): boolean {
  return cueBefore(tokens, at) && isBorder(tokens, at + 1) && (tokens[at]?.key.length ?? 0) > 2
}

function cueStripped(token: Token | undefined): boolean {
  return token?.kind === 'word' && readings(token.key).some((reading) => cueWord(reading.key) !== null)
}

/** A name can end here: a mark, a function word, a role, a verb. */
function isBorder(tokens: readonly Token[], at: number): boolean {
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
function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind !== 'word' || token.key === 'ان'
}

function endsInSurname(tokens: readonly Token[], to: number): boolean {
  const last = tokens[to - 1]
  return couldBeSurname(last) && last?.key.endsWith('ي') === true
}

const NASAB = keys('بن ولد منت')

/** What may stand before بن: a given name, whichever. */
function isNamed(token: Token): boolean {
  return givenName(token) !== null || couldBeName(token) || (couldBeSurname(token) && !isOrdinary(token))
}

function isPlain(token: Token): boolean {
  return token.key.length < 3 || (isOrdinary(token) && givenName(token) === null && !couldBeSurname(token))
}

/** A weak given name without title is one only before a clear surname, or before another given name. */
function weakIsName(tokens: readonly Token[], at: number, to: number): boolean {
  const second = tokens[at + 1]
  if (to - at < 2 || second === undefined) return false
  const given = givenName(second)
  if (given === 'strong' || given === 'foreign' || second.key === 'بن' || isFamous(second.key)) return true
  if (isCompound(tokens, at + 1) || KUNYA.has(second.key)) return true
  return (
    couldBeSurname(second) &&
    second.key.endsWith('ي') &&
    !isNationality(second.key) &&
    listedAt(tokens, at + 1) === null &&
    tokens[at]?.key !== 'علي'
  )
}

/** Where a name goes on to: given names, nasab, one surname. `units`: how many parts it has by now. */
function extend(tokens: readonly Token[], from: number, units: number, foreign = false, titled = false): number {
  let at = from
  let parts = units
  let known = true
  while (at < tokens.length && parts < LONGEST) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token?.kind !== 'word') {
      // نيوتون - بيشوب: a double surname.
      if (token?.key === '-' && parts >= 2 && couldBeName(next) && tokens[at + 2]?.kind === 'mark') at += 2
      break
    }
    if (
      (PARTICLES.has(token.key) || (token.key === 'ال' && token.text.startsWith('آ'))) &&
      next?.kind === 'word' &&
      (token.key === 'بن' ||
        token.key === 'منت' ||
        couldBeName(next) ||
        couldBeSurname(next) ||
        givenName(next) !== null)
    ) {
      at += isCompound(tokens, at + 1) || (KUNYA.has(next.key) && tokens[at + 2]?.kind === 'word') ? 3 : 2
      parts += 1
      continue
    }
    if (KUNYA.has(token.key) && next?.kind === 'word' && !isPlain(next)) {
      at += 2
      parts += 1
      continue
    }
    if (isCompound(tokens, at)) {
      at += 2
      parts += 1
      continue
    }
    const given = givenName(token)
    // حمد بن خليفة آل ثاني أمير البلاد
    if (given === 'weak' && parts >= 2 && roleOf(token.key) !== null && next?.key.startsWith('ال') === true) break
    if (given !== null && !(given === 'weak' && parts >= 2 && isWordHere(tokens, at))) {
      at += 1
      parts += 1
      continue
    }
    if (isFamous(token.key)) return at + 1
    if (parts === 1 && KINGS.has(token.key) && ROYAL.has(tokens[from - 2]?.key ?? '')) return at + 1
    if (couldBeSurname(token)) {
      // بيون الطرفين: behind an unknown word it is mostly the sentence's own.
      if (!token.key.endsWith('ي') && ((foreign && parts === 1) || (!known && !isEnd(tokens, at + 1)))) break
      if (isNationality(token.key) && !(parts === 1 && !isNationHere(tokens, at))) break
      const listed = listedAt(tokens, at)
      if (listed !== null && (listed.to > at + 1 || (listed.label === 'LOC' && !listed.weak))) break
      return at + 1
    }
    if (titled && parts === 1 && isOrdinaryByShape(token) && (isEnd(tokens, at + 1) || couldBeName(next))) {
      at += isEnd(tokens, at + 1) ? 1 : 2
      break
    }
    if (!couldBeName(token)) break
    const listed = listedAt(tokens, at)
    if (listed !== null && !(parts === 1 && listed.weak)) break
    if (parts === 1) {
      at += 1
      parts += 1
      known = false
      continue
    }
    // A third unknown word belongs to a foreign name, or is a surname in ي, only where the name visibly ends with it.
    const ends = foreign || (token.text.endsWith('ي') && !CLITIC_SHAPE.test(token.key))
    if (ends && !known && parts === 2 && isBorder(tokens, at + 1) && token.key.length >= 4) at += 1
    break
  }
  return at
}

/** الملك عبدالله الثاني */
const ROYAL = keys('الملك ملك الملكة ملكة البابا بابا السلطان سلطان القيصر الإمبراطور الأمير العاهل الأمير')
/** Which of his name a king is. */
export const KINGS = keys('الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأولى الثانية')

/** A weak given name after a complete name is mostly the next word of the sentence. */
function isWordHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.kind === 'word' && !couldBeSurname(next) && !isOrdinary(next)
}

/** After a lone given name a nation's adjective is a surname unless another name follows it. */
function isNationHere(tokens: readonly Token[], at: number): boolean {
  return givenName(tokens[at + 1]) !== null
}

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'mark' || CLAUSE_OPENERS.has(before.key)
}
