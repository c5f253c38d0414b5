import { isBegin, mayFollow, O } from './tags.ts'

/*
 * A linear chain over the tags of a corpus, whose number grows with its labels. Scores are natural logarithms, a row of
 * `tags` numbers per word; `transitions` from row to column. The beginning of a sentence weighs like a transition from O.
 */

/** What words may be: a bit per tag where something is known, 0 where anything may be. */
export type Allowed = Int32Array

/** Probabilities of each tag of each word, and of each pair of neighbours summed over the sentence. */
export interface Marginals {
  readonly tags: Float64Array
  readonly pairs: Float64Array
}

/** Room for the way there and back through a passage, which many passages use one after the other. */
let local = new Float64Array(0)
let forward = new Float64Array(0)

/** Room for the marginals of passages; those of one are there until the next one's. */
export function marginalsRoom(): MarginalsRoom {
  return { tags: new Float64Array(0), pairs: new Float64Array(0) }
}
interface MarginalsRoom {
  tags: Float64Array
  pairs: Float64Array
}

function emptied(room: MarginalsRoom, length: number, count: number): Marginals {
  if (room.tags.length < length * count) room.tags = new Float64Array(length * count * 2)
  if (room.pairs.length !== count * count) room.pairs = new Float64Array(count * count)
  room.tags.fill(0, 0, length * count)
  room.pairs.fill(0)
  return room
}

/** exp of the transitions; 0 where IOB2 forbids one. */
export function openTransitions(transitions: Float32Array, count: number): Float64Array {
  const open = new Float64Array(count * count)
  for (let previous = 0; previous < count; previous += 1)
    for (let tag = 0; tag < count; tag += 1)
      if (mayFollow(previous, tag)) open[previous * count + tag] = Math.exp(transitions[previous * count + tag] ?? 0)
  return open
}

/** Forward-backward; null where what is allowed cannot be tagged at all. */
export function marginals(
  scores: Float64Array,
  length: number,
  count: number,
  open: Float64Array,
  allowed: Allowed | null,
  room: MarginalsRoom,
): Marginals | null {
  if (local.length < length * count) {
    local = new Float64Array(length * count * 2)
    forward = new Float64Array(length * count * 2)
  }
  for (let at = 0; at < length; at += 1) {
    const row = at * count
    const bits = allowed?.[at] ?? 0
    let highest = -Infinity
    for (let tag = 0; tag < count; tag += 1) highest = Math.max(highest, scores[row + tag] ?? 0)
    let sum = 0
    for (let tag = 0; tag < count; tag += 1) {
      if (bits !== 0 && (bits & (1 << tag)) === 0) {
        local[row + tag] = 0
        forward[row + tag] = 0
        continue
      }
      const here = Math.exp((scores[row + tag] ?? 0) - highest)
      let reached = 0
      if (at === 0) reached = open[O * count + tag] ?? 0
      else if (isOnlyAfterOwn(tag))
        // Only B and I of a label come before its I.
        reached =
          (forward[row - count + tag - 1] ?? 0) * (open[(tag - 1) * count + tag] ?? 0) +
          (forward[row - count + tag] ?? 0) * (open[tag * count + tag] ?? 0)
      else
        for (let previous = 0; previous < count; previous += 1)
          reached += (forward[row - count + previous] ?? 0) * (open[previous * count + tag] ?? 0)
      local[row + tag] = here
      forward[row + tag] = reached * here
      sum += reached * here
    }
    if (!(sum > 0)) return null
    for (let tag = 0; tag < count; tag += 1) {
      forward[row + tag] = (forward[row + tag] ?? 0) / sum
      // Scaled, as the way back needs it.
      local[row + tag] = (local[row + tag] ?? 0) / sum
    }
  }
  return backwards(length, count, open, emptied(room, length, count))
}

/** The marginals where each word may be one tag alone; null where one may be more. Neighbours must fit. */
export function certain(allowed: Allowed, count: number, room: MarginalsRoom): Marginals | null {
  const { tags, pairs } = emptied(room, allowed.length, count)
  let previous = O
  for (let at = 0; at < allowed.length; at += 1) {
    const bits = allowed[at] ?? 0
    if (bits === 0 || (bits & (bits - 1)) !== 0) return null
    const tag = 31 - Math.clz32(bits)
    tags[at * count + tag] = 1
    pairs[previous * count + tag] = (pairs[previous * count + tag] ?? 0) + 1
    previous = tag
  }
  return { tags, pairs }
}

/** The way back, and both ways together; `local` is scaled by the sums of the way there. */
function backwards(length: number, count: number, open: Float64Array, { tags, pairs }: Marginals): Marginals {
  /** Of the next word: what it weighs, times the way back from there. */
  const ahead = new Float64Array(count)
  const behind = new Float64Array(count).fill(1)
  const after = successors(count)
  for (let at = length - 1; at >= 0; at -= 1) {
    const row = at * count
    for (let tag = 0; tag < count; tag += 1) {
      const before = forward[row + tag] ?? 0
      if (at < length - 1) {
        let rest = 0
        for (let one = tag * (count + 1); after[one] !== NONE; one += 1) {
          const next = after[one] ?? O
          const weighs = ahead[next] ?? 0
          rest += (open[tag * count + next] ?? 0) * weighs
          pairs[tag * count + next] = (pairs[tag * count + next] ?? 0) + before * weighs
        }
        behind[tag] = rest
      }
      tags[row + tag] = before * (behind[tag] ?? 0)
    }
    for (let tag = 0; tag < count; tag += 1) ahead[tag] = (local[row + tag] ?? 0) * (behind[tag] ?? 0)
  }
  for (let cell = 0; cell < pairs.length; cell += 1) pairs[cell] = (pairs[cell] ?? 0) * (open[cell] ?? 0)
  for (let tag = 0; tag < count; tag += 1) pairs[tag] = (pairs[tag] ?? 0) + (tags[tag] ?? 0)
  return { tags, pairs }
}

/** Ends the tags that may follow one. */
const NONE = 255
const SUCCESSORS = new Map<number, Uint8Array>()

/** The tags that may follow each, ascending, `count` + 1 places a tag. */
function successors(count: number): Uint8Array {
  const known = SUCCESSORS.get(count)
  if (known !== undefined) return known
  const after = new Uint8Array(count * (count + 1)).fill(NONE)
  for (let tag = 0; tag < count; tag += 1) {
    let place = tag * (count + 1)
    for (let next = 0; next < count; next += 1) {
      if (!mayFollow(tag, next)) continue
      after[place] = next
      place += 1
    }
  }
  SUCCESSORS.set(count, after)
  return after
}

const isOnlyAfterOwn = (tag: number): boolean => tag !== O && !isBegin(tag)

/** Room for the best score of each tag of each word, the tag before it, the tags of a word that may be before the next, and the best ones. */
let best = new Float64Array(0)
let back = new Uint8Array(0)
let open = new Uint8Array(0)
let tags = new Int32Array(0)

/** The best tagging that IOB2 allows, with O where `settled` has 1; until the next one is asked for. */
export function bestTags(
  scores: Float64Array,
  length: number,
  count: number,
  transitions: Float32Array,
  settled: Uint8Array | null,
): Int32Array {
  if (best.length < length * count) {
    best = new Float64Array(length * count)
    back = new Uint8Array(length * count)
  }
  if (tags.length < length) tags = new Int32Array(length * 2)
  if (open.length < count) open = new Uint8Array(count)
  // A tag that is behind by more than transitions can differ leads to none but the inside of its own label.
  const most = spreadOf(transitions)
  for (let tag = 0; tag < count; tag += 1)
    best[tag] = tag === O || isBegin(tag) ? (scores[tag] ?? 0) + (transitions[tag] ?? 0) : -Infinity
  for (let at = 1; at < length; at += 1) {
    const row = at * count
    const last = row - count
    const wasSettled = settled?.[at - 1] === 1
    if (settled?.[at] === 1) {
      const from = wasSettled ? O : bestBefore(last, O, count, transitions)
      back[row] = from
      best[row] = (best[last + from] ?? 0) + (transitions[from * count] ?? 0)
      continue
    }
    if (wasSettled) {
      for (let tag = 0; tag < count; tag += 1) {
        const reached = isOnlyAfterOwn(tag) ? -Infinity : (best[last] ?? 0) + (transitions[tag] ?? 0)
        best[row + tag] = reached + (scores[row + tag] ?? 0)
        back[row + tag] = isOnlyAfterOwn(tag) ? tag - 1 : O
      }
      continue
    }
    let highestBefore = -Infinity
    for (let tag = 0; tag < count; tag += 1) highestBefore = Math.max(highestBefore, best[last + tag] ?? 0)
    let many = 0
    for (let tag = 0; tag < count; tag += 1)
      if ((best[last + tag] ?? 0) >= highestBefore - most) {
        open[many] = tag
        many += 1
      }
    for (let tag = 0; tag < count; tag += 1) {
      let highest = -Infinity
      let from = O
      if (isOnlyAfterOwn(tag)) {
        // Only B and I of a label come before its I.
        const begun = (best[last + tag - 1] ?? 0) + (transitions[(tag - 1) * count + tag] ?? 0)
        const within = (best[last + tag] ?? 0) + (transitions[tag * count + tag] ?? 0)
        highest = Math.max(begun, within)
        from = within > begun ? tag : tag - 1
      } else
        for (let one = 0; one < many; one += 1) {
          const previous = open[one] ?? O
          const reached = (best[last + previous] ?? 0) + (transitions[previous * count + tag] ?? 0)
          if (reached > highest) {
            highest = reached
            from = previous
          }
        }
      best[row + tag] = highest + (scores[row + tag] ?? 0)
      back[row + tag] = from
    }
  }
  const end = (length - 1) * count
  if (settled?.[length - 1] === 1) best.fill(-Infinity, end + 1, end + count)
  let last = O
  for (let tag = 1; tag < count; tag += 1) if ((best[end + tag] ?? 0) > (best[end + last] ?? 0)) last = tag
  for (let at = length - 1; at >= 0; at -= 1) {
    tags[at] = last
    last = back[at * count + last] ?? O
  }
  return tags.subarray(0, length)
}

/** The tag of the word whose row is `last` over which the best way to a tag of the next word leads. */
function bestBefore(last: number, tag: number, count: number, transitions: Float32Array): number {
  let [from, highest] = [O, -Infinity]
  for (let previous = 0; previous < count; previous += 1) {
    const reached = (best[last + previous] ?? 0) + (transitions[previous * count + tag] ?? 0)
    if (reached > highest) [from, highest] = [previous, reached]
  }
  return from
}

const SPREADS = new WeakMap<Float32Array, number>()

/** By how much transitions differ at most. They are never changed, and many passages have the same. */
function spreadOf(transitions: Float32Array): number {
  const known = SPREADS.get(transitions)
  if (known !== undefined) return known
  let [lowest, highest] = [0, 0]
  for (const weight of transitions) {
    lowest = Math.min(lowest, weight)
    highest = Math.max(highest, weight)
  }
  SPREADS.set(transitions, highest - lowest)
  return highest - lowest
}
