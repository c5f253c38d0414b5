import type { Span } from '../model/span.ts'
import { fold, foldKey } from './fold.ts'

/*
 * Where a name stands in a text, however it is written there: harakat, hamza, tatweel, case and the script of digits do not
 * matter, nor how much white space is between its words; a conjunction or preposition may be attached to the first of them.
 */

/** What may stand attached before a noun: و or ف, then ب ل or ك. */
const CLITICS = /^[وف]?[بلك]?$/u
/** Before ال that lost its alef: للعاصمة is ل and العاصمة. */
const LAM = /^[وف]?ل$/u
const LETTER = /[\p{L}\p{M}\p{N}]/u
const TAKES_CLITICS = /^[\p{Script=Arabic}\p{Nd}]/u
const ARTICLE = 'ال'
/** Of a shorter word, what stands before it is more often a part of another word. */
const SHORTEST = 3

/** Finds one name or phrase; made once for many texts. */
export interface Finder {
  /** In order, none overlapping. UTF-16 units; a clitic and a possessive 's are left out, harakat at the end are in. */
  in(text: string): readonly Span[]
}

/** Null where there is no letter or digit to look for. */
export function finder(name: string): Finder | null {
  const words = foldKey(name)
    .split(/\s+/u)
    .filter((word) => word !== '')
  const [first] = words
  if (first === undefined || !LETTER.test(name)) return null
  const attached = TAKES_CLITICS.test(first) && Array.from(first).length >= SHORTEST
  const variants = [pattern(words)]
  // ل swallows the alef of the article.
  if (attached && first.startsWith(ARTICLE) && first.length > SHORTEST + 1)
    variants.push(pattern([first.slice(1), ...words.slice(1)]))

  return {
    in(text) {
      const folded = fold(text)
      const found: Span[] = []
      for (const [index, variant] of variants.entries()) {
        variant.lastIndex = 0
        for (let match = variant.exec(folded.text); match !== null; match = variant.exec(folded.text)) {
          const { index: start } = match
          const end = start + match[0].length
          const allowed = index === 1 ? LAM : attached ? CLITICS : null
          if (beginsWord(folded.text, start, allowed) && endsWord(folded.text, end))
            found.push(folded.spanOf(start, end))
          else variant.lastIndex = start + 1
        }
      }
      return withoutOverlaps(found.toSorted((left, right) => left.start - right.start || right.end - left.end))
    },
  }
}

/** White space between words, over one end of line at most. */
const GAP = String.raw`(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)`

const pattern = (words: readonly string[]): RegExp => new RegExp(words.map(escaped).join(GAP), 'gu')

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)

/** Longest run of attached letters: conjunction and preposition. */
const REACH = 2

/** @param attached what may stand attached before it, or has to where this does not allow nothing; null: nothing may */
function beginsWord(text: string, start: number, attached: RegExp | null): boolean {
  let from = start
  while (from > 0 && start - from <= REACH && LETTER.test(text.charAt(from - 1))) from -= 1
  const before = text.slice(from, start)
  if (before === '')
    return attached?.test('') !== false && !isApostropheInside(text, start - 1) && !endsWithLetter(text, start)
  return attached?.test(before) === true && !(from > 0 && LETTER.test(text.charAt(from - 1)))
}

function endsWord(text: string, end: number): boolean {
  const next = text.charAt(end)
  if (next === '') return true
  if (beginsWithLetter(text, end)) return false
  return !isApostropheInside(text, end) || /^.s(?![\p{L}\p{M}\p{N}])/u.test(text.slice(end, end + 4))
}

/** As in O'Neill. */
function isApostropheInside(text: string, at: number): boolean {
  return /['’]/u.test(text.charAt(at)) && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1))
}

/** Also of letters outside the basic plane. */
const beginsWithLetter = (text: string, at: number): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2))
const endsWithLetter = (text: string, at: number): boolean =>
  /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  let end = 0
  return spans.filter((span) => {
    if (span.start < end) return false
    ;({ end } = span)
    return true
  })
}
