import type { Clues } from './clues.ts'
import { hashText, mix, pair } from './hash.ts'
import type { Word } from './words.ts'

/** The features of a sentence's words, as hashes of 32 bits: word `i` has `hashes[starts[i] .. starts[i + 1])`. */
export interface Features {
  readonly starts: Int32Array
  readonly hashes: Int32Array
}

/** What stands beyond the ends of a sentence or passage. */
export const EDGE: Word = {
  bare: 12,
  kind: 14,
  own: new Int32Array(0),
  sumsIn: 0,
  sumsAt: 0,
  aliasesIn: 0,
  aliases: [],
}
/** More features than a word can have. */
const MOST = 120
/** Room for those of one sentence, used again for the next. */
let room = new Int32Array(0)

/**
 * Describes the words [from, to) of a passage. `corpus`: in training, a corpus whose customs are not the program's; what is
 * peculiar to it is learnt for it alone, and forgotten when articles are tagged.
 */
export function describe(
  words: readonly Word[],
  clues: Clues,
  from: number,
  to: number,
  corpus: string | null = null,
): Features {
  const length = to - from
  const starts = new Int32Array(length + 1)
  if (room.length < length * MOST) room = new Int32Array(length * MOST * 2)
  const hashes = room
  let next = 0
  const domain = corpus === null ? 0 : hashText(corpus)
  const add = (hash: number, salt: number): void => {
    hashes[next] = mix(hash, salt)
    next += 1
  }
  const wordAt = (at: number): Word => (at < from || at >= to ? EDGE : (words[at] ?? EDGE))
  for (let index = 0; index < length; index += 1) {
    const at = from + index
    const before2 = wordAt(at - 2)
    const before = wordAt(at - 1)
    const word = wordAt(at)
    const after = wordAt(at + 1)
    const after2 = wordAt(at + 2)
    for (const hash of word.own) {
      hashes[next] = hash
      next += 1
    }
    add(1, 40)
    add(before.bare, 41)
    add(after.bare, 42)
    add(before2.bare, 43)
    add(after2.bare, 44)
    add(before.kind, 45)
    add(after.kind, 46)
    add(before2.kind, 47)
    add(after2.kind, 48)
    add(pair(before.bare, word.bare), 50)
    add(pair(word.bare, after.bare), 51)
    add(pair(before.kind, word.kind), 52)
    add(pair(word.kind, after.kind), 53)
    add(pair(before.bare, word.kind), 54)
    add(pair(word.kind, after.bare), 55)
    add(pair(pair(before.kind, word.kind), after.kind), 56)
    add(pair(before2.kind, before.kind), 57)
    const rule = clues.rules[at] ?? 0
    const listed = clues.listed[at] ?? 0
    const ruleBefore = at > from ? (clues.rules[at - 1] ?? 0) : 0
    const ruleAfter = at + 1 < to ? (clues.rules[at + 1] ?? 0) : 0
    const listedBefore = at > from ? (clues.listed[at - 1] ?? 0) : 0
    const listedAfter = at + 1 < to ? (clues.listed[at + 1] ?? 0) : 0
    add(rule, 70)
    add(listed, 71)
    if (rule !== 0 || listed !== 0) {
      add(pair(rule, word.kind), 72)
      add(pair(rule, word.bare), 73)
      add(pair(rule, listed), 74)
      add(pair(listed, before.kind), 75)
      add(pair(listed, before.bare), 76)
    }
    if (ruleBefore !== 0 || listedBefore !== 0) add(pair(ruleBefore, listedBefore), 77)
    if (ruleAfter !== 0 || listedAfter !== 0) add(pair(ruleAfter, listedAfter), 78)
    add(pair(pair(ruleBefore, rule), ruleAfter), 79)
    if (domain !== 0) {
      add(domain, 90)
      add(pair(domain, rule), 91)
      add(pair(domain, listed), 92)
      add(pair(domain, word.kind), 93)
      add(pair(domain, before.kind), 94)
      add(pair(domain, word.bare), 95)
    }
    starts[index + 1] = next
  }
  return { starts, hashes: hashes.slice(0, next) }
}
