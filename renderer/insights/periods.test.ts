import { expect, test } from 'vitest'
import { everyPeriod, lastDayOf } from './periods.ts'

test.each([
  ['2024-02', 'month', '2024-02-29'],
  ['2023-12', 'month', '2023-12-31'],
  ['2024-12-30', 'week', '2025-01-05'],
  ['2024-03-08', 'day', '2024-03-08'],
] as const)('%s, a %s, ends on %s', (period, unit, last) => expect(lastDayOf(period, unit)).toBe(last))

test.each([
  [['2023-11', '2024-02', '2023-11'], 'month', ['2023-11', '2023-12', '2024-01', '2024-02']],
  [['2024-12-30', '2025-01-13'], 'week', ['2024-12-30', '2025-01-06', '2025-01-13']],
  [['2024-02-28', '2024-03-01'], 'day', ['2024-02-28', '2024-02-29', '2024-03-01']],
  [['2024-02'], 'month', ['2024-02']],
  [['0202-01', '2024-02'], 'month', ['0202-01', '2024-02']],
  [[], 'month', []],
] as const)('between %s, each a %s', (some, unit, every) => expect(everyPeriod(some, unit)).toEqual(every))
