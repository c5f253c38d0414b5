import type { Calibration, Suggested } from '../calibration.ts'
import { fit } from '../evaluation/fit.ts'

/** How many suggestions of each score were reviewed, and how many were right; STEPS scores from 0 to 1. */
export interface Sureness {
  readonly count: Record<Suggested, number[]>
  readonly right: Record<Suggested, number[]>
}

const STEPS = 50
/** Reviewed suggestions that are needed before they say more than the articles that were written for it. */
const LEAST = 100
/** Beyond so many, older ones count half. */
const MOST = 4000

const none = (): number[] => Array.from({ length: STEPS + 1 }, () => 0)

export const noSureness = (): Sureness => ({
  count: { mention: none(), quote: none() },
  right: { mention: none(), quote: none() },
})

export function addReviewed({ count, right }: Sureness, kind: Suggested, score: number, isRight: boolean): void {
  const step = Math.round(Math.min(1, Math.max(0, score)) * STEPS)
  count[kind][step] = (count[kind][step] ?? 0) + 1
  if (isRight) right[kind][step] = (right[kind][step] ?? 0) + 1
  if (count[kind].reduce((sum, one) => sum + one, 0) <= MOST) return
  for (const list of [count[kind], right[kind]])
    for (const [at, value] of list.entries()) list[at] = Math.floor(value / 2)
}

/** How sure suggestions are in this corpus; as everywhere where too few were reviewed. */
export function calibrationOf({ count, right }: Sureness, before: Calibration): Calibration {
  const points = (kind: Suggested) => {
    const judged = count[kind].flatMap((times, step) =>
      Array.from({ length: times }, (_, at) => ({ confidence: step / STEPS, right: at < (right[kind][step] ?? 0) })),
    )
    return judged.length < LEAST ? before[kind] : fit(judged)
  }
  return { mention: points('mention'), quote: points('quote') }
}
