import type { Span } from '../model/span.ts'

/** A text folded for matching, with the way back. */
export interface Folded {
  readonly text: string
  /** UTF-16 offset in the original of the letter at this folded offset; the original's length at the folded end. */
  originOf(offset: number): number
  /** The stretch of the original that a stretch of the folded text stands for, trailing marks included. */
  spanOf(start: number, end: number): Span
}

/** Harakat, dagger alef, tatweel, bidi controls and zero-width joiners: nothing a reader would search for. */
const DROPPED = /[\u064B-\u0652\u0670\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u
const UNIFIED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
}
const ARABIC_INDIC = 0x0660
const EXTENDED_INDIC = 0x06f0

/** Key of a name or word: equal for spellings that a reader takes for the same. */
export function foldKey(text: string): string {
  let key = ''
  for (const character of text) key += foldCharacter(character)
  return key
}

/** The folded text with a map back to every letter of the original. Linear in time and memory. */
export function fold(original: string): Folded {
  const origins = new Uint32Array(original.length + 1)
  const parts: string[] = []
  let [at, length] = [0, 0]
  for (const character of original) {
    const folded = foldCharacter(character)
    for (let unit = 0; unit < folded.length; unit += 1)
      origins[length + unit] = at + Math.min(unit, character.length - 1)
    if (folded !== '') parts.push(folded)
    length += folded.length
    at += character.length
  }
  origins[length] = original.length
  const originOf = (offset: number) => origins[Math.min(offset, length)] ?? original.length
  return {
    text: parts.join(''),
    originOf,
    spanOf: (start, end) => ({ start: originOf(start), end: originOf(end) }),
  }
}

/** At most as long as the character itself, so that the map fits. */
function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return ''
  const unified = UNIFIED[character]
  if (unified !== undefined) return unified
  const code = character.codePointAt(0) ?? 0
  if (code >= ARABIC_INDIC && code < ARABIC_INDIC + 10) return String(code - ARABIC_INDIC)
  if (code >= EXTENDED_INDIC && code < EXTENDED_INDIC + 10) return String(code - EXTENDED_INDIC)
  const lower = character.toLowerCase()
  return lower.length <= character.length ? lower : character
}
