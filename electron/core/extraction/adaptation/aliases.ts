import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { hashText } from '../tagger/hash.ts'
import type { Word } from '../tagger/words.ts'

/** What a corpus has decided about one written name. Counts; what was accepted in bulk counts less. */
export interface Alias {
  /** Keys of its words, the first without clitics that stay out. */
  readonly words: readonly string[]
  /** Accepted, by label. `accept` and `refuse` alone change this and the next. */
  readonly accepted: Map<string, number>
  /** Stood in a finished article and was no name. */
  refused: number
  /** What these say; undefined until it is asked for again. */
  verdict: Verdict | null | undefined
  /** Entities that it was accepted for, by name. */
  readonly entities: Map<string, number>
}

/** Aliases with the same first word. */
export interface Beginning {
  /** That word alone. */
  alone: Alias | null
  /** By the word after it. */
  readonly longer: Map<string, Alias[]>
  /** A bit for the hash of each of these words: most words are none of them. */
  seconds: number
}

/** All names a corpus has decided about, by their words joined with blanks. */
export interface Aliases {
  readonly byName: Map<string, Alias>
  readonly byFirst: Map<string, Beginning>
  /** Tells these from all others, and from what they were before. */
  generation: number
}
let generations = 0

/** Share of the decisions that must agree. */
export const AGREEMENT = 0.7
/** So few of them: it is no such name here. */
const REFUSAL = 0.3
/** Refusals that are needed for that: one may be a slip. */
const REFUSALS = 2
/** No name has more words. */
const LONGEST = 14

export const noAliases = (): Aliases => ({ byName: new Map(), byFirst: new Map(), generation: (generations += 1) })

/** The alias of these words; made where there is none. Null for what is too long, or no word. */
export function aliasOf(aliases: Aliases, words: readonly string[]): Alias | null {
  const first = words[0]
  if (first === undefined || words.length > LONGEST || words.includes('')) return null
  const { byName, byFirst } = aliases
  const name = words.join(' ')
  const known = byName.get(name)
  if (known !== undefined) return known
  const alias: Alias = { words, accepted: new Map(), refused: 0, verdict: undefined, entities: new Map() }
  byName.set(name, alias)
  aliases.generation = generations += 1
  let beginning = byFirst.get(first)
  if (beginning === undefined) {
    beginning = { alone: null, longer: new Map(), seconds: 0 }
    byFirst.set(first, beginning)
  }
  const second = words[1]
  if (second === undefined) beginning.alone = alias
  else {
    beginning.longer.set(second, [...(beginning.longer.get(second) ?? []), alias])
    beginning.seconds |= bitOf(hashText(second))
  }
  return alias
}

/** Every bit. */
const ALL = -1
/** One of 32 bits for a hash; its lowest bits tell less. */
const bitOf = (hash: number): number => 1 << (hash >>> 27)

export function accept(alias: Alias, label: string, weight: number): void {
  add(alias.accepted, label, weight)
  alias.verdict = undefined
}

export function refuse(alias: Alias, weight: number): void {
  alias.refused += weight
  alias.verdict = undefined
}

export const add = (counts: Map<string, number>, key: string, weight: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + weight)

/** What the decisions say of a name. */
export interface Verdict {
  readonly label: string
  /** Share of the decisions for the label, 0..1. */
  readonly agreement: number
  readonly accepted: number
}

/** The label most often accepted for a name; null where it never was. */
export function verdict(alias: Alias): Verdict | null {
  if (alias.verdict === undefined) alias.verdict = judged(alias)
  return alias.verdict
}

function judged({ accepted, refused }: Alias): Verdict | null {
  let [label, most, all] = ['', 0, refused]
  for (const [key, count] of accepted) {
    all += count
    if (count > most) [label, most] = [key, count]
  }
  return most === 0 ? null : { label, agreement: most / all, accepted: most }
}

/** Whether a suggested name of this label was refused too often to be suggested again. */
export function isRefused(alias: Alias, label: string): boolean {
  const best = verdict(alias)
  if (best?.label === label && best.agreement === 1) return false
  const { accepted, refused } = alias
  const right = accepted.get(label) ?? 0
  let all = refused
  for (const count of accepted.values()) all += count
  return all - right >= REFUSALS && right / all <= REFUSAL
}

/** An alias where it stands in a passage. */
export interface Occurrence {
  readonly alias: Alias
  readonly from: number
  readonly to: number
  /** Letters of the first key that are a clitic. */
  readonly stripped: number
}

/** Every place in a passage where an alias stands, in order; they may overlap. */
export function occurrences(aliases: Aliases, tokens: readonly Token[], words: readonly Word[]): Occurrence[] {
  const found: Occurrence[] = []
  const { byFirst, generation } = aliases
  if (byFirst.size === 0) return found
  for (let at = 0; at < tokens.length; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    if (word.aliasesIn !== generation) readAliases(aliases, tokens[at]?.key ?? '', word)
    // Asked first, because it is at hand: of most words that begin an alias none stands here.
    if ((word.aliasesBefore & bitOf(words[at + 1]?.key ?? 0)) === 0) continue
    for (let read = word.aliases; read !== null; read = read.other) {
      const { stripped, alone, longer, seconds } = read
      if (alone !== null) found.push({ alias: alone, from: at, to: at + 1, stripped })
      if (seconds === 0 || (seconds & bitOf(words[at + 1]?.key ?? 0)) === 0) continue
      for (const alias of longer.get(tokens[at + 1]?.key ?? '') ?? NONE)
        if (stands(alias.words, tokens, at)) found.push({ alias, from: at, to: at + alias.words.length, stripped })
    }
  }
  return found
}
const NONE: readonly Alias[] = []

/** Aliases that begin with a word as it is read in one way. */
export interface BeginningRead extends Readonly<Beginning> {
  readonly stripped: number
  /** As it is read in another way. */
  readonly other: BeginningRead | null
}

/** Kept with the word, because words recur. */
function readAliases({ byFirst, generation }: Aliases, key: string, word: Word): void {
  word.aliases = null
  word.aliasesBefore = 0
  for (const { stripped, key: first } of readings(key).toReversed()) {
    const beginning = byFirst.get(first)
    if (beginning === undefined) continue
    const { alone, longer, seconds } = beginning
    // Not spread: what is added to a copy is kept away from it.
    word.aliases = { alone, longer, seconds, stripped, other: word.aliases }
    word.aliasesBefore |= alone === null ? seconds : ALL
  }
  word.aliasesIn = generation
}

/** Whether the words after the first two are there as well. */
function stands(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let index = 2; index < words.length; index += 1) if (tokens[at + index]?.key !== words[index]) return false
  return true
}
