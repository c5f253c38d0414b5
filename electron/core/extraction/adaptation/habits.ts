import { fold, foldKey } from '../../../../shared/text/fold.ts'
import { add } from './aliases.ts'
import type { DecidedQuote, DoneArticle } from './evidence.ts'
import { keyOf } from './settings.ts'
import { note } from './written.ts'
import type { Written } from './written.ts'

/** How often something was right and how often not; what was decided in bulk counts less. */
export interface Count {
  accepted: number
  refused: number
}

/** What a corpus has decided about quotes. */
export interface Habits {
  /** By the cue's word and the kind of quote. */
  readonly cues: Map<string, Count>
  /** Words that people marked as cues and the extractor does not know. */
  readonly words: Map<string, Count>
  /** By the words before a quote. */
  readonly contexts: Map<string, Count>
  /** A speaker's title or office: who is meant, by name. */
  readonly roles: Map<string, Map<string, number>>
}

/** Where what is counted is, by its kind. */
export const TABLES = { cue: 'cues', word: 'words', context: 'contexts' } as const

export const noHabits = (): Habits => ({ cues: new Map(), words: new Map(), contexts: new Map(), roles: new Map() })

interface Span {
  readonly start: number
  readonly end: number
}

/** What is asked of a quote to find its habits. */
export interface QuotePlace {
  readonly kind: string
  readonly content: readonly Span[]
  readonly cue: Span | null
}

/** Agreement below which a cue or context is no sign of a quote, and how many refusals that takes. */
const REFUSED = { share: 0.3, times: 2 }
/** At which a word is a cue, or a role a person. */
const AGREED = { share: 0.7, times: 1.5 }
/** Half of the words in common: the same quote, as the referee has it. */
const SAME = 0.5

/** What a habit is found by, and as it is written. */
interface Met {
  readonly key: string
  readonly as: string
}

function cueOf(text: string, { kind, cue }: QuotePlace): Met | null {
  if (cue === null) return null
  const as = text.slice(cue.start, cue.end)
  return { key: `${kind} ${foldKey(as)}`, as }
}

/** The two words before a quote and its cue. */
function contextOf(text: string, { content, cue }: QuotePlace): Met | null {
  const start = Math.min(cue?.start ?? Infinity, content[0]?.start ?? 0)
  const near = text.slice(Math.max(0, start - 60), start)
  const line = near.slice(near.lastIndexOf('\n') + 1)
  const folded = fold(line)
  const words = [...folded.text.matchAll(/[\p{L}\p{N}]+/gu)].slice(-2)
  if (words.length < 2) return null
  const as = words.map(({ 0: word, index }) => {
    const span = folded.spanOf(index, index + word.length)
    return line.slice(span.start, span.end)
  })
  return { key: words.map(([word]) => word).join(' '), as: as.join(' ') }
}

export const isRefused = ({ accepted, refused }: Count): boolean =>
  refused >= REFUSED.times && accepted / (accepted + refused) <= REFUSED.share

export const isAgreed = ({ accepted, refused }: Count): boolean =>
  accepted >= AGREED.times && accepted / (accepted + refused) >= AGREED.share

/** Whether a suggested quote is of a kind that was refused before. */
export function isUnwanted(text: string, quote: QuotePlace, habits: Habits): boolean {
  const known = [
    habits.cues.get(cueOf(text, quote)?.key ?? ''),
    // A cue says more than what stands before it.
    quote.cue === null ? habits.contexts.get(contextOf(text, quote)?.key ?? '') : undefined,
  ]
  return known.some((count) => count !== undefined && isRefused(count))
}

/** Who holds a role; null where the decisions do not agree. One word (الوزير) is anybody's. */
export function holderOf(phrase: string, { roles }: Habits): string | null {
  const names = roles.get(foldKey(phrase))
  if (names === undefined) return null
  const ranked = [...names].toSorted((a, b) => b[1] - a[1])
  const all = ranked.reduce((sum, [, count]) => sum + count, 0)
  const [name, count] = ranked[0] ?? ['', 0]
  return count >= AGREED.times && count / all >= AGREED.share ? name : null
}

/** Learns from the quotes of a finished article. `suggested`: those the extractor finds by itself. */
export function learnHabits(
  habits: Habits,
  written: Written,
  article: DoneArticle,
  suggested: readonly QuotePlace[],
): void {
  const { text, quotes } = article
  const decide = (kind: keyof typeof TABLES, met: Met | null, weight: number): void => {
    if (met === null) return
    count(habits[TABLES[kind]], met.key, weight)
    note(written, keyOf(kind, met.key), met.as)
  }
  const accepted = quotes.filter(({ decision }) => decision === 'accepted')
  // Nobody looked at quotes: nothing follows from there being none.
  if (quotes.length > 0 && quotes.every(({ decision }) => decision === 'open')) return
  for (const quote of suggested) {
    const same = accepted.find((other) => agreement(text, quote, other) >= SAME)
    if (
      same === undefined &&
      quotes.some((other) => other.decision === 'open' && agreement(text, quote, other) >= SAME)
    )
      continue
    decide('cue', cueOf(text, quote), same?.weight ?? 0)
    decide('context', contextOf(text, quote), same?.weight ?? 0)
  }
  const missed = accepted.filter((quote) => !suggested.some((other) => agreement(text, other, quote) >= SAME))
  for (const { cue, weight } of missed) if (cue !== null) decide('word', wordOf(text, cue), weight)
  if (habits.words.size > 0) countWords(habits, text, accepted)
  for (const quote of accepted) learnRole(habits, written, article, quote)
}

/** Words known as cues that stand here and are none. */
function countWords(habits: Habits, text: string, accepted: readonly DecidedQuote[]): void {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const known = habits.words.get(foldKey(word))
    const end = index + word.length
    if (known !== undefined && !accepted.some(({ cue }) => cue !== null && cue.start < end && index < cue.end))
      known.refused += 1
  }
}

function wordOf(text: string, { start, end }: Span): Met | null {
  const as = text.slice(start, end)
  const key = foldKey(as)
  return /^\p{L}{2,}$/u.test(key) ? { key, as } : null
}

function learnRole(
  habits: Habits,
  written: Written,
  { text, mentions }: DoneArticle,
  { speaker, people, weight }: DecidedQuote,
): void {
  const [name] = people
  if (speaker === null || name === undefined || people.length > 1) return
  const inside = mentions.find(
    ({ label, start, end, decision }) =>
      label === 'PER' && decision === 'accepted' && start >= speaker.start && end <= speaker.end,
  )
  const as = text.slice(speaker.start, inside?.start ?? speaker.end).trim()
  const phrase = foldKey(as).trim()
  if (!phrase.includes(' ') || foldKey(name).includes(phrase)) return
  const names = habits.roles.get(phrase) ?? new Map<string, number>()
  habits.roles.set(phrase, names)
  add(names, name, weight)
  note(written, keyOf('role', phrase), as)
}

/** Accepted by its weight; refused where it has none. */
function count(counts: Map<string, Count>, key: string, weight: number): void {
  const known = counts.get(key) ?? { accepted: 0, refused: 0 }
  counts.set(key, known)
  if (weight > 0) known.accepted += weight
  else known.refused += 1
}

/** F1 of the words of two contents. */
export function agreement(text: string, one: Pick<QuotePlace, 'content'>, other: Pick<QuotePlace, 'content'>): number {
  const [mine, its] = [wordsOf(text, one.content), wordsOf(text, other.content)]
  const all = mine.size + its.size
  return all === 0 ? 0 : (2 * [...mine].filter((word) => its.has(word)).length) / all
}

function wordsOf(text: string, content: readonly Span[]): Set<number> {
  return new Set(
    content.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index }) => start + index),
    ),
  )
}
