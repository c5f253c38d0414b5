import calendar from '../tables/cldr-calendar.json' with { type: 'json' }
import {
  COUNTED,
  CURRENT,
  DECADES,
  EDGES,
  HIJRI_MONTHS,
  NEXT,
  ORDINALS,
  OTHER_MONTHS,
  PAST,
  PERIODS,
  WEAK_MONTHS,
  WEEKDAYS,
} from '../tables/calendar-ar.ts'
import { keyOf } from '../reading/key.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import type { DateSpan } from './date.ts'
import { iso, isoDay, monthNear, numericDate, periodNear, plusDays, weekdayNear } from './value.ts'
import type { Day } from './value.ts'

interface Month {
  readonly words: readonly string[]
  /** 1-12; 0 for a Hijri month. */
  readonly number: number
}

const MONTHS = new Map<string, Month[]>()
for (const [index, names] of calendar.ar.months.entries())
  for (const name of [...names, ...(OTHER_MONTHS[index + 1] ?? [])]) addMonth(name, index + 1)
for (const name of HIJRI_MONTHS) addMonth(name, 0)

function addMonth(name: string, number: number): void {
  const words = name.split(' ').map(keyOf)
  const first = words[0] ?? ''
  const known = MONTHS.get(first) ?? []
  known.push({ words, number })
  MONTHS.set(
    first,
    known.toSorted((a, b) => b.words.length - a.words.length),
  )
}

const PLACING = new Set(
  'في منذ حتي خلال بحلول شهر مطلع نهايه بدايه اواخر اوائل منتصف من الي بين قبل بعد لشهر بشهر'.split(' '),
)

/** Finds the calendar expressions of an Arabic passage. `base` is the article's own day, if known. */
export function findArabicDates(tokens: readonly Token[], base: Day | null): DateSpan[] {
  const found: DateSpan[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const date = dateAt(tokens, at, base)
    if (date === null) continue
    const reading = readings(tokens[at]?.key ?? '').find(({ key: name }) => WORDS.has(name) || MONTHS.has(name))
    found.push({ ...date, stripped: reading?.stripped ?? 0 })
    at = date.to - 1
  }
  return found
}

/** The key of a token without its clitic, where that is a word of the calendar. */
function bare<T>(token: Token | undefined, known: (key: string) => T | undefined): T | undefined {
  if (token?.kind !== 'word') return undefined
  for (const reading of readings(token.key)) {
    const value = known(reading.key)
    if (value !== undefined) return value
  }
  return undefined
}

const key = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? ''

function dateAt(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') return numberAt(tokens, at, at, base)
  if (token.kind !== 'word') return null
  const word = bare(token, (name) => WORDS.get(name))
  if (word !== undefined) return word(tokens, at, base)
  return monthAt(tokens, at, at, undefined, base)
}

/** What a date may begin with, beside a month or number. */
const WORDS = new Map<string, (tokens: readonly Token[], at: number, base: Day | null) => DateSpan | null>()
for (const word of ['يوم', 'شهر', 'يومي', 'شهري']) WORDS.set(word, headed)
for (const word of ['عام', 'سنه', 'العام', 'السنه', 'عامي']) WORDS.set(word, yearHead)
for (const word of Object.keys(PERIODS)) if (!WORDS.has(word)) WORDS.set(word, period)
for (const word of ['امس', 'اليوم', 'غدا', 'غد', 'بعد', 'اول', 'الامس', 'الغد', 'الليله', 'البارحه'])
  WORDS.set(word, relative)
for (const word of Object.keys(WEEKDAYS)) WORDS.set(word, weekday)
for (const word of ['هذا', 'هذه']) WORDS.set(word, demonstrative)
for (const word of DECADES) WORDS.set(word, (_tokens, at) => span(at, at + 1, null, 'decade'))
for (const word of Object.keys(ORDINALS)) WORDS.set(word, ordinal)

function span(from: number, to: number, value: string | null, evidence: string, confidence = 0.95): DateSpan {
  return { from, to, stripped: 0, value, evidence, confidence }
}

/** يوم, شهر: part of the date that follows. */
function headed(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const next = tokens[at + 1]
  if (next === undefined) return null
  const inner =
    next.kind === 'number'
      ? numberAt(tokens, at, at + 1, base)
      : WEEKDAYS[next.key] !== undefined
        ? weekday(tokens, at + 1, base)
        : ORDINALS[next.key] !== undefined
          ? ordinal(tokens, at + 1, base)
          : DAYS[next.key] !== undefined && next.key !== 'اليوم'
            ? relative(tokens, at + 1, base)
            : monthAt(tokens, at + 1, at, undefined, base)
  return inner === null ? null : { ...inner, from: at }
}

/** عام 2013, العام الماضي, العام المالي 2024-2025, and العام after مطلع. */
function yearHead(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  let next = at + 1
  if (key(tokens, next) === 'المالي' || key(tokens, next) === 'الدراسي') next += 1
  const number = tokens[next]
  if (number?.kind === 'number' && /^\d{3,4}(-\d{2,4})?$/u.test(number.key)) {
    const hijri = Number(number.key) < 1500
    // عام ١٩٨٧م
    if (tokens[next + 1]?.spaced === false && key(tokens, next + 1) === (hijri ? 'ه' : 'م')) next += 1
    return span(at, next + 1, hijri || number.key.includes('-') ? null : number.key, 'year')
  }
  return period(tokens, at, base)
}

const STEPS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [PAST, -1],
  [NEXT, 1],
  [CURRENT, 0],
]

function stepOf(word: string): number | undefined {
  return STEPS.find(([words]) => words.has(word))?.[1]
}

/** الشهر الماضي; القرن العاشر; العام alone after مطلع or نهاية. */
function period(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const kind = bare(tokens[at], (name) => PERIODS[name])
  if (kind === undefined) return null
  const step = stepOf(key(tokens, at + 1))
  if (step !== undefined) {
    const value = base === null || kind === 'season' || kind === 'century' ? null : periodNear(base, kind, step)
    return span(at, at + 2, value, 'period + which one')
  }
  if (kind === 'century' && ORDINALS[key(tokens, at + 1)] !== undefined) return century(tokens, at)
  if (kind === 'day') return relative(tokens, at, base)
  if (kind === 'year' && EDGES.has(key(tokens, at - 1)))
    return span(at, at + 1, base && iso(base.year), 'this year', 0.85)
  return null
}

function century(tokens: readonly Token[], at: number): DateSpan {
  let to = at + 2
  if (/^وال(عشر|ثلاث)/u.test(key(tokens, to)) || key(tokens, to) === 'عشر') to += 1
  if (key(tokens, to) === 'قبل' && key(tokens, to + 1) === 'الميلاد') to += 2
  else if (['الميلادي', 'الهجري'].includes(key(tokens, to))) to += 1
  return span(at, to, null, 'century')
}

const DAYS: Readonly<Record<string, number>> = {
  امس: -1,
  الامس: -1,
  البارحه: -1,
  اليوم: 0,
  الليله: 0,
  غدا: 1,
  غد: 1,
  الغد: 1,
}

/** أمس الأحد, اليوم, غداً, بعد غد الأربعاء, أول أمس. */
function relative(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const word = bare(tokens[at], (name) => (WORDS.has(name) ? name : undefined)) ?? ''
  let to = at + 1
  let shift = DAYS[word]
  if (word === 'بعد') {
    if (!['غد', 'الغد'].includes(key(tokens, to))) return null
    to += 1
    shift = 2
  } else if (word === 'اول') {
    if (!['امس', 'الامس', 'من'].includes(key(tokens, to))) return null
    if (key(tokens, to) === 'من' && key(tokens, to + 1) !== 'امس') return null
    to += key(tokens, to) === 'من' ? 2 : 1
    shift = -2
  }
  // ثلاث وجبات في اليوم: each day, and not this one.
  // لليوم الثالث على التوالي: how long.
  const isCounted =
    tokens[at]?.key.startsWith('لل') === true &&
    (ORDINALS[key(tokens, to)] !== undefined || /^واحده?$/u.test(key(tokens, to)))
  const isAnyDay = ['نفسه', 'التالي', 'ذاته'].includes(key(tokens, to)) || key(tokens, at - 1) === 'في'
  if (shift === undefined || isCounted || (word === 'اليوم' && isAnyDay)) return null
  const named = key(tokens, to) === '(' ? '' : key(tokens, to)
  // اليوم الأحد 3 من آب
  const dated = WEEKDAYS[named] === undefined ? null : weekday(tokens, to, null)
  if (dated !== null) ({ to } = dated)
  return span(at, to, base === null ? null : isoDay(plusDays(base, shift)), 'relative day')
}

const MARKETS = new Set(['سوق', 'سويقه'])

/** الأحد, الأحد الماضي, الثلاثاء 14 كانون الثاني 2025. */
function weekday(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const number = bare(tokens[at], (name) => WEEKDAYS[name])
  // سوق الجمعة: what is called after its day.
  if (number === undefined || bare(tokens[at - 1], (name) => MARKETS.has(name) || undefined) === true) return null
  let next = at + 1
  const comma = ['،', ','].includes(key(tokens, next))
  const dated = tokens[comma ? next + 1 : next]
  if (dated?.kind === 'number') {
    const full = numberAt(tokens, at, comma ? next + 1 : next, base)
    if (full !== null) return full
  }
  const step = stepOf(key(tokens, next))
  if (step !== undefined) next += 1
  else if (WEEKDAYS[key(tokens, next)] !== undefined) next += 1
  if (base === null) return span(at, next, null, 'weekday', 0.92)
  const direction = step === 1 ? 1 : step === -1 ? -1 : 0
  const day = (step === undefined ? endOf(tokens, at, number, base) : null) ?? weekdayNear(base, number, direction)
  return span(at, next, isoDay(day), 'weekday', 0.92)
}

/** What lasted until a day, or was counted until then, is over on that day. */
const OVER = new Set(
  'استمر استمرت تواصل تواصلت دام دامت ظل ظلت بقي بقيت بلغ بلغت ارتفع ارتفعت وصل وصلت سجل سجلت احصي احصت'.split(' '),
)
/** Words before حتى that may say so. */
const LOOKED_AT = 12

/**
 * The weekday behind حتى: the first one after a weekday that is named before, or else from the article's own day on. Null
 * where there is no حتى, and of what is over: استمرت حتى الأربعاء.
 */
function endOf(tokens: readonly Token[], at: number, weekday: number, base: Day): Day | null {
  let until = at - 1
  while (PARTS_OF_DAY.has(key(tokens, until))) until -= 1
  if (key(tokens, until) !== 'حتي') return null
  for (let before = until - 1; before >= until - LOOKED_AT && key(tokens, before) !== '.'; before -= 1) {
    if (bare(tokens[before], (name) => OVER.has(name) || undefined) === true) return null
    const start = bare(tokens[before], (name) => WEEKDAYS[name])
    if (start !== undefined) return weekdayNear(weekdayNear(base, start, 0), weekday, 1)
  }
  return weekdayNear(plusDays(base, -1), weekday, 1)
}

const PARTS_OF_DAY = new Set('يوم فجر صباح ظهر عصر مساء ليل'.split(' '))

function demonstrative(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const kind = PERIODS[key(tokens, at + 1)]
  if (kind === undefined || kind === 'century') return null
  const value = base === null || kind === 'season' ? null : periodNear(base, kind, 0)
  return span(at, at + 2, value, 'this period', 0.9)
}

/** الرابع من أكتوبر, الأول من أيار. */
function ordinal(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  let next = at + 1
  const tens = key(tokens, next)
  let day = bare(tokens[at], (name) => ORDINALS[name]) ?? 0
  if (tens === 'عشر') {
    day = day > 10 ? day : day + 10
    next += 1
  } else if (tens === 'والعشرين' || tens === 'والعشرون') {
    day = (day % 10) + 20
    next += 1
  } else if (tens === 'والثلاثين' || tens === 'والثلاثون') {
    day = (day % 10) + 30
    next += 1
  }
  // الفاتح نوفمبر, as Algeria says it.
  if (key(tokens, at) === 'الفاتح' && key(tokens, next) !== 'من') return monthAt(tokens, next, at, day, base)
  if (key(tokens, next) !== 'من') return null
  const skip = ['شهر'].includes(key(tokens, next + 1)) ? 2 : 1
  return monthAt(tokens, next + skip, at, day, base)
}

/** A number: a whole date, a day before a month, or a year. */
function numberAt(tokens: readonly Token[], from: number, at: number, base: Day | null): DateSpan | null {
  const number = tokens[at]
  if (number?.kind !== 'number') return null
  const whole = numericDate(number.key)
  if (whole !== null) return span(from, at + 1, isoDay(whole), 'date in numbers', 0.97)
  if (/^\d{1,2}$/u.test(number.key) && Number(number.key) >= 1 && Number(number.key) <= 31) {
    // 18 من مايو, 18/مايو/2025
    const between = ['من', 'شهر', '/', '-'].includes(key(tokens, at + 1)) ? 2 : 1
    return monthAt(tokens, at + between, from, Number(number.key), base)
  }
  return from === at ? yearAlone(tokens, at) : null
}

/** What has a number for a name. */
const NUMBERED = /^(?:[وفبكل]?(?:ال)?|[وف]?لل)(?:قرار|قرارين|قرارات|رقم|ماده|رحله|مرسوم)$/u

/** القرار الأممي 1701, القرارين 1559 و1680: not a year. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4) && tokens[back]?.kind !== 'mark'; back -= 1) {
    if (PLACING.has(key(tokens, back))) return false
    if (NUMBERED.test(key(tokens, back))) return true
  }
  return false
}

function yearAlone(tokens: readonly Token[], at: number): DateSpan | null {
  const text = key(tokens, at)
  if (!/^(1[5-9]|20)\d\d$/u.test(text)) return null
  const next = key(tokens, at + 1)
  const previous = key(tokens, at - 1)
  if (
    COUNTED.has(next) ||
    next === '%' ||
    next.endsWith('\u064b') ||
    previous === '$' ||
    isNumbered(tokens, at) ||
    (tokens[at + 1]?.spaced === false && /^[\p{L}%$]/u.test(next))
  )
    return null
  return span(at, at + 1, text, 'year', PLACING.has(previous) || next === ')' ? 0.92 : 0.75)
}

/** A month, with the day before it if given, and the year or الماضي after it. */
function monthAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  day: number | undefined,
  base: Day | null,
): DateSpan | null {
  const head = monthName(tokens, at)
  if (head === null) return null
  let to = head.to
  const { number } = head
  const slashed = ['/', '-'].includes(key(tokens, to))
  const bracketed = key(tokens, to) === '('
  const other = monthName(tokens, slashed || bracketed ? to + 1 : to)
  const isSame = other?.number === number && number !== 0
  // Pairs: نيسان/أبريل, أبريل نيسان, and أبريل (نيسان).
  if (other !== null && bracketed) to = isSame && key(tokens, other.to) === ')' ? other.to + 1 : to
  else if (other !== null && (key(tokens, to) === '/' || isSame)) to = other.to
  else if (slashed && day !== undefined && /^(19|20)\d\d$/u.test(key(tokens, to + 1))) to += 1
  const yearToken = tokens[to]
  let year: number | undefined
  let direction: -1 | 0 | 1 | undefined
  const step = stepOf(key(tokens, to))
  if (yearToken?.kind === 'number' && /^\d{4}$/u.test(yearToken.key)) {
    year = Number(yearToken.key)
    to += 1
  } else if (['،', ','].includes(key(tokens, to)) && day !== undefined && /^(19|20)\d\d$/u.test(key(tokens, to + 1))) {
    year = Number(key(tokens, to + 1))
    to += 2
  } else if (step !== undefined) {
    direction = step === -1 ? -1 : step === 1 ? 1 : 0
    to += 1
  } else if (['من', 'عام', 'سنه'].includes(key(tokens, to))) {
    const later = yearHead(tokens, key(tokens, to) === 'من' ? to + 1 : to, base)
    if (later !== null) {
      to = later.to
      year = later.value !== null && /^\d{4}$/u.test(later.value) ? Number(later.value) : undefined
    }
  }
  // 1446 هـ, 2025 م
  if (year !== undefined && key(tokens, to) === (year < 1500 ? 'ه' : 'م')) to += 1
  const weak = head.weak && from === at && year === undefined && direction === undefined && to === head.to
  const previous = key(tokens, from - 1)
  if (weak && !PLACING.has(previous) && key(tokens, at).length === (tokens[at]?.key.length ?? 0) && !head.stripped)
    return null
  if (weak && head.number === 0) return null
  return span(from, to, monthValue(number, day, year, direction, base), day === undefined ? 'month' : 'day + month')
}

function monthValue(
  number: number,
  day: number | undefined,
  year: number | undefined,
  direction: -1 | 0 | 1 | undefined,
  base: Day | null,
): string | null {
  if (number === 0) return null
  if (year !== undefined) return year < 1500 ? null : iso(year, number, day)
  if (base === null) return null
  const month = monthNear(base, number, direction ?? 0)
  if (month === null || day === undefined) return month
  return iso(Number(month.slice(0, 4)), number, day)
}

interface FoundMonth {
  readonly to: number
  readonly number: number
  readonly weak: boolean
  readonly stripped: boolean
}

function monthName(tokens: readonly Token[], at: number): FoundMonth | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  for (const reading of readings(token.key)) {
    const month = MONTHS.get(reading.key)?.find(({ words }) =>
      words.every((word, index) => index === 0 || key(tokens, at + index) === word),
    )
    if (month !== undefined) {
      const weak = month.words.length === 1 && WEAK_MONTHS.has(reading.key)
      // «أب» is a father and «آب» a month.
      if (reading.key === 'اب' && !token.text.includes('آب')) return null
      return { to: at + month.words.length, number: month.number, weak, stripped: reading.stripped > 0 }
    }
  }
  return null
}
