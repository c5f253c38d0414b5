import { mayHaveClitic, readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'

/** What a corpus has decided about one written name. Counts; what was accepted in bulk counts less. */
export interface Alias {
  /** Keys of its words, the first without clitics that stay out. */
  readonly words: readonly string[]
  /** Accepted, by label. */
  readonly accepted: Map<string, number>
  /** Stood in a finished article and was no name. */
  refused: number
  /** Entities that it was accepted for, by name. */
  readonly entities: Map<string, number>
}

/** All names a corpus has decided about, by their words joined with blanks. */
export interface Aliases {
  readonly byName: Map<string, Alias>
  /** By first word, the longest first. */
  readonly byFirst: Map<string, Alias[]>
}

/** Share of the decisions that must agree. */
export const AGREEMENT = 0.7
/** So few of them: it is no such name here. */
const REFUSAL = 0.3
/** Refusals that are needed for that: one may be a slip. */
const REFUSALS = 2
/** No name has more words. */
const LONGEST = 14

export const noAliases = (): Aliases => ({ byName: new Map(), byFirst: new Map() })

/** The alias of these words; made where there is none. Null for what is too long, or no word. */
export function aliasOf({ byName, byFirst }: Aliases, words: readonly string[]): Alias | null {
  const first = words[0]
  if (first === undefined || words.length > LONGEST || words.includes('')) return null
  const name = words.join(' ')
  const known = byName.get(name)
  if (known !== undefined) return known
  const alias: Alias = { words, accepted: new Map(), refused: 0, entities: new Map() }
  byName.set(name, alias)
  const others = byFirst.get(first)
  if (others === undefined) byFirst.set(first, [alias])
  else {
    const place = others.findIndex((other) => other.words.length < words.length)
    others.splice(place === -1 ? others.length : place, 0, alias)
  }
  return alias
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
export function verdict({ accepted, refused }: Alias): Verdict | null {
  let [label, most, all] = ['', 0, refused]
  for (const [key, count] of accepted) {
    all += count
    if (count > most) [label, most] = [key, count]
  }
  return most === 0 ? null : { label, agreement: most / all, accepted: most }
}

/** Whether a suggested name of this label was refused too often to be suggested again. */
export function isRefused({ accepted, refused }: Alias, label: string): boolean {
  const right = accepted.get(label) ?? 0
  const all = [...accepted.values()].reduce((sum, count) => sum + count, refused)
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
export function occurrences({ byFirst }: Aliases, tokens: readonly Token[]): Occurrence[] {
  const found: Occurrence[] = []
  if (byFirst.size === 0) return found
  for (let at = 0; at < tokens.length; at += 1) {
    const key = tokens[at]?.key ?? ''
    if (!mayHaveClitic(key)) addStanding(byFirst.get(key), tokens, at, 0, found)
    else for (const reading of readings(key)) addStanding(byFirst.get(reading.key), tokens, at, reading.stripped, found)
  }
  return found
}

function addStanding(
  aliases: readonly Alias[] | undefined,
  tokens: readonly Token[],
  at: number,
  stripped: number,
  found: Occurrence[],
): void {
  if (aliases === undefined) return
  for (const alias of aliases)
    if (stands(alias.words, tokens, at)) found.push({ alias, from: at, to: at + alias.words.length, stripped })
}

function stands(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let index = 1; index < words.length; index += 1) if (tokens[at + index]?.key !== words[index]) return false
  return true
}
