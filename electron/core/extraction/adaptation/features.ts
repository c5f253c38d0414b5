import { mix, pair } from '../tagger/hash.ts'
import { rowOf } from './rows.ts'
import type { Word } from '../tagger/words.ts'

/** Features of the words of one sentence, as hashes of 32 bits: word `i` has `hashes[starts[i] .. starts[i + 1])`. */
export interface Described {
  readonly starts: Int32Array
  readonly hashes: Int32Array
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

const EDGE: Word = { bare: 12, kind: 14, own: new Int32Array(0) }
/** More features than a word can have. */
const MOST = 80
/** Of the features of a word by itself. */
const MOST_OWN = 24

/**
 * Describes the words [from, to): themselves, their neighbours, what was found there, and all three together. `used`: the
 * rows of a table that weigh anything; other features are left out.
 */
export function describe(
  { words, tags, evidence, aliases }: Known,
  from: number,
  to: number,
  used: Uint8Array | null = null,
): Described {
  const length = to - from
  const starts = new Int32Array(length + 1)
  const hashes = new Int32Array(length * MOST)
  let next = 0
  const put = (hash: number): void => {
    if (used !== null && used[rowOf(hash)] === 0) return
    hashes[next] = hash
    next += 1
  }
  const add = (hash: number, salt: number): void => put(mix(hash, salt))
  const wordAt = (at: number): Word => (at < from || at >= to ? EDGE : (words[at] ?? EDGE))
  const tagAt = (at: number): number => (at < from || at >= to ? 63 : (tags[at] ?? 0)) + 1
  for (let at = from; at < to; at += 1) {
    const before = wordAt(at - 1)
    const word = wordAt(at)
    const after = wordAt(at + 1)
    const tagBefore = tagAt(at - 1)
    const tag = tagAt(at)
    const tagAfter = tagAt(at + 1)
    const alias = aliases[at] ?? 0
    const aliasBefore = at > from ? (aliases[at - 1] ?? 0) : 0
    const aliasAfter = at + 1 < to ? (aliases[at + 1] ?? 0) : 0
    for (let index = 0; index < Math.min(word.own.length, MOST_OWN); index += 1) put(word.own[index] ?? 0)
    add(tag, 101)
    add(pair(tag, evidence[at] ?? 0), 102)
    add(pair(tagBefore, tag), 103)
    add(pair(tag, tagAfter), 104)
    add(pair(pair(tagBefore, tag), tagAfter), 105)
    add(pair(tag, word.bare), 106)
    add(before.bare, 107)
    add(after.bare, 108)
    add(wordAt(at - 2).bare, 109)
    add(wordAt(at + 2).bare, 110)
    add(pair(tag, before.bare), 111)
    add(pair(tag, after.bare), 112)
    add(pair(before.bare, word.bare), 113)
    add(pair(word.bare, after.bare), 114)
    add(pair(tag, word.kind), 115)
    add(before.kind, 116)
    add(after.kind, 117)
    add(pair(before.kind, word.kind), 118)
    add(pair(word.kind, after.kind), 119)
    add(pair(tag, before.kind), 120)
    add(pair(tag, after.kind), 121)
    if (alias !== 0) {
      add(alias, 122)
      add(pair(alias, tag), 123)
      add(pair(aliasBefore, alias), 124)
    }
    if (aliasBefore !== 0) add(aliasBefore, 125)
    if (aliasAfter !== 0) add(aliasAfter, 126)
    if (at === from) add(tag, 127)
    starts[at - from + 1] = next
  }
  return { starts, hashes: used === null ? hashes.slice(0, next) : hashes }
}
