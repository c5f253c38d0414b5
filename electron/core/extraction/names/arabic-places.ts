import { isComplementizer } from '../quotes/arabic-clause.ts'
import { cueAt } from '../quotes/cues-arabic.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { EVENT_HEADS_AR, NOT_IN_NAMES_AR, PLACE_CLASSES_AR, PLACE_HEADS_AR } from '../tables/heads-ar.ts'
import { WEEKDAYS } from '../tables/calendar-ar.ts'
import { CLUB_HEADS_AR, WEAK_CLUBS_AR } from '../tables/organisations-ar.ts'
import { ADDRESSES_AR } from '../tables/titles-ar.ts'
import { isTimeOfDay } from './arabic-name-end.ts'
import {
  couldBeName,
  couldBeSurname,
  givenName,
  isCompound,
  isNation,
  isNisba,
  isOrdinary,
  isVerbByShape,
} from './arabic-words.ts'
import { listedAt } from './gazetteer.ts'
import type { Listed } from './gazetteer.ts'
import type { Name } from './name.ts'
import { keys } from '../tables/words.ts'

const PLACING = new Set(
  'في من الي قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل خارج نحو باتجاه ضواحي ريف مدينه بلده محافظه ولايه عاصمه منطقه حي قضاء اهالي سكان علي بين و مطار مدينتي جبهه'.split(
    ' ',
  ),
)

/** Names of the lists, and places and events by their head word. */
export function findArabicPlaces(tokens: readonly Token[], credits = false): Name[] {
  const names: Name[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') continue
    const listed = listedAt(tokens, at)
    if (listed !== null) {
      const name = listedName(tokens, at, listed, credits)
      if (name !== null) names.push(name)
    }
    if (token.kind !== 'word') continue
    const club = clubAt(tokens, at)
    if (club !== null) names.push(club)
    for (const reading of readings(token.key)) {
      const name =
        placeHead(tokens, at, reading.key, reading.stripped) ??
        capitalAt(tokens, at, reading.key, reading.stripped) ??
        eventHead(tokens, at, reading.key, reading.stripped)
      if (name !== null) {
        names.push(name)
        break
      }
      const named =
        placeClass(tokens, at, reading.key) ?? secondOfTwo(tokens, at, names.at(-1)) ?? oneOfMany(tokens, at, names)
      if (named !== null) {
        names.push(named)
        break
      }
    }
  }
  return names
}

/** Before a city's name these make it a club: صفوف نابولي, لاعب فالنسيا. */
const CLUB_WORDS = new Set(
  'نادي ناديي فريق صفوف مدرب لاعب مهاجم حارس نجم جماهير لاعبي فريقي هداف قميص مسوولي جمهور'.split(' '),
)

function listedName(tokens: readonly Token[], at: number, listed: Listed, credits: boolean): Name | null {
  const base = { from: at, to: listed.to, stripped: listed.stripped, label: listed.label } as const
  if (listed.label === 'EVENT') {
    const year = tokens[listed.to]
    const dated = year?.kind === 'number' && /^\d{4}$/u.test(year.key)
    return { ...base, to: dated ? listed.to + 1 : listed.to, confidence: 0.9, evidence: 'list of events' }
  }
  // (إعداد X للنشرة العربية): an adjective, and no channel.
  const credited =
    credits && listed.label === 'ORG' && listed.stripped === 0 && !/^(?:لل|ال)/u.test(tokens[at - 1]?.key ?? '')
  if (listed.weak && !credited && !isSupported(tokens, at, listed)) return null
  if (listed.label === 'LOC') {
    // الحكومة السعودية, المهاجم الشيلي: an adjective after its noun, not the country.
    const previous = tokens[at - 1]
    const adjective = listed.stripped === 0 && listed.to === at + 1 && isNation(tokens[at]?.key ?? '')
    if (adjective && previous?.kind === 'word' && /^(و|ف|ب|ك)?ال|^لل/u.test(previous.key)) return null
    if (CLUB_HEADS_AR.has(previous?.key ?? '') && listed.stripped === 0)
      return { ...base, from: at - 1, label: 'ORG', confidence: 0.9, evidence: `club ${previous?.text ?? ''} + city` }
    if (isBesideClub(tokens, at, listed))
      return { ...base, label: 'ORG', confidence: 0.8, evidence: 'club, by what it does' }
    if (listed.stripped === 0 && isCityClub(tokens, at))
      return { ...base, label: 'ORG', confidence: 0.8, evidence: 'club, by what it does' }
    if (CLUB_WORDS.has(previous?.key ?? '') && !listed.country)
      return { ...base, label: 'ORG', confidence: 0.95, evidence: `club: ${previous?.text ?? ''} + city` }
  }
  // «رئيس البرازيل»; but a nation's name as a family name follows a given name.
  if (
    listed.country &&
    listed.to === at + 1 &&
    listed.stripped === 0 &&
    givenName(tokens[at - 1]) === 'strong' &&
    !tokens[at]?.key.startsWith('ال')
  )
    return null
  return {
    ...base,
    confidence: listed.weak ? 0.7 : listed.country ? 0.97 : 0.93,
    evidence: listed.label === 'LOC' ? 'list of places' : 'list of organisations',
  }
}

/** «ذكرت كونا أن»: a body whose name is a word as well, as the subject of a woman's verb of saying. */
function isSpeakingBody(tokens: readonly Token[], at: number, listed: Listed): boolean {
  const { key, text } = tokens[at] ?? { key: '', text: '' }
  const next = tokens[listed.to]
  // بيان تلقته (واع)
  if (AGENCIES.has(key) && tokens[at - 1]?.key === '(' && next?.key === ')') return true
  return (
    listed.stripped === 0 &&
    key !== 'الانباء' &&
    cueAt(tokens[at - 1])?.cue.gender === 'f' &&
    !(key.endsWith('ه') && text.endsWith('ه')) &&
    (isComplementizer(next?.key) || next?.key === ':')
  )
}

const AGENCIES = keys('واع واس وام بترا كونا قنا سونا وات واج وفا معا سبأ مهر إرنا')

/** What only a club does, before its name: فاز الرجاء; or who belongs to one. */
const PLAYS = keys(
  'فاز يفوز تعادل يتعادل خسر يخسر تأهل يتأهل تغلب يتغلب هزم يهزم توج أقصى استهل يستهل ضم لاقى يلاقي استضاف يستضيف سحق ضيفه مضيفه غريمه جاره منافسه مرمى شباك مدرب لاعب مهاجم حارس نجم هداف جماهير',
)
const AGAINST = keys('مع أمام على ضد حساب ضيفه مضيفه غريمه جاره')
/** Words of a sentence in which a match is told of. */
const MATCH_REACH = 8

/** فاز الرجاء, تعادل النصر مع الهلال: a club whose name is a word, where somebody plays. */
function clubAt(tokens: readonly Token[], at: number): Name | null {
  if (!WEAK_CLUBS_AR.has(tokens[at]?.key ?? '')) return null
  const previous = tokens[at - 1]?.key.replace(/^و/u, '') ?? ''
  let plays = PLAYS.has(previous)
  if (AGAINST.has(previous))
    for (let back = at - 2; !plays && back >= Math.max(0, at - MATCH_REACH); back -= 1)
      plays = PLAYS.has(tokens[back]?.key.replace(/^و/u, '') ?? '')
  if (!plays) return null
  return {
    from: at,
    to: at + 1,
    stripped: 0,
    label: 'ORG',
    confidence: 0.8,
    evidence: `club: ${tokens[at - 1]?.text ?? ''} + name`,
  }
}

/** Cities that are better known as clubs where a match is told of. */
const CITY_CLUBS = keys(
  'برشلونة ليفربول إشبيلية فالنسيا نابولي موناكو مرسيليا ليون روما ميلان لايبزيغ فياريال خيتافي جيرونا أتالانتا بلباو بيلباو مايوركا تورينو بولونيا برايتون سندرلاند ليدز أودينيزي شتوتغارت ماينتس كولن ليل نيس سالزبورغ',
)
const OF_MATCHES = keys(
  'صفوف التشكيلة الشوط الدقيقة الدوري الجولة مباراة المباراة صدارة الصدارة كأس الكأس هدف أهداف ملعبه ضيفه مضيفه غريمه الليغا البريميرليغ الكالتشيو الذهاب الإياب',
)
const CITY_REACH = 10

/** أتلتيكو مدريد وميلان: behind a club that the lists know. */
function isBesideClub(tokens: readonly Token[], at: number, listed: Listed): boolean {
  if (listed.stripped !== 1 || !CITY_CLUBS.has(tokens[at]?.key.slice(1) ?? '')) return false
  return [1, 2, 3].some((back) => {
    const beside = listedAt(tokens, at - back)
    return beside?.label === 'ORG' && beside.to === at && CLUB_HEADS_AR.has(tokens[at - back]?.key ?? '')
  })
}

/** «استعاد برشلونة صدارة الدوري»; but not «في برشلونة», «مدينة برشلونة». */
function isCityClub(tokens: readonly Token[], at: number): boolean {
  if (!CITY_CLUBS.has(tokens[at]?.key ?? '')) return false
  const previous = tokens[at - 1]?.key ?? ''
  if (previous === 'في' || PLACING.has(previous) || PLACE_HEADS_AR.has(previous)) return AGAINST.has(previous)
  for (let near = Math.max(0, at - CITY_REACH); near < Math.min(tokens.length, at + CITY_REACH); near += 1)
    if (OF_MATCHES.has(tokens[near]?.key ?? '') || PLAYS.has(tokens[near]?.key ?? '')) return true
  return false
}

/** A weak name of the lists is one after a preposition of place or an article's own head word. */
function isSupported(tokens: readonly Token[], at: number, listed: Listed): boolean {
  if (listed.label === 'ORG') return isSpeakingBody(tokens, at, listed)
  if (listed.label !== 'LOC') return false
  // «الأبيض - 7 سبتمبر» at the head of a line, «سليانة والكاف» beside a place that is sure.
  if (at === 0 && tokens[listed.to]?.kind === 'mark' && /^[-–—/:(|]$/u.test(tokens[listed.to]?.key ?? '')) return true
  if (listed.stripped === 1 && tokens[at]?.key.startsWith('و') === true) {
    for (let from = at - 1; from >= Math.max(0, at - 3); from -= 1) {
      const beside = listedAt(tokens, from)
      if (beside?.label === 'LOC' && !beside.weak && beside.to === at) return true
    }
  }
  if (listed.stripped > 0 && tokens[at]?.key.charAt(listed.stripped - 1) === 'ب')
    return !/^ب(صور|الي|قم|سول)$/u.test(tokens[at]?.key ?? '')
  const previous = tokens[at - 1]
  if (previous?.kind !== 'word') return false
  // في الزاوية اليسرى: a noun with its adjective.
  if (tokens[listed.to]?.key.startsWith('ال') === true && !isNation(tokens[listed.to]?.key ?? '')) return false
  if (isNisba(tokens[listed.to]?.key ?? '') && NOT_IN_NAMES_AR.has(tokens[listed.to]?.key ?? '')) return false
  return PLACING.has(previous.key) && !['من', 'علي', 'بين'].includes(previous.key)
}

/** What stands on or in another place with a name. */
const OUTER = keys('جسر جزيرة معبر ساحة دوار ميدان محطة نفق شارع شاطئ مدرج')
const FIXED_PLACES = keys('ميناء مرفأ معبر مطار قاعدة جزيرة مضيق بحيرة نهر سد')

/** شارع الحمرا, مطار بيروت الدولي, مخيم الدهيشة: the head belongs to the name. */
function placeHead(tokens: readonly Token[], at: number, key: string, stripped: number): Name | null {
  if (!PLACE_HEADS_AR.has(key)) return null
  // الكرة في ملعب واشنطن
  if (key === 'ملعب' && tokens[at - 1]?.key === 'في' && /^و?الكره$/u.test(tokens[at - 2]?.key ?? '')) return null
  const next = tokens[at + 1]
  const isMarket = key === 'سوق' && WEEKDAYS[next?.key ?? ''] !== undefined
  if (next?.kind !== 'word' || (NOT_IN_NAMES_AR.has(next.key) && !isMarket) || UNNAMED.has(next.key)) return null
  let to = at + 1
  const listed = listedAt(tokens, at + 1)
  // جسر نهر الكلب, جزيرة سوق الثلاثاء
  const inner = listed === null ? placeHead(tokens, at + 1, next.key, 0) : null
  if (listed !== null && listed.stripped === 0) {
    if (key === 'طريق' || key === 'ريف' || key === 'ضاحيه') return null
    to = listed.to
  } else if (isMarket) to = at + 2
  else if (inner !== null && OUTER.has(key)) to = inner.to
  else if (
    ADDRESSES_AR.has(next.key) &&
    tokens[at + 2]?.kind === 'word' &&
    [
      'شارع',
      'مطار',
      'جسر',
      'ملعب',
      'استاد',
      'ستاد',
      'مسجد',
      'جامع',
      'ميدان',
      'مدينه',
      'قاعده',
      'حديقه',
      'ميناء',
      'نفق',
      'متحف',
    ].includes(key) &&
    !isOrdinary(tokens[at + 2])
  )
    to = at + 3
  else if (ADDRESSES_AR.has(next.key)) return null
  else if (isCompound(tokens, at + 1)) to = at + 3
  else if (givenName(next) !== null) {
    to = at + 2
    while ((givenName(tokens[to]) !== null || tokens[to]?.key === 'بن') && !isTimeOfDay(tokens, to)) to += 1
    if (couldBeSurname(tokens[to]) && !isNisba(tokens[to]?.key ?? '') && !isOrdinary(tokens[to])) to += 1
  } else if (
    next.key.startsWith('ال') &&
    next.key.length >= 5 &&
    !isNation(next.key) &&
    ![
      'طريق',
      'ريف',
      'سوق',
      'بوابه',
      'محطه',
      'قصر',
      'برج',
      'حديقه',
      'مسرح',
      'سجن',
      'مترو',
      'ضاحيه',
      'معمل',
      'بحر',
      'ساحه',
    ].includes(key)
  )
    to = at + 2
  else if (
    couldBeName(next) &&
    !['طريق', 'ريف', 'سوق', 'محطه', 'قصر', 'برج', 'مسرح', 'سجن', 'بحر', 'ضريح'].includes(key)
  )
    to = at + (COMPOUND_PLACES.has(next.key) && tokens[at + 2]?.kind === 'word' ? 3 : 2)
  else return null
  while (
    to < at + 6 &&
    ['الدولي', 'الدوليه', 'الجوي', 'الجويه', 'البحري', 'العسكري', 'الكبير', 'الوطني'].includes(tokens[to]?.key ?? '')
  )
    to += 1
  // ميناء جيهان التركي: where it is, and nobody's name.
  const where = to === at + 2 && FIXED_PLACES.has(key) && isNation(tokens[to]?.key ?? '')
  return {
    from: at,
    to,
    stripped,
    label: 'LOC',
    confidence: listed !== null ? 0.85 : givenName(next) !== null ? (where ? 0.98 : 0.9) : 0.68,
    evidence: `place word ${tokens[at]?.text ?? ''} + name`,
  }
}
/** First words of place names of two. */
const COMPOUND_PLACES = new Set('تل بيت كفر عين دير خان راس ام ابو بني سيدي ذي باب برج وادي جذع سان مار'.split(' '))
const UNNAMED = new Set(
  'العدو الشعب المدينه البلده القريه الناس الموت الحق المدرسه الجامعه الرئيس الوزير العام العامه الخروج العوده السلام الحرب المطار الدوله المنطقه الحياه النفط الغاز المياه الكهرباء التهريب القوه الجديده القديمه الرئيسي الرئيسيه النجاه التحرير العمل السباق المؤتمر'.split(
    ' ',
  ),
)

/** مدينة حلب, بلدة سرجة: the name alone, known or not. */
function placeClass(tokens: readonly Token[], at: number, key: string): Name | null {
  if (!PLACE_CLASSES_AR.has(key)) return null
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return null
  const evidence = `${tokens[at]?.text ?? ''} + name`
  const listed = listedAt(tokens, at + 1)
  if (listed !== null && listed.stripped === 0) {
    if (listed.label !== 'LOC') return null
    return { from: at + 1, to: listed.to, stripped: 0, label: 'LOC', confidence: 0.95, evidence }
  }
  // ولاية أمن أكادير: a body of the police.
  if (
    NOT_IN_NAMES_AR.has(next.key) ||
    next.key === 'امن' ||
    (isOrdinary(next) && !next.key.startsWith('ال') && !(isVerbByShape(next) && tokens[at + 2]?.kind === 'mark')) ||
    isNation(next.key)
  )
    return null
  if (
    !['مدينه', 'بلده', 'قريه', 'محافظه', 'ولايه', 'حي', 'ناحيه', 'قضاء', 'معتمديه', 'بلدتي', 'مدينتي', 'قريتي'].includes(
      key,
    )
  )
    return null
  if (
    next.key.startsWith('ال') &&
    (isNisba(next.key) || UNNAMED.has(next.key) || isOrdinary(next) || next.key.length < 5)
  )
    return null
  if (key === 'حي' && !/^(ال|ابو)/u.test(next.key) && !COMPOUND_PLACES.has(next.key)) return null
  const second = tokens[at + 2]
  const pair = COMPOUND_PLACES.has(next.key) && second?.kind === 'word'
  return { from: at + 1, to: at + (pair ? 3 : 2), stripped: 0, label: 'LOC', confidence: 0.72, evidence }
}

const CLASSES_OF_TWO = keys(
  'قضاءي قضائي حيي مخيمي جبهتي سدي مدينتي بلدتي قريتي محافظتي ولايتي مديريتي منطقتي ناحيتي جزيرتي',
)

/** مديريتي شبام والقطن: behind the first of two places comes the second, known or not. */
function secondOfTwo(tokens: readonly Token[], at: number, first: Name | undefined): Name | null {
  const token = tokens[at]
  if (token === undefined || first?.to !== at || !CLASSES_OF_TWO.has(tokens[first.from - 1]?.key ?? '')) return null
  if (!/^و.{3,}/u.test(token.key) || listedAt(tokens, at) !== null) return null
  const evidence = `${tokens[first.from - 1]?.text ?? ''} + name`
  return { from: at, to: at + 1, stripped: 1, label: 'LOC', confidence: 0.8, evidence }
}

const CLASSES_OF_MANY = keys('بلدات قرى مدن محافظات ولايات نواح نواحي أحياء مخيمات مديريات جزر')

/** بلدات نوى وجاسم وإنخل: in a row of places, one that is a word as well, or that no list has. */
function oneOfMany(tokens: readonly Token[], at: number, names: readonly Name[]): Name | null {
  const token = tokens[at]
  const listed = listedAt(tokens, at)
  if (token === undefined || !/^و.{3,}/u.test(token.key) || (listed === null && isOrdinary(token))) return null
  if (listed !== null && (listed.label !== 'LOC' || listed.stripped !== 1)) return null
  let from = at
  for (let index = names.length - 1; names[index]?.to === from && names[index]?.label === 'LOC'; index -= 1)
    from = names[index]?.from ?? from
  const head = tokens[from - 1]
  if (from === at || head === undefined || !readings(head.key).some(({ key }) => CLASSES_OF_MANY.has(key))) return null
  const to = listed?.to ?? at + 1
  return { from: at, to, stripped: 1, label: 'LOC', confidence: 0.8, evidence: `${head.text} + name` }
}

/** العاصمة alone stands for its city; before the city's name it is a class noun. */
function capitalAt(tokens: readonly Token[], at: number, key: string, stripped: number): Name | null {
  if (key !== 'العاصمه') return null
  const nation = isNation(tokens[at + 1]?.key ?? '')
  const after = nation ? at + 2 : at + 1
  const listed = listedAt(tokens, after)
  if (listed !== null && listed.label === 'LOC' && listed.stripped === 0) return null
  return { from: at, to: after, stripped, label: 'LOC', confidence: 0.8, evidence: 'العاصمة' }
}

/** كأس, مهرجان, معرض, مؤتمر … with a place, a year or a definite name. */
function eventHead(tokens: readonly Token[], at: number, key: string, stripped: number): Name | null {
  if (!EVENT_HEADS_AR.has(key)) return null
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return null
  const listed = listedAt(tokens, at + 1)
  const place = listed !== null && listed.label === 'LOC' && listed.stripped === 0
  const open = ['كاس', 'دوري', 'بطوله', 'مهرجان', 'منتدي', 'اولمبياد', 'معرض'].includes(key)
  let to = at + 1
  if (place) to = listed.to
  else if (open && next.key.startsWith('ال') && !NOT_IN_NAMES_AR.has(next.key) && next.key.length >= 5) to = at + 2
  else return null
  if (
    ['عمليه', 'اتفاق', 'عاصفه', 'زلزال', 'اعصار', 'سباق', 'دوره', 'ثوره', 'قمه', 'مجزره', 'مذبحه', 'معركه'].includes(
      key,
    ) &&
    !place
  )
    return null
  if (['عمليه', 'دوره', 'سباق', 'اسبوع', 'عيد'].includes(key)) return null
  while (to < at + 8) {
    const token = tokens[to]
    if (token?.kind === 'word' && isNisba(token.key) && !NOT_IN_NAMES_AR.has(token.key)) to += 1
    else if (token?.kind === 'word' && /^لل.{3,}/u.test(token.key)) to += 1
    else if (token?.kind === 'number' && /^(\d|\d{4})$/u.test(token.key)) {
      to += 1
      break
    } else if (token?.key === '-' && /^\d$/u.test(tokens[to + 1]?.key ?? '')) {
      to += 2
      break
    } else break
  }
  return {
    from: at,
    to,
    stripped,
    label: 'EVENT',
    confidence: place ? 0.72 : 0.65,
    evidence: `event word ${tokens[at]?.text ?? ''} + name`,
  }
}
