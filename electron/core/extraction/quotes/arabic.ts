import type { Habits } from '../adaptation/habits.ts'
import { learntCueAt } from '../adaptation/learnt-cues.ts'
import type { QuotedSpan } from '../reading/marks.ts'
import { SOURCE_PREPOSITIONS_AR } from '../tables/cues-ar.ts'
import { DECEASED_AR } from '../tables/titles-ar.ts'
import { keys } from '../tables/words.ts'
import { isComma } from './arabic-clause.ts'
import { claim, contentFrom, isPosting, nounObject, quotationRun, starterAfter } from './arabic-content.ts'
import { isSayingWord, sayingQuotes, STANDS, writtenQuotes } from './arabic-conveyed.ts'
import { DOUBLED, NOBODY, cueStretch, fitsMarks, isNoSaying } from './arabic-cue.ts'
import { description, regarded } from './arabic-description.ts'
import { answerOf, headlineQuotes } from './arabic-headline.ts'
import { agree, agreementOf, canSpeak, mainSubject } from './arabic-local.ts'
import { sourceAt, sourcesInside } from './arabic-sources.ts'
import { localSpeaker, mediumIn, speakerOfVerb, subjectAfter, subjectBefore } from './arabic-speaker.ts'
import { cueAt } from './cues-arabic.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { sentenceOf, wordsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/** Tokens between a verb with its subject and what was said. */
const REACH = 34

const PARTICIPLE_REACH = 12

/**
 * Finds the quotes of one Arabic passage by its cues and those that its corpus taught, in order of the text. `isEntry`: it stands
 * under its hour on a live page.
 */
export function findArabicQuotes(passage: ReadPassage, habits: Habits | null = null, isEntry = false): FoundQuote[] {
  const found: FoundQuote[] = []
  const claimed = new Set<number>()
  if (passage.kind === 'headline' || passage.kind === 'heading') found.push(...headlineQuotes(passage, claimed))
  const answer = passage.kind === 'paragraph' ? answerOf(passage, claimed, isEntry) : null
  if (answer !== null) found.push(answer)
  for (let at = 0; at < passage.tokens.length; at += 1) {
    if (passage.tokens[at]?.kind !== 'word') continue
    const source = sourceAt(passage, at)
    if (source !== null) {
      found.push(source)
      at = Math.max(at, (source.cue?.to ?? at + 1) - 1)
      continue
    }
    const cue =
      passage.nameAt[at] === undefined ? (cueAt(passage.tokens[at]) ?? learntCueAt(passage.tokens[at], habits)) : null
    if (cue !== null) found.push(...quotesOf(passage, at, cue, claimed, isInside(found, at)))
    else if (STANDS.has(passage.tokens[at]?.key ?? '')) found.push(...writtenQuotes(passage, at, claimed))
    else if (isSayingWord(passage.tokens[at]?.key ?? '')) found.push(...sayingQuotes(passage, at, claimed))
  }
  const silent = passage.kind === 'paragraph' ? withoutVerb(passage, claimed, found) : []
  return silent.length === 0
    ? found
    : [...found, ...silent].toSorted((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0))
}

/** «تجلس أم محمد إلى جانبه وتقاطعه: «دفعت كل ما أملك»»: a colon and a quotation without a verb of saying. */
function withoutVerb(passage: ReadPassage, claimed: Set<number>, found: readonly FoundQuote[]): FoundQuote[] {
  const apart = passage.quoted.filter(
    ({ open }) => !claimed.has(open) && passage.tokens[open - 1]?.key === ':' && !passage.nameQuotes.has(open),
  )
  if (apart.length === 0) return []
  const said = new Uint8Array(passage.tokens.length)
  for (const { content } of found) for (const { from, to } of content) said.fill(1, from, to)
  return apart.flatMap((span): FoundQuote[] => {
    const exclaimed = ['!', '؟'].includes(passage.tokens[span.close - 1]?.key ?? '')
    if (wordsIn(passage, span) < (exclaimed ? 2 : 3) || said[span.open + 1] === 1) return []
    const { from } = sentenceOf(passage, span.open - 1)
    const speaker = mainSubject(passage, from, span.open - 1)
    if (speaker === null || passage.nameAt[speaker.to - 1]?.label !== 'PER') return []
    claim(claimed, span)
    return [
      {
        kind: 'direct',
        content: [{ from: span.open + 1, to: span.close }],
        cue: null,
        speaker,
        medium: null,
        agreement: NOBODY,
        inherits: false,
        confidence: 0.75,
        evidence: ['colon + quotation marks'],
        open: span.unclosed,
      },
    ]
  })
}

/** A cue inside words that somebody else is reported to have said. */
function isInside(found: readonly FoundQuote[], at: number): boolean {
  return found
    .slice(-4)
    .some((quote) => quote.kind !== 'direct' && quote.content.some((span) => at >= span.from && at < span.to))
}

function quotesOf(passage: ReadPassage, at: number, cue: FoundCue, claimed: Set<number>, aside: boolean): FoundQuote[] {
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
  // «… إلى "نفاد الديزل"، وتوقع أن تعود»: and what is expected stands behind.
  const goesOn =
    cue.stripped > 0 && starterAfter(passage, start, Math.min(sentence.to, start + 3), cue)?.how === 'clause'
  if (before !== null && !claimed.has(before.open) && !goesOn)
    return [afterQuotation(passage, at, cue, before, subject, claimed)]
  if (NEAR.has(cue.cue.lemma) && !(subject !== null && canSpeak(passage, subject)))
    if (cue.stripped > 0 || subjectBefore(passage, at, sentence.from) === null) return []
  const near = NEAR.has(cue.cue.lemma) && !isComma(passage.tokens[start]?.key)
  const limit = Math.min(
    sentence.to,
    start + (near ? 2 : verb ? REACH : PARTICIPLE_REACH),
    cue.doubtful &&
      passage.tokens[at - 1]?.key !== 'قد' &&
      !isPosting(passage, at, cue) &&
      !(cue.stripped > 0 && leadsToQuotation(passage, start)) &&
      !(subject !== null && canSpeak(passage, subject))
      ? start + 2
      : Infinity,
  )
  const starter = starterAfter(passage, start, limit, cue)
  // ما أعلنه الجيش «أكاذيب»: what it said is what they are; but «ما قاله: «…»».
  const what =
    passage.tokens[at - 1]?.key === 'ما' && cue.letters + cue.stripped < (passage.tokens[at]?.key.length ?? 0)
  if (what && starter?.how === 'marks') return []
  if (starter === null) return []
  if (starter.how === 'marks' && !fitsMarks(passage, cue, subject, starter.at)) return []
  // تتوقع الشركة عجزا، بحسب مذكرة اطلعت عليها «الاقتصادية»: the quotation is of somebody else.
  if (starter.how === 'marks' && hasSource(passage, start, starter.at)) return []
  const content = nounObject(passage, at, cue, start, starter, claimed) ?? contentFrom(passage, starter, claimed, cue)
  if (content === null) return []
  const thought = starter.how === 'clause' && isThought(passage, starter.at - 2)
  if (cue.cue.kind === 'act' && !thought && (content.kind === 'indirect' || cue.cue.lemma === 'أعاد')) return []
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
  const local =
    speaker === null
      ? (localSpeaker(passage, at, cue, sentence.from) ?? (verb ? beforeIt(passage, cue, sentence.from) : null))
      : null
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
    aside,
  }
  return [quote, ...sourcesInside(passage, start, starter.at, quote)]
}

function hasSource({ tokens }: ReadPassage, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ key }) => key !== 'عن' && SOURCE_PREPOSITIONS_AR.get(key) === null)
}

/** Report words only with أن right behind who says them: «سجل الباحث أن», not «سجل الفريق هدفين بعد أن». */
const NEAR = new Set(['سجل', 'عد'])

/** Go on with what the last speaker said. */
const CONTINUES = new Set(['أضاف', 'تابع', 'أردف', 'استطرد', 'زاد', 'ختم', 'واصل', 'مضى', 'استدرك'])

/** «ولا يخفي المحامي أنور البني قلقه. «العدالة بطيئة»، يقول»: the person that the sentence before in the paragraph is about. */
function beforeIt(passage: ReadPassage, cue: FoundCue, from: number): Stretch | null {
  if (from === 0 || CONTINUES.has(cue.cue.lemma)) return null
  const earlier = sentenceOf(passage, from - 1)
  const subject = mainSubject(passage, earlier.from, earlier.to)
  if (subject === null) return null
  // ولد الراحل في بغداد. وقال …
  if (DECEASED_AR.has(passage.tokens[subject.from]?.key ?? '')) return { from: subject.from, to: subject.from + 1 }
  if (passage.nameAt[subject.to - 1]?.label !== 'PER') return null
  return agree(agreementOf(passage, subject), { gender: cue.cue.gender, number: cue.cue.number }) ? subject : null
}

/** أعرب عن أمله في أن, جدد التأكيد على أن: the noun before أن says that it is thought or said. `at`: the token before أن. */
function isThought({ tokens }: ReadPassage, at: number): boolean {
  const noun = ['في', 'علي'].includes(tokens[at]?.key ?? '') ? at - 1 : at
  return THOUGHTS.has(tokens[noun]?.key ?? '')
}
const THOUGHTS = keys(
  'التأكيد تأكيده تأكيدها أمله أملها أملهم أملهما اعتقاده اعتقادها اعتقادهم ثقته ثقتها ثقتهم قناعته قناعتها خشيته خشيتها مخاوفه مخاوفها الأمل',
)

/** وتابع بلهجة محكية: «Q» */
function leadsToQuotation({ tokens, opening }: ReadPassage, from: number): boolean {
  for (let at = from; at < from + 6 && tokens[at] !== undefined; at += 1) {
    if (tokens[at]?.key === ':') return opening.has(at + 1)
    if (tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** «Q»، قال X: the quotation that ends right before a cue. */
function quotationBefore(passage: ReadPassage, at: number, _from: number): QuotedSpan | null {
  let back = at - 1
  while (back >= 0 && ['كما', 'هكذا', 'بهذه', 'الكلمات', 'بذلك', 'حسبما'].includes(passage.tokens[back]?.key ?? ''))
    back -= 1
  if (isComma(passage.tokens[back]?.key)) back -= 1
  const cue = passage.tokens[at]
  if (back === at - 1 && cue?.key.startsWith('و') === true && cueAt(cue)?.stripped === 1) return null
  const span = passage.closing.get(back)
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
    local:
      subject === null
        ? (mainSubject(passage, sentenceOf(passage, before.open).from, before.open) ??
          beforeIt(passage, cue, sentenceOf(passage, before.open).from))
        : null,
    medium: null,
    agreement: { gender: cue.cue.gender, number: cue.cue.number },
    inherits: false,
    confidence: 0.92,
    evidence: [`quotation marks + cue ${cue.cue.lemma}`],
    open,
  }
}
