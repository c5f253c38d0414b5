/** A figure with the interval in which 95 of 100 resamples of the articles have it. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

const RESAMPLES = 1000
const SEED = 20240229

/** Bootstrap over articles; the same articles give the same interval. */
export function bootstrap<Article>(articles: readonly Article[], of: (some: readonly Article[]) => number): Interval {
  const random = seeded(SEED)
  const values = Array.from({ length: RESAMPLES }, () =>
    of(articles.map((one) => articles[Math.floor(random() * articles.length)] ?? one)),
  ).toSorted((a, b) => a - b)
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0
  return { value: of(articles), low: at(0.025), high: at(0.975) }
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
