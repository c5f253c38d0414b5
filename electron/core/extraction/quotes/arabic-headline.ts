import { isNisba, roleOf } from '../names/arabic-words.ts'
import type { Name } from '../names/name.ts'
import type { QuotedSpan } from '../reading/marks.ts'
import type { Token } from '../reading/tokens.ts'
import { keys } from '../tables/words.ts'
import { claim } from './arabic-content.ts'
import { NOBODY } from './arabic-cue.ts'
import { canSpeak } from './arabic-local.ts'
import { subjectAt } from './arabic-subject.ts'
import { cueAt } from './cues-arabic.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { quotationsIn, wordsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'
import { isRubricPlace } from './arabic-rubric.ts'

/* Headlines that quote without a verb, and answers in an interview. */

/** «X: …», «…وخبراء: …» and «X: … وY: …» in a headline. */
export function headlineQuotes(passage: ReadPassage, claimed: Set<number>): FoundQuote[] {
  const { tokens } = passage
  const colons = tokens.flatMap((token, at) => (token.key === ':' && passage.within[at] === undefined ? [at] : []))
  const found: FoundQuote[] = []
  let lowest = 0
  for (const [index, colon] of colons.entries()) {
    if (colon < 1 || colon + 2 >= tokens.length || colon < lowest) continue
    const end = contentEnd(passage, colon, index === colons.length - 1)
    const quote = quoteAt(passage, lowest, colon, end, claimed)
    if (quote === null) continue
    found.push(quote)
    lowest = end
  }
  return found
}

/** Where what is said ends: at dots; in a headline with more to come, also at an ellipsis. */
function contentEnd(passage: ReadPassage, colon: number, isLast: boolean): number {
  const { tokens } = passage
  let end = tokens.length
  for (let at = colon + 1; at < tokens.length; at += 1) {
    const span = passage.opening.get(at)
    const key = tokens[at]?.key
    if (span !== undefined) at = span.close
    else if ((key === '.' && tokens[at + 1]?.key === '.') || (!isLast && key === '…')) {
      end = at
      break
    }
  }
  while (end > colon + 1 && tokens[end - 1]?.kind === 'mark' && ['.', '…'].includes(tokens[end - 1]?.key ?? ''))
    end -= 1
  return end
}

/** What a piece is, and nobody who speaks: «رأي: …», «تغطية مباشرة: …». */
const RUBRICS = keys(
  'رأي تغطية مباشر تحليل حوار مقابلة عاجل خاص حصري فيديو شاهد بالصور بالفيديو ملخص محدث تقرير تحقيق مقال تريند صورة صور إنفوغراف فيديوغراف بودكاست متابعة خلفيات',
)

/** Where the one ends who says something to a medium: عراقجي لـ«العربي الجديد»:, عون للجزيرة:. The colon without one. */
function hearerBefore({ tokens, closing, nameAt }: ReadPassage, colon: number): number {
  const open = closing.get(colon - 1)?.open
  if (open !== undefined) return tokens[open - 1]?.key === 'ل' && open > 1 ? open - 1 : colon
  const name = nameAt[colon - 1]
  const from = name?.from ?? colon - 1
  const attached =
    name === undefined
      ? tokens[from]?.key.startsWith('لل')
      : tokens[from]?.key.startsWith('ل') === true && name.stripped > 0
  return attached === true && nameAt[from - 1]?.label === 'PER' ? from : colon
}

const isSaying = (token: Token | undefined): boolean =>
  cueAt(token)?.doubtful === false && roleOf(token?.key ?? '') === null

const PRESENT = /^[يت](?!ول|وم)[^ا].{2,}/u

const BORDERS = new Set(['.', '،', '…', '|', '-'])

function quoteAt(
  passage: ReadPassage,
  lowest: number,
  colon: number,
  end: number,
  claimed: Set<number>,
): FoundQuote | null {
  const { tokens } = passage
  // عراقجي لـ«العربي الجديد»: who hears it stands between.
  const told = hearerBefore(passage, colon)
  let from = told
  while (from > lowest && !(tokens[from - 1]?.kind === 'mark' && BORDERS.has(tokens[from - 1]?.key ?? ''))) from -= 1
  let stripped = 0
  if (told - from > 5) {
    // «X يفعل كذا وبلدية زحلة: …», «سجن مدير سابق ومحاميه: …»: the last name or office with its و.
    const name = passage.nameAt[told - 1]
    if (name !== undefined && name.stripped > 0) from = name.from
    else if (isHisOffice(tokens[told - 1]?.key ?? '')) from = told - 1
    else return null
  }
  const head = tokens[from]?.key ?? ''
  // قال عراقجي: …: the verb says it.
  if (RUBRICS.has(head) || (passage.nameAt[from] === undefined && isSaying(tokens[from]))) return null
  const name = passage.nameAt[from]
  // البرلمان يناقش الموازنة: سجال بين …: a whole clause, and nobody who speaks.
  if (name !== undefined && told - name.to > 1 && PRESENT.test(tokens[name.to]?.key ?? '')) return null
  if (name?.label === 'LOC' && name.to === told && isRubricPlace(passage, colon + 1, end)) return null
  if (name !== undefined) stripped = name.stripped
  else if (from > 0 && head.startsWith('و') && head.length > 3 && roleOf(head) === null) stripped = 1
  const said = passage.opening.get(from)
  if (said?.close === told - 1 && wordsIn(passage, said) > 1 && !passage.nameQuotes.has(from))
    return saidBefore(said, claimed)
  if (name !== undefined && isOnVisit(passage, name, told)) return null
  const quotation = passage.opening.get(colon + 1)
  if (quotation === undefined && name === undefined && isTopic(passage, { from, to: told, stripped })) return null
  const whole = quotation !== undefined && quotation.close >= end - 1
  if (quotation !== undefined) claim(claimed, quotation)
  const inside = quotationsIn(passage, colon + 1, end)
  const medium = mediumBefore(passage, from, told)
  let speakerTo = told
  let speakerFrom = medium === null ? from : medium.to + 1
  // و«آفاد»
  if (tokens[speakerFrom]?.key === 'و') speakerFrom += 1
  if (tokens[speakerFrom]?.kind === 'mark') speakerFrom += 1
  if (tokens[speakerTo - 1]?.kind === 'mark') speakerTo -= 1
  return {
    kind: whole ? 'direct' : inside.length > 0 ? 'mixed' : 'indirect',
    content: [
      whole && quotation !== undefined
        ? { from: quotation.open + 1, to: quotation.close }
        : { from: colon + 1, to: end },
    ],
    cue: null,
    speaker: { from: speakerFrom, to: speakerTo, stripped: speakerFrom === from ? stripped : 0 },
    medium,
    agreement: NOBODY,
    inherits: false,
    confidence: 0.8,
    evidence: ['headline: name + colon'],
    open: false,
    aside: true,
  }
}

/** "لا أستطيع النوم": شهادات من المخيمات. */
function saidBefore(said: QuotedSpan, claimed: Set<number>): FoundQuote {
  claim(claimed, said)
  return {
    kind: 'direct',
    content: [{ from: said.open + 1, to: said.close }],
    cue: null,
    speaker: null,
    medium: null,
    agreement: NOBODY,
    inherits: false,
    confidence: 0.6,
    evidence: ['headline: quotation marks'],
    open: said.unclosed,
    aside: true,
  }
}

/** ماكرون وميرتس في كييف: …: where they are, and nothing that they say. */
function isOnVisit({ tokens, nameAt, opening }: ReadPassage, name: Name<string>, colon: number): boolean {
  if (name.label !== 'PER' || opening.has(colon + 1)) return false
  let at = name.to
  while (at < colon && nameAt[at]?.label === 'PER') at = nameAt[at]?.to ?? colon
  return tokens[at]?.key === 'في' && nameAt[at + 1]?.label === 'LOC' && nameAt[at + 1]?.to === colon
}

const TOPICS = keys(
  'قضية أزمة ملف تعديل محاكمة هجوم قصف حريق حرائق حادث جريمة مقتل وفاة رحيل مشروع أسعار سعر سقوط حصار عودة تطورات موازنة مباراة نتائج اغتيال انفجار زلزال إعصار عاصفة قمة حرب معركة مفاوضات هدنة اتفاق',
)
/** فيضانات, احتجاجات; انتخاب, استقالة: what happened. */
const HAPPENS = /^(?:.{3,}ات|انتخابه?|است..اله?|ان..ا.|افت.ا.)$/u

/** فيضانات آسفي: …, انتخاب مجلس الشعب: …: what the headline is about, and nobody who speaks. */
function isTopic(passage: ReadPassage, phrase: Stretch): boolean {
  const head = passage.tokens[phrase.from]?.key.slice(phrase.stripped ?? 0) ?? ''
  if (canSpeak(passage, phrase)) return false
  return TOPICS.has(head) || (HAPPENS.test(head) && phrase.to > phrase.from + 1)
}

/** يديعوت أحرونوت عن مسؤولين: …: who passes on what somebody else says. */
function mediumBefore({ tokens, nameAt }: ReadPassage, from: number, colon: number): Stretch | null {
  const name = nameAt[from]
  if (name?.label !== 'ORG' || tokens[name.to]?.key !== 'عن' || name.to + 1 >= colon) return null
  return { from: name.from, to: name.to, stripped: name.stripped }
}

/** ومحاميه, ومحافظها: an office with its و and whose it is. */
function isHisOffice(key: string): boolean {
  return key.startsWith('و') && roleOf(key.slice(1).replace(/(?:ها|هم|ه)$/u, '')) !== null
}

function isTitle(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.key === 'د' || token.key === '.' || roleOf(token.key) !== null || isNisba(token.key))
  )
}

/** The colon behind the person whose name a paragraph begins with: د. كمال ديب: …, الباحث كمال ديب: … */
export function namedBefore({ tokens, nameAt }: ReadPassage): number | null {
  let begin = 0
  while (begin < 4 && nameAt[begin] === undefined && isTitle(tokens[begin])) begin += 1
  const name = nameAt[begin]
  return name?.label === 'PER' && tokens[name.to]?.key === ':' ? name.to : null
}

/** The colon behind whoever an entry begins with: وزارة الصحة: …, المتحدث باسم الجيش: … */
function spokenBefore(passage: ReadPassage, from: number): number | null {
  const colon = passage.tokens.findIndex(({ key }) => key === ':')
  if (colon === -1 || colon > FARTHEST_COLON) return null
  const speaker = subjectAt(passage, from, colon)
  if (speaker?.to !== colon || !canSpeak(passage, speaker)) return null
  return passage.nameAt[from]?.label === 'LOC' && isRubricPlace(passage, colon + 1, passage.tokens.length)
    ? null
    : colon
}
const FARTHEST_COLON = 14

/**
 * «قسطنطين: لأن جدي كان صبّانًا هناك.»: a paragraph that begins with a person's name and a colon is what that person says, and
 * so is the entry of a live page that begins with a body or an office.
 */
export function answerOf(passage: ReadPassage, claimed: Set<number>, isEntry: boolean): FoundQuote | null {
  const { tokens } = passage
  const medium = mediumBefore(passage, 0, FARTHEST_COLON)
  const colon = namedBefore(passage) ?? (isEntry ? spokenBefore(passage, medium === null ? 0 : medium.to + 1) : null)
  if (colon === null) return null
  const from = colon + 1
  let to = tokens.length
  while (to > from && tokens[to - 1]?.kind === 'mark' && ['.', '…', '!', '؟'].includes(tokens[to - 1]?.key ?? ''))
    to -= 1
  const whole = passage.opening.get(from)
  if (to - from < 2 || (whole !== undefined && whole.close < to - 1)) return null
  const inside = quotationsIn(passage, from, to)
  if (whole !== undefined) claim(claimed, whole)
  return {
    kind: whole !== undefined ? 'direct' : inside.length > 0 ? 'mixed' : 'indirect',
    content: [whole === undefined ? { from, to } : { from: from + 1, to: whole.close }],
    cue: null,
    speaker: { from: medium === null ? 0 : medium.to + 1, to: colon },
    medium,
    agreement: NOBODY,
    inherits: false,
    confidence: 0.85,
    evidence: ['name + colon'],
    open: whole?.unclosed ?? false,
  }
}
