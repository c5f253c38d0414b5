import { makeRoom, noSums, takeRoom } from '../tagger/word-sums.ts'
import type { WordSums } from '../tagger/word-sums.ts'
import type { Word } from '../tagger/words.ts'
import {
  EDGE_TAG,
  evidenceOf,
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
import { codeCount, holdSure, SURE_LEAD } from './reading.ts'
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
/** Two leads of a word are kept in the bits of one number: each from 0, in steps. */
const LEAD = { bits: 15, zero: 2 ** 14, most: 2 ** 15 - 1 } as const
/** So much is kept at a time of what aliases say around a token. A power of two, and more than news has (2,437 in 1,000 articles). */
const KEPT_SAID = 4096

/** Of one token at a time. */
const HASHES = new Int32Array(MOST)
/** Of one passage at a time. */
let settled = new Uint8Array(0)

export interface ReadingWeights {
  /** Tags. */
  readonly count: number
  /** `count` x `count`. */
  readonly transitions: Float32Array
  /** In steps, `count` numbers a row; the last row is one more, which weighs nothing. */
  readonly emissions: Int16Array
  /** 1 for the rows that weigh anything. */
  readonly used: Uint8Array
  /** By how much that no name was found at a token nor beside it, and transitions, lead away from O at most. In steps. */
  readonly outsideLead: number
  /** What each word that was met adds, by place, in steps, `count` numbers each. */
  readonly sums: WordSums
  /** What the tags found at a token and beside it add, in steps, `count` numbers for each three of them; O with its evidence. */
  readonly found: Int32Array
  /** 1 for the threes that were met. */
  readonly met: Uint8Array
  /**
   * What all that aliases say around a token adds, in steps, for some of what was met: a number that tells which that is, then
   * `count` numbers. The last are 0.
   */
  readonly said: Int32Array
}

/** The same weights for reading: rows that hardly weigh anything weigh nothing. */
export function forReading({ count, emissions, transitions }: Weights): ReadingWeights {
  const used = new Uint8Array(ROWS)
  const kept = new Int16Array(emissions.length + count)
  for (let row = 0; row < ROWS; row += 1) {
    const from = row * count
    let most = 0
    for (let tag = 0; tag < count; tag += 1) most = Math.max(most, Math.abs(emissions[from + tag] ?? 0))
    if (most < NEGLIGIBLE) continue
    used[row] = 1
    for (let tag = 0; tag < count; tag += 1) kept[from + tag] = inSteps(emissions[from + tag] ?? 0)
  }
  const threes = (count + 1) ** 3
  const weights = {
    count,
    emissions: kept,
    transitions,
    used,
    outsideLead: 0,
    sums: noSums(),
    found: new Int32Array(threes * count),
    met: new Uint8Array(threes),
    said: new Int32Array((KEPT_SAID + 1) * (count + 1)),
  }
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
  const { count, emissions, outsideLead, sums, found, said } = weights
  const { known, scores, sure } = held
  const { words, tags, evidence, aliases } = known
  const { length } = words
  makeRoom(sums, length + 1, PLACES.all * count)
  if (settled.length < length) settled = new Uint8Array(length * 2)
  settled.fill(0, 0, length)
  const { cells } = sums
  let [far, near, own, next, farNext] = [0, 0, 0, 0, 0]
  // Of the tokens around the next word, by what the words before it add.
  let [leadBefore, leadHere, leadAfter, leadTwoAfter] = [0, 0, 0, 0]
  let [tagBefore, tag, tagAfter] = [EDGE_TAG, EDGE_TAG, tagAt(tags, 0)]
  let [aliasBefore, alias, aliasAfter] = [0, 0, aliases[0] ?? 0]
  for (let at = -4; at < length; at += 1) {
    const word = wordAt(words, at + 2)
    far = near
    near = own
    own = next
    next = farNext
    farNext = placeOf(weights, word)
    const { lead, nearLeads, farLeads } = word
    const leads = leadBefore + (farLeads >> LEAD.bits)
    leadBefore = leadHere + (nearLeads >> LEAD.bits)
    leadHere = leadAfter + lead
    leadAfter = leadTwoAfter + (nearLeads & LEAD.most)
    leadTwoAfter = farLeads & LEAD.most
    if (at < 0) continue
    tagBefore = tag
    tag = tagAfter
    tagAfter = tagAt(tags, at + 1)
    aliasBefore = alias
    alias = aliasAfter
    aliasAfter = aliases[at + 1] ?? 0
    const isUnsaid = (aliasBefore | alias | aliasAfter) === 0
    if (sure[at] === 1) {
      const isOutside = (tagBefore | tag | tagAfter) === 0
      if (isOutside && isUnsaid && (outsideLead + leads - 4 * LEAD.zero) / STEPS + SURE_LEAD < 0) {
        settled[at] = 1
        continue
      }
      holdSure(held, beliefs, at)
    }
    const row = at * count
    const there = foundAt(weights, tagBefore, tag, tagAfter)
    const saying = isUnsaid ? KEPT_SAID * (count + 1) : saidAt(weights, aliasBefore, alias, aliasAfter, tag)
    const proof = tag === O ? ROWS * count : rowAt(weights, evidenceOf(tag, evidence[at] ?? 0))
    const [ahead, behind] = [near + PLACES.after * count, next + PLACES.before * count]
    const [farAhead, farBehind] = [far + PLACES.twoAfter * count, farNext + PLACES.twoBefore * count]
    for (let one = 0; one < count; one += 1) {
      const steps =
        (found[there + one] ?? 0) +
        (said[saying + one] ?? 0) +
        (emissions[proof + one] ?? 0) +
        (cells[own + one] ?? 0) +
        (cells[ahead + one] ?? 0) +
        (cells[behind + one] ?? 0) +
        (cells[farAhead + one] ?? 0) +
        (cells[farBehind + one] ?? 0)
      scores[row + one] = (scores[row + one] ?? 0) + steps / STEPS
    }
  }
  return settled
}

/** By how much the best other tag leads before O; negative where it is behind. */
function leadOf(numbers: Int32Array): number {
  let best = -Infinity
  for (let tag = 1; tag < numbers.length; tag += 1) best = Math.max(best, numbers[tag] ?? 0)
  return best - (numbers[O] ?? 0)
}

/** Where what the tags found at a token and beside it add begins; EDGE_TAG beyond the ends. */
function foundAt(weights: ReadingWeights, before: number, tag: number, after: number): number {
  const { count, found, met } = weights
  const three = (Math.min(before, count) * (count + 1) + tag) * (count + 1) + Math.min(after, count)
  if (met[three] === 0) {
    met[three] = 1
    found.set(foundSums(weights, before, tag, after), three * count)
  }
  return three * count
}

/** What the tags found at a token and beside it add. */
function foundSums(weights: ReadingWeights, before: number, tag: number, after: number): Int32Array {
  const many = ofTags(before, tag, after, HASHES, 0)
  return rowSums(weights, tag === O ? ofEvidence(O, 0, HASHES, many) : many)
}

/** Where what aliases say of a token, which was found to be of this tag, and of those beside it adds begins. */
function saidAt(weights: ReadingWeights, before: number, alias: number, after: number, tag: number): number {
  const { count, said } = weights
  const codes = codeCount(count)
  // Less than 2 ** 32 with the most labels, so that its bits tell it.
  const key = (((before * codes + alias) * codes + after) * count + tag) | 0
  const place = ((Math.imul(key, 0x9e3779b1) >>> 16) & (KEPT_SAID - 1)) * (count + 1)
  if (said[place] !== key) {
    said[place] = key
    said.set(rowSums(weights, ofAliases(before, alias, after, tag, HASHES, 0)), place + 1)
  }
  return place + 1
}

/** What the rows of the first `many` hashes add. */
function rowSums(weights: ReadingWeights, many: number): Int32Array {
  const { count, emissions } = weights
  const sums = new Int32Array(count)
  for (let index = 0; index < many; index += 1) {
    const row = rowAt(weights, HASHES[index] ?? 0)
    if (row === ROWS * count) continue
    for (let tag = 0; tag < count; tag += 1) sums[tag] = (sums[tag] ?? 0) + (emissions[row + tag] ?? 0)
  }
  return sums
}

/** Where the row of a hash begins; the last one, if its own weighs nothing. */
function rowAt({ count, used }: ReadingWeights, hash: number): number {
  const row = rowOf(hash)
  return (used[row] === 1 ? row : ROWS) * count
}

/** Where the sums of a word begin. There must be room for them. */
function placeOf(weights: ReadingWeights, word: Word): number {
  const { count, sums } = weights
  if (word.sumsIn === sums.generation) return word.sumsAt
  const at = takeRoom(sums, PLACES.all * count)
  const add = (place: number, many: number): number => {
    const added = rowSums(weights, many)
    sums.cells.set(added, at + place * count)
    return Math.max(0, Math.min(LEAD.most, leadOf(added) + LEAD.zero))
  }
  word.lead = add(PLACES.itself, ofItself(word, HASHES, 0)) - LEAD.zero
  word.nearLeads =
    add(PLACES.after, ofBefore(word, HASHES, 0)) | (add(PLACES.before, ofAfter(word, HASHES, 0)) << LEAD.bits)
  word.farLeads =
    add(PLACES.twoAfter, ofFarBefore(word, HASHES, 0)) |
    (add(PLACES.twoBefore, ofFarAfter(word, HASHES, 0)) << LEAD.bits)
  word.sumsIn = sums.generation
  word.sumsAt = at
  return at
}
