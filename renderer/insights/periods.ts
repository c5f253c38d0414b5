import type { Insights } from '../../shared/contract/index.ts'

const DAY_MS = 86_400_000

/** The last day of a period that is named by its first: `2024-02` to `2024-02-29`. */
export function lastDayOf(period: string, unit: Insights['unit']): string {
  if (unit === 'day') return period
  const [year = 0, month = 1] = period.split('-').map(Number)
  const end = unit === 'month' ? Date.UTC(year, month, 0) : Date.parse(period) + 6 * DAY_MS
  return new Date(end).toISOString().slice(0, 10)
}
