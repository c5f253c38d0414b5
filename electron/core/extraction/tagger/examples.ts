import { findNames } from '../names/names.ts'
import { chooseNames } from '../names/name.ts'
import { readBlock } from '../reading/read-block.ts'
import type { Token } from '../reading/tokens.ts'
import { ANY } from './chain.ts'
import { findClues } from './clues.ts'
import { spansOf } from './conll.ts'
import type { TaggedSentence, TaggedSpan } from './conll.ts'
import { describe } from './features.ts'
import type { Features } from './features.ts'
import { beginOf, insideOf, OUTSIDE, TAGGED } from './labels.ts'
import type { TagSpan } from './chain.ts'
import { describeWord } from './words.ts'
import type { TaggedLanguage, Word } from './words.ts'

/** A stretch of text as the program reads it, with what a corpus says of it. */
export interface Read {
  readonly features: Features
  /** A bit per tag for each token. */
  readonly allowed: Int32Array
  /** The annotated names; token indexes of this stretch. */
  readonly names: readonly TagSpan[]
  readonly tokens: readonly Token[]
}

/** What of a corpus is annotated: an open label may stand where it has O. */
export interface Reading {
  readonly language: TaggedLanguage
  /** MISC is not annotated in this corpus. */
  readonly openMisc: boolean
  /** Named where its customs are not those that are learnt. */
  readonly corpus: string | null
}

const MISC = TAGGED.indexOf('MISC')

/** Reads an annotated sentence with the program's own tokens, rules and sentence ends. */
export function readExamples(sentence: TaggedSentence, reading: Reading, cache: Map<string, Word>): Read[] {
  const text = sentence.words.join(' ')
  const passage = readBlock(text, { kind: 'paragraph', start: 0, end: text.length }, reading.language)
  const { tokens } = passage
  const spans = tokenSpans(sentence, tokens)
  const rules = chooseNames(findNames(passage, null).names, tokens.length)
  const clues = findClues(tokens, rules)
  const words = tokens.map((token) => {
    const known = cache.get(token.text)
    if (known !== undefined) return known
    const word = describeWord(token, reading.language)
    cache.set(token.text, word)
    return word
  })
  const allowed = new Int32Array(tokens.length).fill(
    reading.openMisc ? 1 | (1 << beginOf(MISC)) | (1 << insideOf(MISC)) : 1 << OUTSIDE,
  )
  for (const { from, to, label } of spans)
    for (let at = from; at < to; at += 1) allowed[at] = 1 << (at === from ? beginOf(label) : insideOf(label))
  return passage.sentences.map(({ from, to }) => {
    const own = allowed.slice(from, to)
    // A sentence that begins inside a name: what it continues lies in another.
    if (own.length > 0 && isOrphan(own[0] ?? 0)) own[0] = ANY
    return {
      features: describe(words, clues, from, to, reading.corpus),
      allowed: own,
      names: spans
        .filter((span) => span.from >= from && span.to <= to)
        .map((span) => ({ label: span.label, from: span.from - from, to: span.to - from })),
      tokens: tokens.slice(from, to),
    }
  })
}

function isOrphan(allowed: number): boolean {
  return TAGGED.some((_, label) => allowed === 1 << insideOf(label))
}

/** The corpus's names over our tokens; a name of another label, or of no token, is left out. */
function tokenSpans(sentence: TaggedSentence, tokens: readonly Token[]): TagSpan[] {
  const starts: number[] = []
  let offset = 0
  for (const word of sentence.words) {
    starts.push(offset)
    offset += word.length + 1
  }
  starts.push(offset)
  return spansOf(sentence.tags).flatMap((span: TaggedSpan) => {
    const label = TAGGED.findIndex((name) => name === span.label)
    const start = starts[span.from] ?? 0
    const end = (starts[span.to] ?? offset) - 1
    const from = tokens.findIndex((token) => token.end > start)
    let to = from
    while (to >= 0 && to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1
    return label === -1 || from === -1 || to <= from ? [] : [{ from, to, label }]
  })
}
