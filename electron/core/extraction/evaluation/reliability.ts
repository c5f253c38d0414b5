/** One suggestion: how sure the program was, 0..1, and whether the gold has it. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** The suggestions of one interval of confidence. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Means over the interval, 0..1; null where it is empty. */
  readonly confidence: number | null
  readonly accuracy: number | null
}

const BINS = 10

/** Ten intervals of equal width; 1 belongs to the last. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const inside = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index)
    const mean = (of: (one: Judged) => number) =>
      inside.length === 0 ? null : inside.reduce((sum, one) => sum + of(one), 0) / inside.length
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      count: inside.length,
      confidence: mean(({ confidence }) => confidence),
      accuracy: mean(({ right }) => Number(right)),
    }
  })
}

/**
 * Expected calibration error: how far confidence and accuracy are apart in the intervals, weighed by how many suggestions
 * are there (Guo et al. 2017). Null for no suggestions.
 */
export function calibrationError(bins: readonly Bin[]): number | null {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  return bins.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / all) * Math.abs((confidence ?? 0) - (accuracy ?? 0)),
    0,
  )
}
