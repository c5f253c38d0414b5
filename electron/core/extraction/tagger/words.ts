import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { HASH_START, hashText, hashUnit, mix } from './hash.ts'
import { arabicKind } from './kinds-arabic.ts'
import { englishKind } from './kinds-english.ts'
import type { BeginningRead } from '../adaptation/aliases.ts'
import { labelsOf } from '../names/gazetteer.ts'

export type TaggedLanguage = 'ar' | 'en'

/** What the tagger knows of one written word by itself; hashes. In the order in which it is asked, as that is how it lies in memory. */
export interface Word {
  /** As it is matched. */
  readonly key: number
  /** Without clitics and article in Arabic, in small letters in English. */
  readonly bare: number
  /** What the tables say of it. */
  readonly kind: number
  /** Where what it adds to scores by the weights of the tagger is kept: in which store, 0 for none, and where in it. */
  weighedIn: number
  weighedAt: number
  /** Aliases of a corpus that begin with it: in which store of them, 0 for none, and the first way to read them. */
  aliasesIn: number
  /** A bit for the hash of each word before which it begins one; all bits where it is one by itself. */
  aliasesBefore: number
  aliases: BeginningRead | null
  /** Where what it adds by the weights of a corpus is kept, in the same way. */
  sumsIn: number
  sumsAt: number
  /** By how much these lead away from O, as `addReadingScores` has them. */
  lead: number
  nearLeads: number
  farLeads: number
  /** All that describes the word itself, for the position that is tagged; first, how it is written. */
  readonly own: Int32Array
}

const EDGE = 4

/** Reads a word's own features. Words recur, so callers keep what this returns. */
export function describeWord(token: Token, language: TaggedLanguage): Word {
  const whole = language === 'ar' ? token.key : token.text
  const bare = language === 'ar' ? bareOf(token.key) : token.key
  const kind = token.kind === 'word' ? (language === 'ar' ? arabicKind(token) : englishKind(token)) : 0
  const own: number[] = []
  const wholeHash = hashText(whole)
  const bareHash = hashText(bare)
  own.push(mix(wholeHash, 1), mix(bareHash, 2), mix(kind, 3))
  if (token.kind === 'word') {
    prefixes(whole, 10, own)
    suffixes(whole, 20, own)
    if (bare !== whole) {
      prefixes(bare, 30, own)
      own.push(mix(hashText(whole.slice(0, whole.length - bare.length)), 4))
    }
  }
  own.push(mix(hashText(shapeOf(token)), 5))
  own.push(mix(Math.min(bare.length, 10), 6))
  for (const label of labelsOf(bare)) own.push(mix(hashText(label), 7))
  return {
    key: language === 'ar' ? wholeHash : bareHash,
    bare: bareHash,
    kind,
    weighedIn: 0,
    weighedAt: 0,
    aliasesIn: 0,
    aliasesBefore: 0,
    aliases: null,
    sumsIn: 0,
    sumsAt: 0,
    lead: 0,
    nearLeads: 0,
    farLeads: 0,
    own: Int32Array.from(own),
  }
}

/** The reading that goes furthest where an article shows that the clitics are clitics; else the word, without its own article. */
function bareOf(key: string): string {
  for (const reading of readings(key))
    if (reading.key.startsWith('ال') && reading.key.length >= 5) return reading.key.slice(2)
  return key
}

function prefixes(word: string, salt: number, own: number[]): void {
  let hash = HASH_START
  for (let at = 0; at < Math.min(EDGE, word.length); at += 1) {
    hash = hashUnit(hash, word.charCodeAt(at))
    own.push(mix(hash, salt + at))
  }
}

function suffixes(word: string, salt: number, own: number[]): void {
  let hash = HASH_START
  for (let at = 0; at < Math.min(EDGE, word.length); at += 1) {
    hash = hashUnit(hash, word.charCodeAt(word.length - 1 - at))
    own.push(mix(hash, salt + at))
  }
}

/** Runs of capitals, small letters, digits and other letters. */
function shapeOf(token: Token): string {
  return token.text
    .slice(0, 20)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{Nd}/gu, '0')
    .replace(/[\p{Lo}\p{M}\u0640]+/gu, 'ل')
    .replace(/(.)\1+/gu, '$1$1')
}
