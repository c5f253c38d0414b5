import { readings } from '../reading/clitics.ts'
import type { QuotedSpan } from '../reading/marks.ts'
import { SAYING_FORMS_AR, SAYING_NOUNS_AR, SOURCE_PREPOSITIONS_AR } from '../tables/cues-ar.ts'
import { roleOf } from '../names/arabic-words.ts'
import { NAMING_NOUNS_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { clauseEnd, isComma, isComplementizer } from './arabic-clause.ts'
import { agree, agreementOf, canSpeak, localSubjects, mainSubject } from './arabic-local.ts'
import { subjectAt } from './arabic-subject.ts'
import { cueAt } from './cues-arabic.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { sentenceOf, wordsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

const SOURCES = keys(
  'وسائل المنظمين ناشطين متعاملين التقرير تقارير معلومات شهود مصادر سكان إحصاءات بيانات أرقام تقديرات دراسة البيان الوثيقة نص وثائق إعلام المعطيات',
)
const SAYING_NOUNS = keys(SAYING_NOUNS_AR)
const SAYING_FORMS = keys(SAYING_FORMS_AR)
const NOBODY = { gender: null, number: null } as const
/** Tokens between a verb with its subject and what was said. */
const REACH = 34
const PARTICIPLE_REACH = 12

/** Finds the quotes of one Arabic passage by its cues, in order of the text. */
export function findArabicQuotes(passage: ReadPassage): FoundQuote[] {
  const found: FoundQuote[] = []
  const claimed = new Set<number>()
  if (passage.kind === 'headline') found.push(...headlineQuotes(passage, claimed))
  for (let at = 0; at < passage.tokens.length; at += 1) {
    if (passage.tokens[at]?.kind !== 'word') continue
    const source = sourceAt(passage, at)
    if (source !== null) {
      found.push(source)
      continue
    }
    const cue = passage.nameAt[at] === undefined ? cueAt(passage.tokens[at]) : null
    if (cue !== null)
      found.push(
        ...quotesOf(passage, at, cue, claimed).map((quote) =>
          isInside(found, at) ? { ...quote, aside: true } : quote,
        ),
      )
    else if (isSayingWord(passage.tokens[at]?.key ?? '')) found.push(...sayingQuotes(passage, at, claimed))
  }
  return found
}

/** A cue inside words that somebody else is reported to have said. */
function isInside(found: readonly FoundQuote[], at: number): boolean {
  return found
    .slice(-4)
    .some((quote) => quote.kind !== 'direct' && quote.content.some((span) => at >= span.from && at < span.to))
}

const isSayingWord = (key: string): boolean =>
  SAYING_FORMS.has(key) ||
  SAYING_FORMS.has(key.slice(1)) ||
  CONVEYED.has(key) ||
  (/^[وف]/u.test(key) && CONVEYED.has(key.slice(1)))

/** What leads to the content, and where the content begins. */
interface Starter {
  readonly how: 'colon' | 'marks' | 'clause' | 'noun'
  readonly at: number
}

/** أن, a colon or quotation marks after a cue and its subject, over what may stand between. */
function starterAfter(passage: ReadPassage, from: number, limit: number, cue: FoundCue): Starter | null {
  const { tokens } = passage
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at]
    if (token === undefined) return null
    const { key } = token
    if (key === ':') return { how: 'colon', at: at + 1 }
    const quotation = passage.opening.get(at)
    if (quotation !== undefined) {
      if (!passage.nameQuotes.has(at)) return { how: 'marks', at }
      at = quotation.close
      continue
    }
    if (isComplementizer(key)) return { how: 'clause', at: at + 1 }
    if (at > from && token.kind === 'word') {
      const other = cueAt(token)
      // «في بيان نشرته …، أن»: a relative clause inside; «وأضاف أن»: the next cue.
      if (
        other !== null &&
        !other.doubtful &&
        (other.stripped > 0 || other.cue.form === 'participle') &&
        !other.cue.prepositions.includes(key)
      )
        return null
    }
    if (['.', '؟', '!', '…'].includes(key)) return null
    if (['شدد', 'أكد', 'أصر'].includes(cue.cue.lemma) && key === 'علي' && (at === from || cue.cue.form === 'verb')) {
      const next = tokens[at + 1]
      if (next?.kind === 'word' && !isComplementizer(next.key)) return { how: 'noun', at: at + 1 }
    }
  }
  return null
}

const DOUBLED = keys('قائلا قائلة قائلين')

/** يذكر أن, دون أن تذكر, لأنها تتوقع: forms of a verb of saying that report nobody's words. */
function isNoSaying(passage: ReadPassage, at: number, cue: FoundCue): boolean {
  const previous = passage.tokens[at - 1]?.key ?? ''
  const before = passage.tokens[at - 2]?.key ?? ''
  const next = passage.tokens[at + 1]?.key ?? ''
  const { lemma } = cue.cue
  if (lemma === 'ذكر' && cue.cue.present && isComplementizer(next)) return true
  if (previous === 'ان' && ['دون', 'بدون'].includes(before)) return true
  if (['لانها', 'لانه', 'لانهم', 'لم', 'عدم'].includes(previous)) return true
  if (
    cue.doubtful &&
    cue.stripped === 0 &&
    passage.tokens[at - 1]?.kind === 'word' &&
    !['قد', 'حيث', 'كما', 'ما', 'حسبما', 'وقد', 'فقد', 'هكذا'].includes(previous)
  )
    return true
  // A thought right at the head of somebody's words is part of them: إنها تعتقد أن.
  return ['اعتقد', 'ظن', 'توقع'].includes(lemma) && isComplementizer(previous)
}

/** Quotation marks alone announce speech only after some verbs: not «ردت على "مصادر النيران"», «كتبت الجملة "…"». */
function fitsMarks(passage: ReadPassage, cue: FoundCue, subject: Stretch | null, at: number): boolean {
  const previous = passage.tokens[at - 1]?.key ?? ''
  const { lemma, kind } = cue.cue
  if (['رد', 'علق', 'عقب'].includes(lemma) && ['علي', 'ب'].includes(previous)) return false
  if (subject === null || canSpeak(passage, subject) || kind === 'act') return true
  return ['قال', 'أضاف', 'تابع', 'أردف', 'صرح', 'زاد'].includes(lemma)
}

function quotesOf(passage: ReadPassage, at: number, cue: FoundCue, claimed: Set<number>): FoundQuote[] {
  const around = passage.within[at]
  if (claimed.has(at) || isNoSaying(passage, at, cue)) return []
  if (around !== undefined && !around.unclosed && !passage.nameQuotes.has(around.open)) return []
  const sentence = sentenceOf(passage, at)
  const second = passage.tokens[at + 1]?.key ?? ''
  if (cue.cue.form === 'verb' && DOUBLED.has(second)) claimed.add(at + 1)
  if (cue.cue.lemma === 'اعتبر' && cue.letters + cue.stripped < (passage.tokens[at]?.key.length ?? 0))
    return regarded(passage, at, cue, sentence.from)
  if (cue.cue.kind === 'name') return description(passage, at, cue, sentence.from)
  const before = cue.cue.form === 'participle' ? null : quotationBefore(passage, at, sentence.from)
  const verb = cue.cue.form === 'verb'
  const subject = verb ? subjectAfter(passage, at + 1, sentence.to) : null
  const start = subject === null ? at + 1 : subject.to
  if (before !== null && !claimed.has(before.open)) return [afterQuotation(passage, at, cue, before, subject, claimed)]
  const limit = Math.min(
    sentence.to,
    start + (verb ? REACH : PARTICIPLE_REACH),
    cue.doubtful && !(subject !== null && canSpeak(passage, subject)) ? start + 2 : Infinity,
  )
  const starter = starterAfter(passage, start, limit, cue)
  if (starter === null) return []
  if (starter.how === 'marks' && !fitsMarks(passage, cue, subject, starter.at)) return []
  const content = nounObject(passage, at, cue, start, starter, claimed) ?? contentFrom(passage, starter, claimed, cue)
  if (content === null) return []
  if (cue.cue.kind === 'act' && content.kind === 'indirect') return []
  if (
    cue.cue.kind === 'tone' &&
    content.kind === 'indirect' &&
    starter.how !== 'colon' &&
    cue.cue.form === 'verb' &&
    subject === null &&
    cue.doubtful
  )
    return []
  const speaker = verb ? speakerOfVerb(passage, at, cue, subject, sentence.from) : null
  const local = speaker === null ? localSpeaker(passage, at, cue, sentence.from) : null
  const quote: FoundQuote = {
    kind: content.kind,
    content: content.spans,
    cue: cueStretch(passage, at, cue),
    speaker,
    local,
    medium: mediumIn(passage, start, starter.at),
    agreement: { gender: cue.cue.gender, number: cue.cue.number },
    inherits: !verb,
    confidence: content.confidence * (cue.doubtful ? 0.8 : 1) * (speaker === null && verb ? 0.95 : 1),
    evidence: [`cue ${cue.cue.lemma} + ${content.shape}`],
    open: content.open,
  }
  return [quote, ...sourcesInside(passage, start, starter.at, quote)]
}

/** The subject after a verb; the name right before it; the subject of its clause. */
function speakerOfVerb(
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
  const earlier = conjoined ? null : subjectBefore(passage, at, from)
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
  return name.label === 'LOC' ? null : widened(passage, name.from, name.to, from)
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
function localSpeaker(passage: ReadPassage, at: number, cue: FoundCue, from: number): Stretch | null {
  if (passage.tokens[at]?.key.startsWith('و') === true && at === from) return null
  const wanted = { gender: cue.cue.gender, number: cue.cue.number }
  return localSubjects(passage, from, at).find((subject) => agree(agreementOf(passage, subject), wanted)) ?? null
}

/** «أردفت قائلة» is one cue. */
function cueStretch(passage: ReadPassage, at: number, cue: FoundCue): Stretch {
  const next = passage.tokens[at + 1]?.key ?? ''
  const doubled = cue.cue.form === 'verb' && ['قايلا', 'قايله', 'قايلين'].includes(next)
  return {
    from: at,
    to: doubled ? at + 2 : at + 1,
    stripped: cue.stripped,
    ...(doubled ? {} : { letters: cue.stripped + cue.letters }),
  }
}

function subjectAfter(passage: ReadPassage, from: number, limit: number): Stretch | null {
  let at = from
  const leading = passage.nameAt[at]
  if (leading?.label === 'DATE') at = leading.to
  if (isComma(passage.tokens[at]?.key)) return null
  return subjectAt(passage, at, limit)
}

interface Content {
  readonly kind: FoundQuote['kind']
  readonly spans: readonly Stretch[]
  readonly shape: string
  readonly confidence: number
  readonly open: boolean
}

/** توقع مباراة "صعبة", طالب بقانون يعاقب "الكفر", حذر من "…": a noun phrase with words in quotation marks. */
function nounObject(
  passage: ReadPassage,
  at: number,
  cue: FoundCue,
  start: number,
  starter: Starter,
  claimed: Set<number>,
): Content | null {
  if (starter.how !== 'marks') return null
  const { tokens } = passage
  const quotation = passage.opening.get(starter.at)
  if (quotation === undefined) return null
  let from = -1
  let stripped = 0
  for (let back = starter.at - 1; back >= start && back > at; back -= 1) {
    const token = tokens[back]
    if (token?.kind !== 'word') break
    const attached = readings(token.key).find((reading) => reading.stripped === 1 && token.key.startsWith('ب'))
    if (cue.cue.prepositions.includes('ب') && attached !== undefined && passage.nameAt[back] === undefined) {
      from = back
      stripped = 1
      break
    }
    if (token.key !== 'ب' && cue.cue.prepositions.includes(token.key)) {
      from = back + 1
      break
    }
    if (cue.cue.lemma === 'توقع' && passage.nameAt[back] === undefined) from = back
    if (passage.nameAt[back] !== undefined || ['في', 'خلال', 'على', 'من'].includes(token.key)) break
  }
  if (from === -1) from = cue.cue.lemma === 'دعا' || cue.cue.lemma === 'توقع' ? starter.at : -1
  if (from === -1) return null
  const run = quotationRun(passage, quotation)
  const last = run.at(-1) ?? quotation
  const end = clauseEnd(passage, from)
  if (from === starter.at && (end <= last.close + 1 || !wordsBetween(passage, last.close + 1, end))) return null
  if (last.close >= end) return null
  for (const span of run) claim(claimed, span)
  return {
    kind: 'mixed',
    spans: [{ from, to: end, stripped }],
    shape: 'noun phrase with quotation marks',
    confidence: 0.7,
    open: false,
  }
}

function contentFrom(passage: ReadPassage, starter: Starter, claimed: Set<number>, cue: FoundCue): Content | null {
  const { tokens } = passage
  let { at } = starter
  if (starter.how === 'clause' && isComma(tokens[at]?.key)) at += 1
  const quotation = passage.opening.get(at)
  if (quotation !== undefined && !(passage.nameQuotes.has(at) && starter.how !== 'colon')) {
    const run = quotationRun(passage, quotation)
    const last = run.at(-1) ?? quotation
    const end = starter.how === 'clause' ? clauseEnd(passage, at, cue.cue.gender) : last.close + 1
    const whole = starter.how !== 'clause' || end <= last.close + 1 || !wordsBetween(passage, last.close + 1, end)
    for (const span of run) claim(claimed, span)
    if (whole) {
      return {
        kind: 'direct',
        spans: run.map((span) => ({ from: span.open + 1, to: span.close })),
        shape:
          starter.how === 'colon'
            ? 'colon + quotation marks'
            : starter.how === 'clause'
              ? 'أن + quotation marks'
              : 'quotation marks',
        confidence: last.unclosed ? 0.8 : 0.95,
        open: last.unclosed,
      }
    }
    return {
      kind: 'mixed',
      spans: [{ from: at, to: end }],
      shape: 'أن + quotation marks inside',
      confidence: 0.85,
      open: false,
    }
  }
  if (starter.how === 'marks') return null
  const end =
    starter.how === 'colon'
      ? sentenceEnd(passage, at)
      : clauseEnd(passage, at, cue.cue.form === 'verb' ? cue.cue.gender : null)
  if (end - at < 2) return null
  const inside = quotationsIn(passage, at, end)
  for (const span of inside) claim(claimed, span)
  return {
    kind: inside.length > 0 ? 'mixed' : 'indirect',
    spans: [{ from: at, to: end }],
    shape:
      starter.how === 'colon'
        ? 'colon'
        : starter.how === 'noun'
          ? 'على + noun'
          : inside.length > 0
            ? 'أن + quotation marks inside'
            : 'أن + clause',
    confidence: inside.length > 0 ? 0.85 : starter.how === 'noun' ? 0.6 : 0.78,
    open: false,
  }
}

function claim(claimed: Set<number>, span: QuotedSpan): void {
  claimed.add(span.open)
}

function sentenceEnd(passage: ReadPassage, at: number): number {
  let end = sentenceOf(passage, at).to
  while (
    end > at &&
    passage.tokens[end - 1]?.kind === 'mark' &&
    ['.', '،', '…', '!', '؟'].includes(passage.tokens[end - 1]?.key ?? '')
  )
    end -= 1
  const stop = clauseEnd(passage, at)
  return Math.min(end, stop)
}

function wordsBetween(passage: ReadPassage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (passage.tokens[at]?.kind !== 'mark') return true
  return false
}

/** Quotations inside a clause that are no names. */
function quotationsIn(passage: ReadPassage, from: number, to: number): QuotedSpan[] {
  return passage.quoted.filter(
    (span) =>
      span.open >= from &&
      (span.close <= to || (span.unclosed && span.open < to)) &&
      !passage.nameQuotes.has(span.open),
  )
}

/** «…»، و«…» and «…» و«…»: one speech in several quotations. */
function quotationRun(passage: ReadPassage, first: QuotedSpan): QuotedSpan[] {
  const run = [first]
  for (let last = first; ;) {
    let at = last.close + 1
    if (isComma(passage.tokens[at]?.key)) at += 1
    if (passage.tokens[at]?.key !== 'و') return run
    const next = passage.opening.get(at + 1)
    if (next === undefined || passage.nameQuotes.has(next.open)) return run
    run.push(next)
    last = next
  }
}

/** «Q»، قال X: the quotation that ends right before a cue. */
function quotationBefore(passage: ReadPassage, at: number, _from: number): QuotedSpan | null {
  let back = at - 1
  while (back >= 0 && ['كما', 'هكذا', 'بهذه', 'الكلمات', 'بذلك', 'حسبما'].includes(passage.tokens[back]?.key ?? ''))
    back -= 1
  if (isComma(passage.tokens[back]?.key)) back -= 1
  const cue = passage.tokens[at]
  if (back === at - 1 && cue?.key.startsWith('و') === true && cueAt(cue)?.stripped === 1) return null
  const span = passage.quoted.find((other) => other.close === back)
  if (span === undefined || passage.nameQuotes.has(span.open)) return null
  return wordsIn(passage, span) >= 2 || isComma(passage.tokens[at - 1]?.key) ? span : null
}

function afterQuotation(
  passage: ReadPassage,
  at: number,
  cue: FoundCue,
  before: QuotedSpan,
  subject: Stretch | null,
  claimed: Set<number>,
): FoundQuote {
  const spans: Stretch[] = [{ from: before.open + 1, to: before.close }]
  claim(claimed, before)
  let open = false
  // «Q1»، قال X، «Q2»: the second half follows the speaker within the sentence or right after it.
  const limit = Math.min(passage.tokens.length, (subject?.to ?? at + 1) + 24)
  for (let next = subject?.to ?? at + 1; next < limit; next += 1) {
    const token = passage.tokens[next]
    const span = passage.opening.get(next)
    if (span !== undefined && !passage.nameQuotes.has(next)) {
      const previous = passage.tokens[next - 1]
      if (isComma(previous?.key) || previous?.key === '.' || previous?.key === ':') {
        for (const part of quotationRun(passage, span)) {
          spans.push({ from: part.open + 1, to: part.close })
          claim(claimed, part)
          open = part.unclosed
        }
      }
      break
    }
    if (span !== undefined) next = span.close
    if (token?.kind === 'word' && cueAt(token) !== null && next > at) break
    if (token?.key === '.' && !passage.opening.has(next + 1)) break
  }
  return {
    kind: 'direct',
    content: spans,
    cue: cueStretch(passage, at, cue),
    speaker: subject,
    local: subject === null ? mainSubject(passage, sentenceOf(passage, before.open).from, before.open) : null,
    medium: null,
    agreement: { gender: cue.cue.gender, number: cue.cue.number },
    inherits: false,
    confidence: 0.92,
    evidence: [`quotation marks + cue ${cue.cue.lemma}`],
    open,
  }
}

/** اعتبراها تعبيرا عن "…": what something is held to be, in their words. */
function regarded(passage: ReadPassage, at: number, cue: FoundCue, from: number): FoundQuote[] {
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
function description(passage: ReadPassage, at: number, cue: FoundCue, from: number): FoundQuote[] {
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
    else if (isComma(token?.key) && next > at + 14) return []
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
function mediumIn(passage: ReadPassage, from: number, to: number): Stretch | null {
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

/** بحسب, وفق, نقلا عن: attribution at the beginning, in the middle or at the end of a sentence. */
function sourceAt(passage: ReadPassage, at: number): FoundQuote | null {
  const { tokens } = passage
  const key = tokens[at]?.key ?? ''
  let stripped = 0
  let joined = SOURCE_PREPOSITIONS_AR[key]
  if (joined === undefined && key.startsWith('و')) {
    stripped = 1
    joined = SOURCE_PREPOSITIONS_AR[key.slice(1)]
  }
  if (joined === undefined || passage.within[at] !== undefined) return null
  if (tokens[at - 1]?.key === 'علي' || (key === 'حسب' && ['علي', 'كل'].includes(tokens[at - 1]?.key ?? ''))) return null
  const sentence = sentenceOf(passage, at)
  let cueEnd = at + 1
  if (joined !== null) {
    if (tokens[cueEnd]?.key !== joined) return null
    cueEnd += 1
  }
  let from = cueEnd
  // بحسب ما ذكر X, حسب قول X.
  if (tokens[from]?.key === 'ما' && cueAt(tokens[from + 1]) !== null) {
    from += 2
    cueEnd = from
    if (['في', 'به'].includes(tokens[from]?.key ?? '')) from += 1
  } else if (tokens[from]?.key === 'ما' && tokens[from + 1]?.key === 'جاء') {
    cueEnd = from + 2
    from += 3
  } else if (SAYING_NOUNS.has(tokens[from]?.key ?? '') && passage.tokens[from + 1]?.kind === 'word') {
    from += 1
    cueEnd = from
  }
  const said = /^(قول|تعبير|وصف)(ه|ها|هم|هما)$/u.exec(tokens[from]?.key ?? '')
  if (said !== null) {
    const rest = sourceContent(passage, at, from + 1, sentence)
    if (rest === null) return null
    const span = passage.opening.get(rest[0]?.from ?? 0)
    const direct = rest.length === 1 && span !== undefined && span.close >= (rest[0]?.to ?? 0) - 1
    return {
      kind: direct
        ? 'direct'
        : rest.some((part) => quotationsIn(passage, part.from, part.to).length > 0)
          ? 'mixed'
          : 'indirect',
      content: direct ? [{ from: span.open + 1, to: span.close }] : rest,
      cue: { from: at, to: from + 1, stripped, letters: said[1]?.length ?? 3 },
      speaker: null,
      medium: null,
      agreement: { gender: said[2] === 'ها' ? 'f' : said[2] === 'ه' ? 'm' : null, number: null },
      inherits: false,
      confidence: 0.75,
      evidence: ['حسب قول + pronoun'],
      open: false,
    }
  }
  const lam = readings(tokens[from]?.key ?? '').find(
    (reading) => reading.stripped === 1 && (tokens[from]?.key ?? '').startsWith('ل'),
  )
  const toSource = ['وفقا', 'طبقا'].some((word) => key.endsWith(word)) && lam !== undefined
  const speaker = subjectAt(passage, from, sentence.to, toSource)
  if (speaker === null) return null
  if (
    !canSpeak(passage, toSource ? { ...speaker, stripped: 1 } : speaker) &&
    !SOURCES.has((tokens[from]?.key ?? '').slice(toSource ? 1 : 0))
  )
    return null
  const placed: Stretch = toSource ? { ...speaker, stripped: 1 } : speaker
  if (
    isComplementizer(tokens[speaker.to]?.key) ||
    (isComma(tokens[speaker.to]?.key) &&
      isComplementizer(tokens[speaker.to + 1]?.key) &&
      tokens[speaker.to + 1]?.key !== 'فان')
  )
    return null
  const content = sourceContent(passage, at, speaker.to, sentence)
  if (content === null) return null
  const inside = content.some((span) => quotationsIn(passage, span.from, span.to).length > 0)
  return {
    kind: inside ? 'mixed' : 'indirect',
    content,
    cue: { from: at, to: cueEnd, stripped },
    speaker: placed,
    medium: null,
    agreement: NOBODY,
    inherits: false,
    confidence: 0.72,
    evidence: [`${tokens[at]?.text.slice(stripped) ?? ''} + source`],
    open: false,
    aside: true,
  }
}

/** What a source's clause is: the rest of its sentence, or what stands before it, or both. */
function sourceContent(
  passage: ReadPassage,
  at: number,
  after: number,
  sentence: { readonly from: number; readonly to: number },
): Stretch[] | null {
  const { tokens } = passage
  if (at - sentence.from <= 1) {
    let from = after
    // An apposition or relative clause between the source and the comma.
    for (let next = after; next < Math.min(sentence.to, after + 14); next += 1) {
      if (isComplementizer(tokens[next]?.key)) {
        from = next
        break
      }
      if (isComma(tokens[next]?.key)) {
        from = next + 1
        break
      }
    }
    if (isComma(tokens[from]?.key)) from += 1
    if (['فان', 'فانه', 'فانها', 'ان'].includes(tokens[from]?.key ?? '')) from += 1
    const end = clauseEnd(passage, from)
    return end - from >= 2 ? [{ from, to: end }] : null
  }
  let begin = sentence.from
  for (let back = at - 1; back > sentence.from; back -= 1) {
    const cue = cueAt(tokens[back])
    if (isComplementizer(tokens[back]?.key) || (cue !== null && !cue.doubtful && cue.cue.kind === 'say')) {
      begin = back + 1
      break
    }
  }
  const thus = tokens[at - 1]?.key === 'وذلك' ? at - 1 : at
  const comma = isComma(tokens[thus - 1]?.key) ? thus - 1 : thus
  if (comma - begin < 2) return null
  const conjunction =
    begin === sentence.from ? conjunctionOf(tokens[begin]?.key ?? '', passage.nameAt[begin]?.stripped) : 0
  const first: Stretch = { from: begin, to: comma, stripped: conjunction }
  if (
    isComma(tokens[after]?.key) &&
    isComma(tokens[at - 1]?.key) &&
    after + 2 < sentence.to &&
    begin === sentence.from
  ) {
    const next = after + 1
    const cue = cueAt(tokens[next])
    const starts =
      tokens[next]?.kind === 'word' &&
      cue === null &&
      !['فيما', 'بينما', 'ردا', 'وسط', 'في', 'دون', 'من'].includes(tokens[next]?.key ?? '')
    if (starts) {
      let end = sentence.to
      while (end > next && tokens[end - 1]?.kind === 'mark' && ['.', '،', '!'].includes(tokens[end - 1]?.key ?? ''))
        end -= 1
      return [first, { from: next, to: end }]
    }
  }
  return [first]
}

function conjunctionOf(key: string, stripped: number | undefined): number {
  if (stripped !== undefined && stripped > 0) return 1
  return key.startsWith('و') &&
    key.length > 4 &&
    cueAt({ start: 0, end: 0, kind: 'word', key: key.slice(1), text: key.slice(1), spaced: true }) !== null
    ? 1
    : key.startsWith('ون') || key.startsWith('وال')
      ? 1
      : 0
}

/** وأفاد X، نقلا عن Y، بأن …: Y said the same. */
function sourcesInside(passage: ReadPassage, from: number, to: number, quote: FoundQuote): FoundQuote[] {
  const found: FoundQuote[] = []
  for (let at = from; at < to; at += 1) {
    const key = passage.tokens[at]?.key ?? ''
    const joined = SOURCE_PREPOSITIONS_AR[key]
    if (joined === undefined || (joined !== null && passage.tokens[at + 1]?.key !== joined)) continue
    const start = joined === null ? at + 1 : at + 2
    const speaker = subjectAt(passage, start, to)
    if (speaker === null) continue
    found.push({
      ...quote,
      cue: { from: at, to: start },
      speaker,
      agreement: NOBODY,
      inherits: false,
      aside: true,
      confidence: 0.7,
      evidence: [`${passage.tokens[at]?.text ?? ''} + source`],
    })
  }
  return found
}

/** نقلت وكالة عن X قوله: "Q"; اكتفى بالقول: "Q"; نقلت صحيفة عن X أن …. */
function sayingQuotes(passage: ReadPassage, at: number, claimed: Set<number>): FoundQuote[] {
  const { tokens } = passage
  const key = tokens[at]?.key ?? ''
  const sentence = sentenceOf(passage, at)
  const conveyed = CONVEYED.has(key) || CONVEYED.has(key.replace(/^[وف]/u, ''))
  let starter: Starter | null = null
  let speaker: Stretch | null = null
  let cue: Stretch
  if (conveyed) {
    let about = at + 1
    while (about < Math.min(sentence.to, at + 10) && tokens[about]?.key !== 'عن') about += 1
    if (tokens[about]?.key !== 'عن') return []
    speaker = subjectAt(passage, about + 1, sentence.to)
    if (speaker === null) return []
    for (let next = speaker.to; next < Math.min(sentence.to, speaker.to + 14); next += 1) {
      if (isComplementizer(tokens[next]?.key)) {
        starter = { how: 'clause', at: next + 1 }
        break
      }
      if (SAYING_FORMS.has(tokens[next]?.key ?? '')) return []
    }
    const stripped = CONVEYED.has(key) ? 0 : 1
    cue = { from: at, to: at + 1, stripped }
  } else {
    const stripped = SAYING_FORMS.has(key) ? 0 : 1
    if (stripped === 1 && !/^[بو]/u.test(key)) return []
    const next = tokens[at + 1]
    if (next?.key === ':') starter = { how: 'colon', at: at + 2 }
    else if (isComplementizer(next?.key)) starter = { how: 'clause', at: at + 2 }
    else if (passage.opening.has(at + 1)) starter = { how: 'marks', at: at + 1 }
    for (let back = at - 1; back > Math.max(sentence.from, at - 24); back -= 1)
      if (tokens[back]?.key === 'عن') {
        speaker = subjectAt(passage, back + 1, at)
        break
      }
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
const CONVEYED = keys('نقل نقلت نقلوا ناقلا ناقلة ينقل تنقل')
const SAY: FoundCue['cue'] = {
  lemma: 'قال',
  kind: 'say',
  form: 'verb',
  present: false,
  gender: null,
  number: null,
  prepositions: [],
}

/** «X: …» and «…وخبراء: …» in a headline. */
function headlineQuotes(passage: ReadPassage, claimed: Set<number>): FoundQuote[] {
  const { tokens } = passage
  const colon = tokens.findIndex((token) => token.key === ':')
  if (colon < 1 || colon + 2 >= tokens.length) return []
  let from = colon
  while (
    from > 0 &&
    !(tokens[from - 1]?.kind === 'mark' && ['.', '،', '…', '|', '-'].includes(tokens[from - 1]?.key ?? ''))
  )
    from -= 1
  let stripped = 0
  if (colon - from > 5) {
    // «X يفعل كذا وبلدية زحلة: …»: the last name with its و.
    const name = passage.nameAt[colon - 1]
    if (name === undefined || name.stripped === 0) return []
    from = name.from
  }
  const head = tokens[from]?.key ?? ''
  const name = passage.nameAt[from]
  if (name !== undefined) stripped = name.stripped
  else if (from > 0 && head.startsWith('و') && head.length > 3) stripped = 1
  const quotation = passage.opening.get(colon + 1)
  let end = tokens.length
  for (let at = colon + 1; at < tokens.length; at += 1) {
    const span = passage.opening.get(at)
    if (span !== undefined) at = span.close
    else if (tokens[at]?.key === '.' && tokens[at + 1]?.key === '.') {
      end = at
      break
    }
  }
  while (end > colon + 1 && tokens[end - 1]?.kind === 'mark' && ['.', '…'].includes(tokens[end - 1]?.key ?? ''))
    end -= 1
  const whole = quotation !== undefined && quotation.close >= end - 1
  if (quotation !== undefined) claim(claimed, quotation)
  const inside = quotationsIn(passage, colon + 1, end)
  let speakerTo = colon
  let speakerFrom = from
  if (tokens[speakerFrom]?.kind === 'mark') speakerFrom += 1
  if (tokens[speakerTo - 1]?.kind === 'mark') speakerTo -= 1
  return [
    {
      kind: whole ? 'direct' : inside.length > 0 ? 'mixed' : 'indirect',
      content: [
        whole && quotation !== undefined
          ? { from: quotation.open + 1, to: quotation.close }
          : { from: colon + 1, to: end },
      ],
      cue: null,
      speaker: { from: speakerFrom, to: speakerTo, stripped: speakerFrom === from ? stripped : 0 },
      medium: null,
      agreement: NOBODY,
      inherits: false,
      confidence: 0.8,
      evidence: ['headline: name + colon'],
      open: false,
      aside: true,
    },
  ]
}
