import type { Name } from '../names/name.ts'
import type { Passage, TokenRange } from '../reading/passage.ts'
import type { QuotedSpan } from '../reading/marks.ts'

/** A passage with what the earlier stages found in it, looked up by token. */
export interface ReadPassage extends Passage {
  readonly names: readonly Name<string>[]
  /** The name that covers a token. */
  readonly nameAt: readonly (Name<string> | undefined)[]
  /** For each token, the innermost quotation around it, marks not included. */
  readonly within: readonly (QuotedSpan | undefined)[]
  /** Openings of quotations that are names, titles or scare quotes. */
  readonly nameQuotes: ReadonlySet<number>
}

export function readPassage(
  passage: Passage,
  names: readonly Name<string>[],
  nameQuotes: ReadonlySet<number>,
): ReadPassage {
  const nameAt: (Name<string> | undefined)[] = Array.from({ length: passage.tokens.length })
  for (const name of names) nameAt.fill(name, name.from, name.to)
  const within: (QuotedSpan | undefined)[] = Array.from({ length: passage.tokens.length })
  // In order of their openings, so an inner one overwrites the outer; nesting is at most four deep.
  for (const span of passage.quoted) {
    within.fill(span, span.open + 1, span.close)
  }
  return { ...passage, names, nameAt, within, nameQuotes: withNames(passage, nameAt, nameQuotes) }
}

/** With the quotations that hold nothing but the name of somebody: المدعو "أبو عماد", في «إتش سي». */
function withNames(
  passage: Passage,
  nameAt: readonly (Name<string> | undefined)[],
  nameQuotes: ReadonlySet<number>,
): ReadonlySet<number> {
  const named = passage.quoted.filter(({ open, close }) => {
    const name = nameAt[open + 1]
    return name !== undefined && name.from === open + 1 && name.to === close && /^(?:PER|ORG)$/u.test(name.label)
  })
  return named.length === 0 ? nameQuotes : new Set([...nameQuotes, ...named.map(({ open }) => open)])
}

/** Words of a quotation. */
export function wordsIn(passage: Passage, span: QuotedSpan): number {
  let count = 0
  for (let at = span.open + 1; at < span.close && count < 12; at += 1)
    if (passage.tokens[at]?.kind !== 'mark') count += 1
  return count
}

/** The sentence that a token is in. */
export function sentenceOf(passage: Passage, at: number): TokenRange {
  return passage.sentences[sentenceIndex(passage, at)] ?? { from: 0, to: passage.tokens.length }
}

export function sentenceIndex(passage: Passage, at: number): number {
  let low = 0
  let high = passage.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passage.sentences[middle]?.to ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** Quotations that lie in a stretch of tokens and are no names; an unclosed one need only begin in it. */
export function quotationsIn(passage: ReadPassage, from: number, to: number): QuotedSpan[] {
  const { quoted } = passage
  let low = 0
  let high = quoted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quoted[middle]?.open ?? 0) >= from) high = middle
    else low = middle + 1
  }
  const found: QuotedSpan[] = []
  for (let at = low; at < quoted.length; at += 1) {
    const span = quoted[at]
    if (span === undefined || span.open >= to) break
    if ((span.close <= to || span.unclosed) && !passage.nameQuotes.has(span.open)) found.push(span)
  }
  return found
}
