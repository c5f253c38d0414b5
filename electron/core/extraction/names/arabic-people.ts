import type { Token } from '../reading/tokens.ts'
import { readings } from '../reading/clitics.ts'
import { isComplementizer } from '../quotes/arabic-clause.ts'
import { TRIBES_AR } from '../tables/bodies-ar.ts'
import { cueWord } from '../quotes/cues-arabic.ts'
import { ADDRESSES_AR, CREDITS_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { CLITIC_SHAPE, isEnd, speaksHere } from './arabic-borders.ts'
import { extend, isBlessing, isPlain, KUNYA, LONGEST } from './arabic-name-end.ts'
import { evidenceOf, isDirectTitle, titleBefore } from './arabic-titles.ts'
import { spokenName, titledName } from './arabic-unknown-names.ts'
import {
  couldBeName,
  couldBeSurname,
  givenName,
  isCompound,
  isFamous,
  isListedWord,
  isNationality,
  isOrdinary,
  roleOf,
} from './arabic-words.ts'
import { listedAt } from './gazetteer.ts'
import { knownPersonAt } from './known-people.ts'
import type { Name } from './name.ts'

/** Before a subject: there أم is no «or». */
const CLAUSE_OPENERS = new Set(['لكن', 'اما', 'بينما', 'فيما', 'حيث'])
/** What these do «باسم» somebody. */
const SPEAKS_FOR = keys('متحدث متحدثة ناطق ناطقة المتحدث المتحدثة الناطق الناطقة متكلم المتكلم')

/** Finds the names of people in an Arabic passage: given names and what follows, titles, kunya, and who a speech verb names. */
export function findArabicPeople(tokens: readonly Token[]): Name[] {
  const found: Name[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const name = longer(knownPersonAt(tokens, at), personAt(tokens, at))
    // What follows a name without a mark between is the sentence's own, whatever title stood before the name.
    if (name === null || (name.confidence < 0.8 && found.at(-1)?.to === at && name.stripped === 0)) continue
    found.push(name)
    at = name.to - 1
  }
  return found
}

/** محمد بن سلمان is known, محمد بن سلمان بن عبد العزيز is the name. */
function longer(known: Name | null, other: Name | null): Name | null {
  return known === null || (other !== null && other.to > known.to) ? other : known
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
  if (title === null || SPEAKS_FOR.has(title.key)) return null
  const direct = isDirectTitle(tokens, at) && givenName(tokens[at + 1]) !== null
  if (!direct && !(couldBeSurname(tokens[at + 1]) && isEnd(tokens, at + 2))) return null
  const evidence = evidenceOf(title, 'given name + surname')
  const to = direct ? extend(tokens, at + 1, 1) : at + 2
  return { from: at, to, stripped: 0, label: 'PER', confidence: 0.92, evidence, tentative: false }
}

function nameFrom(tokens: readonly Token[], at: number, stripped: number): Name | null {
  const first = tokens[at]
  const second = tokens[at + 1]
  const before = tokens[at - 1]?.key ?? ''
  // يقول لي صديق: to me, and no Lee.
  if (first?.key === 'لي' && roleOf(second?.key ?? '') !== null) return null
  // عن عمر ناهز 66 عاما; أمراض الصدر.
  if (first?.key === 'عمر' && before === 'عن' && AGES.has(second?.key ?? '')) return null
  if (first?.key === 'الصدر' && BODILY.has(before)) return null
  if (TRIBES_AR.has(before) || isBlessing(tokens, at)) return null
  if (first?.key === 'لسعد') return lassaad(tokens, at)
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
    return named(to, 0.85, title === null ? 'kunya أبو + name' : `title ${title.written} + kunya`)
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
  if (TRADES.has(first.key) && isOfficer(tokens, at))
    return named(at + 2, 0.92, evidenceOf(title, 'given name + surname'))
  if (ADDRESSES_AR.has(tokens[at - 1]?.key ?? '') && roleOf(first.key) !== null && endsInSurname(tokens, at + 2))
    return isNationality(second?.key ?? '') ? null : named(at + 2, 0.85, evidenceOf(title, 'given name + surname'))
  if (stripped > 0) return null
  return title === null ? spokenName(tokens, at, named) : titledName(tokens, at, title, named)
}

/** اللواء فلاح الجربوع: behind a rank stands a name, whatever else its first word means. */
function isOfficer(tokens: readonly Token[], at: number): boolean {
  return (
    RANKS.has(tokens[at - 1]?.key ?? '') && couldBeSurname(tokens[at + 1]) && !isNationality(tokens[at + 1]?.key ?? '')
  )
}
/** Given names that are trades as well; not رئيس or قائد, which a rank may have besides. */
const TRADES = keys('فلاح نجم صياد بطل عامل شاهد ناقد مختار حاكم')
const RANKS = keys('اللواء العميد العقيد النقيب الرائد الملازم')

const AGES = keys('ناهز يناهز تجاوز يتجاوز جاوز قارب يقارب')
const BODILY = keys('أمراض آلام التهاب التهابات سرطان جراحة ضيق منطقة عظام')

/** المدرب لسعد الدريدي, as Tunisia writes الأسعد; behind a minister or a verb somebody is told. */
function lassaad(tokens: readonly Token[], at: number): Name | null {
  const title = tokens[at - 1]?.key ?? ''
  if (!ADDRESSES_AR.has(title) || /^ال(?:وزير|رييس|نايب|امير|ملك)/u.test(title) || !couldBeSurname(tokens[at + 1]))
    return null
  return {
    from: at,
    to: at + 2,
    stripped: 0,
    label: 'PER',
    confidence: 0.85,
    evidence: `title ${tokens[at - 1]?.text ?? ''} + name`,
  }
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

/** A weak given name without title is one only before a clear surname, or before another given name. */
function weakIsName(tokens: readonly Token[], at: number, to: number): boolean {
  const second = tokens[at + 1]
  if (to - at < 2 || second === undefined) return false
  // حضر كل من كريم سعيد و…: who is listed has a name.
  if (tokens[at - 1]?.key === 'من' && tokens[at - 2]?.key === 'كل' && tokens[to]?.key.startsWith('و') === true)
    return true
  // … للاستثمار أسعد خان إن: who says it.
  if (to - at === 2 && isComplementizer(tokens[to]?.key) && couldBeName(second) && !CLITIC_SHAPE.test(second.key))
    return true
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

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'mark' || CLAUSE_OPENERS.has(before.key)
}
