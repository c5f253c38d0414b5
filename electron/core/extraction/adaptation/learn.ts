import { CALIBRATION } from '../calibration.ts'
import type { Calibration } from '../calibration.ts'
import type { ReadPassage } from '../names/all-names.ts'
import type { Name } from '../names/name.ts'
import { accept, add, aliasOf, noAliases, occurrences, refuse } from './aliases.ts'
import type { Alias, Aliases } from './aliases.ts'
import { readNames } from './adapt.ts'
import { addMeanScores, exampleOf, learnDelta, makeRoom, meanOf, meanTransitions, noDelta } from './delta.ts'
import type { Delta } from './delta.ts'
import { describe } from './features.ts'
import type { Described } from './features.ts'
import { decidedIn } from './evidence.ts'
import type { DoneArticle, DonePassage } from './evidence.ts'
import { chooseUse, editsOf, tally, total } from './gate.ts'
import type { Trial, Use } from './gate.ts'
import { agreement, isUnwanted, learnHabits, noHabits } from './habits.ts'
import type { Habits, QuotePlace } from './habits.ts'
import { hold, wordsOf, writtenOf } from './reading.ts'
import type { Held } from './reading.ts'
import { addReviewed, calibrationOf, noSureness } from './sureness.ts'
import type { Sureness } from './sureness.ts'
import { KNOWN_LABELS } from './tags.ts'
import { forReading } from './reading-weights.ts'
import type { ReadingWeights } from './reading-weights.ts'
import { keyOf, withoutRemoved } from './settings.ts'
import type { Weights } from './weights.ts'
import { note } from './written.ts'
import type { Written } from './written.ts'

/** Labels of which the delta can tell: a bit for each tag of each. Aliases know all. */
const MOST_LABELS = 15

/** What a corpus has taught so far, and what is needed to go on. Changed in place by `learnArticle` alone. */
export interface Learning {
  readonly labels: string[]
  readonly aliases: Aliases
  readonly habits: Habits
  readonly written: Written
  readonly delta: Delta
  readonly sureness: Sureness
  /** By finished article, in order. */
  readonly trials: Trial[]
}

/** What a corpus has taught, without what is needed to go on. */
export interface Taught {
  readonly labels: readonly string[]
  readonly aliases: Aliases
  readonly habits: Habits
  readonly written: Written
  readonly weights: Weights
  readonly calibration: Calibration
  readonly trials: readonly Trial[]
  /** Keys of what people have taken out of it. */
  readonly removed: readonly string[]
}

/** What extraction uses of it. */
export interface Learned {
  readonly labels: readonly string[]
  readonly aliases: Aliases
  readonly habits: Habits
  /** Null where the delta did not prove itself. */
  readonly weights: ReadingWeights | null
  readonly calibration: Calibration
}

export const noLearning = (): Learning => ({
  labels: [...KNOWN_LABELS],
  aliases: noAliases(),
  habits: noHabits(),
  written: new Map(),
  delta: noDelta(KNOWN_LABELS),
  sureness: noSureness(),
  trials: [],
})

export function taughtBy(learning: Learning, removed: readonly string[] = []): Taught {
  const { labels, aliases, habits, written, delta, sureness, trials } = learning
  const calibration = calibrationOf(sureness, CALIBRATION)
  return { labels, aliases, habits, written, weights: meanOf(delta), calibration, trials, removed }
}

/** What has proved itself and was not taken out. */
export function learnedOf({ labels, aliases, habits, weights, calibration, trials, removed }: Taught): Learned {
  const use = chooseUse(trials)
  const proved = {
    labels,
    aliases: use === 'nothing' ? noAliases() : aliases,
    habits,
    weights: use === 'all' ? forReading(weights) : null,
    calibration,
  }
  return withoutRemoved(proved, removed)
}

/** A suggested quote with its score before calibration. */
export interface SuggestedQuote extends QuotePlace {
  readonly confidence: number
}

/** What the extractor finds in an article by itself. */
export interface Unaided {
  readonly passages: readonly ReadPassage[]
  readonly quotes: readonly SuggestedQuote[]
}

/** Learns from one finished article. The same articles in the same order leave the same learning, bit for bit. */
export function learnArticle(learning: Learning, article: DoneArticle, { passages: read, quotes }: Unaided): void {
  const passages = decidedIn(article, read)
  addLabels(learning, passages)
  const { labels, aliases, habits, written, delta } = learning
  const held = passages.map(({ passage, found }) => hold(passage, found, aliases, labels))
  const described = held.map(({ known }) => describe(known))
  tryOut(learning, passages, held, described)
  judgeQuotes(learning, article, quotes)
  const examples = passages.flatMap((passage, index) => {
    const [own, features] = [held[index], described[index]]
    return own === undefined || features === undefined ? [] : exampleOf(passage, own, features, labels)
  })
  learnAliases(aliases, written, article.text, passages, held)
  learnHabits(habits, written, article, quotes)
  learnDelta(delta, examples)
}

function addLabels({ labels, delta }: Learning, passages: readonly DonePassage[]): void {
  for (const { names } of passages)
    for (const { label } of names) if (!labels.includes(label) && labels.length < MOST_LABELS) labels.push(label)
  makeRoom(delta, labels)
}

/** Reads the article with what was learnt before it, and without. */
function tryOut(
  { labels, delta, trials, sureness }: Learning,
  passages: readonly DonePassage[],
  held: readonly Held[],
  described: readonly Described[],
): void {
  const used = chooseUse(trials)
  const transitions = meanTransitions(delta)
  const readings = passages.map(({ passage, found }, index): Record<Use, readonly Name<string>[]> => {
    const [own, features] = [held[index], described[index]]
    if (own === undefined || features === undefined)
      return { nothing: found.names, aliases: found.names, all: found.names }
    const scores = own.scores.slice()
    addMeanScores(delta, features, scores)
    return {
      nothing: found.names,
      aliases: readNames(passage, found, own, labels, own.scores, null),
      all: readNames(passage, found, own, labels, scores, transitions),
    }
  })
  const of = (use: Use) =>
    total(passages.map(({ names, open }, index) => tally(names, readings[index]?.[use] ?? [], open)))
  let edits = 0
  for (const [index, { names, open }] of passages.entries()) {
    const suggested = readings[index]?.[used] ?? []
    edits += editsOf(names, suggested, open)
    for (const one of suggested) {
      const { right, found } = tally(names, [one], open)
      if (found > 0) addReviewed(sureness, 'mention', one.confidence, right > 0)
    }
  }
  trials.push({ nothing: of('nothing'), aliases: of('aliases'), all: of('all'), used, edits })
}

function judgeQuotes(
  { habits, sureness }: Learning,
  { text, quotes }: DoneArticle,
  suggested: readonly SuggestedQuote[],
): void {
  for (const one of suggested) {
    if (isUnwanted(text, one, habits)) continue
    const met = quotes.filter((other) => agreement(text, one, other) >= 0.5)
    if (met.some(({ decision }) => decision === 'open')) continue
    addReviewed(
      sureness,
      'quote',
      one.confidence,
      met.some(({ decision }) => decision === 'accepted'),
    )
  }
}

function learnAliases(
  aliases: Aliases,
  written: Written,
  text: string,
  passages: readonly DonePassage[],
  held: readonly Held[],
): void {
  for (const { passage, found, names, open } of passages) {
    const known = (name: Pick<Name, 'from' | 'to' | 'stripped'>): Alias | null => {
      const alias = aliasOf(aliases, wordsOf(passage, name))
      if (alias !== null) note(written, keyOf('alias', alias.words.join(' ')), writtenOf(text, passage, name))
      return alias
    }
    for (const name of names) {
      const alias = known(name)
      if (alias === null) continue
      accept(alias, name.label, name.weight)
      if (name.entity !== null) add(alias.entities, name.entity, name.weight)
    }
    // What was suggested and is no name is kept too, to be refused where it stands.
    for (const name of found.names)
      if (![...names, ...open].some(({ from, to }) => from === name.from && to === name.to)) known(name)
  }
  for (const [index, { passage, names, open }] of passages.entries())
    for (const { alias, from, to } of occurrences(aliases, passage.tokens, held[index]?.known.words ?? []))
      if (![...names, ...open].some((one) => one.from < to && from < one.to)) refuse(alias, 1)
}
