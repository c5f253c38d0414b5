import type { Features } from './features.ts'
import type { Rows } from './learn.ts'

/** The features met `rarest` times or more, each with its row, in the order they are met. */
export function vocabulary(all: readonly Features[], rarest: number): ReadonlyMap<number, number> {
  const met = new Map<number, number>()
  for (const { hashes } of all) for (const hash of hashes) met.set(hash, (met.get(hash) ?? 0) + 1)
  const rows = new Map<number, number>()
  for (const [hash, times] of met) if (times >= rarest && hash !== 0) rows.set(hash, rows.size)
  return rows
}

/** The rows of a sentence's known features. */
export function rowsOf({ starts, hashes }: Features, known: ReadonlyMap<number, number>): Rows {
  const ends = new Int32Array(starts.length)
  const slots: number[] = []
  for (let at = 0; at + 1 < starts.length; at += 1) {
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1) {
      const row = known.get(hashes[index] ?? 0)
      if (row !== undefined) slots.push(row)
    }
    ends[at + 1] = slots.length
  }
  return { starts: ends, slots: Int32Array.from(slots) }
}
