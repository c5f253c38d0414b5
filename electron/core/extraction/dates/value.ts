/** A day of the calendar; month and day are 1-based. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type Period = 'day' | 'week' | 'month' | 'year'

const two = (number: number): string => String(number).padStart(2, '0')
const four = (number: number): string => String(number).padStart(4, '0')

/** `2023-04-10`, `2023-04` or `2023`, as much as is known; null where it is no date. */
export function iso(year: number, month?: number, day?: number): string | null {
  if (month === undefined) return four(year)
  if (month < 1 || month > 12) return null
  if (day === undefined) return `${four(year)}-${two(month)}`
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${four(year)}-${two(month)}-${two(day)}`
}

/** The day some days after another. */
export function plusDays(from: Day, days: number): Day {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function weekdayOf(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()
}

export const isoDay = (day: Day): string => iso(day.year, day.month, day.day) ?? ''

/** The day with a weekday that lies before (-1), after (1) or nearest before or on (0) the article's own day. */
export function weekdayNear(base: Day, weekday: number, direction: -1 | 0 | 1): Day {
  const ahead = (weekday - weekdayOf(base) + 7) % 7
  if (direction === 1) return plusDays(base, ahead === 0 ? 7 : ahead)
  if (direction === -1) return plusDays(base, ahead - 7)
  return plusDays(base, ahead === 0 ? 0 : ahead - 7)
}

/** The month with a number that lies before, after or nearest to the article's own. */
export function monthNear(base: Day, month: number, direction: -1 | 0 | 1): string | null {
  if (direction === -1) return iso(month < base.month ? base.year : base.year - 1, month)
  if (direction === 1) return iso(month > base.month ? base.year : base.year + 1, month)
  const ahead = month - base.month
  return iso(ahead > FAR ? base.year - 1 : ahead < -FAR ? base.year + 1 : base.year, month)
}
/** Within so many months the article's own year is meant: in January, December is the one before. */
const FAR = 8

/** A week, month or year some steps from the article's own: ISO week `2023-W15`, month or year. */
export function periodNear(base: Day, period: Period, step: number): string | null {
  if (period === 'day') return isoDay(plusDays(base, step))
  if (period === 'year') return iso(base.year + step)
  if (period === 'month') {
    const months = base.year * 12 + base.month - 1 + step
    return iso(Math.floor(months / 12), (months % 12) + 1)
  }
  return isoWeek(plusDays(base, step * 7))
}

function isoWeek(day: Day): string {
  const thursday = plusDays(day, 3 - ((weekdayOf(day) + 6) % 7))
  const first = Date.UTC(thursday.year, 0, 1)
  const days = (Date.UTC(thursday.year, thursday.month - 1, thursday.day) - first) / 86_400_000
  return `${four(thursday.year)}-W${two(Math.floor(days / 7) + 1)}`
}

/** Reads `2023.04.10`, `10/4/2023` and the like; day before month, as everywhere but in the United States. */
export function numericDate(text: string): Day | null {
  const parts = text.split(/[./-]/u).map(Number)
  const [a, b, c] = parts
  if (parts.length !== 3 || a === undefined || b === undefined || c === undefined) return null
  const [year, month, day] =
    a >= 1000 ? [a, b, c] : c >= 1000 && b <= 12 ? [c, b, a] : c >= 1000 ? [c, a, b] : [0, 0, 0]
  return year >= 1000 && year < 2200 && iso(year, month, day) !== null ? { year, month, day } : null
}
