import { EDGE } from '../tagger/features.ts'
import { makeRoom, noSums, takeRoom } from '../tagger/word-sums.ts'
import type { WordSums } from '../tagger/word-sums.ts'
import type { Word } from '../tagger/words.ts'
import {
  EDGE_TAG,
  MOST,
  MOST_OWN,
  ofAfter,
  ofAliases,
  ofBefore,
  ofEvidence,
  ofFarAfter,
  ofFarBefore,
  ofItself,
  ofTags,
  tagAt,
  wordAt,
} from './features.ts'
import { holdSure, SURE_LEAD } from './reading.ts'
import type { Held } from './reading.ts'
import { ROWS, rowOf } from './rows.ts'
import { isBegin, O } from './tags.ts'
import type { Weights } from './weights.ts'

/*
 * The weights of a delta as articles are read with them. Words recur, and most tokens are in no name and far from being
 * in one: what a word adds is summed once and kept with it, and so is by how much that leads away from O at most. Where all
 * leads together are too short, a token is in no name, and nothing more is asked of it.
 */

/** Weights that are as good as nothing are left out, so that most features need no look at the table. */
const NEGLIGIBLE = 0.04
/** Weights are kept in steps, so that twice as many fit where the processor has them at hand. What a weight is at most. */
const STEPS = 256
const MOST_STEPS = Math.floor(32_767 / MOST_OWN)
/** What a word adds for itself, for the token after it, before it, two after it, two before it. */
const PLACES = { itself: 0, after: 1, before: 2, twoAfter: 3, twoBefore: 4, all: 5 } as const

/** Of one token at a time. */
const HASHES = new Int32Array(MOST)
/** Of one passage at a time. */
let settled = new Uint8Array(0)

export interface ReadingWeights {
  /** Tags. */
  readonly count: number
  /** `count` x `count`. */
  readonly transitions: Float32Array
  /** In steps, `count` numbers a row. */
  readonly emissions: Int16Array
  /** 1 for the rows that weigh anything. */
  readonly used: Uint8Array
  /** By how much that no name was found at a token nor beside it, and transitions, lead away from O at most. In steps. */
  readonly outsideLead: number
  /** Of each word that was met its leads, by place, close together because they are asked for most. */
  readonly leads: WordSums
  /** The sums that these are the leads of, `count` numbers each. */
  readonly sums: WordSums
  /** What the tags found at a token and beside it add, in steps, `count` numbers for those that were met; no name with its evidence. */
  readonly found: Map<number, Int32Array>
}

/** The same weights for reading: rows that hardly weigh anything weigh nothing. */
export function forReading({ count, emissions, transitions }: Weights): ReadingWeights {
  const used = new Uint8Array(ROWS)
  const kept = new Int16Array(emissions.length)
  for (let row = 0; row < ROWS; row += 1) {
    const from = row * count
    let most = 0
    for (let tag = 0; tag < count; tag += 1) most = Math.max(most, Math.abs(emissions[from + tag] ?? 0))
    if (most < NEGLIGIBLE) continue
    used[row] = 1
    for (let tag = 0; tag < count; tag += 1) kept[from + tag] = inSteps(emissions[from + tag] ?? 0)
  }
  const stores = { leads: noSums(), sums: noSums(), found: new Map() }
  const weights = { count, emissions: kept, transitions, used, outsideLead: 0, ...stores }
  const led = foundSums(weights, O, O, O).map(
    (sum, tag) => sum + (tag === O ? 0 : inSteps(detour(transitions, tag, count))),
  )
  return { ...weights, outsideLead: leadOf(led) }
}

/**
 * What transitions weigh more on the best way over a tag than from O to O. Half of what is between two words of a name
 * counts for each of them.
 */
function detour(transitions: Float32Array, tag: number, count: number): number {
  const more = (from: number, to: number): number => (transitions[from * count + to] ?? 0) - (transitions[0] ?? 0)
  const inside = isBegin(tag) ? tag + 1 : tag
  const into = isBegin(tag) ? more(O, tag) : Math.max(more(tag - 1, tag), more(tag, tag)) / 2
  return into + Math.max(more(tag, O), more(tag, inside) / 2)
}

const inSteps = (weight: number): number => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight * STEPS)))

/**
 * Adds the weights of each word's features to what is held of it, but for tokens that are in no name whatever their
 * neighbours are: 1 in what is returned, which is there until the next passage.
 */
export function addReadingScores(weights: ReadingWeights, held: Held, beliefs: Float64Array | null): Uint8Array {
  const { count, outsideLead, leads, sums } = weights
  const { known, scores, sure } = held
  const { words, tags, evidence, aliases } = known
  const { length } = words
  // In step with each other: a word's sums are `count` times as far as its leads.
  makeRoom(leads, length + 1, PLACES.all)
  makeRoom(sums, length + 1, PLACES.all * count)
  if (settled.length < length) settled = new Uint8Array(length * 2)
  settled.fill(0, 0, length)
  const [lead, sum] = [leads.cells, sums.cells]
  const here = new Int32Array(count)
  let far = 0
  let [near, own] = [placeOf(weights, EDGE), placeOf(weights, EDGE)]
  let [next, farNext] = [placeOf(weights, wordAt(words, 0)), placeOf(weights, wordAt(words, 1))]
  for (let at = 0; at < length; at += 1) {
    far = near
    near = own
    own = next
    next = farNext
    farNext = placeOf(weights, wordAt(words, at + 2))
    const row = at * count
    const isOutside = at > 0 && at + 1 < length && isNowhere(tags, at)
    const isUnsaid = isNowhere(aliases, at)
    if (isOutside && isUnsaid && sure[at] === 1) {
      const most =
        outsideLead +
        (lead[own] ?? 0) +
        (lead[near + PLACES.after] ?? 0) +
        (lead[next + PLACES.before] ?? 0) +
        (lead[far + PLACES.twoAfter] ?? 0) +
        (lead[farNext + PLACES.twoBefore] ?? 0)
      if (most / STEPS + SURE_LEAD < 0) {
        settled[at] = 1
        continue
      }
    }
    if (sure[at] === 1) holdSure(held, beliefs, at)
    here.set(foundSums(weights, tagAt(tags, at - 1), tagAt(tags, at), tagAt(tags, at + 1)))
    let many = tagAt(tags, at) === O ? 0 : ofEvidence(tagAt(tags, at), evidence[at] ?? 0, HASHES, 0)
    if (!isUnsaid) many = ofAliases(known, at, HASHES, many)
    addRows(weights, many, here)
    const [mine, ahead, behind] = [own * count, (near + PLACES.after) * count, (next + PLACES.before) * count]
    const [farAhead, farBehind] = [(far + PLACES.twoAfter) * count, (farNext + PLACES.twoBefore) * count]
    for (let tag = 0; tag < count; tag += 1) {
      const steps =
        (here[tag] ?? 0) +
        (sum[mine + tag] ?? 0) +
        (sum[ahead + tag] ?? 0) +
        (sum[behind + tag] ?? 0) +
        (sum[farAhead + tag] ?? 0) +
        (sum[farBehind + tag] ?? 0)
      scores[row + tag] = (scores[row + tag] ?? 0) + steps / STEPS
    }
  }
  return settled
}

/** Whether a token and those beside it have nothing. */
const isNowhere = (numbers: Int32Array, at: number): boolean =>
  ((numbers[at - 1] ?? 0) | (numbers[at] ?? 0) | (numbers[at + 1] ?? 0)) === 0

/** By how much the best other tag leads before O; negative where it is behind. */
function leadOf(numbers: Int32Array): number {
  let best = -Infinity
  for (let tag = 1; tag < numbers.length; tag += 1) best = Math.max(best, numbers[tag] ?? 0)
  return best - (numbers[O] ?? 0)
}

/** What the tags found at a token and beside it add. */
function foundSums(weights: ReadingWeights, before: number, tag: number, after: number): Int32Array {
  const key = (before * (EDGE_TAG + 1) + tag) * (EDGE_TAG + 1) + after
  const known = weights.found.get(key)
  if (known !== undefined) return known
  const sums = new Int32Array(weights.count)
  const many = ofTags(before, tag, after, HASHES, 0)
  addRows(weights, tag === O ? ofEvidence(O, 0, HASHES, many) : many, sums)
  weights.found.set(key, sums)
  return sums
}

/** Adds the rows of the first `many` hashes. */
function addRows({ count, emissions, used }: ReadingWeights, many: number, into: Int32Array): void {
  for (let index = 0; index < many; index += 1) {
    const slot = rowOf(HASHES[index] ?? 0)
    if (used[slot] === 0) continue
    const from = slot * count
    for (let tag = 0; tag < count; tag += 1) into[tag] = (into[tag] ?? 0) + (emissions[from + tag] ?? 0)
  }
}

/** Where the leads of a word begin. There must be room for them and for its sums. */
function placeOf(weights: ReadingWeights, word: Word): number {
  const { count, leads, sums } = weights
  if (word.sumsIn === leads.generation) return word.sumsAt
  const at = takeRoom(leads, PLACES.all)
  takeRoom(sums, PLACES.all * count)
  const added = new Int32Array(count)
  const add = (place: number, many: number): void => {
    addRows(weights, many, added.fill(0))
    sums.cells.set(added, (at + place) * count)
    leads.cells[at + place] = Math.max(-32_768, Math.min(32_767, leadOf(added)))
  }
  add(PLACES.itself, ofItself(word, HASHES, 0))
  add(PLACES.after, ofBefore(word, HASHES, 0))
  add(PLACES.before, ofAfter(word, HASHES, 0))
  add(PLACES.twoAfter, ofFarBefore(word, HASHES, 0))
  add(PLACES.twoBefore, ofFarAfter(word, HASHES, 0))
  word.sumsIn = leads.generation
  word.sumsAt = at
  return at
}
