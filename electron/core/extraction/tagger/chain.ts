import { beginOf, insideOf, isBegin, labelOf, mayFollow, OUTSIDE, TAG_COUNT } from './labels.ts'

/*
 * A linear chain over the tags. Scores are natural logarithms; `emissions` has TAG_COUNT of them per word, `transitions`
 * TAG_COUNT x TAG_COUNT from row to column. A sentence's beginning weighs like a transition from O.
 */

/** Every tag for itself; what a word may be where nothing is known. */
export const ANY = (1 << TAG_COUNT) - 1

/** exp of the transitions that IOB2 allows, 0 of the others. */
export function openTransitions(transitions: Float32Array | Float64Array): Float64Array {
  const open = new Float64Array(TAG_COUNT * TAG_COUNT)
  for (let previous = 0; previous < TAG_COUNT; previous += 1)
    for (let tag = 0; tag < TAG_COUNT; tag += 1)
      if (mayFollow(previous, tag))
        open[previous * TAG_COUNT + tag] = Math.exp(transitions[previous * TAG_COUNT + tag] ?? 0)
  return open
}

/** The sums over all taggings of a sentence, scaled word by word. */
export interface Lattice {
  readonly length: number
  /** exp of the emissions, up to a factor per word. */
  readonly local: Float64Array
  /** P(tag of this word, words so far), scaled to sum to 1 at each word. */
  readonly forward: Float64Array
  /** Scaled so that forward x backward is the marginal of a tag. */
  readonly backward: Float64Array
  readonly scale: Float64Array
  /** Log of the sum over all taggings. */
  readonly logSum: number
}

/** Forward-backward. `allowed`: a bit per tag for each word; taggings that use another do not count. */
export function sumChain(
  emissions: Float64Array,
  length: number,
  open: Float64Array,
  allowed: Int32Array | null,
): Lattice {
  const T = TAG_COUNT
  const local = new Float64Array(length * T)
  const forward = new Float64Array(length * T)
  const backward = new Float64Array(length * T)
  const scale = new Float64Array(length)
  let logSum = 0
  for (let at = 0; at < length; at += 1) {
    let highest = -Infinity
    for (let tag = 0; tag < T; tag += 1) highest = Math.max(highest, emissions[at * T + tag] ?? 0)
    const mask = allowed?.[at] ?? ANY
    let sum = 0
    for (let tag = 0; tag < T; tag += 1) {
      if ((mask & (1 << tag)) === 0) continue
      const here = Math.exp((emissions[at * T + tag] ?? 0) - highest)
      local[at * T + tag] = here
      let reached = 0
      if (at === 0) reached = open[OUTSIDE * T + tag] ?? 0
      else
        for (let previous = 0; previous < T; previous += 1)
          reached += (forward[(at - 1) * T + previous] ?? 0) * (open[previous * T + tag] ?? 0)
      const value = reached * here
      forward[at * T + tag] = value
      sum += value
    }
    scale[at] = sum
    for (let tag = 0; tag < T; tag += 1) forward[at * T + tag] = (forward[at * T + tag] ?? 0) / sum
    logSum += Math.log(sum) + highest
  }
  for (let tag = 0; tag < T; tag += 1) backward[(length - 1) * T + tag] = 1
  for (let at = length - 2; at >= 0; at -= 1)
    for (let tag = 0; tag < T; tag += 1) {
      let rest = 0
      for (let next = 0; next < T; next += 1)
        rest += (open[tag * T + next] ?? 0) * (local[(at + 1) * T + next] ?? 0) * (backward[(at + 1) * T + next] ?? 0)
      backward[at * T + tag] = rest / (scale[at + 1] ?? 1)
    }
  return { length, local, forward, backward, scale, logSum }
}

/** Probability that exactly the words [from, to) are a name of this label. */
export function spanProbability(lattice: Lattice, open: Float64Array, from: number, to: number, label: number): number {
  const T = TAG_COUNT
  const inside = insideOf(label)
  let probability = lattice.forward[from * T + beginOf(label)] ?? 0
  let last = beginOf(label)
  for (let at = from + 1; at < to; at += 1) {
    probability *= ((open[last * T + inside] ?? 0) * (lattice.local[at * T + inside] ?? 0)) / (lattice.scale[at] ?? 1)
    last = inside
  }
  if (to === lattice.length) return probability
  let ends = 0
  for (let next = 0; next < T; next += 1)
    if (next !== inside)
      ends +=
        (open[last * T + next] ?? 0) * (lattice.local[to * T + next] ?? 0) * (lattice.backward[to * T + next] ?? 0)
  return (probability * ends) / (lattice.scale[to] ?? 1)
}

/** The best tagging that IOB2 allows. */
export function bestTags(
  emissions: Float64Array,
  length: number,
  transitions: Float32Array | Float64Array,
): Int32Array {
  const T = TAG_COUNT
  const best = new Float64Array(length * T)
  const back = new Int32Array(length * T)
  for (let at = 0; at < length; at += 1)
    for (let tag = 0; tag < T; tag += 1) {
      let highest = -Infinity
      let from = OUTSIDE
      for (let previous = 0; previous < (at === 0 ? 1 : T); previous += 1) {
        if (!mayFollow(previous, tag)) continue
        const score = (at === 0 ? 0 : (best[(at - 1) * T + previous] ?? 0)) + (transitions[previous * T + tag] ?? 0)
        if (score > highest) {
          highest = score
          from = previous
        }
      }
      best[at * T + tag] = highest + (emissions[at * T + tag] ?? 0)
      back[at * T + tag] = from
    }
  const tags = new Int32Array(length)
  let last = OUTSIDE
  for (let tag = 1; tag < T; tag += 1)
    if ((best[(length - 1) * T + tag] ?? 0) > (best[(length - 1) * T + last] ?? 0)) last = tag
  for (let at = length - 1; at >= 0; at -= 1) {
    tags[at] = last
    last = back[at * T + last] ?? OUTSIDE
  }
  return tags
}

export interface TagSpan {
  readonly from: number
  readonly to: number
  readonly label: number
}

/** The names of a tagging; word indexes, end-exclusive. */
export function spansOfTags(tags: Int32Array): TagSpan[] {
  const spans: TagSpan[] = []
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at] ?? OUTSIDE
    if (!isBegin(tag)) continue
    const label = labelOf(tag)
    let to = at + 1
    while (to < tags.length && tags[to] === insideOf(label)) to += 1
    spans.push({ from: at, to, label })
  }
  return spans
}
