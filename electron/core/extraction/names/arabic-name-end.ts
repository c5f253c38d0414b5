import type { Token } from '../reading/tokens.ts'
import { keys } from '../tables/words.ts'
import { CLITIC_SHAPE, isBorder, isEnd } from './arabic-borders.ts'
import {
  couldBeName,
  couldBeSurname,
  givenName,
  isCompound,
  isFamous,
  isNationality,
  isOrdinary,
  isOrdinaryByShape,
  isVerbByShape,
  roleOf,
} from './arabic-words.ts'
import { listedAt } from './gazetteer.ts'

/* How far a name goes that has begun. */

export const KUNYA = new Set(['ابو', 'ابي', 'ابا'])
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
export const LONGEST = 6
/** Where a name goes on to: given names, nasab, one surname. `units`: how many parts it has by now. */
export function extend(tokens: readonly Token[], from: number, units: number, foreign = false, titled = false): number {
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
    // ابّاه ولد الطالب اعبيدي
    if (
      token.key === 'ولد' &&
      next?.key.startsWith('ال') === true &&
      !couldBeSurname(next) &&
      couldBeName(tokens[at + 2])
    ) {
      return at + 3
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
    if (next !== undefined && SURNAMES_OF_TWO.get(token.key) === next.key) return at + 2
    // خالد خليفة رحمه الله
    if (isTimeOfDay(tokens, at) || isBlessing(tokens, at)) break
    // رولا الشيخ علي
    if (token.key === 'الشيخ' && parts === 1 && givenName(next) !== null && isEnd(tokens, at + 2)) return at + 2
    const given = givenName(token)
    // حمد بن خليفة آل ثاني أمير البلاد
    if (given === 'weak' && parts >= 2 && roleOf(token.key) !== null && next?.key.startsWith('ال') === true) break
    if (given !== null && !(given === 'weak' && parts >= 2 && isWordHere(tokens, at))) {
      at += 1
      parts += 1
      continue
    }
    if (isFamous(token.key)) return at + 1
    if (parts === 1 && KINGS.has(token.key) && ROYAL.has(tokens[from - 2]?.key ?? '')) {
      const to = tokens[at + 1]?.key === 'عشر' ? at + 2 : at + 1
      // البطريرك يوحنا العاشر يازجي
      return CHURCH.has(tokens[from - 2]?.key ?? '') && couldBeName(tokens[to]) && listedAt(tokens, to) === null
        ? to + 1
        : to
    }
    // الحسين بن عبدالله الثاني
    if (parts >= 2 && KINGS.has(token.key) && tokens[from - 2] !== undefined && isOfKing(tokens, from, at))
      return at + 1
    if (couldBeSurname(token)) {
      // بيون الطرفين: behind an unknown word it is mostly the sentence's own.
      if (!token.key.endsWith('ي') && ((foreign && parts === 1) || (!known && !isEnd(tokens, at + 1)))) break
      // مدرب تشيلسي الإيطالي إنزو: whence a man is whose name is unknown, too.
      if (foreign && parts === 1 && isNationality(token.key) && couldBeName(next)) break
      if (isNationality(token.key) && !(parts === 1 && !isNationHere(tokens, at))) break
      const listed = listedAt(tokens, at)
      if (listed !== null && (listed.to > at + 1 || (listed.label === 'LOC' && !listed.weak))) break
      // فاطمة الزهراء بن براهم
      if (next?.key === 'بن' && tokens[at + 2]?.kind === 'word') {
        at += 1
        parts += 1
        continue
      }
      return at + 1
    }
    if (titled && parts === 1 && isOrdinaryByShape(token) && (isEnd(tokens, at + 1) || couldBeName(next))) {
      at += isEnd(tokens, at + 1) ? 1 : 2
      break
    }
    // توني سيكامور المحلل: no «will …» stands before an office.
    if (foreign && parts === 1 && isVerbByShape(token) && roleOf(next?.key ?? '')?.startsWith('ال') === true)
      return at + 1
    // مارتن فالكوني: behind a foreign given name no «so the …» begins.
    if (!couldBeName(token) && !(foreign && parts === 1 && /^فال.{3,}/u.test(token.key))) break
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

/** Family names of two words by their first. Keys. */
const SURNAMES_OF_TWO: ReadonlyMap<string, string> = new Map([
  ['بحر', 'العلوم'],
  ['كاشف', 'الغطاء'],
  ['امام', 'اوغلو'],
  ['سيد', 'الاهل'],
])

/** رحمه الله: what is wished for whoever was named. */
export function isBlessing(tokens: readonly Token[], at: number): boolean {
  return BLESSED.has(tokens[at]?.key ?? '') && tokens[at]?.text.endsWith('ة') !== true && tokens[at + 1]?.key === 'الله'
}
const BLESSED = keys('رحمه رحمها رحمهم حفظه حفظها أعزه')

/** صباح اليوم, فجر الأحد: no صباح or فجر who is called so. */
export function isTimeOfDay(tokens: readonly Token[], at: number): boolean {
  return ['صباح', 'فجر'].includes(tokens[at]?.key ?? '') && BEGINS_DAY.has(tokens[at + 1]?.key ?? '')
}
const BEGINS_DAY = keys('اليوم أمس يوم غد الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت')

/** الملك عبدالله الثاني */
const ROYAL = keys('الملك ملك الملكة ملكة البابا بابا السلطان سلطان القيصر الإمبراطور الأمير العاهل البطريرك بطريرك')
/** The son of a king, by which of his name he is: الأمير الحسين بن عبدالله الثاني. `from`: behind the given name. */
function isOfKing(tokens: readonly Token[], from: number, at: number): boolean {
  return ROYAL.has(tokens[from - 2]?.key ?? '') && tokens[from]?.key === 'بن' && at <= from + 3
}
/** Whose family name stands behind the number. */
const CHURCH = keys('البطريرك بطريرك')
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

export function isPlain(token: Token): boolean {
  return token.key.length < 3 || (isOrdinary(token) && givenName(token) === null && !couldBeSurname(token))
}
