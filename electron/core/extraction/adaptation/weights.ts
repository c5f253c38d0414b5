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
  /** 1 for the rows that weigh anything; absent where that is not known. */
  readonly used?: Uint8Array
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
    wider.emissions.set(emissions.subarray(row * had, (row + 1) * had), row * count)
  for (let tag = 0; tag < had; tag += 1)
    wider.transitions.set(transitions.subarray(tag * had, (tag + 1) * had), tag * count)
  return wider
}

/** Weights that are as good as nothing are left out, so that most features need no look at the table. */
const NEGLIGIBLE = 0.04

/** The same weights for reading: rows that hardly weigh anything weigh nothing. */
export function pruned({ count, emissions, transitions }: Weights): Weights {
  const used = new Uint8Array(ROWS)
  const kept = new Float32Array(emissions.length)
  for (let row = 0; row < ROWS; row += 1) {
    const cells = emissions.subarray(row * count, (row + 1) * count)
    let most = 0
    for (let tag = 0; tag < count; tag += 1) most = Math.max(most, Math.abs(cells[tag] ?? 0))
    if (most < NEGLIGIBLE) continue
    used[row] = 1
    kept.set(cells, row * count)
  }
  return { count, emissions: kept, transitions, used }
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
