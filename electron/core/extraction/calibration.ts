import fitted from './tables/calibration.json' with { type: 'json' }

export type Suggested = 'mention' | 'quote'

/** Scores of the rules and how often suggestions of such a score were right, both 0..1 and rising. */
export type Calibration = Readonly<Record<Suggested, readonly (readonly [score: number, right: number])[]>>

/** Fitted by `npm run calibrate` on articles written for that. */
export const CALIBRATION = fitted as unknown as Calibration

/** Scores as they are: to fit a calibration to. */
export const UNCALIBRATED: Calibration = { mention: [], quote: [] }

/**
 * How sure a suggestion of this score is: between two fitted scores as far along as the score is, beyond the last as there,
 * before the first in proportion, so that what is least sure stays least sure.
 */
export function calibrated(score: number, kind: Suggested, calibration: Calibration = CALIBRATION): number {
  const points = calibration[kind]
  const above = points.findIndex(([at]) => at >= score)
  const next = points[above]
  if (next === undefined) return points.at(-1)?.[1] ?? score
  const last = points[above - 1] ?? [0, 0]
  const along = (score - last[0]) / (next[0] - last[0])
  return last[1] + along * (next[1] - last[1])
}
