import { isListedWord, roleOf } from '../names/arabic-words.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { SAYING_NOUNS_AR, SOURCE_PREPOSITIONS_AR } from '../tables/cues-ar.ts'
import { keys } from '../tables/words.ts'
import { clauseEnd, isComma, isComplementizer } from './arabic-clause.ts'
import { NOBODY } from './arabic-cue.ts'
import { canSpeak, isSpeaker } from './arabic-local.ts'
import { subjectAt } from './arabic-subject.ts'
import { cueAt } from './cues-arabic.ts'
import type { FoundCue } from './cues-arabic.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { quotationsIn, sentenceOf } from './reading.ts'
import type { ReadPassage } from './reading.ts'

/* Attribution without a verb: بحسب, وفق, نقلا عن. */

const SOURCES = keys(
  'وسائل المنظمين ناشطين متعاملين التقرير تقارير معلومات شهود شهادات روايات إفادة إفادات مصادر سكان أمر لائحة محضر محاضر مذكرة تحقيقات تحريات استطلاع استطلاعات بلاغ إحصاءات بيانات أرقام تقديرات دراسة البيان الوثيقة نص وثائق إعلام المعطيات',
)

const SAYING_NOUNS = keys(SAYING_NOUNS_AR)

/** بحسب, وفق, نقلا عن: attribution at the beginning, in the middle or at the end of a sentence. */
export function sourceAt(passage: ReadPassage, at: number): FoundQuote | null {
  const { tokens } = passage
  const key = tokens[at]?.key ?? ''
  let stripped = 0
  let joined = SOURCE_PREPOSITIONS_AR.get(key)
  if (joined === undefined && key.startsWith('و')) {
    stripped = 1
    joined = SOURCE_PREPOSITIONS_AR.get(key.slice(1))
  }
  // …، على حد قول X
  const saying = key === 'علي' && tokens[at + 1]?.key === 'حد' && SAYING_NOUNS.has(tokens[at + 2]?.key ?? '')
  if (saying) joined = null
  // …، على ما أفادت محاميته.
  if (key === 'علي' && tokens[at + 1]?.key === 'ما' && isComma(tokens[at - 1]?.key) && cueAt(tokens[at + 2]) !== null)
    joined = null
  if (joined === undefined || passage.within[at] !== undefined) return null
  if (tokens[at - 1]?.key === 'علي' || (key === 'حسب' && ['علي', 'كل'].includes(tokens[at - 1]?.key ?? ''))) return null
  const sentence = sentenceOf(passage, at)
  let cueEnd = saying ? at + 3 : at + 1
  if (joined !== null && joined !== MA) {
    if (tokens[cueEnd]?.key !== joined) return null
    cueEnd += 1
  }
  let from = cueEnd
  // بحسب ما ذكر X, حسبما ذكر X, حسب قول X.
  const verbAt = joined === MA ? at + 1 : tokens[from]?.key === 'ما' ? from + 1 : -1
  const passedOn = conveyedAt(tokens[verbAt])
  // A verb of saying has a speaker, whatever noun that is.
  const verb = passedOn ?? cueAt(tokens[verbAt])
  if (joined === MA && verb === null) return null
  if (verb !== null) {
    from = verbAt + 1
    cueEnd = from
    if (['في', 'به'].includes(tokens[from]?.key ?? '')) from += 1
    // بحسب ما نقلت وكالة عن مصادر: whose words they are.
    const about = passedOn === null ? -1 : tokens.slice(from, Math.min(sentence.to, from + 8)).findIndex(isAbout)
    if (about !== -1) from += about + 1
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
    verb === null &&
    !canSpeak(passage, toSource ? { ...speaker, stripped: 1 } : speaker) &&
    !(toSource && isSpeaker(lam.key)) &&
    !SOURCES.has((tokens[from]?.key ?? '').slice(toSource ? 1 : 0)) &&
    !isHisBody(tokens[from]?.key ?? '')
  )
    return null
  const placed: Stretch = toSource ? { ...speaker, stripped: 1 } : speaker
  const cue: Stretch = {
    from: at,
    to: cueEnd,
    stripped,
    ...(verb !== null && cueEnd === verbAt + 1 ? { letters: verb.stripped + verb.letters } : {}),
  }
  if (
    isComplementizer(tokens[speaker.to]?.key) ||
    (isComma(tokens[speaker.to]?.key) &&
      isComplementizer(tokens[speaker.to + 1]?.key) &&
      tokens[speaker.to + 1]?.key !== 'فان')
  )
    return null
  if (isBetween(passage, speaker.to, sentence.to)) return null
  const content = sourceContent(passage, at, speaker.to, sentence)
  if (content === null) return null
  const inside = content.some((span) => quotationsIn(passage, span.from, span.to).length > 0)
  const [only] = content
  const whole = content.length === 1 && only !== undefined ? passage.opening.get(only.from) : undefined
  // بحسب المحلل، فإن «Q»: nothing but the quotation.
  const direct = whole !== undefined && whole.close === (only?.to ?? 0) - 1 && !passage.nameQuotes.has(whole.open)
  return {
    kind: direct ? 'direct' : inside ? 'mixed' : 'indirect',
    content: direct ? [{ from: whole.open + 1, to: whole.close }] : content,
    cue,
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

/** «وأكد الشرع، وفق بيان نشر على إكس، أن …»: what the verb before it has to say comes behind the comma. */
function isBetween({ tokens, opening }: ReadPassage, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 12); at += 1) {
    if (isComma(tokens[at]?.key)) return isComplementizer(tokens[at + 1]?.key) && !THEN.has(tokens[at + 1]?.key ?? '')
    if (isComplementizer(tokens[at]?.key) || tokens[at]?.key === ':') return false
    at = Math.max(at, opening.get(at)?.close ?? at)
  }
  return false
}

/** بحسب نقابته, وفق شركتها: a body and whose it is. */
function isHisBody(key: string): boolean {
  const body = /^(.{3,})(?:ها|هم|ه)$/u.exec(key)?.[1]
  return body !== undefined && isSpeaker(body.replace(/ت$/u, 'ه'))
}

/** In SOURCE_PREPOSITIONS_AR: ما and a verb are part of the word or follow it. */
const MA = 'ما'

const isAbout = ({ key }: Token): boolean => key === 'عن'

const CONVEYED = /^(نقل|نقلت|نقلوا)(ه|ها)?$/u

/** نقلته, in وفق ما نقلته X عن Y. */
function conveyedAt(token: Token | undefined): Pick<FoundCue, 'stripped' | 'letters'> | null {
  const letters = CONVEYED.exec(token?.key ?? '')?.[1]?.length
  return letters === undefined ? null : { stripped: 0, letters }
}

const THEN = keys('فإن فإنه فإنها فإنهم')

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
    for (let next = after; next < Math.min(sentence.to, after + 24); next += 1) {
      if (isComplementizer(tokens[next]?.key)) {
        from = next
        break
      }
      if (tokens[next]?.key === ':') {
        from = next + 1
        break
      }
      if (isComma(tokens[next]?.key)) {
        from = next + 1
        // بحسب بلاغ، توصلت به الجريدة، فإن
        const later = tokens.slice(from, from + 9).findIndex((token) => THEN.has(token.key))
        if (later > 0 && isComma(tokens[from + later - 1]?.key)) from += later
        break
      }
    }
    if (isComma(tokens[from]?.key)) from += 1
    if (['فان', 'فانه', 'فانها', 'ان', 'فقد'].includes(tokens[from]?.key ?? '')) from += 1
    const end = clauseEnd(passage, from)
    return end - from >= 2 ? [{ from, to: end }] : null
  }
  let begin = afterLead(passage, sentence.from)
  const head = begin
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
  const conjunction = begin === head ? conjunctionOf(tokens[begin], passage.nameAt[begin]?.stripped) : 0
  const first: Stretch = { from: begin, to: comma, stripped: conjunction }
  if (isComma(tokens[after]?.key) && isComma(tokens[at - 1]?.key) && after + 2 < sentence.to && begin === head) {
    const next = after + 1
    const cue = cueAt(tokens[next])
    const starts =
      tokens[next]?.kind === 'word' &&
      cue === null &&
      // بحسب ما قاله X، أحد سكان الحي: who he is.
      tokens[next]?.key !== 'احد' &&
      tokens[next]?.key !== 'احدي' &&
      roleOf(tokens[next]?.key ?? '') === null &&
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

/** أنقرة (أ ف ب) - ضرب زلزال: over the place and the agency that a report begins with. */
function afterLead({ tokens, nameAt, kind }: ReadPassage, from: number): number {
  if (from > 0 || nameAt[0]?.label !== 'LOC') return from
  // تونس: القضاء يرفض …: over a headline's rubric.
  if (kind === 'headline' && tokens[nameAt[0].to]?.key === ':') return nameAt[0].to + 1
  for (let at = nameAt[0].to; at < 9; at += 1) {
    const token = tokens[at]
    if (token === undefined || (token.kind === 'word' && nameAt[at] === undefined)) return from
    if (
      ['-', '–', '—'].includes(token.key) &&
      !/^[-–—(]$/u.test(tokens[at + 1]?.key ?? '') &&
      nameAt[at + 1]?.label !== 'ORG'
    )
      return at + 1
  }
  return from
}

function conjunctionOf(token: Token | undefined, stripped: number | undefined): number {
  const key = token?.key ?? ''
  // وأسفر: no word has a hamza behind its و.
  if (/^و[أإ]/u.test(token?.text ?? '')) return 1
  if (stripped !== undefined && stripped > 0) return 1
  if (/^و(?:في|من|علي|عن|خلال|بعد|قبل|منذ|مع|الي)$/u.test(key)) return 1
  // وقتل, وكان: a word of every day behind و; وصل is one with it.
  if (/^و.{3,}/u.test(key) && isListedWord(key.slice(1)) && !isListedWord(key)) return 1
  return key.startsWith('و') &&
    key.length > 4 &&
    cueAt({ start: 0, end: 0, kind: 'word', key: key.slice(1), text: key.slice(1), spaced: true }) !== null
    ? 1
    : key.startsWith('ون') || key.startsWith('وال')
      ? 1
      : 0
}

/** وأفاد X، نقلا عن Y، بأن …: Y said the same. */
export function sourcesInside(passage: ReadPassage, from: number, to: number, quote: FoundQuote): FoundQuote[] {
  const found: FoundQuote[] = []
  for (let at = from; at < to; at += 1) {
    const key = passage.tokens[at]?.key ?? ''
    const joined = SOURCE_PREPOSITIONS_AR.get(key)
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
