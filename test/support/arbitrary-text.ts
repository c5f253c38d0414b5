import * as fc from 'fast-check'
import type { Span } from '../../shared/model/index.ts'

/** Pieces that make offsets drift where they meet: marks, joiners, flags, controls, clitics, line breaks of every kind. */
const PIECES = [
  ['a', 'İ', 'é', 'e\u0301', 'U.S', '2,000', '١٢'],
  ['و', 'ب', 'ل', 'ال', 'للعاصمة', 'وبالأسد', 'بشّار', 'القـــدس', 'مؤمنة', '\u0671', '\u0654', '\u0640', '\u064B'],
  ['😀', '👨‍👩‍👧', '🇸🇾', '🇸', '👍🏽', '1️⃣', '𐎀', '𐐀', '각', '\u0600', 'क्ष'],
  ['\u0301', '\u200D', '\u200C', '\u202B', '\u202C', '\u2067', '\u2069', '\u200F', '\u00AD', '\uFFFD'],
  [' ', ' ', ' ', '\n', '\t', '\u2028', '\u0085', '\u00A0', '  \n '],
  ['.', '،', ',', ':', '«', '»', '"', '“', '”', '(', ')', "'", '’', '-', '%', '@', '='],
].flat()

/** Text as a corpus may hold it: whole characters, anything beside anything. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''))

/** Such a text and a stretch of it, which may be empty and may cut characters. UTF-16 units. */
export const arbitrarySpan: fc.Arbitrary<{ readonly text: string; readonly span: Span }> = arbitraryText.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
)
