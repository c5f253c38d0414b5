import type { Name } from '../names/name.ts'
import type { Passage } from '../reading/passage.ts'
import type { Token } from '../reading/tokens.ts'
import { bestTags, spanProbability, spansOfTags, sumChain } from './chain.ts'
import type { Lattice } from './chain.ts'
import { findClues } from './clues.ts'
import { OUTSIDE, TAG_COUNT, TAGGED } from './labels.ts'
import type { Tagged } from './labels.ts'
import type { Model } from './model.ts'
import { scoreSentence } from './score.ts'
import { KEPT_WORDS } from './word-sums.ts'
import { describeWord } from './words.ts'
import type { TaggedLanguage, Word } from './words.ts'

/** A name that the tagger found; token indexes of the passage, end-exclusive. */
export interface TaggedName {
  readonly from: number
  readonly to: number
  readonly label: Exclude<Tagged, 'MISC'>
  /** That exactly these words are a name of this label; 0..1. */
  readonly probability: number
}

/** What the tagger makes of a passage. */
export interface Tagging {
  readonly names: readonly TaggedName[]
  /** What it makes of each name of the rules. */
  readonly opinions: readonly Opinion[]
  /** Probability of each tag of each token, TAG_COUNT a token. */
  readonly beliefs: Float64Array
  /** What is known of each token by itself. */
  readonly words: readonly Word[]
}

/** What the tagger makes of a name that the rules found; probabilities. */
export interface Opinion {
  /** That exactly these words are a name of this label; 0 across sentences. */
  readonly same: number
  /** That a word of it is in no name, for the word of which that is least likely: high where nothing in it sounds like a name. */
  readonly nothing: number
}

/** Words recur; what is known of them is kept until there are too many. */
const WORDS = { ar: new Map<string, Word>(), en: new Map<string, Word>() }

/** Tags a passage. `rules`: what the rules found in it, in order and without overlaps; clues like any other. */
export function tagPassage(model: Model, { tokens, sentences }: Passage, rules: readonly Name[]): Tagging {
  const words = tokens.map((token) => wordOf(token, model.language))
  const clues = findClues(tokens, rules)
  const names: TaggedName[] = []
  const opinions: Opinion[] = []
  const beliefs = new Float64Array(tokens.length * TAG_COUNT)
  for (const { from, to } of sentences) {
    const length = to - from
    const scores = scoreSentence(model, words, clues, from, to)
    const lattice = sumChain(scores, length, model.open, null)
    for (let cell = 0; cell < length * TAG_COUNT; cell += 1)
      beliefs[from * TAG_COUNT + cell] = (lattice.forward[cell] ?? 0) * (lattice.backward[cell] ?? 0)
    const probabilityOf = (start: number, end: number, label: number): number =>
      spanProbability(lattice, model.open, start - from, end - from, label)
    for (const span of spansOfTags(bestTags(scores, length, model.transitions))) {
      const label = TAGGED[span.label]
      if (label === undefined || label === 'MISC') continue
      const name = { from: from + span.from, to: from + span.to, label }
      names.push({ ...name, probability: probabilityOf(name.from, name.to, span.label) })
    }
    for (let rule = rules[opinions.length]; rule !== undefined && rule.from < to; rule = rules[opinions.length]) {
      const label = TAGGED.findIndex((tagged) => tagged === rule?.label)
      const end = Math.min(rule.to, to)
      opinions.push({
        same: label === -1 || end < rule.to ? 0 : probabilityOf(rule.from, rule.to, label),
        nothing: leastOutside(lattice, rule.from - from, end - from),
      })
    }
  }
  return { names, opinions, beliefs, words }
}

function leastOutside({ forward, backward }: Lattice, from: number, to: number): number {
  let least = 1
  for (let at = from; at < to; at += 1) {
    const cell = at * TAG_COUNT + OUTSIDE
    least = Math.min(least, (forward[cell] ?? 0) * (backward[cell] ?? 0))
  }
  return least
}

/** What is known of a token by itself. */
export function wordOf(token: Token, language: TaggedLanguage): Word {
  const cache = WORDS[language]
  const known = cache.get(token.text)
  if (known !== undefined) return known
  if (cache.size >= KEPT_WORDS) cache.clear()
  const word = describeWord(token, language)
  cache.set(token.text, word)
  return word
}
