import type { Token } from '../reading/tokens.ts'
import { CREDITS_AR } from '../tables/titles-ar.ts'
import { couldBeName, couldBeSurname, givenName, isOrdinaryByShape } from './arabic-words.ts'
import { listedAt } from './gazetteer.ts'
import type { Name } from './name.ts'

/** Words of a name in a byline: given name and surname, or the four names of some papers. */
const [SHORTEST, LONGEST] = [2, 4]

/**
 * The people of a byline, which says who wrote between marks: «عنب بلدي – نغم الخطيب», «بغداد - ألماس قادر». Names that are
 * words of every day as well need no more there than to stand first.
 */
export function findArabicAuthors(tokens: readonly Token[]): Name[] {
  const found: Name[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.kind !== 'word') continue
    let to = from
    while (tokens[to]?.kind === 'word') to += 1
    const first = CREDITS_AR.has(tokens[from]?.key ?? '') ? from + 1 : from
    if (isAuthor(tokens, first, to))
      found.push({ from: first, to, stripped: 0, label: 'PER', confidence: 0.92, evidence: 'name in a byline' })
    from = to
  }
  return found
}

function isAuthor(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  if (words.length < SHORTEST || words.length > LONGEST || listedAt(tokens, from)?.to === to) return false
  const first = givenName(words[0])
  if (first === null && listedAt(tokens, from) !== null) return false
  return words.every((word, index) =>
    index === 0
      ? couldBeName(word)
      : couldBeName(word) || isOrdinaryByShape(word) || (first !== null && couldBeSurname(word)),
  )
}
