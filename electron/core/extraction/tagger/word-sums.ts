/*
 * What words add to the scores of the tokens where they stand and of those beside them, summed once for each word, because
 * words recur. Each word is told where its numbers are.
 */

export interface WordSums {
  cells: Int16Array
  /** Cells that are taken. */
  taken: number
  /** Tells these from all others, and from what was in these cells before. */
  generation: number
}

/** Words that are kept of a language, 6 MB with what they add to the tagger's scores. */
export const KEPT_WORDS = 65_536
let generations = 0

export const noSums = (): WordSums => ({ cells: new Int16Array(0), taken: 0, generation: 0 })

/** Room for `words` words more, of `width` cells each; all that were kept are forgotten where there is none. */
export function makeRoom(sums: WordSums, words: number, width: number): void {
  if (sums.taken + words * width <= sums.cells.length) return
  const length = Math.max(words, KEPT_WORDS) * width
  if (sums.cells.length < length) sums.cells = new Int16Array(length)
  sums.taken = 0
  generations += 1
  sums.generation = generations
}

/** Where the next word's cells begin, all 0. There must be room for them. */
export function takeRoom(sums: WordSums, width: number): number {
  const { taken } = sums
  sums.cells.fill(0, taken, taken + width)
  sums.taken += width
  return taken
}
