/*
 * What was learnt must prove itself on articles of its own corpus that it had not seen: each finished article is read with
 * it, and without, before anything is learnt from it. What is used is what did best on the last of them; nothing, where
 * nothing did better.
 */

/** How much of what was learnt is used. */
export type Use = 'nothing' | 'aliases' | 'all'

/** Names of one article: wanted, suggested, and both. */
export interface Tally {
  readonly gold: number
  readonly found: number
  readonly right: number
}

/** How an article that had not been learnt from would have been read. */
export interface Trial {
  readonly nothing: Tally
  readonly aliases: Tally
  readonly all: Tally
  /** What was used then. */
  readonly used: Use
  /** What a person had to do to its names: a wrong border or label is one. */
  readonly edits: number
}

/** The slice of finished articles that decides. */
const SLICE = 10
/** So many before a delta is used, and before what is used must have been better than nothing. */
const LEAST = 3

export function chooseUse(trials: readonly Trial[]): Use {
  const slice = trials.slice(-SLICE)
  const [nothing, aliases, all] = [of(slice, 'nothing'), of(slice, 'aliases'), of(slice, 'all')]
  if (trials.length < LEAST) return aliases >= nothing ? 'aliases' : 'nothing'
  if (all > nothing && all >= aliases) return 'all'
  return aliases > nothing ? 'aliases' : 'nothing'
}

const of = (trials: readonly Trial[], use: Use): number => f1(trials.map((trial) => trial[use]))

/** Over all of them together; 1 where there is nothing to find. */
export function f1(tallies: readonly Tally[]): number {
  const sum = total(tallies)
  return sum.gold + sum.found === 0 ? 1 : (2 * sum.right) / (sum.gold + sum.found)
}

export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({ gold: sum.gold + one.gold, found: sum.found + one.found, right: sum.right + one.right }),
    { gold: 0, found: 0, right: 0 },
  )
}

interface Place {
  readonly from: number
  readonly to: number
  readonly label: string
}

const key = ({ from, to, label }: Place): string => `${from} ${to} ${label}`

/** How many names had to be added, taken out or mended. */
export function editsOf(
  wanted: readonly Place[],
  suggested: readonly Place[],
  open: readonly Omit<Place, 'label'>[],
): number {
  const gold = new Set(wanted.map(key))
  const found = new Set(suggested.map(key))
  const missed = wanted.filter((one) => !found.has(key(one)))
  let edits = missed.length
  for (const one of suggested) {
    if (gold.has(key(one)) || open.some((other) => overlap(one, other))) continue
    const near = missed.findIndex((other) => overlap(one, other))
    if (near === -1) edits += 1
    else missed.splice(near, 1)
  }
  return edits
}

const overlap = (one: Omit<Place, 'label'>, other: Omit<Place, 'label'>): boolean =>
  one.from < other.to && other.from < one.to

/** Suggestions over what nobody decided on do not count. */
export function tally(
  wanted: readonly Place[],
  suggested: readonly Place[],
  open: readonly Omit<Place, 'label'>[],
): Tally {
  const gold = new Set(wanted.map(key))
  const right = suggested.filter((one) => gold.has(key(one))).length
  const wrong = suggested.filter((one) => !gold.has(key(one)) && !open.some((other) => overlap(one, other))).length
  return { gold: gold.size, found: right + wrong, right }
}
