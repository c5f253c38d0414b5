import type { Name } from '../names/name.ts'
import type { PassageNames } from '../names/all-names.ts'
import { lengthOf } from '../reading/key.ts'
import type { Passage } from '../reading/passage.ts'
import { HASH_START, hashUnit } from '../tagger/hash.ts'
import { TAG_COUNT } from '../tagger/labels.ts'
import { wordOf } from '../tagger/tag.ts'
import { AGREEMENT, isRefused, occurrences, verdict } from './aliases.ts'
import type { Aliases, Occurrence, Verdict } from './aliases.ts'
import type { Known } from './features.ts'
import { begin, inside, O, spell, tagCount } from './tags.ts'

/*
 * What is held of a passage before the delta: the tagger's probabilities, what the extractor made of them, and the aliases
 * of the corpus, as scores of each tag. Without aliases the best tagging of these scores is what the extractor found.
 */

/** How much the tagger's probabilities count, in logarithms, the lowest that is told apart, and its logarithm. */
const BELIEF = { share: 0.4, lowest: 0.01, least: Math.log(0.01) }
/** What a tag that the tagger does not know counts. */
export const UNHEARD_OF = BELIEF.share * BELIEF.least
/** Logarithm by which what the extractor found is likelier than anything else: more than all beliefs weigh. */
const FOUND = { surely: 3, least: 2.2 }
/** By which an alias is: with its first decision, and with each doubling of them. */
const ALIAS = { once: 4.2, doubled: 0.8, most: 7 }
/** Less for a single word, which may be another word. */
const SINGLE = 1

/** An alias that says what a stretch is. */
export interface Said extends Occurrence {
  readonly verdict: Verdict
  /** Index of its label. */
  readonly label: number
}

/** By how much the best tag leads before O, at most, where nothing was found and the tagger is sure that there is no name. */
export const SURE_LEAD = UNHEARD_OF - FOUND.surely - BELIEF.share * Math.log(1 - BELIEF.lowest)

/** A passage as the delta sees it. */
export interface Held {
  readonly known: Known
  /** `count` logarithms a token. */
  readonly scores: Float64Array
  readonly count: number
  readonly said: readonly Said[]
  /** 1 where nothing was found, the tagger is sure, and what is held for that is not yet in the scores. */
  readonly sure: Uint8Array
}

/** Numbers of one passage, all 0: a score of each tag, and four others, for each token. */
interface Room {
  readonly scores: Float64Array
  readonly sure: Uint8Array
  readonly tags: Int32Array
  readonly evidence: Int32Array
  readonly codes: Int32Array
}

const ownRoom = (length: number, count: number): Room => ({
  scores: new Float64Array(length * count),
  sure: new Uint8Array(length),
  tags: new Int32Array(length),
  evidence: new Int32Array(length),
  codes: new Int32Array(length),
})

/** Room that is used again for each passage: to ask for memory takes longer than most of what is done with it. */
let shared = ownRoom(0, 0)

function sharedRoom(length: number, count: number): Room {
  if (shared.tags.length < length || shared.scores.length < length * count) shared = ownRoom(length * 2, count)
  return {
    scores: shared.scores.subarray(0, length * count).fill(0),
    sure: shared.sure.subarray(0, length).fill(0),
    tags: shared.tags.subarray(0, length).fill(0),
    evidence: shared.evidence.subarray(0, length).fill(0),
    codes: shared.codes.subarray(0, length).fill(0),
  }
}

/** What the extractor found in a passage. */
type Found = Pick<PassageNames, 'names' | 'beliefs' | 'words'>

export function hold(passage: Passage, found: Found, aliases: Aliases, labels: readonly string[]): Held {
  const held = holdIn(ownRoom(passage.tokens.length, tagCount(labels)), passage, found, aliases, labels)
  for (let at = 0; at < held.sure.length; at += 1) if (held.sure[at] === 1) holdSure(held, found.beliefs, at)
  return held
}

/** The same until the next passage is held so, but that most tokens which the tagger is sure of need not be in the scores. */
export const holdForNow = (passage: Passage, found: Found, aliases: Aliases, labels: readonly string[]): Held =>
  holdIn(sharedRoom(passage.tokens.length, tagCount(labels)), passage, found, aliases, labels)

/** Adds what is held of a token that is in no name: any tag but O is less likely than what is told apart. */
export function holdSure({ scores, count, sure }: Held, beliefs: Float64Array | null, token: number): void {
  sure[token] = 0
  const row = token * count
  scores[row] = (scores[row] ?? 0) + FOUND.surely
  if (beliefs === null) return
  scores[row] = (scores[row] ?? 0) + believed(noneOf(beliefs, token))
  for (let tag = 1; tag < count; tag += 1) scores[row + tag] = (scores[row + tag] ?? 0) + UNHEARD_OF
}

function holdIn(
  { scores, sure, tags, evidence, codes }: Room,
  passage: Passage,
  found: Found,
  aliases: Aliases,
  labels: readonly string[],
): Held {
  const { tokens } = passage
  const count = tagCount(labels)
  const language = passage.script === 'ar' ? 'ar' : 'en'
  for (const name of found.names) {
    const label = labels.indexOf(name.label)
    if (label === -1) continue
    spell(tags, { from: name.from, to: name.to, label })
    const kind = hashOfKind(name.evidence) ^ Math.round(name.confidence * 8)
    evidence.fill(kind, name.from, name.to)
    const weight = FOUND.least + (FOUND.surely - FOUND.least) * name.confidence
    for (let at = name.from; at < name.to; at += 1) scores[at * count + (tags[at] ?? O)] = weight
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (tags[at] === O) {
      if (found.beliefs !== null && noneOf(found.beliefs, at) > 1 - BELIEF.lowest) {
        sure[at] = 1
        continue
      }
      scores[at * count] = FOUND.surely
    }
    if (found.beliefs !== null) addBeliefs(found.beliefs, at, scores, count)
  }
  const words = found.words ?? tokens.map((token) => wordOf(token, language))
  const standing = occurrences(aliases, tokens, words)
  const said = saidIn(standing, labels, codes)
  for (const { from, to, verdict: best, label } of said) {
    const sure = ALIAS.once + ALIAS.doubled * Math.log2(Math.max(0.5, best.accepted)) - (to - from === 1 ? SINGLE : 0)
    const bonus = Math.min(ALIAS.most, sure) * best.agreement
    for (let at = from; at < to; at += 1) {
      const cell = at * count + (at === from ? begin(label) : inside(label))
      scores[cell] = (scores[cell] ?? 0) + bonus
    }
  }
  for (const name of found.names) {
    // A word without its clitic may be read as no alias is.
    const alias =
      name.stripped > 0
        ? aliases.byName.get(wordsOf(passage, name).join(' '))
        : standing.find(({ from, to, stripped }) => from === name.from && to === name.to && stripped === 0)?.alias
    if (alias === undefined || !isRefused(alias, name.label)) continue
    for (let at = name.from; at < name.to; at += 1) {
      codes[at] = 1
      scores[at * count] = (scores[at * count] ?? 0) + ALIAS.once
    }
  }
  return {
    known: { words, tags, evidence, aliases: codes },
    scores,
    count,
    said,
    sure,
  }
}

/** The hash of evidence without the words it quotes: up to a quotation mark, a plus or ` of `. */
function hashOfKind(evidence: string): number {
  let hash = HASH_START
  for (let at = 0; at < evidence.length; at += 1) {
    const unit = evidence.charCodeAt(at)
    if (unit === QUOTE || unit === PLUS || (unit === BLANK && evidence.startsWith('of ', at + 1))) break
    hash = hashUnit(hash, unit)
  }
  return hash
}
const [BLANK, QUOTE, PLUS] = [0x20, 0x22, 0x2b]

/** MISC, the last label of the tagger, is no label here. */
const KNOWN = TAG_COUNT - 2

/** Probability that a token is in no name. */
const noneOf = (beliefs: Float64Array, token: number): number =>
  (beliefs[token * TAG_COUNT] ?? 0) +
  (beliefs[token * TAG_COUNT + KNOWN] ?? 0) +
  (beliefs[token * TAG_COUNT + KNOWN + 1] ?? 0)

function addBeliefs(beliefs: Float64Array, token: number, scores: Float64Array, count: number): void {
  const from = token * TAG_COUNT
  const row = token * count
  scores[row] = (scores[row] ?? 0) + believed(noneOf(beliefs, token))
  for (let tag = 1; tag < KNOWN; tag += 1)
    scores[row + tag] = (scores[row + tag] ?? 0) + believed(beliefs[from + tag] ?? 0)
  for (let tag = KNOWN; tag < count; tag += 1) scores[row + tag] = (scores[row + tag] ?? 0) + UNHEARD_OF
}

const believed = (probability: number): number =>
  probability > BELIEF.lowest ? BELIEF.share * Math.log(probability) : UNHEARD_OF

/** How many codes there are for so many tags. */
export const codeCount = (tags: number): number => 2 + tags * 16

/** Aliases that agree on what they are, the longest first where they overlap. Codes say what else is known. */
function saidIn(standing: readonly Occurrence[], labels: readonly string[], codes: Int32Array): Said[] {
  const all: Said[] = []
  let [end, overlap] = [0, false]
  for (const { alias, from, to, stripped } of standing) {
    const best = verdict(alias)
    const label = best === null ? -1 : labels.indexOf(best.label)
    if (best === null || label === -1) continue
    all.push({ alias, from, to, stripped, verdict: best, label })
    overlap ||= from < end
    end = Math.max(end, to)
  }
  if (overlap) all.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || a.stripped - b.stripped)
  const said: Said[] = []
  for (const one of all) {
    if (overlap && said.some(({ from, to }) => from < one.to && one.from < to)) continue
    const { agreement, accepted } = one.verdict
    const sure = agreement === 1 ? 3 : agreement >= AGREEMENT ? 2 : agreement >= 0.3 ? 1 : 0
    const often = accepted >= 10 ? 3 : accepted >= 4 ? 2 : accepted >= 2 ? 1 : 0
    for (let at = one.from; at < one.to; at += 1)
      codes[at] = 2 + ((at === one.from ? begin(one.label) : inside(one.label)) * 4 + sure) * 4 + often
    if (agreement < AGREEMENT) continue
    said.push(one)
  }
  return overlap ? said.toSorted((a, b) => a.from - b.from) : said
}

/** The keys of a stretch's words, the first without its clitic; marks count as words. */
export function wordsOf(passage: Passage, { from, to, stripped }: Pick<Name, 'from' | 'to' | 'stripped'>): string[] {
  return passage.tokens
    .slice(from, to)
    .map(({ key }, index) => (index === 0 && stripped > 0 ? withoutClitic(key, stripped) : key))
}

/** The words of a name as they stand in the text, without clitics. */
export function writtenOf(
  text: string,
  passage: Passage,
  { from, to, stripped }: Pick<Name, 'from' | 'to' | 'stripped'>,
): string {
  const first = passage.tokens[from]
  const last = passage.tokens[to - 1]
  if (first === undefined || last === undefined) return ''
  const written = text.slice(first.start, last.end)
  return stripped === 0 ? written : withoutClitic(written, lengthOf(written, stripped))
}

/** للجنة is ل + اللجنة. */
function withoutClitic(word: string, stripped: number): string {
  const rest = word.slice(stripped)
  return word.charAt(stripped - 1) === 'ل' && rest.startsWith('ل') ? `ا${rest}` : rest
}
