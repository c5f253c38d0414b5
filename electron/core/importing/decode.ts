import { isUtf8 } from 'node:buffer'
import { detectAll } from 'jschardet'
import { byteOrderMark, encodingNamed, inEncoding, utf16Order } from './encodings.ts'
import type { Encoding } from './encodings.ts'
import { refusal } from './failure.ts'
import { countOf } from './lines.ts'
import { refuseBinary } from './refuse-binary.ts'

/** A file's bytes as text, and how sure that is. */
export interface Decoded {
  /** Without the byte order mark. Not cleaned. */
  readonly text: string
  readonly encoding: Encoding
  /** 0..1; 1 where a byte order mark, valid UTF-8 or the user says so. */
  readonly confidence: number
  /** Sequences that the encoding does not have, each read as U+FFFD. */
  readonly malformed: number
}

export interface DecodeOptions {
  /** The user's choice, which nothing overrules; a label of the WHATWG Encoding Standard. */
  readonly encoding?: string | undefined
  /** What the file says of itself. Valid UTF-8 is believed more: browsers save pages in it and leave the old label. */
  readonly declared?: string | undefined
}

/** How much of a file is looked at to guess its encoding. */
const SAMPLE_BYTES = 200_000
/** Up to this share of bad sequences among its characters beyond ASCII, text is still in an encoding, with damage. */
const DAMAGE = 0.05
/** From this confidence on the detector is believed; below it, Arabic letters decide if there are any. */
const SURE = 0.5

/**
 * Byte order mark, then valid UTF-8, then UTF-16 without a mark, then what the file declares, then UTF-8 with damage,
 * then the likeliest legacy encoding.
 * @throws {ImportError} if the user's choice is not an encoding, or the bytes are not text or in two encodings
 */
export function decode(bytes: Uint8Array, { encoding, declared }: DecodeOptions = {}): Decoded {
  if (encoding !== undefined) {
    const chosen = encodingNamed(encoding)
    if (chosen === null) throw refusal({ code: 'encoding', encoding })
    return decoded(bytes, chosen, 1)
  }
  const mark = byteOrderMark(bytes)
  if (mark !== null) return decoded(bytes, mark, 1)

  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const wide = utf16Order(sample)
  if (wide !== null) return decoded(bytes, wide, 0.95)
  refuseBinary(sample)
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', 1)

  const named = declared === undefined ? null : encodingNamed(declared)
  if (named !== null && OFTEN_WRONG.has(named)) {
    const { encoding: arabic, score } = likeliestArabic(sample)
    if (score > SURE) return decoded(bytes, arabic, score)
  }
  if (named !== null && !named.startsWith('utf')) {
    const said = decoded(bytes, named, 0.9)
    if (fits(said)) return said
  }
  const damaged = decoded(bytes, 'utf-8', 0.8)
  if (fits(damaged)) return damaged
  if (isMixed(sample)) throw refusal({ code: 'mixed_encodings' })
  const { encoding: guess, confidence } = guessLegacy(sample)
  return decoded(bytes, guess, confidence)
}

/**
 * What Arabic pages say of themselves that are in another Arabic encoding: programs wrote Latin 1 into every page, and
 * one page's beginning is copied to another.
 */
const OFTEN_WRONG: ReadonlySet<Encoding> = new Set(['windows-1252', 'windows-1256', 'iso-8859-6'])

/** From this share of its lines beyond ASCII on, a file is in two encodings. */
const MANY = 0.1

/** Whether some lines are UTF-8, which other encodings never are by chance for long, and some are not: files put together. */
function isMixed(sample: Uint8Array): boolean {
  const lines = Buffer.from(sample)
    .toString('latin1')
    .split('\n')
    .filter((line) => beyondAscii(line) > 0)
  const wrong = lines.filter((line) => !isUtf8(Buffer.from(line, 'latin1'))).length
  return Math.min(wrong, lines.length - wrong) > MANY * lines.length
}

function decoded(bytes: Uint8Array, encoding: Encoding, confidence: number): Decoded {
  const text = inEncoding(bytes, encoding)
  return { text, encoding, confidence, malformed: countOf(text, '\ufffd') }
}

/** Whether it is the encoding, with damage at most. */
function fits({ text, malformed }: Decoded): boolean {
  return malformed <= DAMAGE * beyondAscii(text)
}

function beyondAscii(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1
  return count
}

/** In which Arabic is written with a byte to a letter; the old Mac's is told from ISO 8859-6, of which it has the letters. */
const ARABIC = ['windows-1256', 'iso-8859-6', 'cp720'] as const

/** The likeliest of them for a few words, and 0..1 how much it reads as Arabic. */
export function likeliestArabic(sample: Uint8Array): { readonly encoding: Encoding; readonly score: number } {
  const read = (encoding: Encoding) => {
    const text = inEncoding(sample, encoding)
    return { encoding, score: arabicScore(text), lacks: text.includes('\ufffd') }
  }
  const likeliest = ARABIC.map(read).reduce((best, one) => (one.score > best.score ? one : best))
  return likeliest.encoding === 'iso-8859-6' && likeliest.lacks ? read('x-mac-arabic') : likeliest
}

/**
 * The statistical detector needs a paragraph, and does not know every code page; a few words of Arabic, and what would be
 * full of signs that no text has, are told by whether they read as Arabic.
 */
function guessLegacy(sample: Uint8Array): { readonly encoding: Encoding; readonly confidence: number } {
  const [best] = detectAll(sample).flatMap(({ encoding, confidence }) => {
    const known = encoding === null ? null : encodingNamed(encoding)
    return known === null || known.startsWith('utf') ? [] : [{ encoding: known, confidence }]
  })
  const { encoding, score } = likeliestArabic(sample)
  if (best === undefined)
    return score > 0 ? { encoding, confidence: SURE * score } : { encoding: 'windows-1252', confidence: 0 }
  // The detector takes Arabic among much markup for Latin 1.
  if (best.encoding === 'windows-1252' && score > SURE) return { encoding, confidence: score }
  const strange = STRANGE.test(inEncoding(sample, best.encoding))
  if (best.confidence >= SURE && !strange) return best
  if (readsAsCyrillic(inEncoding(sample, best.encoding))) return best

  const confidence = strange ? Math.min(best.confidence, SURE / 2) : best.confidence
  if (SURE * score > confidence) return { encoding, confidence: SURE * score }
  const isLatin = confidence < CHANCE || MIXED.test(inEncoding(sample, best.encoding))
  return { encoding: isLatin ? 'windows-1252' : best.encoding, confidence }
}

/** Letters beyond ASCII from which on their case says enough. */
const FEW_LETTERS = 12

/**
 * Whether letters beyond ASCII are Cyrillic, in words that begin with a capital at most or are all capitals. Arabic read as
 * Cyrillic has capitals inside its words: the letters that it has most are in both halves of the code page.
 */
function readsAsCyrillic(text: string): boolean {
  const words = text.match(/\p{Script=Cyrillic}+/gu) ?? []
  const letters = words.join('').length
  return (
    letters >= FEW_LETTERS &&
    letters >= 0.9 * beyondAscii(text) &&
    words.every((word) => /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(word))
  )
}

/** Below it, what the detector makes of a few accented letters is chance. */
const CHANCE = 0.1
/** A word in two scripts, which is none. */
const MIXED = /[a-z](?=\p{L})(?!\p{Script=Latin})|(?<!\p{Script=Latin})(?<=\p{L})[a-z]/iu

/** What an encoding does not have, and controls that are in no text. */
const STRANGE = /[\ufffd\u0080-\u0084\u0086-\u009f]/u

/**
 * 0..1, how much the characters beyond ASCII read as Arabic: letters in runs, some of them beginning with the article;
 * against it count a letter inside a Latin word and everything that Arabic text does not have.
 */
function arabicScore(text: string): number {
  const beyond = beyondAscii(text)
  if (beyond === 0) return 0
  const inRuns =
    text.match(/\p{Script=Arabic}(?=\p{Script=Arabic})|(?<=\p{Script=Arabic})\p{Script=Arabic}/gu)?.length ?? 0
  const mixed =
    text.match(/\p{Script=Latin}(?=\p{Script=Arabic})|(?<=\p{Script=Arabic})\p{Script=Latin}/gu)?.length ?? 0
  const words = text.match(/\p{Script=Arabic}+/gu)?.length ?? 0
  const articles = text.match(/(?<!\p{Script=Arabic})[وفبك]?ال\p{Script=Arabic}{2}/gu)?.length ?? 0
  const letters = Math.max(0, (inRuns - 2 * mixed) / beyond)
  return Math.min(1, letters * (0.75 + (words === 0 ? 0 : articles / words)))
}
