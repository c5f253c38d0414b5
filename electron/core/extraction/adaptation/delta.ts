import { certain, marginals, marginalsRoom, openTransitions } from './chain.ts'
import type { Described } from './features.ts'
import type { DonePassage } from './evidence.ts'
import type { Held } from './reading.ts'
import { UNHEARD_OF } from './reading.ts'
import { begin, inside, O, tagCount } from './tags.ts'
import { addScores, noWeights, widened } from './weights.ts'
import type { Weights } from './weights.ts'

/*
 * The delta: what the corpus adds to the scores of the extractor, whose own weights stay as they are. A conditional random
 * field, learnt article by article in small steps (AdaGrad), with some earlier articles again beside each new one; used is
 * the mean of the weights, in which later ones count more (Shamir and Zhang 2013). Nothing is random.
 */

const RATE = 0.03
/** Squares that every cell is thought to have seen, so that its first step is not its largest. */
const DAMPING = { emissions: 0.1, transitions: 1 }
const DECAY = 1e-4
/** Times that an article is learnt from when it is new, and how many earlier ones each time beside it. */
const PASSES = 2
const REPEATED = 4
/** Articles of which is kept what is to be repeated. */
const KEPT = 24
/**
 * The share of the weights after an article in the mean is 4 / (articles before it + 4). So what an article changed is not
 * in the mean to reach(articles before it) / reach(articles by now).
 */
const reach = (articles: number): number => articles * (articles + 1) * (articles + 2) * (articles + 3)
/** A word whose tag is as good as known teaches nothing. */
const SETTLED = 0.05
const NOTHING = 1e-3

/** A passage to learn from. `allowed`: a bit per tag, 0 where nobody decided. */
export interface Example {
  readonly described: Described
  /** Logarithms before the delta, `count` a word. */
  readonly scores: Float64Array
  readonly count: number
  readonly allowed: Int32Array
  readonly weights: Float32Array
}

export interface Delta {
  now: Weights
  /** Each change times the reach it was made at: the mean, which is used, is now - lag / reach(articles). */
  lag: Weights
  /** Sums of squared slopes. */
  squares: Weights
  articles: number
  readonly recent: (readonly Example[])[]
}

export function noDelta(labels: readonly string[]): Delta {
  const count = tagCount(labels)
  return {
    now: noWeights(count),
    lag: noWeights(count),
    squares: noWeights(count),
    articles: 0,
    recent: [],
  }
}

/** Room for the tags of these labels, which begin with those that were there. */
export function makeRoom(delta: Delta, labels: readonly string[]): void {
  const count = tagCount(labels)
  if (delta.now.count === count) return
  delta.now = widened(delta.now, count)
  delta.lag = widened(delta.lag, count)
  delta.squares = widened(delta.squares, count)
}

/** Adds the mean weights of each word's features to its scores. */
export function addMeanScores({ now, lag, articles }: Delta, described: Described, scores: Float64Array): void {
  addScores(now, described, scores)
  if (articles > 0) addScores(lag, described, scores, -1 / reach(articles))
}

/** The mean weights of transitions alone. */
export const meanTransitions = ({ now, lag, articles }: Delta): Float32Array =>
  between(now.transitions, lag.transitions, articles)

/** The weights that are used. */
export function meanOf(delta: Delta): Weights {
  const { now, lag, articles } = delta
  return {
    count: now.count,
    emissions: between(now.emissions, lag.emissions, articles),
    transitions: meanTransitions(delta),
  }
}

function between(now: Float32Array, lag: Float32Array, articles: number): Float32Array {
  const mean = now.slice()
  if (articles === 0) return mean
  const factor = 1 / reach(articles)
  for (let cell = 0; cell < mean.length; cell += 1) mean[cell] = (mean[cell] ?? 0) - factor * (lag[cell] ?? 0)
  return mean
}

export function exampleOf(
  { passage, names, open }: DonePassage,
  { scores, count }: Held,
  described: Described,
  labels: readonly string[],
): Example {
  const { length } = passage.tokens
  const allowed = new Int32Array(length).fill(1)
  const weights = new Float32Array(length).fill(1)
  for (const { from, to } of open) allowed.fill(0, from, to)
  for (const { from, to, label, weight } of names) {
    const index = labels.indexOf(label)
    for (let at = from; at < to; at += 1) {
      allowed[at] = index === -1 ? 0 : 1 << (at === from ? begin(index) : inside(index))
      weights[at] = weight
    }
  }
  return { described, scores, count, allowed, weights }
}

export function learnDelta(delta: Delta, fresh: readonly Example[]): void {
  const { recent } = delta
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let turn = 0; turn < Math.min(REPEATED, recent.length); turn += 1) {
      const back = (turn * 7 + pass * REPEATED * 7 + delta.articles * 3) % recent.length
      for (const example of recent[recent.length - 1 - back] ?? []) step(delta, example)
    }
    if (pass < PASSES - 1) for (const example of fresh) step(delta, example)
  }
  const repeated = fresh.map((example) => shortened(example, step(delta, example)))
  recent.push(repeated.filter(({ allowed }) => allowed.length > 0))
  if (recent.length > KEPT) recent.shift()
  delta.articles += 1
}

/** Of what is likely, and of what is right. */
const ALL = marginalsRoom()
const RIGHT = marginalsRoom()

/** What a step found of each word: 1 where there was something to learn. Until the next one. */
let taught = new Uint8Array(0)

/** One step up the log-likelihood of what is allowed. Returns which words taught something. */
function step({ now, lag, squares, articles }: Delta, example: Example): Uint8Array {
  const { count } = now
  const far = reach(articles)
  const { allowed, described, weights } = example
  const { starts, rows } = described
  const { length } = allowed
  const scores = scoresOf(example, count)
  addScores(now, described, scores)
  const open = openTransitions(now.transitions, count)
  const all = marginals(scores, length, count, open, null, ALL)
  const right = certain(allowed, count, RIGHT) ?? marginals(scores, length, count, open, allowed, RIGHT)
  if (taught.length < length) taught = new Uint8Array(length * 2)
  taught.fill(0, 0, length)
  if (all === null || right === null) return taught
  const slope = new Float64Array(count)
  const steep = new Uint8Array(count)
  for (let at = 0; at < length; at += 1) {
    let steepest = 0
    let many = 0
    for (let tag = 0; tag < count; tag += 1) {
      const cell = at * count + tag
      const up = (weights[at] ?? 1) * ((right.tags[cell] ?? 0) - (all.tags[cell] ?? 0))
      steepest = Math.max(steepest, Math.abs(up))
      if (up > -NOTHING && up < NOTHING) continue
      slope[tag] = up
      steep[many] = tag
      many += 1
    }
    if (steepest < SETTLED) continue
    taught[at] = 1
    const end = starts[at + 1] ?? 0
    for (let index = starts[at] ?? 0; index < end; index += 1) {
      const row = (rows[index] ?? 0) * count
      for (let one = 0; one < many; one += 1) {
        const tag = steep[one] ?? 0
        const up = climb(now.emissions, squares.emissions, row + tag, slope[tag] ?? 0, DAMPING.emissions)
        lag.emissions[row + tag] = (lag.emissions[row + tag] ?? 0) + far * up
      }
    }
  }
  for (let cell = 0; cell < count * count; cell += 1) {
    const up = (right.pairs[cell] ?? 0) - (all.pairs[cell] ?? 0)
    if (up > -NOTHING && up < NOTHING) continue
    const change = climb(now.transitions, squares.transitions, cell, up, DAMPING.transitions)
    lag.transitions[cell] = (lag.transitions[cell] ?? 0) + far * change
  }
  return taught
}

/** What is worth repeating: of words in no name that taught nothing, only the first in a row is kept. */
function shortened({ described, scores, count, allowed, weights }: Example, taughtBy: Uint8Array): Example {
  const isQuiet = (at: number): boolean => allowed[at] === 1 << O && taughtBy[at] === 0
  const kept = Array.from(allowed.keys()).filter((at) => !isQuiet(at) || (at > 0 && !isQuiet(at - 1)))
  const starts = new Int32Array(kept.length + 1)
  const rows = kept.flatMap((at) => [...described.rows.subarray(described.starts[at], described.starts[at + 1])])
  for (const [index, at] of kept.entries())
    starts[index + 1] = (starts[index] ?? 0) + (described.starts[at + 1] ?? 0) - (described.starts[at] ?? 0)
  return {
    described: { starts, rows: Uint16Array.from(rows) },
    scores: Float64Array.from(kept.flatMap((at) => [...scores.subarray(at * count, (at + 1) * count)])),
    count,
    allowed: Int32Array.from(kept, (at) => allowed[at] ?? 0),
    weights: Float32Array.from(kept, (at) => weights[at] ?? 1),
  }
}

/** Returns by how much the weight changed. */
function climb(weights: Float32Array, squares: Float32Array, cell: number, slope: number, damping: number): number {
  const weight = weights[cell] ?? 0
  const gradient = slope - DECAY * weight
  const square = (squares[cell] ?? 0) + gradient * gradient
  squares[cell] = square
  const change = (RATE * gradient) / Math.sqrt(square + damping)
  weights[cell] = weight + change
  return change
}

let room = new Float64Array(0)

/** An example's scores for as many tags as there are by now; until the next one's. */
function scoresOf({ scores, count: had, allowed }: Example, count: number): Float64Array {
  const { length } = allowed
  if (room.length < length * count) room = new Float64Array(length * count * 2)
  if (had === count) room.set(scores)
  else {
    room.fill(UNHEARD_OF, 0, length * count)
    for (let at = 0; at < length; at += 1) room.set(scores.subarray(at * had, (at + 1) * had), at * count)
  }
  return room
}
