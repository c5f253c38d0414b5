import type { Misfit } from '../../../shared/annotation-problem.ts'
import type { Span } from '../../../shared/model/index.ts'
import type { OffsetUnit, ReadText } from '../interchange/index.ts'
import { displayName } from './failure.ts'

/** A stretch of text as a file gives it. */
export interface Placed {
  readonly start: number
  readonly end: number
  /** Its text, where the file repeats it. */
  readonly surface?: string | undefined
}

/**
 * Where stretches are in the text, or why one does not fit. All are in one unit: that in which most of them fit
 * and have their very surface; without surfaces that in which fewer borders cut words; the first one where that is alike.
 */
export function place(text: ReadText, stretches: readonly Placed[], units: readonly OffsetUnit[]): (Span | Misfit)[] {
  const differ = /[\u{10000}-\u{10ffff}]/u.test(text.clean)
  const tries = (differ ? units : units.slice(0, 1)).map((unit) => {
    const found = stretches.map((stretch) => placeOne(text, stretch, unit))
    const fit = found.filter(isSpan)
    const exact = stretches.filter(({ start, end, surface }) => text.surface(start, end, unit) === surface)
    const unsure = fit.length > 0 && stretches.every(({ surface }) => surface === undefined)
    const ragged = unsure ? fit.filter((span) => isRagged(text.clean, span)).length : 0
    return { found, fitting: fit.length, exact: exact.length, ragged }
  })
  const [best] = tries.toSorted((a, b) => b.fitting - a.fitting || b.exact - a.exact || a.ragged - b.ragged)
  return best?.found ?? []
}

export const isSpan = (place: Span | Misfit): place is Span => !('why' in place)

function placeOne(text: ReadText, { start, end, surface }: Placed, unit: OffsetUnit): Span | Misfit {
  const found = text.surface(start, end, unit)
  if (found === null) return { why: 'outside', start, end }
  if (surface !== undefined && !isSame(found, surface))
    return { why: 'other_words', text: shown(found), written: shown(surface) }
  return text.bounds(start, end, unit) ?? { why: 'half_line_end' }
}

/** In quotation marks, safe to show, and not longer than a line. */
export function shown(surface: string): string {
  const points = Array.from(surface.slice(0, 200))
  return displayName(JSON.stringify(points.length > 60 ? `${points.slice(0, 60).join('')}…` : surface))
}

/** Line ends and other white space are written in many ways: Label Studio, for one, writes a line end as `\n`. */
function isSame(found: string, surface: string): boolean {
  return found === surface || squeezed(found) === squeezed(surface)
}

function squeezed(text: string): string {
  return text.replaceAll(/(?:\s|\\n|\\r|\\t)+/gu, ' ').trim()
}

/** It begins or ends with white space or inside a word, which people rarely mark. */
function isRagged(text: string, { start, end }: Span): boolean {
  const cuts = (at: number) => /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
  return /^\s|^.\s$/u.test(text.charAt(start) + text.charAt(end - 1)) || cuts(start) || cuts(end)
}
