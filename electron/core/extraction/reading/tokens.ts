import { keyOf } from './key.ts'

/** `mark`: one character of punctuation or a symbol, such as an emoji, however many code points it has. */
export type TokenKind = 'word' | 'number' | 'mark'

/** One word, number or mark of the text. Offsets are UTF-16 units of the whole article. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** Folded for matching; the mark itself, without what is put on it, for marks. Empty for monsters of more than 60 letters, which match nothing. */
  readonly key: string
  /** As written. */
  readonly text: string
  /** White space, or the beginning of the passage, stands before it. */
  readonly spaced: boolean
}

/** What joins the character before it to one that a reader sees: accents, joiners, skin tones, tags of flags. */
const EXTENDS = String.raw`\p{M}\p{EMod}\u200c\u200d\u{e0020}-\u{e007f}`
const LETTERS = String.raw`[\p{L}\u0640${EXTENDS}]*`

/*
 * Initials (U.S., م. ع.); numbers with inner separators (2023.04.10, 2,000, 14:32, 2024-2025); words, Latin ones with inner
 * apostrophes and hyphens (O'Neill, Jean-Luc); a mark four times or more as one token; a flag; any other character alone,
 * an emoji with all that is joined to it. None begins or ends inside a grapheme: what joins white space is in no token.
 * No alternative repeats a group that could match the same text in two ways, so matching is linear; the counts are
 * bounded, so it needs no deep stack.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{Lu}\.){2,12}[${EXTENDS}]*`,
    String.raw`(?:[\u0621-\u064a]\. ?){1,4}[\u0621-\u064a](?![\p{L}${EXTENDS}])\.?`,
    String.raw`\p{Nd}+(?:[.,:/\u066b\u066c-]\p{Nd}+){0,12}[${EXTENDS}]*`,
    String.raw`[\p{L}\u0640]${LETTERS}(?:['’\u2011-]\p{L}${LETTERS}){0,12}`,
    String.raw`\p{RI}{2}[${EXTENDS}]*`,
    String.raw`[^\s${EXTENDS}](?:[${EXTENDS}]|(?<=\u200d)\p{ExtPict})*`,
  ].join('|'),
  'gu',
)
const EMOJI = /^(?:(?!\p{P})\p{ExtPict}|\p{RI})|\u20e3$/u
const LONGEST = 60
/** So many of one mark are one token. */
const LONG_RUN = 4
const POSSESSIVE = /['’]s$/u
const LATIN = /\p{Script=Latin}/u

/** Cuts a stretch of text into tokens, in order. A possessive `'s` is a token of its own. */
export function tokenize(text: string, from: number, to: number): Token[] {
  // Apart from the rest: a word without an end would be matched as far as it goes.
  const piece = text.slice(from, to)
  const tokens: Token[] = []
  let last = -1
  const add = (start: number, end: number, kind: TokenKind): void => {
    const word = piece.slice(start, end)
    const key = kind === 'mark' ? markKey(word) : word.length > LONGEST ? '' : keyOf(word)
    tokens.push({ start: from + start, end: from + end, kind, key, text: word, spaced: start !== last })
    last = end
  }
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(piece); match !== null; match = TOKEN.exec(piece)) {
    const start = match.index
    const [word] = match
    const end = start + word.length
    const code = word.charCodeAt(0)
    if (word.length === 1 && piece.charCodeAt(end) === code && !isLetter(word) && !isDigit(word)) {
      const run = runEnd(piece, start)
      if (run - start >= LONG_RUN) {
        // The last one may have something on it.
        TOKEN.lastIndex = run - 1
        TOKEN.exec(piece)
        add(start, TOKEN.lastIndex, 'mark')
        continue
      }
    }
    if (isDigit(word)) add(start, end, 'number')
    else if (code < 0x41 || !isLetter(word)) add(start, end, 'mark')
    else if (word.length <= LONGEST && (word.includes("'") || word.includes('’') || word.includes('-')))
      addJoined(word, start, add)
    else add(start, end, 'word')
  }
  return tokens
}

/** Where a run of one and the same character ends. */
function runEnd(text: string, start: number): number {
  const code = text.charCodeAt(start)
  let end = start + 1
  while (text.charCodeAt(end) === code) end += 1
  return end
}

function markKey(mark: string): string {
  if (mark.length === 1) return mark
  // A long run of one mark is a line or an ellipsis, never quotation marks.
  if (mark.charAt(1) === mark.charAt(0)) return mark.startsWith('.') ? '…' : '—'
  return String.fromCodePoint(mark.codePointAt(0) ?? 0)
}

/** A symbol that may stand for words; ‼ and ⁉ are punctuation. */
export function isEmoji(token: Token): boolean {
  return token.kind === 'mark' && EMOJI.test(token.text)
}

function addJoined(word: string, start: number, add: (start: number, end: number, kind: TokenKind) => void): void {
  if (!LATIN.test(word)) {
    // Only Latin words hold together over an apostrophe or a hyphen.
    let at = start
    for (const part of word.split(/(['’\u2011-])/u)) {
      if (part !== '') add(at, at + part.length, /['’\u2011-]/u.test(part) ? 'mark' : 'word')
      at += part.length
    }
    return
  }
  const end = start + word.length
  if (POSSESSIVE.test(word)) {
    add(start, end - 2, 'word')
    add(end - 2, end, 'word')
  } else add(start, end, 'word')
}

const LETTER = /^[\p{L}\u0640]/u
const DIGIT = /^\p{Nd}/u
const isLetter = (word: string): boolean => LETTER.test(word)
const isDigit = (word: string): boolean => DIGIT.test(word)
