import { latinDigits, publishedAt } from './published.ts'

/**
 * What a date in the text stands for, as somebody typed it: `2025`, `2025/3`, `31/3/2025`, `2025-W14`, or two of them with
 * a slash between, in any digits. As files have it: an ISO 8601 year, month, week, day or interval; null where it is none.
 */
export function dateValue(typed: string): string | null {
  const plain = latinDigits(typed.trim())
  const one = oneDate(plain)
  if (one !== null) return one
  const [from, to, ...more] = plain.split(/\s*\/\s*/u).map(oneDate)
  return from && to && more.length === 0 ? `${from}/${to}` : null
}

function oneDate(text: string): string | null {
  if (/^\d{4}(?:-W(?:0[1-9]|[1-4]\d|5[0-3]))?$/u.test(text)) return text
  const [, year, month = ''] = /^(\d{4})[-/.](\d{1,2})$/u.exec(text) ?? []
  if (year !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null
  return /[T ]/u.test(text) ? null : publishedAt(text)
}
