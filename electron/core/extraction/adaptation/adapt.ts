import type { Name } from '../names/name.ts'
import type { PassageNames } from '../names/all-names.ts'
import type { Passage } from '../reading/passage.ts'
import { cliticOf } from '../tagger/customs-arabic.ts'
import type { Aliases } from './aliases.ts'
import { bestTags } from './chain.ts'
import { holdForNow, holdSure } from './reading.ts'
import type { Held, Said } from './reading.ts'
import { begin, inside, stretchesOfTags } from './tags.ts'
import { addReadingScores } from './reading-weights.ts'
import type { ReadingWeights } from './reading-weights.ts'

/** What a corpus has taught about names. */
export interface NameLearning {
  readonly labels: readonly string[]
  readonly aliases: Aliases
  /** Null where the delta did not prove itself. */
  readonly weights: ReadingWeights | null
}

/** The names of a passage as its corpus has taught. Where it has taught nothing, those that were found. */
export function adaptNames(
  passage: Passage,
  found: PassageNames,
  { labels, aliases, weights }: NameLearning,
): readonly Name<string>[] {
  const held = holdForNow(passage, found, aliases, labels)
  if (weights === null && held.said.length === 0 && !held.known.aliases.includes(1)) return found.names
  const settled = weights === null ? settleUnsaid(held, found.beliefs) : addReadingScores(weights, held, found.beliefs)
  return readNames(passage, found, held, labels, held.scores, weights?.transitions ?? null, settled)
}

/** 1 for tokens of which nothing is held but that they are in no name. */
function settleUnsaid(held: Held, beliefs: Float64Array | null): Uint8Array {
  const { sure, known } = held
  for (let at = 0; at < sure.length; at += 1) if (sure[at] === 1 && known.aliases[at] !== 0) holdSure(held, beliefs, at)
  return sure
}

/**
 * The best reading of a passage, as names. `scores`: what is held of it and what the delta adds; its transitions, if any.
 * `settled`: 1 for tokens that are in no name, whose scores do not matter.
 */
export function readNames(
  passage: Passage,
  found: PassageNames,
  held: Held,
  labels: readonly string[],
  scores: Float64Array,
  transitions: Float32Array | null,
  settled: Uint8Array | null = null,
): Name<string>[] {
  const { length } = passage.tokens
  if (length === 0) return []
  const { count } = held
  const tags = bestTags(scores, length, count, transitions ?? new Float32Array(count * count), settled)
  const stretches = stretchesOfTags(tags)
  const [beforeAt, saidAt] = [inOrder(found.names), inOrder(held.said)]
  /** Of the word of the name that is least likely to be in it, its neighbours aside. */
  const probability = (from: number, to: number, label: number): number => {
    let least = 1
    for (let at = from; at < to; at += 1) {
      const [row, tag] = [at * count, at === from ? begin(label) : inside(label)]
      let sum = 0
      for (let other = 0; other < count; other += 1)
        sum += Math.exp((scores[row + other] ?? 0) - (scores[row + tag] ?? 0))
      least = Math.min(least, 1 / sum)
    }
    return least
  }
  return stretches.flatMap(({ from, to, label: index }): Name<string>[] => {
    const label = labels[index] ?? ''
    const [before, said] = [beforeAt(from), saidAt(from)]
    const known = said !== undefined && said.to === to && said.verdict.label === label ? said : null
    if (before !== undefined && before.to === to && before.label === label)
      return known === null
        ? [before]
        : [
            {
              ...before,
              evidence: acceptedHere(known),
              confidence: 1 - (1 - before.confidence) * (1 - known.verdict.agreement * 0.6),
            },
          ]
    if (to === from + 1 && passage.tokens[from]?.kind === 'mark') return []
    const value = before !== undefined && before.label === label && label === 'DATE' ? (before.value ?? null) : null
    return [
      {
        from,
        to,
        label,
        stripped:
          known?.stripped ?? before?.stripped ?? (passage.script === 'ar' ? cliticOf(passage.tokens, from, to) : 0),
        confidence: Math.min(0.99, probability(from, to, index)),
        evidence: known === null ? 'learnt in this corpus' : acceptedHere(known),
        ...(value === null ? {} : { value }),
      },
    ]
  })
}

function acceptedHere({ verdict }: Said): string {
  const times = Math.max(1, Math.round(verdict.accepted))
  return times === 1 ? 'alias accepted once' : `alias accepted ${times} times`
}

/** Finds which of those that are in order begins at a place, when asked in order too. */
function inOrder<Placed extends { readonly from: number }>(
  all: readonly Placed[],
): (from: number) => Placed | undefined {
  let next = 0
  return (from) => {
    while ((all[next]?.from ?? from) < from) next += 1
    const one = all[next]
    return one?.from === from ? one : undefined
  }
}
