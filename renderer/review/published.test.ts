import { expect, test } from 'vitest'
import { publishedAt } from './published.ts'

test.each([
  ['2025-03-01', '2025-03-01'],
  ['2025/3/1 9:30', '2025-03-01T09:30'],
  ['٢٠٢٥-٠٣-٠١', '2025-03-01'],
  ['31/3/2025', '2025-03-31'],
  ['١/٣/٢٠٢٥ ٩:٣٠', '2025-03-01T09:30'],
  ['2025.03.01T14:30:15+03:00', '2025-03-01T14:30:15+03:00'],
])('%s is kept as %s', (typed, kept) => expect(publishedAt(typed)).toBe(kept))

test.each(['yesterday maybe', '2025', '2025-13-01', '2025-02-30', '31/13/2025', '2025-03-01 25:00', ''])(
  '%s is no moment',
  (typed) => expect(publishedAt(typed)).toBeNull(),
)
