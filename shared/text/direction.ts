import type { Direction } from '../model/article.ts'

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
const LETTER = /\p{L}/gu
/** Enough letters to judge a text by. */
const SAMPLE = 20_000

/** The direction most letters of a text have; null where it has none. */
export function directionOf(text: string): Direction | null {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(LETTER)?.length ?? 0
  if (letters === 0) return null
  const rtl = (sample.match(RTL) ?? []).filter((character) => /\p{L}/u.test(character)).length
  return rtl * 2 >= letters ? 'rtl' : 'ltr'
}
