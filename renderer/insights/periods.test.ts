import { expect, test } from 'vitest'
import { lastDayOf } from './periods.ts'

test.each([
  ['2024-02', 'month', '2024-02-29'],
  ['2023-12', 'month', '2023-12-31'],
  ['2024-12-30', 'week', '2025-01-05'],
  ['2024-03-08', 'day', '2024-03-08'],
] as const)('%s, a %s, ends on %s', (period, unit, last) => expect(lastDayOf(period, unit)).toBe(last))
