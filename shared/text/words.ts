import type { Span } from '../model/span.ts'

/*
 * Words as a person moves over them: letters, marks and digits together, with inner apostrophes, hyphens and number
 * separators; every other visible character alone.
 */
const WORD =
  /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+(?:['’.,:/\u066B\u066C\u2011-][\p{L}\p{M}\p{N}\u0640]+)*|[^\s\p{L}\p{M}\p{N}]/gu
const LETTERS = /[\p{L}\p{N}]/gu
const MARKS = /^[\u064B-\u0652\u0670\u0640]*/u
/** UTF-16 units around an offset that are looked at for words. */
const WINDOW = 400
const SHORTEST_STEM = 3

/** Words and marks of a stretch of text, in order. UTF-16 units of the whole text. */
export function words(text: string, start = 0, end = text.length): Span[] {
  return Array.from(text.slice(start, end).matchAll(WORD), ({ index, 0: word }) => {
    return { start: start + index, end: start + index + word.length }
  })
}

/**
 * Offsets inside a written word after which what it means may begin: behind و or ف, behind ب ل ك or س, and before the
 * second ل of لل. What remains has at least three letters. Whether a letter is a clitic there only the reader knows
 * (وليد), so these are places where a border may stop, not facts.
 */
export function cliticStops(word: string): readonly number[] {
  const stops: number[] = []
  let at = 0
  const take = (clitics: string): boolean => {
    const letter = word.charAt(at)
    if (letter === '' || !clitics.includes(letter)) return false
    const next = at + 1 + (MARKS.exec(word.slice(at + 1))?.[0].length ?? 0)
    if (letterCount(word.slice(next)) < SHORTEST_STEM) return false
    at = next
    stops.push(at)
    return true
  }
  take('وف')
  take('بلكس')
  return stops
}

/** Where a border can stop near an offset: starts and ends of words, and clitics inside them. Ascending. */
export function borderStops(text: string, around: number): readonly number[] {
  const from = windowStart(text, around)
  const stops = new Set<number>()
  for (const { start, end } of words(text, from, Math.min(text.length, around + WINDOW))) {
    stops.add(start)
    stops.add(end)
    for (const stop of cliticStops(text.slice(start, end))) stops.add(start + stop)
  }
  return [...stops].sort((left, right) => left - right)
}

/** The stop after or before the offset where a span can start or end; the offset itself where there is none. */
export function nextStop(text: string, offset: number, side: 'start' | 'end', direction: 1 | -1): number {
  const from = windowStart(text, offset)
  const stops: number[] = []
  for (const { start, end } of words(text, from, Math.min(text.length, offset + WINDOW))) {
    if (side === 'end') stops.push(end)
    else {
      stops.push(start)
      for (const stop of cliticStops(text.slice(start, end))) stops.push(start + stop)
    }
  }
  const found = direction === 1 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset)
  return found ?? offset
}

/** A word's own beginning, so that the window does not cut one. */
function windowStart(text: string, around: number): number {
  const from = Math.max(0, around - WINDOW)
  if (from === 0) return 0
  const space = text.slice(from, around).search(/\s/u)
  return space === -1 ? from : from + space
}

function letterCount(text: string): number {
  return text.match(LETTERS)?.length ?? 0
}
