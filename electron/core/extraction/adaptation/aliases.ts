import { mayHaveClitic, readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import type { Word } from '../tagger/words.ts'

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

/** Aliases with the same first word. */
export interface Beginning {
  /** That word alone. */
  alone: Alias | null
  /** By the word after it. */
  readonly longer: Map<string, Alias[]>
}

/** All names a corpus has decided about, by their words joined with blanks. */
export interface Aliases {
  readonly byName: Map<string, Alias>
  readonly byFirst: Map<string, Beginning>
  /** Tells these first words from all others. */
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
  const alias: Alias = { words, accepted: new Map(), refused: 0, entities: new Map() }
  byName.set(name, alias)
  let beginning = byFirst.get(first)
  if (beginning === undefined) {
    beginning = { alone: null, longer: new Map() }
    byFirst.set(first, beginning)
    aliases.generation = generations += 1
  }
  const second = words[1]
  if (second === undefined) beginning.alone = alias
  else beginning.longer.set(second, [...(beginning.longer.get(second) ?? []), alias])
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
export function occurrences(aliases: Aliases, tokens: readonly Token[], words: readonly Word[]): Occurrence[] {
  const found: Occurrence[] = []
  if (aliases.byFirst.size === 0) return found
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, word] = [tokens[at], words[at]]
    if (token === undefined || word === undefined) continue
    for (const { stripped, beginning } of readAs(aliases, token.key, word)) {
      const { alone, longer } = beginning
      if (alone !== null) found.push({ alias: alone, from: at, to: at + 1, stripped })
      for (const alias of longer.size === 0 ? NONE : (longer.get(tokens[at + 1]?.key ?? '') ?? NONE))
        if (stands(alias.words, tokens, at)) found.push({ alias, from: at, to: at + alias.words.length, stripped })
    }
  }
  return found
}
const NONE: readonly Alias[] = []

/** Aliases that begin with a word as it is read in one way. */
export interface BeginningRead {
  readonly stripped: number
  readonly beginning: Beginning
}

/** Kept with the word, because words recur. */
function readAs({ byFirst, generation }: Aliases, key: string, word: Word): readonly BeginningRead[] {
  if (word.aliasesIn === generation) return word.aliases
  const read: BeginningRead[] = []
  for (const { stripped, key: first } of mayHaveClitic(key) ? readings(key) : [{ stripped: 0, key }]) {
    const beginning = byFirst.get(first)
    if (beginning !== undefined) read.push({ stripped, beginning })
  }
  word.aliases = read.length === 0 ? UNREAD : read
  word.aliasesIn = generation
  return word.aliases
}
const UNREAD: readonly BeginningRead[] = []

/** Whether the words after the first two are there as well. */
function stands(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let index = 2; index < words.length; index += 1) if (tokens[at + index]?.key !== words[index]) return false
  return true
}
