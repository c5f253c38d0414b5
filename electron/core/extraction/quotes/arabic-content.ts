import { readings } from '../reading/clitics.ts'
import type { QuotedSpan } from '../reading/marks.ts'
import { keys } from '../tables/words.ts'
import { clauseEnd, isComma, isComplementizer } from './arabic-clause.ts'
import { cueAt } from './cues-arabic.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { quotationsIn, sentenceOf, wordsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/* What was said: after أن, a colon, a preposition or in quotation marks. */

/** What leads to the content, and where the content begins. */
export interface Starter {
  readonly how: 'colon' | 'marks' | 'clause' | 'noun'
  readonly at: number
}

const VENUE_LEADS = keys('في خلال عقب بعد أثناء لدى')
const CONTRASTS = keys('لكن لكنه لكنها لكنهم لكنهما فيما بينما')
const TIMES = keys('قبل بعد منذ دون بدون')
/** لخص المسألة حين قال إن …: said with the second verb. */
const WHEN = keys('حين عندما إذ')
const RELATIVES = keys('الذي التي الذين اللذين اللتين')

/** أن, a colon or quotation marks after a cue and its subject, over what may stand between. */
export function starterAfter(passage: ReadPassage, from: number, limit: number, cue: FoundCue): Starter | null {
  const { tokens } = passage
  // «العقوبات التي يفرضها "قانون …"»: marks inside a relative clause are its own.
  let relative = false
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at]
    if (token === undefined) return null
    const { key } = token
    // قال في مؤتمر: إن «Q», as Iraq writes.
    if (key === ':' && isComplementizer(tokens[at + 1]?.key) && passage.opening.has(at + 2))
      return { how: 'clause', at: at + 2 }
    if (key === ':') return { how: 'colon', at: at + 1 }
    const quotation = passage.opening.get(at)
    if (RELATIVES.has(key) && !isComma(tokens[at - 1]?.key)) relative = true
    if (quotation !== undefined) {
      // قال الكواكبي في «طبائع الاستبداد»: «Q»: where it stands written.
      if (tokens[quotation.close + 1]?.key === ':' && passage.opening.has(quotation.close + 2)) {
        at = quotation.close
        continue
      }
      const said = !relative || (SAYS_WITHOUT_COLON.has(cue.cue.lemma) && endsSentence(passage, quotation))
      if (!passage.nameQuotes.has(at) && said) return { how: 'marks', at }
      at = quotation.close
      continue
    }
    // قال X قبل أن يقفل الخط: «Q»
    if (key === 'ان' && TIMES.has(tokens[at - 1]?.key ?? '')) continue
    // على لينكد إن: the end of a name.
    const inside = passage.nameAt[at]
    if (isComplementizer(key) && (inside === undefined || inside.from === at)) return { how: 'clause', at: at + 1 }
    // تساءل عما إذا كانت …
    if (key === 'عما' && tokens[at + 1]?.key === 'اذا' && cue.cue.lemma === 'تساءل')
      return { how: 'clause', at: at + 1 }
    if (at > from && token.kind === 'word') {
      const other = cueAt(token)
      // «في بيان نشرته …، أن»: a relative clause inside; «وأضاف أن»: the next cue.
      if (
        other !== null &&
        (!other.doubtful || (isComma(tokens[at - 1]?.key) && isPosting(passage, at, other))) &&
        (other.stripped > 0 || other.cue.form === 'participle' || WHEN.has(tokens[at - 1]?.key ?? '')) &&
        !other.cue.prepositions.includes(key)
      )
        return null
    }
    // آي.إن.جي: within a name.
    if (['.', '؟', '!', '…'].includes(key) && tokens[at + 1]?.spaced !== false) return null
    // «إنها أبلغت السلطات، لكن مسؤولا نفى أن»: the contrast has its own words.
    if (isComma(key) && CONTRASTS.has(tokens[at + 1]?.key ?? '')) return null
    if (
      ['شدد', 'أكد', 'أصر'].includes(cue.cue.lemma) &&
      key === 'علي' &&
      (at === from ||
        VENUE_LEADS.has(tokens[from]?.key ?? '') ||
        // شدد الملك، خلال اللقاء، على ضرورة
        (isComma(tokens[from]?.key) && isComma(tokens[at - 1]?.key)))
    ) {
      const next = tokens[at + 1]
      if (next?.kind === 'word' && !isComplementizer(next.key)) return { how: 'noun', at: at + 1 }
    }
  }
  return null
}

/** وكتب على صفحته في فيسبوك: the verb, though nobody is named. */
export function isPosting({ tokens }: ReadPassage, at: number, { cue, stripped }: FoundCue): boolean {
  return cue.lemma === 'كتب' && stripped > 0 && ['علي', 'في', 'عبر'].includes(tokens[at + 1]?.key ?? '')
}

/** Verbs whose content needs no mark before it: «وقالت امرأة نزحت مع أطفالها "مشينا يومين"», as Reuters writes. */
const SAYS_WITHOUT_COLON = new Set(['قال', 'أضاف', 'تابع'])

/** A quotation of several words with which its sentence is over. */
function endsSentence(passage: ReadPassage, span: QuotedSpan): boolean {
  const next = passage.tokens[span.close + 1]
  return wordsIn(passage, span) >= 3 && (next === undefined || next.key === '.')
}

interface Content {
  readonly kind: FoundQuote['kind']
  readonly spans: readonly Stretch[]
  readonly shape: string
  readonly confidence: number
  readonly open: boolean
}

/** توقع مباراة "صعبة", طالب بقانون يعاقب "الكفر", حذر من "…": a noun phrase with words in quotation marks. */
export function nounObject(
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
    // طالبت في بيان بـ"تحقيق": right behind the preposition the quotation is all that was said.
    if (token.key === 'ب' && back === starter.at - 1 && cue.cue.prepositions.includes('ب')) return null
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
  const led = from !== -1
  if (from === -1) from = cue.cue.lemma === 'دعا' || cue.cue.lemma === 'توقع' ? starter.at : -1
  if (from === -1) return null
  const run = quotationRun(passage, quotation)
  const last = run.at(-1) ?? quotation
  const end = clauseEnd(passage, from)
  // «أعرب عن "قلق بالغ" إزاء التطورات»: what is quoted of it is what was said.
  const quoted = led && from === starter.at && cue.cue.kind === 'act'
  if (quoted || (from === starter.at && (end <= last.close + 1 || !wordsBetween(passage, last.close + 1, end))))
    return null
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

export function contentFrom(
  passage: ReadPassage,
  starter: Starter,
  claimed: Set<number>,
  cue: FoundCue,
): Content | null {
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
  // A colon ends the paragraph: what was said fills the next ones.
  if (starter.how === 'colon' && at >= tokens.length)
    return { kind: 'direct', spans: [], shape: 'colon', confidence: 0.85, open: true }
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

export function claim(claimed: Set<number>, span: QuotedSpan): void {
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

export function wordsBetween(passage: ReadPassage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (passage.tokens[at]?.kind !== 'mark') return true
  return false
}

/** «…»، و«…» and «…» و«…»: one speech in several quotations. */
export function quotationRun(passage: ReadPassage, first: QuotedSpan): QuotedSpan[] {
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
