import { stepSpan } from '../../../shared/edit/index.ts'
import type { BorderMove } from '../../../shared/edit/index.ts'
import type { Span } from '../../../shared/model/index.ts'
import { words } from '../../../shared/text/index.ts'
import { sameSpan } from './gold.ts'

const KEYS: readonly (readonly [key: string, move: BorderMove])[] = [
  ['[', { side: 'start', towards: 'out', by: 'token' }],
  ['Shift+[', { side: 'start', towards: 'in', by: 'token' }],
  [']', { side: 'end', towards: 'out', by: 'token' }],
  ['Shift+]', { side: 'end', towards: 'in', by: 'token' }],
  [';', { side: 'start', towards: 'out', by: 'grapheme' }],
  ['Shift+;', { side: 'start', towards: 'in', by: 'grapheme' }],
  ["'", { side: 'end', towards: 'out', by: 'grapheme' }],
  ["Shift+'", { side: 'end', towards: 'in', by: 'grapheme' }],
]

/** The fewest border keys that lead from one span to another; null where more than `most` would be needed. */
export function borderKeys(text: string, from: Span, to: Span, most = 8): readonly string[] | null {
  let reached: readonly (readonly [span: Span, keys: readonly string[]])[] = [[from, []]]
  const seen = new Set<string>()
  for (let presses = 0; presses <= most; presses += 1) {
    const there = reached.find(([span]) => sameSpan(span, to))
    if (there !== undefined) return there[1]
    reached = reached.flatMap(([span, keys]) =>
      KEYS.flatMap(([key, move]) => {
        const next = stepSpan(text, span, move)
        const name = `${next.start} ${next.end}`
        if (seen.has(name)) return []
        seen.add(name)
        return [[next, [...keys, key]] as const]
      }),
    )
  }
  return null
}

/** The words that a person would pick to select a stretch: the first and the last that lie in it, and what that selects. */
export function wordsOf(
  text: string,
  { start, end }: Span,
): { readonly first: Span; readonly last: Span; readonly span: Span } {
  const near = words(text, Math.max(0, start - 60), Math.min(text.length, end + 60)).filter(
    (word) => /[\p{L}\p{N}]/u.test(text.slice(word.start, word.end)) && word.end > start && word.start < end,
  )
  const [first, last] = [near[0], near.at(-1)]
  if (first === undefined || last === undefined) throw new Error(`no word in ${text.slice(start, end)}`)
  return { first, last, span: { start: first.start, end: last.end } }
}
