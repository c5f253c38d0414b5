import type { Span } from '../../../shared/model/index.ts'

/** A mark that ends a sentence, with what may close behind it, at the end of a stretch or before white space. */
const END = /[.!?؟…]+["”»’')\]›]*(?=\s|$)/gu
/** A full stop behind these ends nothing: initials, and the commonest English abbreviations. */
const ABBREVIATED = /(?:^|[\s.("“«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Gov|Sen|Rep|Jr|Sr|vs|No)\.$/u

/**
 * The sentences of a stretch of text; a line break ends one too. Together they cover it but for white space. None ends
 * inside one of the given spans, because a mention must not be cut.
 */
export function sentences(text: string, { start, end }: Span, whole: readonly Span[]): Span[] {
  const stretch = text.slice(start, end)
  const ends = Array.from(stretch.matchAll(END))
    .filter((match) => !ABBREVIATED.test(stretch.slice(Math.max(0, match.index - 6), match.index + 1)))
    .map((match) => start + match.index + match[0].length)
  const breaks = Array.from(stretch.matchAll(/\n/gu), (match) => start + match.index)
  const borders = [...new Set([...ends, ...breaks, end])].sort((a, b) => a - b)

  const found: Span[] = []
  let from = start
  let next = 0
  for (const border of borders) {
    while ((whole[next]?.end ?? Infinity) <= border) next += 1
    if ((whole[next]?.start ?? Infinity) < border && border < end) continue
    if (text.slice(from, border).trim() !== '') found.push({ start: from, end: border })
    from = border
  }
  return found
}
