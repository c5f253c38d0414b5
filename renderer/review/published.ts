/**
 * When an article was published, as somebody typed it: `2025-03-01`, `31/3/2025 14:30`, in any digits. As metadata keep it:
 * RFC 3339, time and zone optional; null where it is no moment.
 */
export function publishedAt(typed: string): string | null {
  const plain = latinDigits(typed.trim()).replace(DAY_FIRST, '$3-$2-$1')
  const [, year = '', month = '', day = '', hour, rest = '', zone = ''] = MOMENT.exec(plain) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = hour === undefined ? '' : `T${hour.padStart(2, '0')}${rest}`
  const moment = new Date(time === '' ? date : `${date}${time}Z`)
  return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(date) ? null : date + time + zone
}

/** In whatever digits it was typed. */
export function latinDigits(typed: string): string {
  return typed.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) % 16))
}

/** Day before month, as articles write it. */
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u
const MOMENT =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/u
