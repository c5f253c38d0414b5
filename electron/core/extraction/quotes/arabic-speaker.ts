import { roleOf } from '../names/arabic-words.ts'
import { readings } from '../reading/clitics.ts'
import { NAMING_NOUNS_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { isComma, isComplementizer } from './arabic-clause.ts'
import { agree, agreementOf, canSpeak, localSubjects, mainSubject } from './arabic-local.ts'
import { subjectAt } from './arabic-subject.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { Stretch } from './quote.ts'
import type { ReadPassage } from './reading.ts'

/* Who an Arabic verb of saying has as its subject. */

/** The subject after a verb; the name right before it; the subject of its clause. */
export function speakerOfVerb(
  passage: ReadPassage,
  at: number,
  cue: FoundCue,
  subject: Stretch | null,
  from: number,
): Stretch | null {
  const beside = cue.stripped === 0 ? nameBefore(passage, at, from) : null
  if (beside !== null) return beside
  if (subject !== null && passage.kind === 'headline') {
    // «X يلوّح … ويتهم الحكومة»: a headline's first name does all of it.
    const first = passage.nameAt[from]
    if (first !== undefined && first.from === from && first.label !== 'DATE')
      return { from, to: first.to, stripped: first.stripped }
  }
  if (subject !== null && canSpeak(passage, subject)) return subject
  const ordinal = afterOrdinal(passage, at)
  if (ordinal !== null) return ordinal
  const conjoined = passage.tokens[at]?.key.startsWith('و') === true && cue.stripped > 0
  const earlier = conjoined ? null : (subjectBefore(passage, at, from) ?? takenUp(passage, at, from))
  return earlier ?? subject
}

/** «الدفاع المدني يتحدث», «أوكامبو أبلغ الأمم المتحدة»: a name right before its verb. */
function nameBefore(passage: ReadPassage, at: number, from: number): Stretch | null {
  const last = passage.tokens[at - 1]?.key === 'قد' || passage.tokens[at - 1]?.key === 'سوف' ? at - 2 : at - 1
  const name = passage.nameAt[last]
  if (
    name === undefined ||
    name.to !== last + 1 ||
    (name.label !== 'PER' && name.label !== 'ORG' && name.label !== 'LOC')
  )
    return null
  const prior = passage.tokens[name.from - 1]?.key ?? ''
  if (['في', 'من', 'الي', 'علي', 'عن', 'مع', 'بين'].includes(prior)) return null
  const begins =
    name.from === from ||
    isComplementizer(prior) ||
    isComma(prior) ||
    passage.kind === 'headline' ||
    ['كان', 'كانت', 'وكان', 'وكانت', 'اما', 'لكن'].includes(prior)
  if (begins || name.stripped === 1)
    return passage.kind !== 'headline' && name.stripped === 1 && name.from !== from
      ? null
      : { from: name.from, to: name.to, stripped: name.stripped }
  return name.label === 'PER' ? widened(passage, name.from, name.to, from) : null
}

/** رأى الأول، وهو الدكتور ناصر العجمي: who the ordinal stands for. */
function afterOrdinal(passage: ReadPassage, at: number): Stretch | null {
  if (
    !['الاول', 'الثاني', 'الاولي', 'الثانيه', 'الاخير', 'الاخيره'].includes(passage.tokens[at + 1]?.key ?? '') ||
    !isComma(passage.tokens[at + 2]?.key)
  )
    return null
  const and = ['وهو', 'وهي'].includes(passage.tokens[at + 3]?.key ?? '') ? 4 : 3
  const subject = subjectAt(passage, at + and, passage.tokens.length)
  return subject !== null && canSpeak(passage, subject) ? subject : null
}

/** The subject of the nearest clause of the same sentence that agrees with the form. */
export function localSpeaker(passage: ReadPassage, at: number, cue: FoundCue, from: number): Stretch | null {
  if (passage.tokens[at]?.key.startsWith('و') === true && at === from) return null
  const wanted = { gender: cue.cue.gender, number: cue.cue.number }
  // A verb goes on with the sentence's own subject; a participle may belong to the one who is reported about.
  const main = cue.cue.form === 'verb' ? mainSubject(passage, from, at) : null
  const candidates = cue.cue.form === 'verb' ? (main === null ? [] : [main]) : localSubjects(passage, from, at)
  const agreed = candidates.find((subject) => agree(agreementOf(passage, subject), wanted))
  // أثارت تصريحات X جدلا، بعد أن كتبت: the one who was named.
  const isOnly =
    candidates.length === 0 && (cue.cue.form === 'participle' || AFTER.has(passage.tokens[at - 2]?.key ?? ''))
  return agreed ?? (isOnly ? onlyPerson(passage, at, from) : null)
}

const AFTER = keys('بعد قبل منذ')

const BESIDE = keys('لي فيه فيها له لها لهم لنا عليه عليها إليه إليها عنه عنها به بها أيضا كذلك')

/** حملنا الاتهامات إلى X، فقال إن: who was named last before the verb that takes it up. */
function takenUp(passage: ReadPassage, at: number, from: number): Stretch | null {
  if (passage.tokens[at]?.key.startsWith('ف') !== true || !isComma(passage.tokens[at - 1]?.key)) return null
  const name = passage.nameAt[at - 2]
  return name?.label === 'PER' && name.to === at - 1 ? widened(passage, name.from, name.to, from) : null
}

/** ولدى استئنافها خاطب X زملاءه قائلا: the one person that the sentence has named. */
function onlyPerson(passage: ReadPassage, at: number, from: number): Stretch | null {
  let found: Stretch | null = null
  for (let back = from; back < at; back += 1) {
    const name = passage.nameAt[back]
    if (name === undefined || name.from !== back || name.label !== 'PER' || passage.within[back] !== undefined) continue
    if (found !== null) return null
    found = widened(passage, name.from, name.to, from)
  }
  return found
}

export function subjectAfter(passage: ReadPassage, from: number, limit: number): Stretch | null {
  let at = from
  // يقر فيه نائب رئيس الهيئة بأن
  if (BESIDE.has(passage.tokens[at]?.key ?? '')) at += 1
  const leading = passage.nameAt[at]
  if (leading?.label === 'DATE') at = leading.to
  if (isComma(passage.tokens[at]?.key)) return null
  return subjectAt(passage, at, limit)
}

/** Who speaks, before the verb: headline «X تقول», وكان X قد أعلن, أما X، فقالت, X، صاحب كذا، أوضح. */
export function subjectBefore(passage: ReadPassage, at: number, from: number): Stretch | null {
  const { tokens } = passage
  let last = at
  if (tokens[last - 1]?.key === 'قد' || tokens[last - 1]?.key === 'سوف') last -= 1
  // التي وصفت: the noun before the relative.
  if (['الذي', 'التي', 'الذين'].includes(tokens[last - 1]?.key ?? '')) {
    let back = last - 2
    if (isComma(tokens[back]?.key)) back -= 1
    const name = passage.nameAt[back]
    return name === undefined ? null : widened(passage, name.from, name.to, from)
  }
  // أما الثانية، الباحثة القطرية نورة المري، فاعتبرت: the phrase between the commas.
  if (isComma(tokens[last - 1]?.key) && tokens[at]?.key.startsWith('ف') === true) {
    for (let comma = last - 2; comma > Math.max(from, last - 12); comma -= 1) {
      if (!isComma(tokens[comma]?.key)) continue
      const inner = subjectAt(passage, comma + 1, last - 1)
      if (inner !== null && inner.to === last - 1 && passage.nameAt[inner.to - 1]?.label === 'PER') return inner
    }
  }
  for (let begin = Math.max(from, at - 40); begin < last; begin += 1) {
    const key = tokens[begin]?.key ?? ''
    const opener =
      begin === from ||
      CLAUSE_OPENERS.has(key) ||
      isComplementizer(key) ||
      (isComma(tokens[begin - 1]?.key) && CLAUSE_OPENERS.has(key))
    if (!opener) continue
    let first = begin === from && !CLAUSE_OPENERS.has(key) && !isComplementizer(key) ? begin : begin + 1
    while (first < last && SKIPPED.has(tokens[first]?.key ?? '')) first += 1
    const subject = subjectAt(passage, first, last)
    if (subject === null || !canSpeak(passage, subject)) continue
    if (reaches(passage, subject.to, last)) return subject
  }
  return null
}

const CLAUSE_OPENERS = keys(
  'كان كانت وكان وكانت لكن ولكن لكنه إلا أما وأما فيما بينما حين حيث أن إن وقد فقد كما وفيما وبينما',
)

const SKIPPED = keys('قد أن إن كانت كان')

/** Whether nothing but an apposition between commas, قد, كانت or adverbs stands between a subject and its verb. */
function reaches(passage: ReadPassage, from: number, to: number): boolean {
  let at = from
  while (at < to && ['قد', 'كان', 'كانت', 'بدوره', 'بدورها'].includes(passage.tokens[at]?.key ?? '')) at += 1
  if (at === to) return true
  if (isComma(passage.tokens[at]?.key) && isComma(passage.tokens[to - 1]?.key))
    return to - at < 22 && passage.nameAt[at - 1] !== undefined
  return passage.nameAt[at]?.label === 'DATE' && (passage.nameAt[at]?.to ?? 0) >= to
}

/** A name with the title and nisba before it. */
function widened(passage: ReadPassage, from: number, to: number, limit: number): Stretch {
  for (let begin = Math.max(limit, from - 6); begin < from; begin += 1) {
    const subject = subjectAt(passage, begin, to + 1)
    if (
      subject !== null &&
      subject.to >= to &&
      canSpeak(passage, subject) &&
      roleOf(passage.tokens[begin]?.key ?? '') !== null
    )
      return { from: begin, to }
  }
  return { from, to }
}

/** لصحيفة «النهار»: where it was said. */
export function mediumIn(passage: ReadPassage, from: number, to: number): Stretch | null {
  for (let at = from; at < to && at < from + 8; at += 1) {
    const token = passage.tokens[at]
    if (token?.kind !== 'word') continue
    const venue = readings(token.key).some(
      (reading) =>
        reading.stripped > 0 &&
        token.key.charAt(reading.stripped - 1) === 'ل' &&
        NAMING_NOUNS_AR[reading.key] === 'ORG',
    )
    const name = passage.nameAt[at + 1] ?? passage.nameAt[at + 2]
    if (venue && name?.label === 'ORG') return { from: name.from, to: name.to, stripped: name.stripped }
  }
  return null
}
