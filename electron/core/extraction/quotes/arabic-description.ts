import { clauseEnd, isComma, isComplementizer } from './arabic-clause.ts'
import { quotationRun, wordsBetween } from './arabic-content.ts'
import { cueStretch } from './arabic-cue.ts'
import { canSpeak } from './arabic-local.ts'
import { localSpeaker, subjectAfter, subjectBefore } from './arabic-speaker.ts'
import { cueAt } from './cues-arabic.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { FoundQuote } from './quote.ts'
import { quotationsIn, sentenceOf } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/* What something is called, in quotation marks: وصف, سمى, اعتبر. */

/** اعتبراها تعبيرا عن "…": what something is held to be, in their words. */
export function regarded(passage: ReadPassage, at: number, cue: FoundCue, from: number): FoundQuote[] {
  const end = clauseEnd(passage, at + 1)
  if (quotationsIn(passage, at + 1, end).length === 0) return []
  return [
    {
      kind: 'mixed',
      content: [{ from: at + 1, to: end }],
      cue: cueStretch(passage, at, cue),
      speaker: null,
      local: cue.cue.number === 'two' ? null : localSpeaker(passage, at, cue, from),
      medium: null,
      agreement: { gender: cue.cue.gender, number: cue.cue.number },
      inherits: false,
      confidence: 0.65,
      evidence: [`cue ${cue.cue.lemma} + pronoun + quotation marks`],
      open: false,
    },
  ]
}

/** وصف X كذا بـ"Q", ما وصفه بـ"Q", ما سماه «Q». */
export function description(passage: ReadPassage, at: number, cue: FoundCue, from: number): FoundQuote[] {
  const sentence = sentenceOf(passage, at)
  const subject = cue.cue.form === 'verb' ? subjectAfter(passage, at + 1, sentence.to) : null
  for (let next = at + 1; next < Math.min(sentence.to, at + 26); next += 1) {
    const token = passage.tokens[next]
    const span = passage.opening.get(next)
    if (span !== undefined && !passage.nameQuotes.has(next)) {
      const end = clauseEnd(passage, next)
      const clause = isComplementizer(passage.tokens[next - 1]?.key) && wordsBetween(passage, span.close + 1, end)
      return [
        {
          kind: clause ? 'mixed' : 'direct',
          content: clause
            ? [{ from: next, to: end }]
            : quotationRun(passage, span).map((part) => ({ from: part.open + 1, to: part.close })),
          cue: cueStretch(passage, at, cue),
          speaker:
            (subject !== null && canSpeak(passage, subject) ? subject : null) ??
            (cue.cue.form === 'verb' ? subjectBefore(passage, at, from) : null),
          local: localSpeaker(passage, at, cue, from),
          medium: null,
          agreement: { gender: cue.cue.gender, number: cue.cue.number },
          inherits: cue.cue.form === 'participle' || passage.tokens[at - 1]?.key === 'ما',
          confidence: 0.85,
          evidence: [`cue ${cue.cue.lemma} + quotation marks`],
          open: false,
          aside: passage.tokens[at - 1]?.key === 'ما',
        },
      ]
    }
    if (span !== undefined) next = span.close
    else if (isComma(token?.key) && (next > at + 14 || cue.cue.lemma === 'نعت')) return []
    else if (
      token?.kind === 'word' &&
      next > at + 1 &&
      cueAt(token) !== null &&
      !cueAt(token)?.doubtful &&
      (cueAt(token)?.stripped ?? 0) > 0
    )
      return []
    else if (isComplementizer(token?.key) && passage.opening.get(next + 1) === undefined) {
      // واصفة … بأنه يشكل …: the description in a clause.
      if (cue.cue.form !== 'participle' && !['بانه', 'بانها', 'بانهم'].includes(token?.key ?? '')) return []
      const end = clauseEnd(passage, next + 1)
      if (end - next < 3) return []
      const inside = quotationsIn(passage, next + 1, end)
      return [
        {
          kind: inside.length > 0 ? 'mixed' : 'indirect',
          content: [{ from: next + 1, to: end }],
          cue: cueStretch(passage, at, cue),
          speaker: subject,
          local: localSpeaker(passage, at, cue, from),
          medium: null,
          agreement: { gender: cue.cue.gender, number: cue.cue.number },
          inherits: cue.cue.form === 'participle',
          confidence: 0.7,
          evidence: [`cue ${cue.cue.lemma} + بأن`],
          open: false,
        },
      ]
    }
  }
  return []
}
