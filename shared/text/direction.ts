import type { Direction } from '../model/article.ts'

const RTL =
  /[\p{L}&&[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]]/gv
/** Tatweel is written in both directions' scripts and says nothing. */
const LETTER = /[\p{L}--\u0640]/gv
/** Enough letters to judge a text by. UTF-16 units. */
const SAMPLE = 20_000

/** The direction most letters of a text have, right-to-left where they are even; null where it has none. */
export function directionOf(text: string): Direction | null {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(LETTER)?.length ?? 0
  if (letters === 0) return null
  const rtl = sample.match(RTL)?.length ?? 0
  return rtl * 2 >= letters ? 'rtl' : 'ltr'
}
