import { isCapital } from '../names/english.ts'
import { cueWordEn } from './cues-english.ts'
import type { Agreement, Stretch } from './quote.ts'
import type { ReadPassage } from './reading.ts'

/** Who a verb's subject is: a phrase, or a pronoun that says only gender and number. */
export interface Subject {
  readonly span: Stretch | null
  readonly agreement: Agreement
}

const PRONOUNS: Readonly<Record<string, Agreement>> = {
  he: { gender: 'm', number: 'one' },
  she: { gender: 'f', number: 'one' },
  they: { gender: null, number: 'many' },
  it: { gender: null, number: 'one' },
  i: { gender: null, number: 'one' },
  we: { gender: null, number: 'many' },
  who: { gender: null, number: null },
  which: { gender: null, number: null },
}
const NONE: Agreement = { gender: null, number: null }
/** Between subject and verb. */
const ADVERBS = new Set(
  'has have had also once later then earlier previously again repeatedly would will did not reportedly already recently often simply still now always never just only'.split(
    ' ',
  ),
)
const BREAKS = new Set(
  'that and but or while when after before as if because since although though so what where than whose said'.split(
    ' ',
  ),
)
const LATER_BREAKS = new Set(
  'in at on from during after before with as when while who which that pointing by to for about through over under into outside'.split(
    ' ',
  ),
)
const LONGEST = 22

const key = (passage: ReadPassage, at: number): string => passage.tokens[at]?.key ?? ''

/** The subject that stands before a verb: X said; X, the mayor of Y, said; she said. */
export function earlierSubject(passage: ReadPassage, verb: number, from: number): Subject | null {
  let at = verb - 1
  while (at >= from && (ADVERBS.has(key(passage, at)) || key(passage, at).endsWith('ly'))) at -= 1
  if (at < from) return null
  // A relative clause or apposition between commas.
  if (key(passage, at) === ',') {
    const opening = openingComma(passage, at, from)
    if (opening === null) return null
    const name = passage.nameAt[opening + 1]
    const head = nounBefore(passage, opening - 1, from)
    if (head === null) return null
    // The minister, Martin Ashdown, said: title and name are one phrase.
    const naming =
      at - opening <= 5 && name !== undefined && name.label === 'PER' && passage.nameAt[head.to - 1]?.label !== 'PER'
    if (naming && key(passage, head.from) === 'whose') return { span: { from: opening + 1, to: at }, agreement: NONE }
    return { span: naming ? { from: head.from, to: at } : head, agreement: NONE }
  }
  const pronoun = PRONOUNS[key(passage, at)]
  if (pronoun !== undefined && passage.nameAt[at] === undefined) {
    if (key(passage, at) !== 'who' && key(passage, at) !== 'which') return { span: null, agreement: pronoun }
    const antecedent = nounBefore(passage, key(passage, at - 1) === ',' ? at - 2 : at - 1, from)
    return antecedent === null ? null : { span: antecedent, agreement: NONE }
  }
  const span = nounBefore(passage, at, from)
  return span === null ? null : { span, agreement: NONE }
}

/** The comma that opens what a comma closes. */
function openingComma(passage: ReadPassage, close: number, from: number): number | null {
  for (let at = close - 1; at > from && close - at < 30; at -= 1) {
    if (key(passage, at) === ',') return at
    if (passage.tokens[at]?.kind === 'mark' && ['"', '”', '“', '.', ';', ':'].includes(key(passage, at))) return null
  }
  return null
}

/** The noun phrase that ends at a token, back to the clause's beginning. */
function nounBefore(passage: ReadPassage, last: number, from: number): Stretch | null {
  if (last < from || passage.tokens[last]?.kind !== 'word') {
    if (
      !(passage.tokens[last]?.kind === 'mark' && passage.nameAt[last] !== undefined) &&
      passage.tokens[last]?.kind !== 'number'
    )
      return null
  }
  let first = last
  while (first > from && last - first < LONGEST) {
    const before = first - 1
    const token = passage.tokens[before]
    const name = passage.nameAt[before]
    if (name !== undefined && name.label !== 'DATE' && name.to > before) {
      first = Math.max(from, name.from)
      continue
    }
    if (
      token === undefined ||
      (token.kind === 'mark' &&
        !['’', "'"].includes(token.key) &&
        !(token.key === '.' && passage.tokens[before - 1]?.key.length === 2)) ||
      BREAKS.has(token.key)
    )
      break
    if (cueWordEn(token.key) !== null && name === undefined && before !== last) break
    first = before
  }
  const leading = key(passage, first)
  if (['in', 'on', 'at', 'by', 'for', 'with', 'of', 'to', 'from'].includes(leading)) return null
  const pronoun = PRONOUNS[leading]
  if (first === last && pronoun !== undefined) return null
  return first <= last ? { from: first, to: last + 1 } : null
}

/** The subject that stands after a verb: said Maya Lindqvist, the mission's principal investigator. */
export function laterSubject(passage: ReadPassage, from: number, limit: number): Subject | null {
  let at = from
  let named = false
  while (at < Math.min(limit, from + LONGEST)) {
    const token = passage.tokens[at]
    if (token === undefined) break
    const name = passage.nameAt[at]
    if (name !== undefined && name.from === at) {
      if (name.label === 'DATE') break
      named = true
      at = name.to
      continue
    }
    if (
      token.kind === 'mark' &&
      !(
        token.key === '.' &&
        isCapital(passage.tokens[at + 1]) &&
        (passage.tokens[at - 1]?.key.length ?? 9) <= 4 &&
        passage.nameAt[at + 1] !== undefined
      )
    )
      break
    if (
      token.kind === 'number' ||
      (at > from && LATER_BREAKS.has(token.key) && !(token.key === 'for' && !named)) ||
      (cueWordEn(token.key) !== null && at > from)
    )
      break
    at += 1
  }
  if (at === from) return null
  const pronoun = PRONOUNS[key(passage, from)]
  if (pronoun !== undefined && at === from + 1) return { span: null, agreement: pronoun }
  return { span: { from, to: at }, agreement: NONE }
}
