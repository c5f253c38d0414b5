import { keys } from '../tables/words.ts'
import { namedBefore } from './arabic-headline.ts'
import { NOBODY } from './arabic-cue.ts'
import type { FoundQuote } from './quote.ts'
import { quotationsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/* Questions and answers that only their place, or a letter, gives to somebody. */

/** «هل تعتقد أن …؟», «س: وماذا عن …؟»: what an interviewer asks is nobody's statement, but whom the question names may have said it. */
export function isQuestion({ kind, tokens }: ReadPassage): boolean {
  return kind === 'heading' && tokens.at(-1)?.key === '؟'
}

/** حاورها: X, التقيناها في بيتها: who writes has asked. */
const HAS_ASKED = keys('حاورها حاوره حاورتها حاورته حاورهما التقيناها التقيناه التقيتها التقيته')
const TALKS = keys('الحوار المقابلة اللقاء')
const BEFORE_TALKS = keys('هذا هذه نص وهنا')
/** What nobody but an interviewer asks for. */
const YOURS = keys('برأيك رأيك تعتقد تعتقدين تعتقدون ترى ترين ترون لديك تتوقع تتوقعين تخشى تخشين')
/** Passages in which an interview introduces itself. */
const INTRODUCTION = 8

/** Whether the questions of an article are an interviewer's, and what follows them answers; not those that a reporter asks and answers. */
export function isInterview(passages: readonly ReadPassage[]): boolean {
  const questions = passages.filter(isQuestion)
  // قسطنطين: …: there answers have their name before them.
  if (questions.length < 2 || passages.some((one) => one.kind === 'paragraph' && namedBefore(one) !== null))
    return false
  if (questions.filter(({ tokens }) => tokens.some(({ key }) => YOURS.has(key))).length > 1) return true
  return passages
    .slice(0, INTRODUCTION)
    .some(({ kind, tokens }) =>
      tokens.some(
        ({ key }, at) =>
          HAS_ASKED.has(key) ||
          (TALKS.has(key) && BEFORE_TALKS.has(tokens[at - 1]?.key ?? '')) ||
          (kind === 'headline' && key === 'حوار' && ['مع', 'خاص'].includes(tokens[at + 1]?.key ?? '')),
      ),
    )
}

/** The paragraphs under a question of an interview, each with how far it is from the question; null for other passages. */
function isUnderQuestion(passages: readonly ReadPassage[], index: number): number | null {
  for (let back = index - 1; back >= 0; back -= 1) {
    const above = passages[back]
    if (above?.kind === 'paragraph') continue
    return above !== undefined && isQuestion(above) ? index - back : null
  }
  return null
}

/** An answer without a mark: a paragraph under the question, and those that go on with it. */
export function unmarkedReply(passages: readonly ReadPassage[], index: number): FoundQuote | null {
  const passage = passages[index]
  if (passage?.kind !== 'paragraph' || passage.script !== 'ar' || passage.opening.has(0)) return null
  const below = isUnderQuestion(passages, index)
  const reply = below === null ? null : answer(passage, 0)
  return reply === null ? null : { ...reply, confidence: 0.7, evidence: ['answer'], continues: (below ?? 1) > 1 }
}

const ANSWERS = keys('ج جواب الجواب a answer')
const ASKS = keys('س سؤال السؤال q question')
const DASHES = new Set(['-', '–', '—', '•', '*'])

/** «س:», «Q:» */
export const isAsked = ({ tokens }: ReadPassage): boolean =>
  ASKS.has(tokens[0]?.key ?? '') && (tokens[1]?.key === ':' || (tokens[1]?.kind === 'number' && tokens[2]?.key === ':'))

/** What follows an interviewer's question and stands between quotation marks as a whole, behind «ج:» or «A:», or behind a dash like the question's. */
export function replyTo(question: ReadPassage | undefined, passage: ReadPassage): FoundQuote | null {
  const { kind, tokens, opening } = passage
  if (kind !== 'paragraph' && kind !== 'heading') return null
  const from = answersFrom(question, passage)
  if (from !== -1) return answer(passage, from)
  if (kind !== 'paragraph' || question === undefined || !isQuestion(question)) return null
  const span = opening.get(0)
  const rest = span === undefined ? [] : tokens.slice(span.close + 1)
  if (span === undefined || span.unclosed || rest.some((token) => token.kind !== 'mark')) return null
  return { ...REPLY, kind: 'direct', content: [{ from: 1, to: span.close }], inherits: true }
}

/** The first token of an answer that is marked as one; -1 where none is. */
function answersFrom(question: ReadPassage | undefined, { tokens }: ReadPassage): number {
  if (ANSWERS.has(tokens[0]?.key ?? '') && tokens[1]?.key === ':') return 2
  if (question === undefined || tokens.at(-1)?.key === '؟') return -1
  const isAnswered =
    question.tokens.at(-1)?.key === '؟' &&
    DASHES.has(question.tokens[0]?.key ?? '') &&
    question.tokens[1]?.spaced === true
  if (!isAnswered || !DASHES.has(tokens[0]?.key ?? '')) return -1
  return tokens.findIndex(({ key }) => !DASHES.has(key))
}

function answer(passage: ReadPassage, from: number): FoundQuote | null {
  const { tokens, opening } = passage
  let to = tokens.length
  while (to > from && tokens[to - 1]?.kind === 'mark' && ['.', '…', '!'].includes(tokens[to - 1]?.key ?? '')) to -= 1
  const span = opening.get(from)
  const whole = span !== undefined && span.close >= to - 1
  if (to - from < 2) return null
  if (whole) return { ...REPLY, kind: 'direct', content: [{ from: from + 1, to: span.close }], answers: true }
  const inside = quotationsIn(passage, from, to)
  return { ...REPLY, kind: inside.length > 0 ? 'mixed' : 'indirect', content: [{ from, to }], answers: true }
}

const REPLY = {
  cue: null,
  speaker: null,
  medium: null,
  agreement: NOBODY,
  inherits: false,
  confidence: 0.8,
  evidence: ['quotation marks'],
  open: false,
} as const
