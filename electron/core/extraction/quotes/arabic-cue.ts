import { keys } from '../tables/words.ts'
import { isComplementizer } from './arabic-clause.ts'
import { canSpeak } from './arabic-local.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { Stretch } from './quote.ts'
import type { ReadPassage } from './reading.ts'

/* When a verb of saying reports words, and which of its letters are the cue. */

export const NOBODY = { gender: null, number: null } as const

const WAS_NOT = keys('يكن تكن يكونوا تكونوا أكن نكن')

/** What somebody may, must or will say has not been said: لا يكفي أن يعلن. */
const WISHED = keys('يكفي يمكن يمكنه يجب ينبغي يريد تريد بد يستطيع يتوقع المتوقع المقرر المنتظر المفترض المرجح يعقل')

export const DOUBLED = keys('قائلا قائلة قائلين')

/** يذكر أن, دون أن تذكر, لأنها تتوقع: forms of a verb of saying that report nobody's words. */
export function isNoSaying(passage: ReadPassage, at: number, cue: FoundCue): boolean {
  const previous = passage.tokens[at - 1]?.key ?? ''
  const before = passage.tokens[at - 2]?.key ?? ''
  const next = passage.tokens[at + 1]?.key ?? ''
  const { lemma } = cue.cue
  // قال لصحيفة عقب الجلسة: after it, where nobody comments.
  if (lemma === 'عقب' && !/\u0651/u.test(passage.tokens[at]?.text ?? '') && !canSpeakAt(passage, at + 1)) return true
  // «حملت الحركة الاحتلال "المسؤولية الكاملة"», not bags.
  if (lemma === 'حمل' && !holdsResponsible(passage, at)) return true
  if (lemma === 'ذكر' && cue.cue.present && isComplementizer(next)) return true
  if (previous === 'ان' && (['دون', 'بدون'].includes(before) || (cue.cue.present && WISHED.has(before)))) return true
  if (['لانها', 'لانه', 'لانهم', 'لم', 'عدم'].includes(previous)) return true
  // طالبا عدم ذكر اسمه, مشترطة عدم الكشف عن هويتها
  if (next === 'عدم' && ['ذكر', 'الكشف', 'كشف', 'نشر', 'الافصاح'].includes(passage.tokens[at + 2]?.key ?? ''))
    return true
  // لم تكن أم خالد تتوقع أن …
  if (cue.cue.present && passage.tokens.slice(Math.max(0, at - 4), at).some((token) => WAS_NOT.has(token.key)))
    return true
  if (
    cue.doubtful &&
    cue.stripped === 0 &&
    passage.tokens[at - 1]?.kind === 'word' &&
    ![
      'قد',
      'حيث',
      'كما',
      'ما',
      'حسبما',
      'وقد',
      'فقد',
      'هكذا',
      'الكلمات',
      'فيما',
      'بينما',
      'التي',
      'الذي',
      'جهته',
      'جهتها',
      'جانبه',
      'جانبها',
      'بدوره',
      'بدورها',
    ].includes(previous) &&
    !isNamedSayer(passage, at + 1) &&
    // والوزير يعد ب«Q»
    !(cue.cue.present && next === 'ب' && passage.opening.has(at + 2))
  )
    return true
  // إنه يتابع "بقلق": what somebody does, and says of it.
  if (lemma === 'تابع' && isComplementizer(previous)) return true
  // A thought right at the head of somebody's words is part of them: إنها تعتقد أن, إنه لا يتوقع.
  return (
    ['اعتقد', 'ظن', 'توقع'].includes(lemma) &&
    (isComplementizer(previous) || (['لا', 'لن'].includes(previous) && isComplementizer(before)))
  )
}

/** قبل ثلاثة عقود كتب محمد عابد الجابري أن: a person and that behind the verb. */
function isNamedSayer({ nameAt, tokens }: ReadPassage, at: number): boolean {
  const name = nameAt[at]
  return name?.label === 'PER' && name.from === at && isComplementizer(tokens[name.to]?.key)
}

function holdsResponsible({ tokens }: ReadPassage, at: number): boolean {
  return tokens.slice(at + 1, at + 16).some(({ key }) => /^(?:ال)?مس[وي]وليه$/u.test(key))
}

function canSpeakAt(passage: ReadPassage, at: number): boolean {
  return canSpeak(passage, { from: at, to: at + 1 })
}

/** Quotation marks alone announce speech only after some verbs: not «ردت على "مصادر النيران"», «كتبت الجملة "…"». */
export function fitsMarks(passage: ReadPassage, cue: FoundCue, subject: Stretch | null, at: number): boolean {
  const previous = passage.tokens[at - 1]?.key ?? ''
  const { lemma, kind } = cue.cue
  if (['رد', 'علق', 'عقب'].includes(lemma) && ['علي', 'ب'].includes(previous)) return false
  // أمر القاضي بـ«الإفراج الفوري»: what he orders.
  if (lemma === 'أمر') return previous === 'ب'
  // إنها أبلغت السلطات «في الجانبين»: who stands behind these verbs mostly hears it.
  if (['أبلغ', 'أخبر'].includes(lemma)) return false
  if (subject === null || canSpeak(passage, subject) || kind === 'act') return true
  return ['قال', 'أضاف', 'تابع', 'أردف', 'صرح', 'زاد'].includes(lemma)
}

/** «أردفت قائلة» is one cue. */
export function cueStretch(passage: ReadPassage, at: number, cue: FoundCue): Stretch {
  const next = passage.tokens[at + 1]?.key ?? ''
  const doubled = cue.cue.form === 'verb' && ['قايلا', 'قايله', 'قايلين'].includes(next)
  return {
    from: at,
    to: doubled ? at + 2 : at + 1,
    stripped: cue.stripped,
    ...(doubled ? {} : { letters: cue.stripped + cue.letters }),
  }
}
