import { EDGE } from '../tagger/features.ts'
import type { Word } from '../tagger/words.ts'
import {
  MOST,
  MOST_OWN,
  ofAfter,
  ofAfterTagged,
  ofAliases,
  ofBefore,
  ofBeforeTagged,
  ofFarAfter,
  ofFarBefore,
  ofFound,
  ofItself,
  ofItselfTagged,
  ofPairs,
  ofTagged,
  wordAt,
} from './features.ts'
import type { Known } from './features.ts'
import { ROWS, rowOf } from './rows.ts'
import { O } from './tags.ts'
import type { Weights } from './weights.ts'

/*
 * The weights of a delta as articles are read with them. Words recur, and most tokens are in no name: what a word adds to
 * the scores of a token and of those beside it is summed once and kept with the word, and so is what it adds to the scores
 * of such a token.
 */

/** Weights that are as good as nothing are left out, so that most features need no look at the table. */
const NEGLIGIBLE = 0.04
/** Weights are kept in steps, so that twice as many fit where the processor has them at hand. What a weight is at most. */
const STEPS = 256
const MOST_STEPS = Math.floor(32_767 / MOST_OWN)
/** Words whose sums are kept, 3 MB of them with the usual labels. */
const KEPT_WORDS = 16_384
/**
 * Sums of a word, `count` numbers each: for itself, the token after it, before it, two after it, two before it; then for the
 * first three where they are in no name.
 */
const PLACES = { itself: 0, after: 1, before: 2, twoAfter: 3, twoBefore: 4, outside: 5, all: 8 } as const

/** Three tokens in no name. */
const NOWHERE = { tags: new Int32Array(3), evidence: new Int32Array(3) }
/** Of one token at a time, and the scores it gets by them. */
const HASHES = new Int32Array(MOST)
let here = new Int32Array(0)

export interface ReadingWeights {
  /** Tags. */
  readonly count: number
  /** `count` x `count`. */
  readonly transitions: Float32Array
  /** In steps, `count` numbers a row. */
  readonly emissions: Int16Array
  /** 1 for the rows that weigh anything. */
  readonly used: Uint8Array
  /** What a token adds where no name was found, nor beside it; but for its words. In steps. */
  readonly outside: Int32Array
  readonly sums: Sums
}

/** The sums of each word that was met, in steps. */
interface Sums {
  cells: Int16Array
  /** Cells that are taken. */
  taken: number
  /** Tells these from all others, and from what was in these cells before. */
  generation: number
}
let generations = 0

/** The same weights for reading: rows that hardly weigh anything weigh nothing. */
export function forReading({ count, emissions, transitions }: Weights): ReadingWeights {
  const used = new Uint8Array(ROWS)
  const kept = new Int16Array(emissions.length)
  for (let row = 0; row < ROWS; row += 1) {
    const from = row * count
    let most = 0
    for (let tag = 0; tag < count; tag += 1) most = Math.max(most, Math.abs(emissions[from + tag] ?? 0))
    if (most < NEGLIGIBLE) continue
    used[row] = 1
    for (let tag = 0; tag < count; tag += 1) kept[from + tag] = inSteps(emissions[from + tag] ?? 0)
  }
  const weights = { count, emissions: kept, transitions, used, outside: new Int32Array(count), sums: noSums() }
  addRows(weights, HASHES, ofFound(NOWHERE, 1, HASHES, 0), weights.outside, 0)
  return weights
}

const inSteps = (weight: number): number => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight * STEPS)))

const noSums = (): Sums => ({ cells: new Int16Array(0), taken: 0, generation: 0 })

/** Room for the sums of so many words; all that were kept are forgotten where there is none. */
function makeRoom({ count, sums }: ReadingWeights, words: number): void {
  const needed = words * PLACES.all * count
  if (sums.taken + needed <= sums.cells.length) return
  const length = Math.max(needed, KEPT_WORDS * PLACES.all * count)
  if (sums.cells.length < length) sums.cells = new Int16Array(length)
  sums.taken = 0
  generations += 1
  sums.generation = generations
}

/** Adds the weights of each word's features to its scores, `count` a word. */
export function addReadingScores(weights: ReadingWeights, known: Known, scores: Float64Array): void {
  const { count, outside } = weights
  const { words, tags } = known
  const { length } = words
  makeRoom(weights, length + 1)
  if (here.length < count) here = new Int32Array(count)
  const { cells } = weights.sums
  let before2 = sumsOf(weights, EDGE)
  let before = before2
  let own = sumsOf(weights, wordAt(words, 0))
  let after = sumsOf(weights, wordAt(words, 1))
  for (let at = 0; at < length; at += 1) {
    const after2 = sumsOf(weights, wordAt(words, at + 2))
    const row = at * count
    const isOutside = tags[at] === O
    const first = isOutside ? PLACES.outside : PLACES.itself
    const [mine, ahead, behind] = [own + first * count, before + (first + 1) * count, after + (first + 2) * count]
    const [farAhead, farBehind] = [before2 + PLACES.twoAfter * count, after2 + PLACES.twoBefore * count]
    for (let tag = 0; tag < count; tag += 1)
      here[tag] =
        (cells[mine + tag] ?? 0) +
        (cells[ahead + tag] ?? 0) +
        (cells[behind + tag] ?? 0) +
        (cells[farAhead + tag] ?? 0) +
        (cells[farBehind + tag] ?? 0)
    let next = isOutside ? 0 : ofTagged(known, at, HASHES, 0)
    if (isOutside && at > 0 && at + 1 < length && tags[at - 1] === O && tags[at + 1] === O)
      for (let tag = 0; tag < count; tag += 1) here[tag] = (here[tag] ?? 0) + (outside[tag] ?? 0)
    else next = ofFound(known, at, HASHES, next)
    next = ofPairs(wordAt(words, at - 1), wordAt(words, at), wordAt(words, at + 1), HASHES, next)
    next = ofAliases(known, at, HASHES, next)
    addRows(weights, HASHES, next, here, 0)
    for (let tag = 0; tag < count; tag += 1) scores[row + tag] = (scores[row + tag] ?? 0) + (here[tag] ?? 0) / STEPS
    before2 = before
    before = own
    own = after
    after = after2
  }
}

/** Adds the rows of the first `count` hashes to the numbers from `row` on. */
function addRows(
  { count, emissions, used }: ReadingWeights,
  hashes: Int32Array,
  length: number,
  into: Int16Array | Int32Array,
  row: number,
): void {
  for (let index = 0; index < length; index += 1) {
    const slot = rowOf(hashes[index] ?? 0)
    if (used[slot] === 0) continue
    const from = slot * count
    for (let tag = 0; tag < count; tag += 1) into[row + tag] = (into[row + tag] ?? 0) + (emissions[from + tag] ?? 0)
  }
}

/** Where the sums of a word begin. There must be room for them. */
function sumsOf(weights: ReadingWeights, word: Word): number {
  const { count, sums } = weights
  if (word.sumsIn === sums.generation) return word.sumsAt
  const { cells, taken } = sums
  cells.fill(0, taken, taken + PLACES.all * count)
  const add = (place: number, hashes: number): void => addRows(weights, HASHES, hashes, cells, taken + place * count)
  add(PLACES.itself, ofItself(word, HASHES, 0))
  add(PLACES.after, ofBefore(word, HASHES, 0))
  add(PLACES.before, ofAfter(word, HASHES, 0))
  add(PLACES.twoAfter, ofFarBefore(word, HASHES, 0))
  add(PLACES.twoBefore, ofFarAfter(word, HASHES, 0))
  const outside = taken + PLACES.outside * count
  cells.copyWithin(outside, taken, taken + (PLACES.all - PLACES.outside) * count)
  add(PLACES.outside, ofItselfTagged(word, O, HASHES, 0))
  add(PLACES.outside + 1, ofBeforeTagged(word, O, HASHES, 0))
  add(PLACES.outside + 2, ofAfterTagged(word, O, HASHES, 0))
  sums.taken += PLACES.all * count
  word.sumsIn = sums.generation
  word.sumsAt = taken
  return taken
}
