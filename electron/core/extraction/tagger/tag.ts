import type { Name } from '../names/name.ts'
import type { Passage } from '../reading/passage.ts'
import { bestTags, spanProbability, spansOfTags, sumChain } from './chain.ts'
import type { Lattice } from './chain.ts'
import { findClues } from './clues.ts'
import { describe } from './features.ts'
import { OUTSIDE, TAG_COUNT, TAGGED } from './labels.ts'
import type { Tagged } from './labels.ts'
import { scoreWord } from './model.ts'
import type { Model } from './model.ts'
import { describeWord } from './words.ts'
import type { Word } from './words.ts'

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
  /** Probability that exactly the tokens [from, to) are a name of this label; 0 across sentences. */
  probabilityOf(from: number, to: number, label: string): number
  /** Probability that a token is in no name. */
  outside(at: number): number
}

/** Words recur; what is known of them is kept until there are this many. */
const KEPT_WORDS = 30_000
const WORDS = { ar: new Map<string, Word>(), en: new Map<string, Word>() }

/** Tags a passage. `rules`: what the rules found in it, without overlaps; clues like any other. */
export function tagPassage(model: Model, { tokens, sentences }: Passage, rules: readonly Name[]): Tagging {
  const cache = WORDS[model.language]
  const words = tokens.map((token) => {
    const known = cache.get(token.text)
    if (known !== undefined) return known
    if (cache.size >= KEPT_WORDS) cache.clear()
    const word = describeWord(token, model.language)
    cache.set(token.text, word)
    return word
  })
  const clues = findClues(tokens, rules)
  const names: TaggedName[] = []
  const lattices: { readonly from: number; readonly to: number; readonly lattice: Lattice }[] = []
  for (const { from, to } of sentences) {
    const length = to - from
    const { starts, hashes } = describe(words, clues, from, to)
    const scores = new Float64Array(length * TAG_COUNT)
    for (let at = 0; at < length; at += 1)
      scoreWord(model, hashes, starts[at] ?? 0, starts[at + 1] ?? 0, scores, at * TAG_COUNT)
    const lattice = sumChain(scores, length, model.open, null)
    lattices.push({ from, to, lattice })
    for (const span of spansOfTags(bestTags(scores, length, model.transitions))) {
      const label = TAGGED[span.label]
      if (label === undefined || label === 'MISC') continue
      const probability = spanProbability(lattice, model.open, span.from, span.to, span.label)
      names.push({ from: from + span.from, to: from + span.to, label, probability })
    }
  }
  const latticeOf = (at: number): (typeof lattices)[number] | undefined =>
    lattices.find(({ from, to }) => at >= from && at < to)
  return {
    names,
    probabilityOf(from, to, label) {
      const index = TAGGED.findIndex((tagged) => tagged === label)
      const found = latticeOf(from)
      if (index === -1 || found === undefined || to > found.to) return 0
      return spanProbability(found.lattice, model.open, from - found.from, to - found.from, index)
    },
    outside(at) {
      const found = latticeOf(at)
      if (found === undefined) return 1
      const cell = (at - found.from) * TAG_COUNT + OUTSIDE
      return (found.lattice.forward[cell] ?? 0) * (found.lattice.backward[cell] ?? 0)
    },
  }
}
