import type { Clues } from './clues.ts'
import { MOST, ofClues, ofNeighbours, ofWordIn, PLACES } from './features.ts'
import { TAG_COUNT } from './labels.ts'
import { addFeatures } from './model.ts'
import type { Model } from './model.ts'
import { makeRoom, takeRoom } from './word-sums.ts'
import type { Word } from './words.ts'

/** Cells of a word: for itself, then for the token after it, before it, two after it, two before it. */
const WIDTH = PLACES.length * TAG_COUNT
/** Features and scores of one token at a time, in units. */
const HASHES = new Int32Array(MOST)
const here = new Int32Array(TAG_COUNT)

/** The scores of the words [from, to) of a passage, TAG_COUNT each, natural logarithms. */
export function scoreSentence(
  model: Model,
  words: readonly Word[],
  clues: Clues,
  from: number,
  to: number,
): Float64Array {
  const { edge, sums, unit } = model
  const scores = new Float64Array((to - from) * TAG_COUNT)
  makeRoom(sums, to - from + 1, WIDTH)
  const { cells } = sums
  const wordAt = (at: number): Word => (at < to ? (words[at] ?? edge) : edge)
  let [before2, before, word, after] = [edge, edge, wordAt(from), wordAt(from + 1)]
  let [far, near, own, next] = [
    sumsOf(model, before2),
    sumsOf(model, before),
    sumsOf(model, word),
    sumsOf(model, after),
  ]
  for (let at = from; at < to; at += 1) {
    const after2 = wordAt(at + 2)
    const farNext = sumsOf(model, after2)
    for (let tag = 0; tag < TAG_COUNT; tag += 1)
      here[tag] =
        (cells[own + tag] ?? 0) +
        (cells[near + TAG_COUNT + tag] ?? 0) +
        (cells[next + 2 * TAG_COUNT + tag] ?? 0) +
        (cells[far + 3 * TAG_COUNT + tag] ?? 0) +
        (cells[farNext + 4 * TAG_COUNT + tag] ?? 0)
    let many = ofNeighbours(before2, before, word, after, HASHES, 0)
    many = ofClues(clues, at, from, to, before, word, HASHES, many)
    addFeatures(model, HASHES, 0, many, here, 0)
    const row = (at - from) * TAG_COUNT
    for (let tag = 0; tag < TAG_COUNT; tag += 1) scores[row + tag] = (here[tag] ?? 0) * unit
    before2 = before
    before = word
    word = after
    after = after2
    far = near
    near = own
    own = next
    next = farNext
  }
  return scores
}

/** Where what a word adds begins. There must be room for it. */
function sumsOf(model: Model, word: Word): number {
  const { sums } = model
  if (word.weighedIn === sums.generation) return word.weighedAt
  const place = takeRoom(sums, WIDTH)
  for (const [index, one] of PLACES.entries())
    addFeatures(model, HASHES, 0, ofWordIn(one, word, HASHES, 0), sums.cells, place + index * TAG_COUNT)
  word.weighedIn = sums.generation
  word.weighedAt = place
  return place
}
