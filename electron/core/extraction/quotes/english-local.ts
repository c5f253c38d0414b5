import { isCapital, isTitled } from '../names/english-words.ts'
import { genderOf } from './english-gender.ts'
import { CLAUSES, openingSubject } from './english-subject.ts'
import type { Agreement, Stretch } from './quote.ts'
import { sentenceIndex } from './reading.ts'
import type { ReadPassage } from './reading.ts'

const key = (passage: ReadPassage, at: number): string => passage.tokens[at]?.key ?? ''

/** For «he», «she» and «it»: whom or what the sentence or one before was about; in somebody's words, who was named last in them. */
export function localSpeaker(passage: ReadPassage, at: number, agreement: Agreement): Stretch | null {
  const around = passage.within[at]
  if (around !== undefined) {
    const named = passage.names.findLast(({ label, from, to }) => label === 'PER' && around.open < from && to <= at)
    return named === undefined ? null : { from: named.from, to: named.to }
  }
  let found: Stretch | null = null
  const own = sentenceIndex(passage, at)
  for (const sentence of passage.sentences.slice(Math.max(0, own - 4), Math.max(0, own + 1))) {
    // «When Smith asked, he replied» may be somebody else.
    const subordinate = sentence.to > at && CLAUSES.has(key(passage, sentence.from))
    const opening =
      passage.opening.has(sentence.from) || subordinate
        ? null
        : openingSubject(passage, sentence.from, Math.min(sentence.to, at))
    const span = opening?.span ?? null
    if (span === null || (span.to >= at && sentence.to > at)) continue
    const inside = passage.nameAt.slice(span.from, span.to)
    const person = inside.find((other) => other?.label === 'PER')
    if (agreement.thing === true) {
      const body = inside.some((other) => other?.label === 'ORG' || other?.label === 'LOC')
      if (person === undefined && body) found = span
      continue
    }
    if (person === undefined || !mayBe(passage, person, agreement)) continue
    found = span.to - span.from > 6 ? { from: person.from, to: person.to } : span
  }
  return found
}

/** «the Spaniard», «the 23-year-old», «the defender»: somebody whom the paragraph has named already. */
export function isDescription(passage: ReadPassage, span: Stretch | null): boolean {
  if (span === null || key(passage, span.from) !== 'the' || span.to - span.from > 5) return false
  for (let at = span.from + 1; at < span.to; at += 1) if (passage.nameAt[at] !== undefined) return false
  const last = passage.tokens[span.to - 1]
  return last?.key === 'year-old' || isTitled(last) || isCapital(last)
}

/** Whether «he» or «she» may be somebody, by the title before and the given name. */
function mayBe(
  { tokens }: ReadPassage,
  { from, to }: { readonly from: number; readonly to: number },
  { gender }: Agreement,
): boolean {
  if (gender === null) return true
  const known = genderOf(tokens.slice(Math.max(0, from - 1), to).map(({ key: word }) => word))
  return known === null || known === gender
}
