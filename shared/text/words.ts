import type { Span } from '../model/span.ts'
import { isGraphemeBoundary } from './graphemes.ts'

/*
 * Words as a person moves over them. Letters, marks, digits and tatweel hold together, also over an apostrophe, hyphen or
 * invisible joiner between letters, a full stop between Latin ones (U.S), and a separator between digits (2,000 11:21).
 * Every other visible character stands alone, an emoji with all that belongs to it. No alternative can match the same
 * text in two ways, so matching is linear.
 */
const LETTERS = String.raw`[\p{L}\p{M}\p{N}\u200C\u200D]+`
const INSIDE = [
  String.raw`['’\u2011\-\u00AD\u061C\u200B\u200E\u200F\u2060](?=[\p{L}\p{N}])`,
  String.raw`(?<=[\p{Script=Latin}\p{Nd}])\.(?=[\p{Script=Latin}\p{Nd}])`,
  String.raw`(?<=\p{Nd})[,:/\u066B\u066C](?=\p{Nd})`,
].join('|')
const ALONE = String.raw`\p{RI}{2}|[^\s\p{L}\p{M}\p{N}\p{Cc}\p{Cf}](?:[\p{M}\p{EMod}\u{E0020}-\u{E007F}]|\u200D\p{ExtPict})*`
const WORD = new RegExp(`${LETTERS}(?:(?:${INSIDE})${LETTERS})*|${ALONE}`, 'gu')

const COUNTED = /[\p{L}\p{N}]/gu
const TATWEEL = /\u0640/gu
const MARKS = /^[\p{M}\u0640]*/u
/** UTF-16 units around an offset that are looked at for whole words first, and how that grows where there are none. */
const WINDOW = 400
const GROWTH = 8
const SHORTEST_STEM = 3
const FUTURE = 'س'
const VERB_PREFIXES = 'يتنأا'

/** Words and marks of a stretch of text, in order. UTF-16 units of the whole text. */
export function words(text: string, start = 0, end = text.length): Span[] {
  return Array.from(text.slice(start, end).matchAll(WORD), ({ index, 0: word }) => {
    return { start: start + index, end: start + index + word.length }
  })
}

/**
 * Offsets inside a written word after which what it means may begin: behind و or ف, behind ب ل or ك (in لل before the
 * second ل), behind س where a verb may follow (سيقول, not سوريا). What remains has at least three letters. Whether a letter
 * is a clitic there only the reader knows (وليد), so these are places where a border may stop, not facts.
 */
export function cliticStops(word: string): readonly number[] {
  const stops: number[] = []
  let at = 0
  for (const clitics of ['وف', 'بلكس']) {
    const letter = word.charAt(at)
    if (letter === '' || !clitics.includes(letter)) continue
    const next = at + 1 + (MARKS.exec(word.slice(at + 1))?.[0].length ?? 0)
    if (letter === FUTURE && !VERB_PREFIXES.includes(word.charAt(next))) break
    if (letterCount(word.slice(next)) < SHORTEST_STEM) break
    at = next
    stops.push(at)
  }
  return stops
}

/** Verbs of saying that begin with a letter that could be "and". */
const OWN_LETTER = /^(?:وصف|وعد|وجه|وضح|وافق|ورد|وثق|وبخ|واصل|فسر|فند|فضل|فاجأ|فهم)/u

/**
 * The verb of saying in a word of the text: behind the و or ف that joins it to what came before (قال in «وقال»), but whole
 * where that letter is its own («وصف»). UTF-16 units.
 */
export function sayingVerb(text: string, word: Span): Span {
  const written = text.slice(word.start, word.end)
  const [stop] = /^[وف]/u.test(written) ? cliticStops(written) : []
  if (stop === undefined || OWN_LETTER.test(written.replaceAll(/\p{M}/gu, ''))) return word
  return { start: word.start + stop, end: word.end }
}

/** The stop after or before the offset where a span can start or end; the offset itself where there is none. */
export function nextStop(text: string, offset: number, side: 'start' | 'end', direction: 1 | -1): number {
  for (let reach = WINDOW; ; reach *= GROWTH) {
    const from = Math.max(0, offset - reach)
    const to = Math.min(text.length, offset + reach)
    const stops = words(text, from, to)
      .filter(({ start, end }) => (start > from || from === 0) && (end < to || to === text.length))
      .flatMap((word) => (side === 'end' ? [word.end] : startStops(text, word)))
    const found =
      direction === 1
        ? stops.find((stop) => stop > offset && isGraphemeBoundary(text, stop))
        : stops.findLast((stop) => stop < offset && isGraphemeBoundary(text, stop))
    if (found !== undefined) return found
    if (from === 0 && to === text.length) return offset
  }
}

function startStops(text: string, { start, end }: Span): number[] {
  return [start, ...cliticStops(text.slice(start, end)).map((stop) => start + stop)]
}

function letterCount(text: string): number {
  return text.replace(TATWEEL, '').match(COUNTED)?.length ?? 0
}
