import type { Clues } from './clues.ts'
import { hashText, mix, pair } from './hash.ts'
import type { Word } from './words.ts'

/** The features of a sentence's words, as hashes of 32 bits: word `i` has `hashes[starts[i] .. starts[i + 1])`. */
export interface Features {
  readonly starts: Int32Array
  readonly hashes: Int32Array
}

/** What stands beyond the ends of a sentence or passage. */
export const edge = (): Word => ({
  key: 0,
  bare: 12,
  kind: 14,
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
  own: new Int32Array(0),
})
export const EDGE: Word = edge()
/** More features than a word can have. */
export const MOST = 120
/** Room for those of one sentence, used again for the next. */
let room = new Int32Array(0)

/** Where a word stands, seen from the token that is described. */
export const PLACES = ['itself', 'before', 'after', 'before2', 'after2'] as const
type Place = (typeof PLACES)[number]

/** What the words around a token say by themselves. */
const AROUND: readonly { readonly place: Place; readonly part: 'bare' | 'kind'; readonly salt: number }[] = [
  { place: 'before', part: 'bare', salt: 41 },
  { place: 'after', part: 'bare', salt: 42 },
  { place: 'before2', part: 'bare', salt: 43 },
  { place: 'after2', part: 'bare', salt: 44 },
  { place: 'before', part: 'kind', salt: 45 },
  { place: 'after', part: 'kind', salt: 46 },
  { place: 'before2', part: 'kind', salt: 47 },
  { place: 'after2', part: 'kind', salt: 48 },
]

/*
 * Features come in groups, each written to `into` from `next` on; each function answers where the next group begins. Those
 * of a word by itself are the same wherever it stands, so that what they weigh can be kept.
 */

/**
 * Describes the words [from, to) of a passage for training. `corpus`: one whose customs are not the program's; what is
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
  const wordAt = (at: number): Word => (at < from || at >= to ? EDGE : (words[at] ?? EDGE))
  for (let index = 0; index < length; index += 1) {
    const at = from + index
    const around: Record<Place, Word> = {
      itself: wordAt(at),
      before: wordAt(at - 1),
      after: wordAt(at + 1),
      before2: wordAt(at - 2),
      after2: wordAt(at + 2),
    }
    next = ofItself(around.itself, hashes, next)
    for (const { place, part, salt } of AROUND) {
      hashes[next] = mix(around[place][part], salt)
      next += 1
    }
    next = ofNeighbours(around.before2, around.before, around.itself, around.after, hashes, next)
    next = ofClues(clues, at, from, to, around.before, around.itself, hashes, next)
    if (domain !== 0) next = ofDomain(domain, clues, at, around.before, around.itself, hashes, next)
    starts[index + 1] = next
  }
  return { starts, hashes: hashes.slice(0, next) }
}

/** Of a word by itself, for a token in that place from it. */
export function ofWordIn(place: Place, word: Word, into: Int32Array, next: number): number {
  if (place === 'itself') return ofItself(word, into, next)
  let end = next
  for (const one of AROUND) {
    if (one.place !== place) continue
    into[end] = mix(word[one.part], one.salt)
    end += 1
  }
  return end
}

function ofItself({ own }: Word, into: Int32Array, next: number): number {
  into.set(own, next)
  into[next + own.length] = mix(1, 40)
  return next + own.length + 1
}

/** Of a token's word and those beside it together. */
export function ofNeighbours(
  before2: Word,
  before: Word,
  word: Word,
  after: Word,
  into: Int32Array,
  next: number,
): number {
  into[next] = mix(pair(before.bare, word.bare), 50)
  into[next + 1] = mix(pair(word.bare, after.bare), 51)
  into[next + 2] = mix(pair(before.kind, word.kind), 52)
  into[next + 3] = mix(pair(word.kind, after.kind), 53)
  into[next + 4] = mix(pair(before.bare, word.kind), 54)
  into[next + 5] = mix(pair(word.kind, after.bare), 55)
  into[next + 6] = mix(pair(pair(before.kind, word.kind), after.kind), 56)
  into[next + 7] = mix(pair(before2.kind, before.kind), 57)
  return next + 8
}

/** Of what rules and lists say of a token and those beside it in its sentence [from, to). */
export function ofClues(
  { rules, listed: lists }: Clues,
  at: number,
  from: number,
  to: number,
  before: Word,
  word: Word,
  into: Int32Array,
  next: number,
): number {
  const rule = rules[at] ?? 0
  const listed = lists[at] ?? 0
  const ruleBefore = at > from ? (rules[at - 1] ?? 0) : 0
  const ruleAfter = at + 1 < to ? (rules[at + 1] ?? 0) : 0
  const listedBefore = at > from ? (lists[at - 1] ?? 0) : 0
  const listedAfter = at + 1 < to ? (lists[at + 1] ?? 0) : 0
  let end = next
  into[end] = mix(rule, 70)
  into[end + 1] = mix(listed, 71)
  end += 2
  if (rule !== 0 || listed !== 0) {
    into[end] = mix(pair(rule, word.kind), 72)
    into[end + 1] = mix(pair(rule, word.bare), 73)
    into[end + 2] = mix(pair(rule, listed), 74)
    into[end + 3] = mix(pair(listed, before.kind), 75)
    into[end + 4] = mix(pair(listed, before.bare), 76)
    end += 5
  }
  if (ruleBefore !== 0 || listedBefore !== 0) {
    into[end] = mix(pair(ruleBefore, listedBefore), 77)
    end += 1
  }
  if (ruleAfter !== 0 || listedAfter !== 0) {
    into[end] = mix(pair(ruleAfter, listedAfter), 78)
    end += 1
  }
  into[end] = mix(pair(pair(ruleBefore, rule), ruleAfter), 79)
  return end + 1
}

/** Of a corpus of other customs. */
function ofDomain(
  domain: number,
  { rules, listed }: Clues,
  at: number,
  before: Word,
  word: Word,
  into: Int32Array,
  next: number,
): number {
  into[next] = mix(domain, 90)
  into[next + 1] = mix(pair(domain, rules[at] ?? 0), 91)
  into[next + 2] = mix(pair(domain, listed[at] ?? 0), 92)
  into[next + 3] = mix(pair(domain, word.kind), 93)
  into[next + 4] = mix(pair(domain, before.kind), 94)
  into[next + 5] = mix(pair(domain, word.bare), 95)
  return next + 6
}
