import type { Described } from './features.ts'

import { ROWS } from './rows.ts'

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

/** Adds the weights of each word's features, times `factor`, to its scores, `count` a word. Four tags at a time, for speed. */
export function addScores(
  { count, emissions }: Weights,
  { starts, rows }: Described,
  scores: Float64Array,
  factor = 1,
): void {
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const first = starts[at] ?? 0
    const end = starts[at + 1] ?? 0
    let tag = 0
    for (; tag + 4 <= count; tag += 4) {
      let [one, two, three, four] = [0, 0, 0, 0]
      for (let index = first; index < end; index += 1) {
        const cell = (rows[index] ?? 0) * count + tag
        one += emissions[cell] ?? 0
        two += emissions[cell + 1] ?? 0
        three += emissions[cell + 2] ?? 0
        four += emissions[cell + 3] ?? 0
      }
      const score = at * count + tag
      scores[score] = (scores[score] ?? 0) + factor * one
      scores[score + 1] = (scores[score + 1] ?? 0) + factor * two
      scores[score + 2] = (scores[score + 2] ?? 0) + factor * three
      scores[score + 3] = (scores[score + 3] ?? 0) + factor * four
    }
    for (; tag < count; tag += 1) {
      let sum = 0
      for (let index = first; index < end; index += 1) sum += emissions[(rows[index] ?? 0) * count + tag] ?? 0
      scores[at * count + tag] = (scores[at * count + tag] ?? 0) + factor * sum
    }
  }
}
