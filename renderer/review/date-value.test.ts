import { expect, test } from 'vitest'
import { dateValue } from './date-value.ts'

test.each([
  ['2025', '2025'],
  ['2025-3', '2025-03'],
  ['2025/03', '2025-03'],
  ['2025-W14', '2025-W14'],
  ['2025-03-31', '2025-03-31'],
  ['٣١/٣/٢٠٢٥', '2025-03-31'],
  ['2025.3.1', '2025-03-01'],
  ['2023-04-03/2023-04-09', '2023-04-03/2023-04-09'],
  ['1990 / 1999', '1990/1999'],
])('%s is kept as %s', (typed, kept) => expect(dateValue(typed)).toBe(kept))

test.each(['next week', '2025-13', '2025-02-30', '31/13/2025', '2025-W60', '25', '2025-03-01 10:00', '2025/soon', ''])(
  '%s is no date',
  (typed) => expect(dateValue(typed)).toBeNull(),
)
