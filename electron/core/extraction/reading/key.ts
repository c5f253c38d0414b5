import { foldKey } from '../../../../shared/text/fold.ts'

/** Words that fold to themselves: most words of running text. */
const NEEDS_FOLDING = /[^a-z\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]/u

/** The key a word is matched by: folded, and apostrophes straight. */
export function keyOf(word: string): string {
  if (!NEEDS_FOLDING.test(word)) return word
  const key = foldKey(word)
  return key.includes('’') ? key.replaceAll('’', "'") : key
}

/** Folded away or not, it cannot be cut from the letter before it. */
const ON_LETTER = /\p{M}/u

/** How many UTF-16 units of a written word make up the first `letters` letters of its key, marks on them included. */
export function lengthOf(word: string, letters: number): number {
  let counted = 0
  let at = 0
  while (at < word.length && counted < letters) {
    if (foldKey(word.charAt(at)) !== '') counted += 1
    at += 1
  }
  while (at < word.length && (foldKey(word.charAt(at)) === '' || ON_LETTER.test(word.charAt(at)))) at += 1
  return at
}
