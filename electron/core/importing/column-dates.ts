import { asDate } from './html-meta.ts'

/** Which of two small numbers of a date comes first. */
export type DayOrder = 'day' | 'month'

/**
 * The order in a column: `3/25/2024` shows that all of them begin with the month. Where nothing shows it the day is first,
 * as everywhere but in the United States.
 */
export function dayOrderOf(values: Iterable<string | undefined>): DayOrder {
  let order: DayOrder = 'day'
  for (const value of values) {
    const [, first = 0, second = 0] = NUMBERS.exec(plainly(value?.trim() ?? '')) ?? []
    if (Number(first) > 12) return 'day'
    if (Number(second) > 12) order = 'month'
  }
  return order
}

/**
 * A date as tables have it, RFC 3339, zone and time optional: what machines write, numbers such as `8/3/2024 14:30`, and
 * the days since 1900 as which spreadsheets keep them. Undefined for anything else, such as a date in words.
 */
export function columnDate(written: string, order: DayOrder): string | undefined {
  const plain = plainly(written)
  const [, year, month, day] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u.exec(plain) ?? []
  if (year !== undefined) return dayOf(plain, year, month, day)
  const [, first, second, last] = NUMBERS.exec(plain) ?? []
  if (last !== undefined) return order === 'day' ? dayOf(plain, last, second, first) : dayOf(plain, last, first, second)
  return asDate(plain) ?? namedMonth(plain) ?? spreadsheetDay(plain)
}

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u

/** With the time that may follow the day, where it is one. */
function dayOf(written: string, year: string, month = '', day = ''): string | undefined {
  // Of another calendar, which is not reckoned over.
  if (Number(year) < 1700) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const [, hour, rest = '', half = ''] =
    /[\sT,|]+(\d{1,2})(:\d{2}(?::\d{2})?)(?:\s*([apصم])(?:\.?m\b|(?!\p{L})))?/iu.exec(written) ?? []
  if (hour === undefined) return asDate(date)
  const afternoon = /^[pم]$/iu.test(half)
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (afternoon ? 12 : 0)
  return asDate(`${date}T${String(hours).padStart(2, '0')}${rest}`) ?? asDate(date)
}

/** `7-Dec-2024`, as databases and spreadsheets write it. */
function namedMonth(written: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})-([a-z]{3})[a-z]*-(\d{4})$/iu.exec(written) ?? []
  return day === undefined ? undefined : asDate(`${day} ${month} ${year} 00:00 GMT`)?.slice(0, 10)
}

/** The days of the years 1990 to 2099 as Excel counts them, with the time as their fraction. */
function spreadsheetDay(written: string): string | undefined {
  const [whole, , fraction] = /^(\d{5})(\.(\d+))?$/u.exec(written) ?? []
  if (whole === undefined || Number(whole) < 32_874 || Number(whole) >= 73_051) return undefined
  // Counted to the minute: fractions are never exact.
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(Number(whole) * 1440) * 60_000).toISOString()
  return moment.slice(0, fraction === undefined ? 10 : 16)
}

/** In Latin digits, and without the marks of direction that spreadsheets put between Arabic ones. */
function plainly(written: string): string {
  return written
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e]/gu, '')
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
}
