import { EDGE } from '../tagger/features.ts'
import { mix, pair } from '../tagger/hash.ts'
import type { Word } from '../tagger/words.ts'
import { rowOf } from './rows.ts'

/** Features of the words of a passage, as rows of the table of weights: word `i` has `rows[starts[i] .. starts[i + 1])`. */
export interface Described {
  readonly starts: Int32Array
  readonly rows: Uint16Array
}

/** What is known of the words of a passage before its corpus is asked, by token. */
export interface Known {
  readonly words: readonly Word[]
  /** What the extractor found: a tag, and what kind of evidence it has. */
  readonly tags: Int32Array
  readonly evidence: Int32Array
  /** What the aliases of the corpus say, as a small number; 0 for nothing. */
  readonly aliases: Int32Array
}

/** The tag of what stands beyond a passage's ends. */
export const EDGE_TAG = 63
/** More features than a word can have. */
export const MOST = 24
/** Room for those of one passage, used again for the next. */
let room = new Int32Array(0)
/** Of the features of a word by itself, for a token in one place from it. */
export const MOST_OWN = 3

/*
 * Features come in groups, each written to `into` from `next` on; each function answers where the next group begins. Those
 * of a word by itself are the same wherever it stands, so that what they weigh can be kept.
 */

/** Describes the words of a passage: themselves, their neighbours, and what was found there. */
export function describe(known: Known): Described {
  const { words, tags, evidence, aliases } = known
  const { length } = words
  const starts = new Int32Array(length + 1)
  if (room.length < length * MOST) room = new Int32Array(length * MOST * 2)
  const hashes = room
  let next = 0
  for (let at = 0; at < length; at += 1) {
    next = ofItself(wordAt(words, at), hashes, next)
    next = ofBefore(wordAt(words, at - 1), hashes, next)
    next = ofAfter(wordAt(words, at + 1), hashes, next)
    next = ofFarBefore(wordAt(words, at - 2), hashes, next)
    next = ofFarAfter(wordAt(words, at + 2), hashes, next)
    next = ofTags(tagAt(tags, at - 1), tagAt(tags, at), tagAt(tags, at + 1), hashes, next)
    next = ofEvidence(tagAt(tags, at), evidence[at] ?? 0, hashes, next)
    next = ofAliases(aliases[at - 1] ?? 0, aliases[at] ?? 0, aliases[at + 1] ?? 0, tagAt(tags, at), hashes, next)
    starts[at + 1] = next
  }
  const rows = new Uint16Array(next)
  for (let index = 0; index < next; index += 1) rows[index] = rowOf(hashes[index] ?? 0)
  return { starts, rows }
}

export const wordAt = (words: readonly Word[], at: number): Word => (at < 0 ? EDGE : (words[at] ?? EDGE))

/** Of a token's word: as it is written, without clitics, and its kind. */
export function ofItself({ own, bare, kind }: Word, into: Int32Array, next: number): number {
  into[next] = own[0] ?? 0
  into[next + 1] = mix(bare, 106)
  into[next + 2] = mix(kind, 115)
  return next + 3
}

/** Of the word before a token. */
export function ofBefore({ bare, kind }: Word, into: Int32Array, next: number): number {
  into[next] = mix(bare, 107)
  into[next + 1] = mix(kind, 116)
  return next + 2
}

/** Of the word after a token. */
export function ofAfter({ bare, kind }: Word, into: Int32Array, next: number): number {
  into[next] = mix(bare, 108)
  into[next + 1] = mix(kind, 117)
  return next + 2
}

/** Of the word two before a token. */
export function ofFarBefore({ bare }: Word, into: Int32Array, next: number): number {
  into[next] = mix(bare, 109)
  return next + 1
}

/** Of the word two after a token. */
export function ofFarAfter({ bare }: Word, into: Int32Array, next: number): number {
  into[next] = mix(bare, 110)
  return next + 1
}

/** Of the tags that were found at a token and beside it; EDGE_TAG beyond the ends. */
export function ofTags(before: number, tag: number, after: number, into: Int32Array, next: number): number {
  const own = tag + 1
  into[next] = mix(own, 101)
  into[next + 1] = mix(pair(before + 1, own), 103)
  into[next + 2] = mix(pair(own, after + 1), 104)
  into[next + 3] = mix(pair(pair(before + 1, own), after + 1), 105)
  if (before !== EDGE_TAG) return next + 4
  into[next + 4] = mix(own, 127)
  return next + 5
}

/** Of what was found at a token, with its evidence. */
export const evidenceOf = (tag: number, evidence: number): number => mix(pair(tag + 1, evidence), 102)

export function ofEvidence(tag: number, evidence: number, into: Int32Array, next: number): number {
  into[next] = evidenceOf(tag, evidence)
  return next + 1
}

export const tagAt = (tags: Int32Array, at: number): number => (at < 0 ? EDGE_TAG : (tags[at] ?? EDGE_TAG))

/** Of what aliases say of a token, which was found to be of this tag, and of its neighbours; none where they say nothing. */
export function ofAliases(
  before: number,
  alias: number,
  after: number,
  tag: number,
  into: Int32Array,
  next: number,
): number {
  let end = next
  if (alias !== 0) {
    into[end] = mix(alias, 122)
    into[end + 1] = mix(pair(alias, tag + 1), 123)
    into[end + 2] = mix(pair(before, alias), 124)
    end += 3
  }
  if (before !== 0) {
    into[end] = mix(before, 125)
    end += 1
  }
  if (after !== 0) {
    into[end] = mix(after, 126)
    end += 1
  }
  return end
}
