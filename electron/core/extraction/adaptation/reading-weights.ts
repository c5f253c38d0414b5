import { EDGE } from '../tagger/features.ts'
import type { Word } from '../tagger/words.ts'
import {
  MOST,
  ofAfter,
  ofAliases,
  ofBefore,
  ofFarAfter,
  ofFarBefore,
  ofFound,
  ofItself,
  ofPairs,
  ofWords,
  wordAt,
} from './features.ts'
import type { Known } from './features.ts'
import { ROWS, rowOf } from './rows.ts'
import { O } from './tags.ts'
import type { Weights } from './weights.ts'

/*
 * The weights of a delta as articles are read with them. Most tokens are in no name, and words recur: what a word adds to
 * the scores of such a token and of those beside it is summed once and kept with the word.
 */

/** Weights that are as good as nothing are left out, so that most features need no look at the table. */
const NEGLIGIBLE = 0.04
/** Words whose sums are kept, 4 MB of them with the usual labels. */
const KEPT_WORDS = 16_384
/** Sums of a word: for itself, the token after it, before it, two after it, two before it; `count` numbers each. */
const PLACES = 5

/** Three tokens in no name. */
const NOWHERE = { tags: new Int32Array(3), evidence: new Int32Array(3) }
/** Of one token at a time. */
const HASHES = new Int32Array(MOST)

export interface ReadingWeights extends Weights {
  /** 1 for the rows that weigh anything. */
  readonly used: Uint8Array
  /** What a token adds where no name was found, nor beside it; but for its words. */
  readonly outside: Float32Array
  readonly sums: Sums
}

/** PLACES x `count` numbers for each word that was met. */
interface Sums {
  cells: Float32Array
  /** Cells that are taken. */
  taken: number
  /** Tells these from all others, and from what was in these cells before. */
  generation: number
}
let generations = 0

/** The same weights for reading: rows that hardly weigh anything weigh nothing. */
export function forReading({ count, emissions, transitions }: Weights): ReadingWeights {
  const used = new Uint8Array(ROWS)
  const kept = new Float32Array(emissions.length)
  for (let row = 0; row < ROWS; row += 1) {
    const from = row * count
    let most = 0
    for (let tag = 0; tag < count; tag += 1) most = Math.max(most, Math.abs(emissions[from + tag] ?? 0))
    if (most < NEGLIGIBLE) continue
    used[row] = 1
    for (let tag = 0; tag < count; tag += 1) kept[from + tag] = emissions[from + tag] ?? 0
  }
  const weights = { count, emissions: kept, transitions, used, outside: new Float32Array(count), sums: noSums() }
  addRows(weights, HASHES, ofFound(NOWHERE, 1, HASHES, 0), weights.outside, 0)
  return weights
}

const noSums = (): Sums => ({ cells: new Float32Array(0), taken: 0, generation: 0 })

/** Room for the sums of so many words; all that were kept are forgotten where there is none. */
function makeRoom({ count, sums }: ReadingWeights, words: number): void {
  const needed = words * PLACES * count
  if (sums.taken + needed <= sums.cells.length) return
  const length = Math.max(needed, KEPT_WORDS * PLACES * count)
  if (sums.cells.length < length) sums.cells = new Float32Array(length)
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
  const { cells } = weights.sums
  let before2 = sumsOf(weights, EDGE)
  let before = before2
  let own = sumsOf(weights, wordAt(words, 0))
  let after = sumsOf(weights, wordAt(words, 1))
  for (let at = 0; at < length; at += 1) {
    const after2 = sumsOf(weights, wordAt(words, at + 2))
    const row = at * count
    let next = 0
    const isOutside = tags[at] === O
    if (isOutside)
      for (let tag = 0; tag < count; tag += 1)
        scores[row + tag] =
          (scores[row + tag] ?? 0) +
          (cells[own + tag] ?? 0) +
          (cells[before + count + tag] ?? 0) +
          (cells[after + 2 * count + tag] ?? 0) +
          (cells[before2 + 3 * count + tag] ?? 0) +
          (cells[after2 + 4 * count + tag] ?? 0)
    else next = ofWords(known, at, HASHES, next)
    if (isOutside && at > 0 && at + 1 < length && tags[at - 1] === O && tags[at + 1] === O)
      for (let tag = 0; tag < count; tag += 1) scores[row + tag] = (scores[row + tag] ?? 0) + (outside[tag] ?? 0)
    else next = ofFound(known, at, HASHES, next)
    next = ofPairs(wordAt(words, at - 1), wordAt(words, at), wordAt(words, at + 1), HASHES, next)
    next = ofAliases(known, at, HASHES, next)
    addRows(weights, HASHES, next, scores, row)
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
  into: Float64Array | Float32Array,
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
  cells.fill(0, taken, taken + PLACES * count)
  addRows(weights, HASHES, ofItself(word, O, HASHES, 0), cells, taken)
  addRows(weights, HASHES, ofBefore(word, O, HASHES, 0), cells, taken + count)
  addRows(weights, HASHES, ofAfter(word, O, HASHES, 0), cells, taken + 2 * count)
  addRows(weights, HASHES, ofFarBefore(word, HASHES, 0), cells, taken + 3 * count)
  addRows(weights, HASHES, ofFarAfter(word, HASHES, 0), cells, taken + 4 * count)
  sums.taken += PLACES * count
  word.sumsIn = sums.generation
  word.sumsAt = taken
  return taken
}
