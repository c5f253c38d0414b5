import type { Judged } from './reliability.ts'

/** Suggestions that are looked at together at least: fewer say little. */
const GROUP = 20
/** How many suggestions of the usual kind a group is thought to hold besides, so that none is sure of itself. */
const PRIOR = 4

interface Group {
  readonly count: number
  /** Sums. */
  readonly score: number
  readonly right: number
}

/**
 * How often suggestions of a score are right, as points [score, share] that rise with the score: groups of neighbours,
 * drawn a little to the mean of all; neighbours that fall are joined (pool adjacent violators, Ayer et al. 1955).
 */
export function fit(judged: readonly Judged[]): [number, number][] {
  const mean = judged.filter(({ right }) => right).length / judged.length
  const share = ({ count, right }: Group) => (right + PRIOR * mean) / (count + PRIOR)
  const pooled: Group[] = []
  for (const group of groups(judged.toSorted((a, b) => a.confidence - b.confidence))) {
    let joined = group
    for (let last = pooled.at(-1); last !== undefined && share(last) >= share(joined); last = pooled.at(-1)) {
      joined = join(last, joined)
      pooled.pop()
    }
    pooled.push(joined)
  }
  return pooled.map((group) => [rounded(group.score / group.count), rounded(share(group))])
}

/** Suggestions of one score stay together. */
function groups(sorted: readonly Judged[]): Group[] {
  const made: Group[] = []
  let [current, before]: [Group, number] = [{ count: 0, score: 0, right: 0 }, -1]
  for (const { confidence, right } of sorted) {
    if (current.count >= GROUP && confidence !== before) {
      made.push(current)
      current = { count: 0, score: 0, right: 0 }
    }
    current = join(current, { count: 1, score: confidence, right: Number(right) })
    before = confidence
  }
  const last = made.at(-1)
  if (current.count >= GROUP || last === undefined) return [...made, current]
  return [...made.slice(0, -1), join(last, current)]
}

const join = (a: Group, b: Group): Group => ({
  count: a.count + b.count,
  score: a.score + b.score,
  right: a.right + b.right,
})

const rounded = (value: number): number => Math.round(value * 1000) / 1000
