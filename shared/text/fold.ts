import type { Span } from '../model/span.ts'

/** A text folded for matching, with the way back. */
export interface Folded {
  readonly text: string
  /** UTF-16 offset in the original of the letter at this folded offset; the original's length at the folded end. */
  originOf(offset: number): number
  /**
   * The stretch of the original that a stretch of the folded text stands for: with the harakat and tatweel behind its
   * last letter, without the controls around it.
   */
  spanOf(start: number, end: number): Span
}

/** Harakat, maddah and hamza written apart, dagger alef, tatweel: they belong to the letter before them. */
const ON_LETTER = /[\u064B-\u0655\u0670\u0640]/u
/** Bidi controls, zero-width spaces and joiners: nothing a reader would search for. */
const UNSEEN = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u
/** Also what no line breaks at: pages and word processors write such spaces inside names. */
const SPACE = /\p{Zs}/u
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
const ZERO = 0x30

/** What each UTF-16 unit folds to; 0 for what is dropped, -1 for what was not asked for yet. */
const TABLE = new Int32Array(0x10000).fill(-1)

function foldUnit(unit: number): number {
  const known = TABLE[unit] ?? -1
  if (known !== -1) return known
  const folded = folding(unit)
  TABLE[unit] = folded
  return folded
}

function folding(unit: number): number {
  const character = String.fromCharCode(unit)
  if (ON_LETTER.test(character) || UNSEEN.test(character)) return 0
  if (SPACE.test(character)) return 0x20
  if (unit >= ARABIC_INDIC && unit < ARABIC_INDIC + 10) return ZERO + unit - ARABIC_INDIC
  if (unit >= EXTENDED_INDIC && unit < EXTENDED_INDIC + 10) return ZERO + unit - EXTENDED_INDIC
  // The first unit alone, so that nothing grows: of all letters only İ has a longer small form, i with a dot above.
  return (UNIFIED[character] ?? character.toLowerCase()).charCodeAt(0)
}

/** Letters outside the basic plane, such as 𐐀, have small forms of the same length. */
const HAS_PAIRS = /[\u{10000}-\u{10FFFF}]/u

/** Key of a name or word: equal for spellings that a reader takes for the same. Folding it again changes nothing. */
export function foldKey(text: string): string {
  let key = ''
  for (let at = 0; at < text.length; at += 1) {
    const folded = foldUnit(text.charCodeAt(at))
    if (folded !== 0) key += String.fromCharCode(folded)
  }
  return HAS_PAIRS.test(key) ? key.toLowerCase() : key
}

/** The folded text with a map back to every letter of the original. Linear in time; 4 bytes and the text in memory. */
export function fold(original: string): Folded {
  const origins = new Uint32Array(original.length + 1)
  let length = 0
  for (let at = 0; at < original.length; at += 1) {
    if (foldUnit(original.charCodeAt(at)) === 0) continue
    origins[length] = at
    length += 1
  }
  origins[length] = original.length
  const originOf = (offset: number) => origins[Math.max(0, Math.min(offset, length))] ?? original.length
  return {
    text: foldKey(original),
    originOf,
    spanOf(start, end) {
      const from = originOf(start)
      if (end <= start) return { start: from, end: from }
      let to = Math.min(originOf(end - 1) + 1, original.length)
      while (to < original.length && ON_LETTER.test(original.charAt(to))) to += 1
      return { start: from, end: to }
    },
  }
}
