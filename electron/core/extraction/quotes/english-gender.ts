import { GIVEN_EN } from '../tables/people-en.ts'
import { EITHER_GIVEN_EN, FEMALE_GIVEN_EN, FEMALE_WORDS_EN, MALE_WORDS_EN } from '../tables/gender-en.ts'

/** Whether «he» or «she» may stand for somebody, by the words of title and name. Keys; null where they do not tell. */
export function genderOf(words: readonly string[]): 'm' | 'f' | null {
  for (const word of words) {
    if (FEMALE_WORDS_EN.has(word)) return 'f'
    if (MALE_WORDS_EN.has(word)) return 'm'
  }
  const given = words.find((word) => GIVEN_EN.has(word) || FEMALE_GIVEN_EN.has(word))
  if (given === undefined || EITHER_GIVEN_EN.has(given)) return null
  return FEMALE_GIVEN_EN.has(given) ? 'f' : 'm'
}
