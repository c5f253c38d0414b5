import { roleOf } from '../names/arabic-words.ts'
import { DEFINITE_ORG_HEADS_AR, ORG_HEADS_AR } from '../tables/heads-ar.ts'
import { NAMING_NOUNS_AR, PEOPLE_NOUNS_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { isComma, isComplementizer } from './arabic-clause.ts'
import { isCount, subjectAt } from './arabic-subject.ts'
import { cueAt } from './cues-arabic.ts'
import type { Agreement, Stretch } from './quote.ts'
import type { ReadPassage } from './reading.ts'

/*
 * Who a sentence is about, where a verb or participle of saying has no subject of its own: «انتقدت بلدية زحلة الخطة، معتبرة
 * أن …», «ذكرت وكالة أن رئيسي اتصل بالأسد، مبينا أن …».
 */

const LEADS = keys(
  'في وفي من ومن بعد وبعد خلال وخلال على وعلى إلى عقب بحسب وعن عن مع ومع منذ قبل وقبل أمس اليوم حين وحين عندما وعندما لدى ولدى ردا وردا تعليقا وتعليقا جوابا',
)
const FACED = keys('بمواجهة وبمواجهة بسؤال وبسؤال باستجواب وباستجواب بمناقشة وبمناقشة')
const OPENERS = keys(
  'ثم عندها وعندها عندئذ حينها وحينها بعدها وبعدها هنا وهنا لاحقا ولاحقا بدوره بدورها بدورهم بدورهما وبدوره وبدورها كذلك وكذلك كما وكما أيضا وأيضا',
)
const WERE = keys('كان كانت وكان وكانت')
const NOT = keys('لا ولا لم ولم لن ولن')
const GROUPS = keys(
  'عائلة عائلته عائلتها أسرة أسرته أسرتها لجان المتظاهرون المتظاهرين السكان الأهالي العمال الخبراء المحتجون جماعة لجنة جدتها جدته والدته والدها أمه أمها وفد نساء رجال السلطات السلطة المعارضة القيادة الإدارة النيابة الجهات',
)

/** Heads of bodies whose verb is feminine, as of all things in the plural. */
const BROKEN_PLURALS = keys('كتائب سرايا لجان قوى مصادر وسائل فصائل عشائر')

/** Heads of bodies that are more often things. */
const THINGS = keys('حركة مركز إدارة دائرة مكتب جهاز شبكة برنامج مجمع سلطة غرفة حملة تيار دار مدرسة')

const SAME = keys('ذات نفس')

/** The head of a phrase is a name, a role or a body: what can speak for itself. */
export function canSpeak(passage: ReadPassage, speaker: Stretch): boolean {
  const { from } = speaker
  const name = passage.nameAt[from]
  if (name !== undefined) return name.label !== 'DATE' && name.label !== 'EVENT'
  if (passage.opening.has(from)) return passage.nameAt[from + 1] !== undefined
  const key = passage.tokens[from]?.key.slice(speaker.stripped ?? 0) ?? ''
  // ذات المصدر, نفس البيان
  if (SAME.has(key)) return isSpeaker(passage.tokens[from + 1]?.key ?? '')
  // عدد من الشهود speak, عدد الشهود does not.
  if (key === 'عدد') return passage.tokens[from + 1]?.key === 'من'
  return isCount(passage, from) || isSpeaker(key)
}

/** A word for who can speak: a role, people, a body, a medium with ال or without. */
export function isSpeaker(key: string): boolean {
  return (
    roleOf(key) !== null ||
    PEOPLE_NOUNS_AR.has(key) ||
    PEOPLE_NOUNS_AR.has(key.replace(/ا$/u, '')) ||
    (ORG_HEADS_AR.has(key) && !THINGS.has(key)) ||
    DEFINITE_ORG_HEADS_AR.has(key) ||
    (NAMING_NOUNS_AR[key.replace(/^ال/u, '')] === 'ORG' && !THINGS.has(key.replace(/^ال/u, ''))) ||
    GROUPS.has(key) ||
    key === 'الحكومه' ||
    key === 'الوزاره' ||
    key === 'حكومه'
  )
}

/** Subjects of the clauses of one sentence before a token, in order. */
export function localSubjects(passage: ReadPassage, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  const main = mainSubject(passage, from, to)
  if (main !== null) found.push(main)
  for (let at = from + 1; at < to; at += 1) {
    const key = passage.tokens[at]?.key
    if (!isComplementizer(key) || passage.within[at] !== undefined) continue
    const subject = subjectAt(passage, at + 1, to)
    if (subject !== null && canSpeak(passage, subject) && subject.to < to - 1) found.push(subject)
  }
  return found
}

/** The subject of a sentence's main clause: after its verb, or before it. */
export function mainSubject(passage: ReadPassage, from: number, to: number): Stretch | null {
  let at = from
  while (at < to && passage.tokens[at]?.kind === 'mark') {
    // A sentence that begins with a quotation has its own subject after it.
    if (passage.opening.has(at) && !passage.nameQuotes.has(at)) return null
    at += 1
  }
  // بدوره دعا X, كما دعا X
  if (OPENERS.has(passage.tokens[at]?.key ?? '')) at += 1
  if (isComma(passage.tokens[at]?.key)) at += 1
  // وبمواجهة المتهم اعترف …: who is confronted.
  if (FACED.has(passage.tokens[at]?.key ?? '')) {
    const faced = subjectAt(passage, at + 1, to)
    return faced !== null && canSpeak(passage, faced) ? faced : null
  }
  if (LEADS.has(passage.tokens[at]?.key ?? '')) {
    let comma = at
    while (comma < Math.min(to, at + 12) && !isComma(passage.tokens[comma]?.key)) comma += 1
    if (!isComma(passage.tokens[comma]?.key)) return null
    at = comma + 1
  }
  if (WERE.has(passage.tokens[at]?.key ?? '') || NOT.has(passage.tokens[at]?.key ?? '')) at += 1
  const before = subjectAt(passage, at, to)
  const day = passage.nameAt[at + 1]
  const after = subjectAt(passage, day?.label === 'DATE' ? day.to : at + 1, to)
  const behind = after !== null && canSpeak(passage, after) ? after : null
  // طالب المجلس: no student where a verb of saying has its subject right behind.
  const verb = isVerbLike(passage, at) || (behind !== null && cueAt(passage.tokens[at])?.cue.form === 'verb')
  return before !== null && canSpeak(passage, before) && !verb ? before : behind
}

/** و + verb: «وأجرى», «ونفت»; a phrase that begins with a name or a definite word is no verb. */
function isVerbLike(passage: ReadPassage, at: number): boolean {
  const name = passage.nameAt[at]
  return (
    name === undefined &&
    passage.tokens[at]?.key.startsWith('و') === true &&
    roleOf(passage.tokens[at]?.key ?? '') === null
  )
}

/** What a phrase's head says of gender and number; null where a name leaves it open. */
export function agreementOf(passage: ReadPassage, speaker: Stretch): Agreement {
  const name = passage.nameAt[speaker.from]
  const key = passage.tokens[speaker.from]?.key.slice(speaker.stripped ?? 0) ?? ''
  if (name?.label === 'PER') return { gender: null, number: 'one' }
  if (name?.label === 'LOC') return { gender: key.startsWith('ال') && !key.endsWith('ه') ? null : 'f', number: 'one' }
  if (/^ال?.*(ون|ين)$/u.test(key) && PEOPLE_NOUNS_AR.has(key)) return { gender: 'm', number: 'many' }
  if (['سكان', 'السكان', 'اهالي', 'الاهالي', 'عمال', 'العمال', 'خبراء', 'الخبراء', 'شهود', 'نشطاء'].includes(key))
    return { gender: 'm', number: 'many' }
  if (/(ه|اء|ات)$/u.test(key) || BROKEN_PLURALS.has(key)) return { gender: 'f', number: 'one' }
  // حماس, رويترز: a body's own name does not say.
  if (name?.label === 'ORG' && !ORG_HEADS_AR.has(key) && !DEFINITE_ORG_HEADS_AR.has(key))
    return { gender: null, number: 'one' }
  // النائب زينب السهلاني: the office does not say who holds it.
  const named = roleOf(key) !== null && passage.nameAt[speaker.to - 1]?.label === 'PER'
  return { gender: named ? null : 'm', number: 'one' }
}

export function agree(a: Agreement, b: Agreement): boolean {
  return (
    (a.gender === null || b.gender === null || a.gender === b.gender || a.number === 'many' || b.number === 'many') &&
    (a.number === null || b.number === null || a.number === b.number)
  )
}
