import { MAPPED } from '../../../shared/mapped.ts'
import type { Mapped } from '../../../shared/mapped.ts'
import { Mapping } from '../../../shared/mapping.ts'
import { isBeside, roleOf } from './field-names.ts'
import { asDate } from './html-meta.ts'
import type { Row } from './table.ts'

/** A field that nothing but its length makes the text must be at least a short paragraph, in UTF-16 units on average. */
const PARAGRAPH = 80
/** A field that is named as text may be a headline long. */
export const SENTENCE = 12

/**
 * Which field is what, by what the fields are called in English or Arabic, then by what is in them; null where none can be
 * the text. Of several that may be the text the one with the longest values is.
 */
export function guessMapping(fields: readonly string[], rows: readonly Row[]): Mapping | null {
  const lengths = new Map(fields.map((field) => [field, meanLength(field, rows)]))
  const length = (field: string) => lengths.get(field) ?? 0
  const longest = (candidates: readonly string[], least: number) =>
    candidates
      .filter((field) => length(field) >= least)
      .reduce<string | null>((best, field) => (best !== null && length(best) >= length(field) ? best : field), null)

  const depth = (field: string) => field.split('.').length
  const own = fields.filter((field) => !isBeside(field))
  const isText = (field: string) => roleOf(field)?.role === 'text' && length(field) >= SENTENCE
  const named = own.some(isText) ? own.filter(isText) : fields.filter(isText)
  // Texts further inside are of comments and of articles that this one is related to.
  const top = Math.min(...named.map(depth))
  const free = own.filter((field) => roleOf(field) === null)
  const text =
    longest(
      named.filter((field) => depth(field) === top),
      SENTENCE,
    ) ??
    longest(
      free.filter((field) => isProse(field, rows)),
      PARAGRAPH,
    )
  if (text === null) return null

  const others = Object.fromEntries(
    MAPPED.map((role) => {
      const candidates = fields.flatMap((field) => {
        const told = roleOf(field)
        return field !== text && told?.role === role && length(field) > 0 && suits(role, field, rows)
          ? [{ field, rank: told.rank }]
          : []
      })
      candidates.sort((a, b) => a.rank - b.rank)
      return [role, candidates[0]?.field ?? null]
    }),
  )
  const unnamed = free.filter((field) => field !== text)
  others['date'] ??= unnamed.find((field) => every(field, rows, (value) => asDate(value) !== undefined)) ?? null
  const sources = own.filter((field) => roleOf(field)?.role === 'outlet')
  others['url'] ??= [...unnamed, ...sources].find((field) => every(field, rows, isAddress)) ?? null
  return Mapping.parse({ ...others, text })
}

/** A source may be an address, and an author or section the number that a content system has for it. */
function suits(role: Mapped, field: string, rows: readonly Row[]): boolean {
  if (role === 'outlet') return !every(field, rows, isAddress)
  return (role !== 'author' && role !== 'section') || !every(field, rows, (value) => /^[\d\s,]+$/u.test(value))
}

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/u.test(value)
}

function valuesOf(field: string, rows: readonly Row[]): readonly string[] {
  return rows.map((row) => row.get(field)?.trim() ?? '').filter((value) => value !== '')
}

function meanLength(field: string, rows: readonly Row[]): number {
  const values = valuesOf(field, rows)
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value.length, 0) / values.length
}

function every(field: string, rows: readonly Row[], is: (value: string) => boolean): boolean {
  const values = valuesOf(field, rows)
  return values.length > 0 && values.every(is)
}

/** Words with spaces between them: not addresses, keys or encoded pictures. */
function isProse(field: string, rows: readonly Row[]): boolean {
  const text = valuesOf(field, rows).join(' ').slice(0, 100_000)
  return (text.match(/\p{L}\s+\p{L}/gu)?.length ?? 0) > text.length / 40
}
