import { SAYING_FORMS_AR } from '../tables/cues-ar.ts'
import { keys } from '../tables/words.ts'
import { isComplementizer, isConveyed } from './arabic-clause.ts'
import { contentFrom } from './arabic-content.ts'
import type { Starter } from './arabic-content.ts'
import { NOBODY } from './arabic-cue.ts'
import { mainSubject } from './arabic-local.ts'
import { subjectAt } from './arabic-subject.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { sentenceOf } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/* Words passed on: نقلت وكالة عن X قوله, اكتفى بالقول. */

const SAYING_FORMS = keys(SAYING_FORMS_AR)

export const isSayingWord = (key: string): boolean =>
  SAYING_FORMS.has(key) || SAYING_FORMS.has(key.slice(1)) || isConveyed(key)

/** نقلت وكالة عن X قوله: "Q"; اكتفى بالقول: "Q"; نقلت صحيفة عن X أن …. */
export function sayingQuotes(passage: ReadPassage, at: number, claimed: Set<number>): FoundQuote[] {
  const { tokens } = passage
  const key = tokens[at]?.key ?? ''
  const sentence = sentenceOf(passage, at)
  const conveyed = isConveyed(key)
  let starter: Starter | null = null
  let speaker: Stretch | null = null
  let cue: Stretch
  if (conveyed) {
    let about = at + 1
    while (about < Math.min(sentence.to, at + 14) && tokens[about]?.key !== 'عن') about += 1
    if (tokens[about]?.key !== 'عن') return []
    speaker = subjectAt(passage, about + 1, sentence.to)
    if (speaker === null) return []
    for (let next = speaker.to; next < Math.min(sentence.to, speaker.to + 14); next += 1) {
      if (isComplementizer(tokens[next]?.key)) {
        starter = { how: 'clause', at: next + 1 }
        break
      }
      // نقلت القناة عن مسؤول لم تسمه: "Q"
      if (tokens[next]?.key === ':' && passage.opening.has(next + 1)) {
        starter = { how: 'colon', at: next + 1 }
        break
      }
      if (SAYING_FORMS.has(tokens[next]?.key ?? '')) return []
    }
    const stripped = isConveyed(key.slice(1)) ? 1 : 0
    cue = { from: at, to: at + 1, stripped }
  } else {
    const stripped = SAYING_FORMS.has(key) ? 0 : 1
    if (stripped === 1 && !/^[بو]/u.test(key)) return []
    const next = overHearer(passage, at + 1, sentence.to)
    if (tokens[next]?.key === ':') starter = { how: 'colon', at: next + 1 }
    else if (isComplementizer(tokens[next]?.key)) starter = { how: 'clause', at: next + 1 }
    else if (passage.opening.has(next)) starter = { how: 'marks', at: next }
    const about = aboutWhom(passage, Math.max(sentence.from, at - 23), at)
    if (about !== null) speaker = subjectAt(passage, about + 1, at)
    speaker ??= mainSubject(passage, sentence.from, at)
    const whole = key.slice(stripped)
    cue = { from: at, to: at + 1, stripped, letters: stripped + (whole === 'القول' ? 5 : 3) }
  }
  if (starter === null) return []
  const content = contentFrom(passage, starter, claimed, { cue: SAY, stripped: 0, letters: 3, doubtful: false })
  if (content === null) return []
  return [
    {
      kind: content.kind,
      content: content.spans,
      cue,
      speaker,
      medium: null,
      agreement: NOBODY,
      inherits: speaker === null,
      confidence: content.confidence * 0.95,
      evidence: [`${conveyed ? 'نقل عن' : 'قول'} + ${content.shape}`],
      open: content.open,
    },
  ]
}

/** The عن before whom something is passed on from: نقلت عن X، لم تكشف عن هويته، قوله. Without such a verb, the nearest. */
function aboutWhom({ tokens }: ReadPassage, from: number, to: number): number | null {
  let about: number | null = null
  for (let back = to - 1; back >= from; back -= 1) {
    const key = tokens[back]?.key ?? ''
    if (about !== null && isConveyed(key)) return tokens.findIndex((token, at) => at > back && token.key === 'عن')
    if (key === 'عن') about ??= back
  }
  return about
}

/** قوله لرئيس الأركان في أثناء الجلسة: over whom it was said to and where, to the colon or أن. */
function overHearer({ tokens }: ReadPassage, from: number, limit: number): number {
  if (!/^(ل.{3,}|في|خلال|امام|عقب)$/u.test(tokens[from]?.key ?? '')) return from
  for (let at = from + 1; at < Math.min(limit, from + 8); at += 1) {
    const token = tokens[at]
    if (token?.key === ':' || isComplementizer(token?.key)) return at
    if (token?.kind !== 'word') return from
  }
  return from
}

const SAY: FoundCue['cue'] = {
  lemma: 'قال',
  kind: 'say',
  form: 'verb',
  present: false,
  gender: null,
  number: null,
  prepositions: [],
}

/** جاء في بيان, ورد في تقرير: what a text says. */
export const STANDS = keys('جاء وجاء ورد وورد جاءت وجاءت')

/** جاء في بيان للوزارة: "Q"; ورد في بيان صادر عن X أن …; برقية جاء فيها: «Q». */
export function writtenQuotes(passage: ReadPassage, at: number, claimed: Set<number>): FoundQuote[] {
  const { tokens } = passage
  const sentence = sentenceOf(passage, at)
  const where = tokens[at + 1]?.key ?? ''
  if (!['في', 'فيه', 'فيها'].includes(where)) return []
  const document = where === 'في' ? subjectAt(passage, at + 2, sentence.to) : null
  if (where === 'في' && (document === null || !DOCUMENTS.has(tokens[at + 2]?.key ?? ''))) return []
  let speaker = document ?? mainSubject(passage, sentence.from, at) ?? documentBefore(passage, at)
  let starter: Starter | null = null
  for (let next = at + 2; next < Math.min(sentence.to, at + 18) && starter === null; next += 1) {
    if (tokens[next]?.key === 'عن' && next < at + 7) speaker = subjectAt(passage, next + 1, sentence.to) ?? speaker
    if (tokens[next]?.key === ':') starter = { how: 'colon', at: next + 1 }
    else if (isComplementizer(tokens[next]?.key)) starter = { how: 'clause', at: next + 1 }
    else if (passage.opening.has(next) && !passage.nameQuotes.has(next)) starter = { how: 'marks', at: next }
  }
  if (starter === null || speaker === null) return []
  const content = contentFrom(passage, starter, claimed, { cue: SAY, stripped: 0, letters: 3, doubtful: false })
  if (content === null) return []
  const stripped = tokens[at]?.key.startsWith('و') === true && tokens[at]?.key !== 'ورد' ? 1 : 0
  return [
    {
      kind: content.kind,
      content: content.spans,
      cue: { from: at, to: at + 1, stripped },
      speaker,
      medium: null,
      agreement: NOBODY,
      inherits: false,
      confidence: content.confidence * 0.9,
      evidence: [`${tokens[at]?.text.slice(stripped) ?? ''} في + ${content.shape}`],
      open: content.open,
    },
  ]
}
/** أصدرت الحركتان بيانا مشتركا جاء فيه: the document that stands right before. */
function documentBefore(passage: ReadPassage, at: number): Stretch | null {
  for (let from = at - 1; from >= Math.max(0, at - 3); from -= 1) {
    const token = passage.tokens[from]
    if (token?.kind !== 'word') return null
    if (DOCUMENTS.has(token.key) || DOCUMENTS.has(token.key.replace(/ا$/u, ''))) return { from, to: at }
  }
  return null
}

const DOCUMENTS = keys(
  'حيثيات حيثياته الحيثيات قرار حكم مذكرة لائحة تعليق تغريدة منشور بيان تقرير نص رسالة وثيقة خبر تصريح دراسة البيان التقرير النص الرسالة الوثيقة الدراسة قرار القرار كلمة مقال المقال برقية بيانها بيانه تقريرها تقريره',
)
