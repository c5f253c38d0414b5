import { openTransitions, sumChain } from './chain.ts'
import { TAG_COUNT } from './labels.ts'

/** Rows of the weight table that each word touches: word `i` has `slots[starts[i] .. starts[i + 1])`. */
export interface Rows {
  readonly starts: Int32Array
  readonly slots: Int32Array
}

/** A sentence to learn from. `allowed`: the tags each word may have (a bit each), one where the corpus is sure. */
export interface Example {
  readonly rows: Rows
  readonly allowed: Int32Array
  /** How much it counts. */
  readonly weight: number
}

export interface Settings {
  readonly rowCount: number
  readonly epochs: number
  readonly rate: number
  /** L2, per example. */
  readonly decay: number
  /** Share of a word's features left out at each step, so that none is leaned on alone. */
  readonly dropout: number
  /** Logarithm by which O is made less likely once all is learnt. */
  readonly eagerness: number
  /** How many times to learn, each in another order; the weights are their mean. */
  readonly rounds: number
  readonly seed: number
}

export interface Weights {
  /** TAG_COUNT weights per row. */
  readonly emissions: Float32Array
  readonly transitions: Float32Array
}

/** Small random numbers that a seed repeats (mulberry32): 0 <= n < 1. */
function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Learns as often as the settings say and takes the mean: what only one order of the examples taught is evened out. */
export function learn(examples: readonly Example[], settings: Settings): Weights {
  const mean = learnOnce(examples, settings, settings.seed)
  for (let round = 1; round < settings.rounds; round += 1) {
    const { emissions, transitions } = learnOnce(examples, settings, settings.seed + round)
    for (const [cell, weight] of emissions.entries()) mean.emissions[cell] = (mean.emissions[cell] ?? 0) + weight
    for (const [cell, weight] of transitions.entries()) mean.transitions[cell] = (mean.transitions[cell] ?? 0) + weight
  }
  for (const weights of [mean.emissions, mean.transitions])
    for (let cell = 0; cell < weights.length; cell += 1) weights[cell] = (weights[cell] ?? 0) / settings.rounds
  for (let previous = 0; previous < TAG_COUNT; previous += 1)
    mean.transitions[previous * TAG_COUNT] = (mean.transitions[previous * TAG_COUNT] ?? 0) - settings.eagerness
  return mean
}

/**
 * Learns a conditional random field by stochastic gradient ascent (AdaGrad) on the log-likelihood of what is allowed.
 * The same examples, settings and seed give the same weights, bit by bit.
 */
function learnOnce(examples: readonly Example[], settings: Settings, seed: number): Weights {
  const T = TAG_COUNT
  const { rowCount, epochs, rate, decay, dropout } = settings
  const emissions = new Float32Array(T * rowCount)
  const steps = new Float32Array(T * rowCount).fill(1e-4)
  const transitions = new Float32Array(T * T)
  const transitionSteps = new Float32Array(T * T).fill(1e-4)
  const random = seeded(seed)
  const order = Int32Array.from(examples.keys())
  const longest = examples.reduce((most, { allowed }) => Math.max(most, allowed.length), 0)
  const scores = new Float64Array(longest * T)
  const slope = new Float64Array(T)
  const expected = new Float64Array(T * T)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]
      if (example === undefined) continue
      const { allowed, weight } = example
      const length = allowed.length
      const { starts, slots } = dropout > 0 ? thin(example.rows, dropout, random) : example.rows
      for (let at = 0; at < length; at += 1)
        score(emissions, slots, starts[at] ?? 0, starts[at + 1] ?? 0, scores, at * T)
      const open = openTransitions(transitions)
      const all = sumChain(scores, length, open, null)
      const right = sumChain(scores, length, open, allowed)
      for (let at = 0; at < length; at += 1) {
        let any = 0
        for (let tag = 0; tag < T; tag += 1) {
          const cell = at * T + tag
          slope[tag] =
            weight *
            ((right.forward[cell] ?? 0) * (right.backward[cell] ?? 0) -
              (all.forward[cell] ?? 0) * (all.backward[cell] ?? 0))
          any = Math.max(any, Math.abs(slope[tag] ?? 0))
        }
        if (any < 1e-4) continue
        for (let slot = starts[at] ?? 0; slot < (starts[at + 1] ?? 0); slot += 1) {
          const row = (slots[slot] ?? 0) * T
          for (let tag = 0; tag < T; tag += 1) {
            const cell = row + tag
            const value = emissions[cell] ?? 0
            const gradient = (slope[tag] ?? 0) - decay * value
            const step = (steps[cell] ?? 0) + gradient * gradient
            steps[cell] = step
            emissions[cell] = value + (rate * gradient) / Math.sqrt(step)
          }
        }
      }
      expected.fill(0)
      addPairs(expected, right, open, weight)
      addPairs(expected, all, open, -weight)
      for (let cell = 0; cell < T * T; cell += 1) {
        const gradient = (expected[cell] ?? 0) - decay * (transitions[cell] ?? 0)
        const step = (transitionSteps[cell] ?? 0) + gradient * gradient
        transitionSteps[cell] = step
        transitions[cell] = (transitions[cell] ?? 0) + (rate * gradient) / Math.sqrt(step)
      }
    }
  }
  // With all features in place a word's score is the sum that a thinned one stood for.
  for (let cell = 0; cell < emissions.length; cell += 1) emissions[cell] = (emissions[cell] ?? 0) * (1 - dropout)
  return { emissions, transitions }
}

/** Sums the rows of a word's features into TAG_COUNT scores. */
function score(
  table: Float32Array | Int8Array,
  slots: Int32Array,
  from: number,
  to: number,
  into: Float64Array,
  offset: number,
): void {
  for (let tag = 0; tag < TAG_COUNT; tag += 1) into[offset + tag] = 0
  for (let at = from; at < to; at += 1) {
    const row = (slots[at] ?? 0) * TAG_COUNT
    for (let tag = 0; tag < TAG_COUNT; tag += 1)
      into[offset + tag] = (into[offset + tag] ?? 0) + (table[row + tag] ?? 0)
  }
}

/** Adds how often each pair of tags stands side by side. */
function addPairs(into: Float64Array, lattice: ReturnType<typeof sumChain>, open: Float64Array, weight: number): void {
  const T = TAG_COUNT
  const { forward, backward, local, scale, length } = lattice
  for (let tag = 0; tag < T; tag += 1)
    into[tag] = (into[tag] ?? 0) + weight * (forward[tag] ?? 0) * (backward[tag] ?? 0)
  for (let at = 1; at < length; at += 1)
    for (let previous = 0; previous < T; previous += 1) {
      const before = forward[(at - 1) * T + previous] ?? 0
      if (before === 0) continue
      for (let tag = 0; tag < T; tag += 1) {
        const cell = at * T + tag
        const both =
          (before * (open[previous * T + tag] ?? 0) * (local[cell] ?? 0) * (backward[cell] ?? 0)) / (scale[at] ?? 1)
        into[previous * T + tag] = (into[previous * T + tag] ?? 0) + weight * both
      }
    }
}

/** Leaves out a share of the features. */
function thin({ starts, slots }: Rows, share: number, random: () => number): Rows {
  const kept = new Int32Array(slots.length)
  const ends = new Int32Array(starts.length)
  let next = 0
  for (let at = 0; at + 1 < starts.length; at += 1) {
    for (let slot = starts[at] ?? 0; slot < (starts[at + 1] ?? 0); slot += 1)
      if (random() >= share) {
        kept[next] = slots[slot] ?? 0
        next += 1
      }
    ends[at + 1] = next
  }
  return { starts: ends, slots: kept }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
}
