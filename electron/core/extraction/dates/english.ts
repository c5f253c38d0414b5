import calendar from '../tables/cldr-calendar.json' with { type: 'json' }
import type { Token } from '../reading/tokens.ts'
import type { DateSpan } from './date.ts'
import { iso, isoDay, monthNear, numericDate, periodNear, plusDays, weekdayNear } from './value.ts'
import type { Day, Period } from './value.ts'

const MONTHS = new Map<string, number>()
for (const [index, [name]] of calendar.en.months.entries()) {
  const month = (name ?? '').toLowerCase()
  MONTHS.set(month, index + 1)
  MONTHS.set(month.slice(0, 3), index + 1)
}
MONTHS.set('sept', 9)

const WEEKDAYS = new Map<string, number>()
for (const [index, name] of calendar.en.weekdays.entries()) {
  WEEKDAYS.set(name.toLowerCase(), index)
  WEEKDAYS.set(name.slice(0, 3).toLowerCase(), index)
}
for (const [short, day] of [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const)
  WEEKDAYS.set(short, day)

/** Words too: need a number beside them or a word that places them. */
const WEAK = new Set(['may', 'march', 'sun', 'sat', 'mar', 'wed', 'mon', 'jan', 'dec'])
const PLACING = new Set(
  'in on by since until till before after during from of last next this early late mid for to between and through'.split(
    ' ',
  ),
)
const PERIODS: Readonly<Record<string, Period | 'other'>> = {
  week: 'week',
  month: 'month',
  year: 'year',
  weekend: 'other',
  spring: 'other',
  summer: 'other',
  autumn: 'other',
  fall: 'other',
  winter: 'other',
  season: 'other',
  decade: 'other',
  century: 'other',
  quarter: 'other',
  night: 'other',
}
const RELATIVE: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
const PROGRAMMES = new Set(['programme', 'program', 'show'])
const DAYTIMES = new Set(['morning', 'afternoon', 'evening'])
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  ),
)
const QUARTERS = new Set(['first', 'second', 'third', 'fourth'])

const key = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? ''
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '')

/** Finds the calendar expressions of an English passage. `base` is the article's own day, if known. */
export function findEnglishDates(tokens: readonly Token[], base: Day | null): DateSpan[] {
  const found: DateSpan[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const date = dateAt(tokens, at, base)
    if (date === null) continue
    found.push(date)
    at = date.to - 1
  }
  return found
}

function span(from: number, to: number, value: string | null, evidence: string, confidence = 0.95): DateSpan {
  return { from, to, stripped: 0, value, evidence, confidence }
}

function dateAt(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark') return null
  // the 19th century, the twentieth century; this morning is today
  const ordinal = token.kind === 'number' && ['st', 'nd', 'rd', 'th'].includes(key(tokens, at + 1)) ? at + 2 : at + 1
  if ((ordinal === at + 2 || ORDINALS.has(token.key)) && key(tokens, ordinal) === 'century')
    return span(at, ordinal + 1, null, 'century')
  if (token.key === 'this' && DAYTIMES.has(key(tokens, at + 1)))
    return span(at, at + 2, base && isoDay(base), 'relative day')
  if (token.kind === 'number') return numberAt(tokens, at, base)
  const word = token.key
  const shift = RELATIVE[word]
  // the Today programme
  if (shift !== undefined && isCapital(token) && PROGRAMMES.has(key(tokens, at + 1))) return null
  if (shift !== undefined) return span(at, at + 1, base && isoDay(plusDays(base, shift)), 'relative day')
  if (word === 'last' || word === 'next' || word === 'this') return relative(tokens, at, base)
  if (QUARTERS.has(word) && key(tokens, at + 1) === 'quarter')
    return span(at, behindYear(tokens, at + 2) ?? at + 2, null, 'quarter', 0.8)
  const season = SEASONS.has(word) ? behindYear(tokens, at + 1) : null
  if (season !== null) return span(at, season, null, 'season')
  if (!isCapital(token) && !/^mid-\p{Lu}/u.test(token.text)) return null
  if (WEEKDAYS.has(word)) return weekday(tokens, at, base)
  // mid-March is one word
  if (word.startsWith('mid-')) return MONTHS.has(word.slice(4)) ? span(at, at + 1, null, 'month') : null
  return monthAt(tokens, at, at, undefined, base)
}

const SEASONS = new Set(['spring', 'summer', 'autumn', 'fall', 'winter'])

/** Where «2026» or «of 2026» ends; null where none stands here. */
function behindYear(tokens: readonly Token[], at: number): number | null {
  const year = key(tokens, at) === 'of' ? at + 1 : at
  return tokens[year]?.kind === 'number' && /^(?:19|20)\d\d$/u.test(key(tokens, year)) ? year + 1 : null
}

/** last month, next Monday, this weekend, next spring. */
function relative(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const step = key(tokens, at) === 'last' ? -1 : key(tokens, at) === 'next' ? 1 : 0
  const word = key(tokens, at + 1)
  const period = PERIODS[word]
  if (period !== undefined) {
    const value = base === null || period === 'other' ? null : periodNear(base, period, step)
    return span(at, at + 2, value, 'relative period')
  }
  const day = WEEKDAYS.get(word)
  if (day !== undefined && isCapital(tokens[at + 1]))
    return span(
      at,
      at + 2,
      base && isoDay(step === 0 ? onOrAfter(base, day) : weekdayNear(base, day, step === 1 ? 1 : -1)),
      'relative day',
    )
  const month = MONTHS.get(word)
  if (month !== undefined && isCapital(tokens[at + 1]))
    return span(at, at + 2, base && monthNear(base, month, step === 1 ? 1 : step === -1 ? -1 : 0), 'relative month')
  return null
}

/** This Wednesday: today or the next. */
function onOrAfter(base: Day, weekday: number): Day {
  const near = weekdayNear(base, weekday, 0)
  return isoDay(near) === isoDay(base) ? near : plusDays(near, 7)
}

/** Tuesday; Tue 11 Feb 2025; Wednesday, June 4, 2025. */
function weekday(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const word = key(tokens, at)
  let next = at + 1
  if (key(tokens, next) === '.' && word.length < 5) next += 1
  if (key(tokens, next) === ',') next += 1
  const dated = tokens[next]
  const whole =
    dated === undefined
      ? null
      : dated.kind === 'number'
        ? numberAt(tokens, next, base)
        : monthAt(tokens, next, next, undefined, base)
  if (whole !== null && (whole.value === null || whole.value.length > 4)) return { ...whole, from: at }
  if (WEAK.has(word) && !PLACING.has(key(tokens, at - 1))) return null
  const near = base && weekdayNear(base, WEEKDAYS.get(word) ?? 0, 0)
  const value = near && isoDay(near)
  const ahead = near !== null && base !== null && value !== isoDay(base) && isAhead(tokens, at)
  return span(at, at + 1, ahead ? isoDay(plusDays(near, 7)) : value, 'weekday', 0.93)
}

/** March 4, 2025; Feb 2022; May alone only where a word places it. */
function monthAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  given: number | undefined,
  base: Day | null,
): DateSpan | null {
  const word = key(tokens, at)
  const month = MONTHS.get(word)
  if (month === undefined || !isCapital(tokens[at])) return null
  let to = at + 1
  if (key(tokens, to) === '.' && isShortened(word)) to += 1
  let day = given
  const next = tokens[to]
  if (day === undefined && next?.kind === 'number' && /^([1-9]|[12]\d|3[01])$/u.test(next.key)) {
    day = Number(next.key)
    to += 1
    if (['st', 'nd', 'rd', 'th'].includes(key(tokens, to)) && tokens[to]?.spaced === false) to += 1
  }
  const yearAt = key(tokens, to) === ',' ? to + 1 : to
  let year: number | undefined
  if (tokens[yearAt]?.kind === 'number' && /^(1\d|20)\d\d$/u.test(key(tokens, yearAt))) {
    year = Number(key(tokens, yearAt))
    to = yearAt + 1
  }
  // November last year
  const step = YEARS_OFF[key(tokens, at + 1)]
  if (day === undefined && year === undefined && step !== undefined && key(tokens, at + 2) === 'year')
    return span(from, at + 3, base && iso(base.year + step, month), 'month')
  if (day === undefined && year === undefined) {
    if ((WEAK.has(word) || word.length === 3) && !PLACING.has(key(tokens, from - 1))) return null
    // A full stop after a whole month name ends the sentence, not the name.
    to = at + 1
  }
  const known = year ?? (base && yearOf(month, day, base, isAhead(tokens, from)))
  const value = known === null ? null : iso(known, month, day)
  return span(from, to, value, day === undefined ? 'month' : 'day + month')
}

const YEARS_OFF: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

/** Jan., Sept.; June is whole. */
const isShortened = (month: string): boolean => (month.length === 3 && month !== 'may') || month === 'sept'

/** The year of a day or month that is written without: the article's own; the next for what is to come, and the last for what is more than half a year off. */
function yearOf(month: number, day: number | undefined, base: Day, ahead: boolean): number {
  const over = month < base.month || (month === base.month && day !== undefined && day < base.day)
  if (ahead) return over ? base.year + 1 : base.year
  return month - base.month > 6 ? base.year - 1 : base.year
}

const TO_COME = new Set(['will', 'would', 'shall', 'due', 'scheduled', 'expected', 'slated'])
const HAS_BEEN = new Set(['was', 'were', 'had', 'after', 'since', 'following'])
const SAYS = new Set(['said', 'says', 'told', 'announced', 'reported'])

/** «would be held on 14 January», «is suspended until Wednesday»: what the words before say is still to come. */
function isAhead(tokens: readonly Token[], at: number): boolean {
  let until = false
  for (let back = at - 1; back >= Math.max(0, at - 12); back -= 1) {
    const word = key(tokens, back)
    // is to visit on Sunday
    const isTo = word === 'to' && ['is', 'are', 'set'].includes(key(tokens, back - 1))
    if (TO_COME.has(word) || isTo) return true
    if (['.', ';', ':'].includes(word) || SAYS.has(word)) break
    if (HAS_BEEN.has(word)) return false
    if (word === 'until' && back >= at - 2) until = true
  }
  return until
}

/** A number: a whole date, a day before a month, a year or a decade. */
function numberAt(tokens: readonly Token[], at: number, base: Day | null): DateSpan | null {
  const text = key(tokens, at)
  const whole = numericDate(text)
  if (whole !== null) return span(at, at + 1, isoDay(whole), 'date in numbers', 0.97)
  if (/^([1-9]|[12]\d|3[01])$/u.test(text)) {
    let next = at + 1
    if (['st', 'nd', 'rd', 'th'].includes(key(tokens, next)) && tokens[next]?.spaced === false) next += 1
    if (key(tokens, next) === 'of') next += 1
    return monthAt(tokens, next, at, Number(text), base)
  }
  // the '90s
  if (/^[1-9]0$/u.test(text) && key(tokens, at + 1) === 's' && ["'", '’', '‘'].includes(key(tokens, at - 1)))
    return tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false ? span(at, at + 2, null, 'decade') : null
  if (!/^(1[5-9]|20)\d\d$/u.test(text)) return null
  const next = tokens[at + 1]
  if (next?.key === 's' && !next.spaced) return span(at, at + 2, null, 'decade')
  if (next !== undefined && !next.spaced && next.kind !== 'mark') return null
  const previous = key(tokens, at - 1)
  if (NUMBERED.has(previous)) return null
  if (previous === '$' || previous === '£' || previous === '€' || next?.key === '%') return null
  const placed = PLACING.has(previous) || previous === ','
  if (!placed && COUNTED.has(next?.key ?? '')) return null
  return span(at, at + 1, text, 'year', placed ? 0.9 : 0.7)
}

/** What has a number for a name: Resolution 1701. */
const NUMBERED = new Set(['resolution', 'resolutions', 'flight', 'no', 'number'])
const COUNTED = new Set(
  'people homes jobs workers troops soldiers deaths cases votes dollars pounds euros miles km kilometres kilometers metres meters feet tons tonnes hectares acres families children students members barrels'.split(
    ' ',
  ),
)
