import type { Span } from '../../../../shared/model/index.ts'

/** A text as it is read, without what nobody sees, and the ways to the text as it is written. UTF-16 units. */
export interface Visible {
  readonly text: string
  /** What is written for a stretch, without unseen characters at its edges. */
  readonly spanOf: (span: Span) => Span
  /** The whole lines that are written for lines that are seen, without white space at their edges. */
  readonly linesOf: (span: Span) => Span
  /** The stretch that is seen of one that is written. */
  readonly seenOf: (span: Span) => Span
}

/** Soft hyphens, marks of direction, zero-width spaces and word joiners, byte order marks. */
const UNSEEN = String.raw`\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF`
const JOINERS = String.raw`\u200C\u200D`
const MAY_HIDE = new RegExp(`[${UNSEEN}${JOINERS}]`, 'u')
/** A line of nothing that is seen; unseen characters elsewhere; joiners without a letter or emoji before them to join. */
const UNREAD = new RegExp(
  [
    String.raw`(?<blank>(?<=^|\n)[[^\S\n]${UNSEEN}${JOINERS}]+(?=\n|$))`,
    String.raw`[${UNSEEN}]+`,
    String.raw`(?<=^|[\s${UNSEEN}])[${JOINERS}]+`,
  ].join('|'),
  'gv',
)
const ZERO_WIDTH_SPACE = '\u200B'
const ENDS_WORD = /[\p{L}\p{M}\p{N}]$/u
const BEGINS_WORD = /^[\p{L}\p{N}]/u

/**
 * The text without unseen characters; null where it has none, as most have. A line of nothing else keeps them, so that it
 * stays one, and where a zero-width space alone keeps two words apart a space stands for it.
 */
export function visible(written: string): Visible | null {
  if (!MAY_HIDE.test(written)) return null
  const origins = new Uint32Array(written.length + 1)
  let text = ''
  const keep = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) origins[text.length + at - start] = at
    text += written.slice(start, end)
  }
  let from = 0
  for (const { 0: run, index, groups } of written.matchAll(UNREAD)) {
    if (groups?.['blank'] !== undefined) continue
    const to = index + run.length
    keep(from, index)
    if (run.includes(ZERO_WIDTH_SPACE) && isBetweenWords(written, index, to)) {
      origins[text.length] = index
      text += ' '
    }
    from = to
  }
  if (from === 0) return null
  keep(from, written.length)
  origins[text.length] = written.length
  return waysBetween(written, text, origins.subarray(0, text.length + 1))
}

function isBetweenWords(written: string, start: number, end: number): boolean {
  return ENDS_WORD.test(written.slice(Math.max(0, start - 2), start)) && BEGINS_WORD.test(written.slice(end, end + 2))
}

/** `origins`: for each unit of the text that is seen, and for its end, where it is written. */
function waysBetween(written: string, text: string, origins: Uint32Array): Visible {
  const originOf = (at: number): number => origins[at] ?? written.length
  const behind = (at: number): number => (at === 0 ? 0 : originOf(at - 1) + 1)
  const seen = (offset: number): number => {
    let [low, high] = [0, text.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (originOf(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    text,
    spanOf: ({ start, end }) => ({ start: originOf(start), end: behind(end) }),
    linesOf({ start, end }) {
      const from = written.lastIndexOf('\n', originOf(start) - 1) + 1
      const newline = written.indexOf('\n', behind(end))
      const lines = written.slice(from, newline === -1 ? written.length : newline)
      const first = from + lines.length - lines.trimStart().length
      return { start: first, end: first + lines.trim().length }
    },
    seenOf: ({ start, end }) => ({ start: seen(start), end: seen(end) }),
  }
}
