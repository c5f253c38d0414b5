import type { Insights } from '../../shared/contract/index.ts'

const DAY_MS = 86_400_000
/** More columns than these are too narrow to be looked at one by one. */
const MOST_COLUMNS = 240

/**
 * The periods from the first to the last of these in order, with those between them that have nothing: a gap is to be
 * seen as long as it was. These alone where there would be too many.
 */
export function everyPeriod(some: readonly string[], unit: Insights['unit']): readonly string[] {
  const known = [...new Set(some)].toSorted()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || known.some((period) => Number.isNaN(Date.parse(period))))
    return known
  const every = [first]
  while ((every.at(-1) ?? last) < last && every.length <= MOST_COLUMNS)
    every.push(periodAfter(every.at(-1) ?? last, unit))
  return every.length <= MOST_COLUMNS && known.every((period) => every.includes(period)) ? every : known
}

function periodAfter(period: string, unit: Insights['unit']): string {
  const next = new Date(Date.parse(lastDayOf(period, unit)) + DAY_MS).toISOString()
  return next.slice(0, period.length)
}

/** The last day of a period that is named by its first: `2024-02` to `2024-02-29`. */
export function lastDayOf(period: string, unit: Insights['unit']): string {
  if (unit === 'day') return period
  const [year = 0, month = 1] = period.split('-').map(Number)
  const end = unit === 'month' ? Date.UTC(year, month, 0) : Date.parse(period) + 6 * DAY_MS
  return new Date(end).toISOString().slice(0, 10)
}
