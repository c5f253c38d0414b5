import type { Described } from './features.ts'

import { ROWS, rowOf } from './rows.ts'

/** Weights that are added to what the extractor holds of each tag. */
export interface Weights {
  /** Tags. */
  readonly count: number
  /** `count` numbers a row. */
  readonly emissions: Float32Array
  /** `count` x `count`. */
  readonly transitions: Float32Array
}

export const noWeights = (count: number): Weights => ({
  count,
  emissions: new Float32Array(ROWS * count),
  transitions: new Float32Array(count * count),
})

/** The same weights with room for more tags, which weigh nothing yet. */
export function widened({ count: had, emissions, transitions }: Weights, count: number): Weights {
  const wider = noWeights(count)
  for (let row = 0; row < ROWS; row += 1)
    for (let tag = 0; tag < had; tag += 1) wider.emissions[row * count + tag] = emissions[row * had + tag] ?? 0
  for (let tag = 0; tag < had; tag += 1)
    wider.transitions.set(transitions.subarray(tag * had, (tag + 1) * had), tag * count)
  return wider
}

/** Adds the weights of each word's features to its scores, `count` a word. */
export function addScores({ count, emissions }: Weights, { starts, hashes }: Described, scores: Float64Array): void {
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const row = at * count
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1) {
      const from = rowOf(hashes[index] ?? 0) * count
      for (let tag = 0; tag < count; tag += 1)
        scores[row + tag] = (scores[row + tag] ?? 0) + (emissions[from + tag] ?? 0)
    }
  }
}
