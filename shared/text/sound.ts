import { foldKey } from './fold.ts'

/*
 * A name by its consonants, the same in Arabic and Latin letters: بوتين and Putin. Coarse: it proposes, people decide.
 */

const ARABIC: Readonly<Record<string, string>> = Object.fromEntries(
  ['بپ b', 'تطثة t', 'جغگ g', 'خكقک k', 'دضذظ d', 'رڕ r', 'زژ z', 'سصش s', 'فڤ f', 'ل l', 'م m', 'ن n'].flatMap(
    (pair) => {
      const [letters = '', sound = ''] = pair.split(' ')
      return Array.from(letters, (letter) => [letter, sound] as const)
    },
  ),
)
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch/gu, 's'],
  [/kh|q|ck|x/gu, 'k'],
  [/th|dh/gu, 't'],
  [/gh|j/gu, 'g'],
  [/ph|v/gu, 'f'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/p/gu, 'b'],
  [/[^bdfgklmnrstz]/gu, ''],
]
const ARTICLES = new Set(['al', 'el', 'ال', 'bin', 'ibn', 'بن', 'ابن'])

/** Of every word its consonants, doubled ones once; words of vowels and articles are left out. */
export function soundOf(name: string): string {
  return foldKey(name)
    .normalize('NFKD')
    .split(/[\s'’-]+/u)
    .filter((word) => !ARTICLES.has(word))
    .map((word) => soundOfWord(word))
    .filter((word) => word !== '')
    .join(' ')
}

function soundOfWord(word: string): string {
  const arabic = /\p{Script=Arabic}/u.test(word)
  const stem = arabic ? word.replace(/^(?:ال)(?=.{2})/u, '').replace(/[هة]$/u, '') : word
  const sounds = arabic
    ? Array.from(stem, (letter) => ARABIC[letter] ?? '').join('')
    : LATIN.reduce((rest, [letters, sound]) => rest.replaceAll(letters, sound), stem)
  return sounds.replaceAll(/(.)\1+/gu, '$1')
}
