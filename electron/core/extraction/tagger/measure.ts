import { bestTags, spansOfTags } from './chain.ts'
import type { Read } from './examples.ts'
import { TAG_COUNT, TAGGED } from './labels.ts'
import { addFeatures } from './model.ts'
import type { Model } from './model.ts'

interface Counts {
  readonly gold: number
  readonly found: number
  readonly right: number
}

/** Exact matches of PER, LOC and ORG, by label. */
export type Figures = Readonly<Record<string, Counts>>

/** Tags annotated sentences and counts the names that are found whole and with their label. */
export function measure(model: Model, sentences: readonly Read[]): Figures {
  const counts: Record<string, { gold: number; found: number; right: number }> = {}
  for (const label of TAGGED) if (label !== 'MISC') counts[label] = { gold: 0, found: 0, right: 0 }
  for (const { features, allowed, names } of sentences) {
    const { hashes, starts } = features
    const units = new Int32Array(allowed.length * TAG_COUNT)
    for (let at = 0; at < allowed.length; at += 1)
      addFeatures(model, hashes, starts[at] ?? 0, starts[at + 1] ?? 0, units, at * TAG_COUNT)
    const scores = Float64Array.from(units, (sum) => sum * model.unit)
    const gold = new Set(names.map(({ from, to, label }) => `${from} ${to} ${label}`))
    for (const { label } of names) {
      const count = counts[TAGGED[label] ?? '']
      if (count !== undefined) count.gold += 1
    }
    for (const { from, to, label } of spansOfTags(bestTags(scores, allowed.length, model.transitions))) {
      const count = counts[TAGGED[label] ?? '']
      if (count === undefined) continue
      count.found += 1
      if (gold.has(`${from} ${to} ${label}`)) count.right += 1
    }
  }
  return counts
}

/** `PER P 83.0 R 61.2 F1 70.5; …`, and all together. */
export function describeFigures(figures: Figures): string {
  const all = Object.values(figures).reduce(
    (sum, { gold, found, right }) => ({ gold: sum.gold + gold, found: sum.found + found, right: sum.right + right }),
    { gold: 0, found: 0, right: 0 },
  )
  const percent = (share: number): string => (100 * share).toFixed(1)
  return [...Object.entries(figures), ['all', all] as const]
    .map(
      ([label, { gold, found, right }]) =>
        `${label} P ${percent(right / Math.max(found, 1))} R ${percent(right / Math.max(gold, 1))} F1 ${percent((2 * right) / Math.max(gold + found, 1))}`,
    )
    .join('; ')
}
