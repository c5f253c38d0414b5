import type { Span } from '../../../shared/model/index.ts'
import { finder, fold, foldKey } from '../../../shared/text/index.ts'

/** What somebody looks for: words, each anywhere in the text, and phrases. */
export interface SearchTerms {
  /** Folded, for the order by relevance: the words, and those of the phrases. */
  readonly words: readonly string[]
  /** Folded, for the index: the words, and the phrases with one space between their words. */
  readonly terms: readonly string[]
  /** Where they stand, in order; null where one of them is missing. UTF-16 units. */
  hits(text: string, title: string): readonly Span[] | null
}

const PHRASE = /"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“]*)“/gu
/** From so many letters on, also inside a word. */
const INSIDE = 3

/** @returns null where there is nothing to look for */
export function searchTerms(query: string): SearchTerms | null {
  const phrases = Array.from(query.matchAll(PHRASE), (match) => match.slice(1).find((part) => part !== undefined) ?? '')
  const plain = foldKey(query.replaceAll(PHRASE, ' '))
    .split(/\s+/u)
    .filter((word) => word !== '')
  const finders = phrases.flatMap((phrase) => finder(phrase) ?? [])
  if (plain.length === 0 && finders.length === 0) return null
  const folded = phrases.filter((phrase) => finder(phrase) !== null).map((phrase) => foldKey(phrase).trim())
  return {
    words: [...new Set([...plain, ...folded.flatMap((phrase) => phrase.split(/\s+/u))])],
    terms: [...new Set([...plain, ...folded.map((phrase) => phrase.replaceAll(/\s+/gu, ' '))])],
    hits(text, title) {
      const found: Span[] = []
      const foldedTitle = foldKey(title)
      for (const one of finders) {
        const spans = one.in(text)
        if (spans.length === 0 && one.in(title).length === 0) return null
        found.push(...spans)
      }
      if (plain.length > 0) {
        const folded = fold(text)
        for (const word of plain) {
          const spans = places(folded.text, word)
          if (spans.length === 0 && places(foldedTitle, word).length === 0) return null
          found.push(...spans.map(({ start, end }) => folded.spanOf(start, end)))
        }
      }
      return found.toSorted((left, right) => left.start - right.start)
    },
  }
}

/**
 * Where a word stands in a folded text: at the beginning of a word, or if it is long enough anywhere; one with the article
 * also behind ل, where the article has no alef.
 */
export function places(folded: string, word: string): readonly Span[] {
  const found: Span[] = word.startsWith('ال') && word.length > INSIDE + 1 ? behindLam(folded, word.slice(1)) : []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    if (word.length >= INSIDE || at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)))
      found.push({ start: at, end: at + word.length })
  }
  return found
}

function behindLam(folded: string, rest: string): Span[] {
  const found: Span[] = []
  for (let at = folded.indexOf(`ل${rest}`); at >= 0; at = folded.indexOf(`ل${rest}`, at + 1)) {
    if (/(?:^|[^\p{L}\p{N}])[وف]?$/u.test(folded.slice(Math.max(0, at - 2), at)))
      found.push({ start: at + 1, end: at + 1 + rest.length })
  }
  return found
}
