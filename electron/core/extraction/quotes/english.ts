import type { QuotedSpan } from '../reading/marks.ts'
import { isCapital } from '../names/english-words.ts'
import { PEOPLE_EN } from '../tables/bodies-en.ts'
import { TITLES_EN } from '../tables/people-en.ts'
import { cueWordEn, phrasalCueEn } from './cues-english.ts'
import type { CueKindEn } from './cues-english.ts'
import {
  behindDateline,
  earlierSubject,
  isStopOfName,
  laterSubject,
  leadingPerson,
  openingSubject,
  subjectOf,
} from './english-subject.ts'
import type { Subject } from './english-subject.ts'
import { headline, transcript, wholeLine } from './english-headline.ts'
import { isDescription, localSpeaker } from './english-local.ts'
import type { FoundQuote, Stretch } from './quote.ts'
import { quotationsIn, sentenceOf, wordsIn } from './reading.ts'
import type { ReadPassage } from './reading.ts'

const NOBODY = { gender: null, number: null } as const
const LEADS = new Set([
  'that',
  'it',
  'he',
  'she',
  'they',
  'the',
  'his',
  'her',
  'its',
  'their',
  'a',
  'an',
  'there',
  'this',
  'these',
  'those',
  'such',
  'no',
  'some',
  'many',
  'all',
  'any',
  'we',
  'i',
  'about',
  'at',
  'one',
  'two',
])
const VENUE = new Set([
  'in',
  'at',
  'on',
  'during',
  'from',
  'by',
  'late',
  'early',
  'after',
  'before',
  'via',
  'through',
  'last',
  'earlier',
  'later',
  'to',
])

/** Finds the quotes of one English passage by its cues, in order of the text. */
export function findEnglishQuotes(passage: ReadPassage): FoundQuote[] {
  const found: FoundQuote[] = []
  const claimed = new Set<number>()
  if (passage.kind === 'headline') found.push(...headline(passage, claimed))
  if (passage.kind === 'heading') {
    found.push(...wholeLine(passage, claimed))
    // Farage: We are the opposition now
    if (passage.nameAt[0]?.label === 'PER') found.push(...headline(passage, claimed))
  }
  if (passage.kind === 'paragraph') found.push(...transcript(passage, claimed))
  for (let at = 0; at < passage.tokens.length; at += 1) {
    const token = passage.tokens[at]
    if (token?.kind !== 'word') continue
    if (token.key === 'according' && passage.tokens[at + 1]?.key === 'to') {
      const quote = accordingTo(passage, at, claimed)
      if (quote !== null) found.push(quote)
      continue
    }
    const kind = phrasalCueEn(token.key, key(passage, at + 1)) ?? cueWordEn(token.key)
    if (kind === null || passage.nameAt[at] !== undefined || isNoun(passage, at)) continue
    const quote = quoteAt(passage, at, kind, claimed)
    if (quote !== null) found.push(quote)
  }
  found.push(...colonQuotes(passage, claimed))
  const place = ({ content }: FoundQuote): number => content[0]?.from ?? passage.tokens.length
  return [...found, ...announced(passage), ...asNoted(passage)].toSorted((a, b) => place(a) - place(b))
}

/** The token behind a cue: pointed out, shot back. */
const behindCue = (passage: ReadPassage, at: number): number =>
  phrasalCueEn(key(passage, at), key(passage, at + 1)) === null ? at + 1 : at + 2

/** «In a letter, 200 archaeologists wrote:» at a paragraph's end: what they wrote is the next one, if that opens with a mark. */
function announced(passage: ReadPassage): FoundQuote[] {
  const { length } = passage.tokens
  const at = length - 2
  if (passage.kind !== 'paragraph' || length < 3 || key(passage, length - 1) !== ':') return []
  const kind = passage.nameAt[at] === undefined ? cueWordEn(key(passage, at)) : null
  if (kind === null || kind === 'name' || kind === 'act') return []
  const subject = subjectOf(passage, at, sentenceOf(passage, at).from)
  return [make(passage, at, 'direct', [], subject, 0.85, 'cue + colon', true)]
}

/** As the historian has noted, great powers rarely leave. */
function asNoted(passage: ReadPassage): FoundQuote[] {
  const found: FoundQuote[] = []
  for (const { from, to } of passage.sentences) {
    if (key(passage, from) !== 'as') continue
    let at = from + 2
    while (at < Math.min(to, from + 16) && key(passage, at) !== ',') at += 1
    const cue = at - 1
    const kind = passage.nameAt[cue] === undefined ? cueWordEn(key(passage, cue)) : null
    if (key(passage, at) !== ',' || (kind !== 'say' && kind !== 'that')) continue
    const subject = earlierSubject(passage, cue, from + 1)
    const end = clauseEnd(passage, at + 1, to)
    if (subject === null || subject.span === null || passage.opening.has(at + 1) || end - at < 4) continue
    const content = [{ from: at + 1, to: end }]
    const inside = quotationsIn(passage, at + 1, end)
    found.push(make(passage, cue, inside.length > 0 ? 'mixed' : 'indirect', content, subject, 0.7, 'as + cue', false))
  }
  return found
}

/** «Okafor shrugged at the odds: ‘…’»: a sentence that ends in a colon and a quotation, without a verb of saying. */
function colonQuotes(passage: ReadPassage, claimed: Set<number>): FoundQuote[] {
  const found: FoundQuote[] = []
  if (passage.kind !== 'paragraph') return found
  for (const span of passage.quoted) {
    if (claimed.has(span.open) || key(passage, span.open - 1) !== ':' || wordsIn(passage, span) < 3) continue
    const sentence = sentenceOf(passage, span.open - 1)
    const subject = openingSubject(passage, sentence.from, span.open - 1)
    if (subject === null || (subject.span === null && subject.agreement.gender === null)) continue
    claimed.add(span.open)
    found.push({
      kind: 'direct',
      content: [{ from: span.open + 1, to: span.close }],
      cue: null,
      speaker: subject.span,
      ...(subject.span === null ? { local: localSpeaker(passage, sentence.from, subject.agreement) } : {}),
      medium: null,
      agreement: subject.agreement,
      inherits: false,
      confidence: 0.75,
      evidence: ['colon + quotation marks'],
      open: span.unclosed,
    })
  }
  return found
}

const NOUNS = new Set(
  'caution forecast forecasts hint hints boast boasts comment comments point points answer answers highlight highlights claim claims report reports estimate estimates promise promises talk talks post posts note notes state states find call calls warning showing meaning asking ask demand demands vow pledge reply remark warn show concern hope hopes question answer deny statement study ruling'.split(
    ' ',
  ),
)
const BEFORE_NOUNS = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'this',
  "'s",
  'no',
  'any',
  'some',
  'of',
  'first',
  'new',
  'latest',
  'every',
  'another',
])

/** «the claim», «minister's report»: a noun that looks like a verb of saying. */
function isNoun(passage: ReadPassage, at: number): boolean {
  if (!NOUNS.has(key(passage, at))) return false
  const before = key(passage, at - 1)
  // an average forecast of; raised its full-year profit forecast
  if (key(passage, at + 1) === 'of' && !/^(?:warn|boast|talk|remind|show|mean|ask)/u.test(key(passage, at))) return true
  if (isObject(passage, at)) return true
  // saying claims to the contrary were a pretext
  return (
    BEFORE_NOUNS.has(before) ||
    before === '’s' ||
    ['say', 'act'].includes(cueWordEn(before) ?? '') ||
    (before === 'that' && cueWordEn(key(passage, at - 2)) !== null)
  )
}

/** Behind a verb or preposition and an article, with no more than adjectives between. */
function isObject(passage: ReadPassage, at: number): boolean {
  for (let back = at - 1; back > Math.max(0, at - 5); back -= 1) {
    if (passage.tokens[back]?.kind !== 'word' || passage.nameAt[back] !== undefined) return false
    if (['its', 'their', 'his', 'her', 'a', 'an'].includes(key(passage, back)))
      return back > 0 && /(?:ed|ing|^in|^on|^of|^by|^with|^to|^cut|^beat)$/u.test(key(passage, back - 1))
  }
  return false
}

const key = (passage: ReadPassage, at: number): string => passage.tokens[at]?.key ?? ''

function quoteAt(passage: ReadPassage, at: number, kind: CueKindEn, claimed: Set<number>): FoundQuote | null {
  const around = passage.within[at]
  const sentence = sentenceOf(passage, at)
  if (
    ['to', 'is', 'are', 'be', 'been', 'not', 'was', 'were'].includes(key(passage, at - 1)) &&
    key(passage, at - 2) !== 'used' &&
    !passage.opening.has(at + 1)
  )
    return null
  const before = isAsideOf(passage, at, sentence.to) ? null : quotationBefore(passage, at, claimed)
  if (before !== null && kind !== 'name' && (around === undefined || around.open < before.open))
    return afterQuotation(passage, at, before, claimed)
  const next = quotationAfter(passage, at, kind, sentence.to)
  if (around !== undefined && next === null) return null
  // citing “family reasons”: what is cited stands right behind.
  if (key(passage, at) === 'citing' && next?.open !== at + 1) return null
  if (next !== null) return beforeQuotation(passage, at, next, kind, sentence, claimed)
  if (kind === 'name' || kind === 'act' || kind === 'tone') return null
  return clauseQuote(passage, at, kind, sentence, claimed)
}

/** «, who asked not to be named, told Reuters»: a verb of what is told of somebody, whose own verb comes behind the comma. */
function isAsideOf(passage: ReadPassage, at: number, limit: number): boolean {
  if (key(passage, at - 1) !== 'who' || key(passage, at - 2) !== ',') return false
  for (let next = at + 1; next < limit; next += 1)
    if (key(passage, next) === ',') return cueWordEn(key(passage, next + 1)) !== null
  return false
}

/** "Q," she said: the quotation that ends right before the speaker and verb. */
function quotationBefore(passage: ReadPassage, at: number, claimed: ReadonlySet<number>): QuotedSpan | null {
  for (let back = at - 1; back >= Math.max(0, at - 26); back -= 1) {
    const token = passage.tokens[back]
    if (token?.kind === 'word') {
      // “Q,” an officer, who asked not to be named, told Reuters.
      const isOwn = key(passage, back - 1) !== 'who'
      if (back < at - 1 && isOwn && cueWordEn(token.key) !== null && passage.nameAt[back] === undefined) return null
      continue
    }
    const span = passage.closing.get(back)
    if (span === undefined) {
      if (isStopOfName(passage, back)) continue
      if (token?.key === '.' || token?.key === ';' || token?.key === ':') return null
      continue
    }
    const inner = passage.closing.has(back - 1)
    const last = key(passage, inner ? back - 2 : back - 1)
    const comma = [',', '?', '!', '-', '—', '…'].includes(last) || [','].includes(key(passage, back + 1))
    return comma && !passage.nameQuotes.has(span.open) && !claimed.has(span.open) ? span : null
  }
  return null
}

function afterQuotation(passage: ReadPassage, at: number, before: QuotedSpan, claimed: Set<number>): FoundQuote | null {
  const from = before.close + 1 + (key(passage, before.close + 1) === ',' ? 1 : 0)
  const subject =
    from < at
      ? earlierSubject(passage, at, from)
      : laterSubject(passage, behindCue(passage, at), sentenceOf(passage, at).to)
  const who = subject ?? (from < at ? null : earlierSubject(passage, at, from))
  if (from < at && who === null) return null
  claimed.add(before.open)
  const spans: Stretch[] = [{ from: before.open + 1, to: before.close }]
  let open = false
  const second = secondHalf(passage, at, claimed)
  if (second !== null) {
    spans.push({ from: second.open + 1, to: second.close })
    claimed.add(second.open)
    open = second.unclosed
  }
  // A quotation that begins inside its sentence: Its data, he said, "should …".
  return make(passage, at, 'direct', spans, who, 0.95, 'quotation marks + cue', open)
}

/** "Q1," said X. "Q2": what goes on after the speaker, in the same paragraph, with nothing between. */
function secondHalf(passage: ReadPassage, at: number, claimed: ReadonlySet<number>): QuotedSpan | null {
  const end = sentenceOf(passage, at).to
  for (let next = at + 1; next <= end && next < passage.tokens.length; next += 1) {
    const span = passage.opening.get(next)
    if (span === undefined || passage.nameQuotes.has(next)) continue
    if (claimed.has(next) || span.close - span.open < 2 || hasOwnCue(passage, span)) return null
    const previous = key(passage, next - 1)
    return previous === '.' || (previous === ',' && next < end) ? span : null
  }
  return null
}

/** "Q," he added: somebody says it himself. */
function hasOwnCue(passage: ReadPassage, { close }: QuotedSpan): boolean {
  if (!/[,?!]/u.test(key(passage, close - 1) + key(passage, close + 1))) return false
  return [close + 1, close + 2, close + 3].some(
    (at) => cueWordEn(key(passage, at)) !== null && passage.nameAt[at] === undefined,
  )
}

/** said: "Q"; called it "Q"; told X, "Q": where a quotation begins after the verb, with no clause before it. */
function quotationAfter(passage: ReadPassage, at: number, kind: CueKindEn, limit: number): QuotedSpan | null {
  const reach = kind === 'name' || kind === 'act' ? 14 : 10
  for (let next = at + 1; next < Math.min(limit, at + 1 + reach); next += 1) {
    const token = passage.tokens[next]
    const span = passage.opening.get(next)
    if (span !== undefined) {
      if (passage.nameQuotes.has(next)) {
        next = span.close
        continue
      }
      if (key(passage, at) === 'put' && key(passage, at + 1) !== 'it') return null
      const previous = key(passage, next - 1)
      if (
        next === behindCue(passage, at) ||
        previous === ':' ||
        previous === ',' ||
        (previous === 'that' && kind !== 'name') ||
        (previous === 'of' && key(passage, at).startsWith('warn'))
      )
        return span
      return kind === 'name' || kind === 'act' ? span : null
    }
    if (
      token?.kind === 'word' &&
      next > at + 1 &&
      cueWordEn(token.key) !== null &&
      passage.nameAt[next] === undefined &&
      !isNoun(passage, next)
    )
      return null
    if (['.', ';'].includes(token?.key ?? '')) return null
    if (token?.key === 'that' && kind !== 'name' && kind !== 'act') return passage.opening.get(next + 1) ?? null
  }
  return null
}

function beforeQuotation(
  passage: ReadPassage,
  at: number,
  span: QuotedSpan,
  kind: CueKindEn,
  sentence: { readonly from: number; readonly to: number },
  claimed: Set<number>,
): FoundQuote | null {
  if (claimed.has(span.open) && kind !== 'name') return null
  const subject = subjectOf(passage, at, sentence.from)
  const end = clauseEnd(passage, span.close + 1, sentence.to)
  const whole = !hasWords(passage, span.close + 1, end) || kind === 'name' || kind === 'act'
  const that = key(passage, span.open - 1)
  claimed.add(span.open)
  if (whole || that === ':' || that === ',') {
    const spans: Stretch[] = [{ from: span.open + 1, to: span.close }]
    return make(
      passage,
      at,
      'direct',
      spans,
      subject,
      kind === 'act' || kind === 'name' ? 0.85 : 0.93,
      kind === 'name' ? 'naming verb + quotation marks' : 'cue + quotation marks',
      span.unclosed,
      isParticiple(passage, at),
    )
  }
  return make(
    passage,
    at,
    'mixed',
    [{ from: span.open, to: end }],
    subject,
    0.8,
    'cue + quotation marks inside',
    false,
    isParticiple(passage, at),
  )
}

function hasWords(passage: ReadPassage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (passage.tokens[at]?.kind !== 'mark') return true
  return false
}

const isParticiple = (passage: ReadPassage, at: number): boolean => key(passage, at).endsWith('ing')

/** said (that) clause; told X that clause; …, X said. */
function clauseQuote(
  passage: ReadPassage,
  at: number,
  kind: CueKindEn,
  sentence: { readonly from: number; readonly to: number },
  claimed: Set<number>,
): FoundQuote | null {
  const over = goesOver(passage, at, sentence)
  if (over !== null) return over
  const inverted = saidBefore(passage, at, kind, sentence)
  if (inverted !== null) return inverted
  const start = clauseStart(passage, at, kind, sentence.to)
  if (start === null) return closing(passage, at, kind, sentence)
  const end = clauseEnd(passage, start, sentence.to)
  if (end - start < 2) return null
  const subject = subjectOf(passage, at, sentence.from)
  if (subject === null && !isParticiple(passage, at)) return null
  const inside = quotationsIn(passage, start, end)
  for (const span of inside) claimed.add(span.open)
  return make(
    passage,
    at,
    inside.length > 0 ? 'mixed' : 'indirect',
    [{ from: start, to: end }],
    subject,
    inside.length > 0 ? 0.82 : 0.75,
    inside.length > 0 ? 'cue + quotation marks inside' : 'cue + clause',
    false,
    isParticiple(passage, at),
  )
}

/** «In a statement, the family said:» at a paragraph's end: what was said fills the next ones. */
function goesOver(
  passage: ReadPassage,
  at: number,
  sentence: { readonly from: number; readonly to: number },
): FoundQuote | null {
  const { tokens } = passage
  const last = tokens.length - 1
  if (key(passage, last) !== ':' || last - at > 9 || at < sentence.from) return null
  for (let next = at + 1; next < last; next += 1)
    if (tokens[next]?.kind === 'mark' || (cueWordEn(key(passage, next)) !== null && !isNoun(passage, next))) return null
  const subject = subjectOf(passage, at, sentence.from)
  return subject === null ? null : make(passage, at, 'direct', [], subject, 0.85, 'cue + colon', true)
}

/** «said on Tuesday construction would start»: what follows the day is neither a place nor another day. */
const isAfterDay = (passage: ReadPassage, at: number): boolean =>
  passage.nameAt[at - 1]?.to === at && !VENUE.has(key(passage, at)) && passage.nameAt[at]?.label !== 'DATE'

const AUXILIARIES = new Set(
  'had has have was were is are would will could can may might must should did does had’s isn’t wasn’t won’t can’t remains remained remain needs needed faces faced seems seemed appears appeared'.split(
    ' ',
  ),
)
const DETERMINERS = new Set('the a an his her its their this these those there he she it they we you i no'.split(' '))
/** Subjects by their form: what follows them is a clause. */
const SPEAKS_OF = new Set(['he', 'she', 'they', 'we', 'i'])
/** Before the verb they make the words before them no clause: «a deal that would». */
const NO_CLAUSE = new Set('that who which when where as after before to and but if because'.split(' '))

/** Whether a clause with its own verb begins here: «her side had been», «the coins may have left». */
function beginsClause(passage: ReadPassage, from: number, limit: number): boolean {
  const name = passage.nameAt[from]
  if (!DETERMINERS.has(key(passage, from)) && !(name !== undefined && name.from === from && name.label !== 'DATE'))
    return false
  for (let at = from + 1; at < Math.min(limit, from + 8); at += 1) {
    const token = passage.tokens[at]
    if (token === undefined || (token.kind === 'mark' && passage.nameAt[at] === undefined) || NO_CLAUSE.has(token.key))
      return false
    if (AUXILIARIES.has(token.key)) return true
  }
  return false
}

/** insisted talks were alive; promised voters they would win: where a clause begins whose subject is a noun without article, or stands behind one. */
function nounClause(passage: ReadPassage, from: number, limit: number): number | null {
  if (!/^\p{Ll}/u.test(passage.tokens[from]?.text ?? '')) return null
  for (let at = from; at < Math.min(limit, from + 5); at += 1) {
    const word = key(passage, at)
    if (passage.tokens[at]?.kind !== 'word' || NO_CLAUSE.has(word) || VENUE.has(word) || COMPLEMENTS.has(word))
      return null
    if ((SPEAKS_OF.has(word) || word === 'it') && AUXILIARIES.has(key(passage, at + 1))) return at
    if (DETERMINERS.has(word) || (cueWordEn(word) !== null && !NOUNS.has(word)) || word.endsWith('ly')) return null
    if (AUXILIARIES.has(word)) return at > from ? from : null
  }
  return null
}

/** admitted her side had; told the court the inventory was: a clause without that. */
function bareClause(passage: ReadPassage, at: number, kind: CueKindEn, limit: number): number | null {
  // What is hoped is seldom said in words of its own.
  if (kind === 'that' && /^(?:hope|agree|promise)/u.test(key(passage, at))) return null
  if (kind === 'that') return beginsClause(passage, at + 1, limit) ? at + 1 : nounClause(passage, at + 1, limit)
  if (kind !== 'told') return null
  for (let next = at + 2; next < Math.min(limit, at + 8); next += 1) {
    if (passage.tokens[next]?.kind === 'mark') return null
    if (passage.nameAt[next]?.from !== next && passage.nameAt[next] !== undefined) continue
    // tell the BBC a deal is near: who hears it.
    if (next === at + 2 && passage.nameAt[next] !== undefined && DETERMINERS.has(key(passage, at + 1))) continue
    // told Asharq Al-Awsat disarmament south of the river was nearly complete
    const hearer = passage.nameAt[at + 1]
    if (COMPLEMENTS.has(key(passage, next - 1)) && beginsClause(passage, next, limit)) {
      if (hearer?.from === at + 1 && hearer.to < next - 1) return hearer.to
      continue
    }
    // told reporters he saw no reason
    if (
      beginsClause(passage, next, limit) ||
      (SPEAKS_OF.has(key(passage, next)) && /^\p{L}/u.test(key(passage, next + 1)))
    )
      return next
  }
  return null
}

/** Behind «that» they end it. */
const PARTICLES = new Set(['out', 'down', 'up', 'off'])

/** Before a noun that only tells more of the one before. */
const COMPLEMENTS = new Set(['of', 'in', 'for', 'with', 'by', 'between', 'on', 'at', 'from'])

const DENIES = /^(?:den(?:y|ies|ied|ying)|confirm)/u
const ACCOMPANIES = new Set(['with', 'but', 'and', 'saying', 'calling', 'insisting'])

/** Where the reported clause begins: after that, or right after said and its time and place. */
function clauseStart(passage: ReadPassage, at: number, kind: CueKindEn, limit: number): number | null {
  // «responding to the president's comment that …»: those are not the words of who responds.
  if (key(passage, at).startsWith('respond') && key(passage, at + 1) === 'to') return null
  const bare = bareClause(passage, at, kind, limit)
  if (bare !== null) return bare
  let venue = false
  // …, sending its shares down: what came of it, and no more of what was said.
  let result = false
  for (let next = at + 1; next < Math.min(limit, at + 16); next += 1) {
    const token = passage.tokens[next]
    if (token === undefined) return null
    if (token.key === ',' && key(passage, next + 1).endsWith('ing')) result = true
    // A deal that would: it belongs to the noun before it.
    if (token.key === 'that' && next > at + 1 && AUXILIARIES.has(key(passage, next + 1))) return null
    // …, straining a truce that mediators had wanted
    if (token.key === 'that' && result) return null
    // ruled that out
    if (token.key === 'that' && PARTICLES.has(key(passage, next + 1))) return null
    if (
      token.key === 'that' &&
      (next === at + 1 || key(passage, next - 1) !== ',' || ['however', 'though'].includes(key(passage, next - 2)))
    )
      // «denied that, with its lawmaker calling it …»
      return key(passage, next + 1) === ',' && ACCOMPANIES.has(key(passage, next + 2)) && DENIES.test(key(passage, at))
        ? null
        : next + 1
    if (token.key === 'how' || token.key === 'whether') return null
    if (token.kind === 'mark' && token.key !== ',' && !passage.opening.has(next)) return null
    if (next === at + 1) {
      if (kind === 'say') {
        if (token.kind === 'mark' && !passage.opening.has(next)) {
          if (token.key !== ',') return null
          venue = true
          continue
        }
        // said at least ten had died
        const isAmount = ['least', 'most'].includes(key(passage, next + 1))
        const isPlaced = PLACED.has(token.key) && isThatSoon(passage, next)
        if ((isAmount || !VENUE.has(token.key)) && !isPlaced && passage.nameAt[next]?.label !== 'DATE') return next
        if (VENUE.has(token.key) || passage.nameAt[next]?.label === 'DATE') venue = true
      }
    } else if (cueWordEn(token.key) !== null && passage.nameAt[next] === undefined && !isNoun(passage, next))
      return null
    else if (
      kind === 'say' &&
      venue &&
      passage.nameAt[next - 1]?.label === 'DATE' &&
      token.kind === 'word' &&
      isAfterDay(passage, next)
    )
      return next
    else if (
      kind === 'say' &&
      venue &&
      !result &&
      LEADS.has(token.key) &&
      next > at + 2 &&
      // on its Telegram channel
      !VENUE.has(key(passage, next - 1)) &&
      key(passage, next - 1) !== 'of' &&
      token.key !== 'the' &&
      token.key !== 'a' &&
      token.key !== 'an' &&
      token.key !== 'his' &&
      token.key !== 'her'
    )
      return next
    if (passage.nameAt[next]?.label === 'DATE' && next === at + 1 && kind === 'say') {
      const after = passage.nameAt[next]?.to ?? next + 1
      if (key(passage, after) === 'that') return after + 1
      if (LEADS.has(key(passage, after)) || isCapital(passage.tokens[after])) return after
    }
  }
  return null
}

/** Before «that» they say where it was said; without it, of what: «said outside investors were wary». */
const PLACED = new Set(['outside', 'inside', 'amid', 'ahead', 'under', 'following', 'alongside', 'upon'])

function isThatSoon(passage: ReadPassage, from: number): boolean {
  for (let at = from + 1; at < from + 7; at += 1) {
    if (key(passage, at) === 'that') return true
    if (passage.tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** …, officials said.: the clause stands before its speaker; «His father, he says, had eleven apprentices» goes on behind. */
function closing(
  passage: ReadPassage,
  at: number,
  kind: CueKindEn,
  sentence: { readonly from: number; readonly to: number },
): FoundQuote | null {
  // «In a letter, she wrote:» has it behind the colon.
  if ((kind !== 'say' && kind !== 'told' && kind !== 'that') || key(passage, at + 1) === ':') return null
  // «In Crimea, authorities declared an emergency»: what is behind the verb is what it is about.
  if (kind === 'that' && hasObject(passage, at + 1)) return null
  const subject = earlierSubject(passage, at, sentence.from)
  if (subject === null || key(passage, at - 1) === 'and') return null
  // «…, inquiry told»: who was told it, in a headline.
  if (kind === 'told' && at + 1 >= sentence.to && passage.kind === 'headline') return null
  const own = (subject.span?.from ?? at - 1) - 1
  // …, a rescuer and a doctors' network said.
  const comma = key(passage, own) === 'and' ? joinedFrom(passage, own, sentence.from) : own
  if (key(passage, comma) !== ',') return null
  const who =
    comma === own || subject.span === null ? subject : { ...subject, span: { ...subject.span, from: comma + 1 } }
  const rest = key(passage, at + 1) === ',' ? goingOn(passage, at + 1, sentence.to) : null
  // «Two were hurt, he added.»
  const isPronoun = subject.span === null
  const closes = at + 1 >= sentence.to - 1 && subject.agreement.gender !== null
  if (rest === null && ((isPronoun && !closes) || comma - sentence.from < 3)) return null
  const content = [{ from: behindColon(passage, sentence.from, comma), to: comma }, ...(rest === null ? [] : [rest])]
  const inside = content.flatMap(({ from, to }) => quotationsIn(passage, from, to))
  const quote = make(passage, at, inside.length > 0 ? 'mixed' : 'indirect', content, who, 0.72, 'clause + cue', false)
  // Whom the clause is about has not said it.
  return isPronoun && rest === null
    ? { ...quote, local: localSpeaker(passage, sentence.from, subject.agreement) }
    : quote
}

/** «Five Indians were on board, said Maya Lind, an official.»: the clause before a verb whose subject ends the sentence behind it. */
function saidBefore(
  passage: ReadPassage,
  at: number,
  kind: CueKindEn,
  { from, to }: { readonly from: number; readonly to: number },
): FoundQuote | null {
  if ((kind !== 'say' && kind !== 'that') || key(passage, at - 1) !== ',' || at - from < 5) return null
  if (key(passage, at).endsWith('ing') || leadingPerson(passage, behindDateline(passage, from), at - 1) !== null)
    return null
  const subject = laterSubject(passage, behindCue(passage, at), to)
  const end = subject?.span?.to
  if (subject?.span == null || end === undefined) return null
  const name = passage.nameAt[end - 1]
  const isSomebody =
    name?.to === end ? name.label === 'PER' || name.label === 'ORG' : PEOPLE_EN.has(key(passage, end - 1))
  const closes = end >= to - 1 || (key(passage, end) === ',' && tellsOnly(passage, end + 1, to))
  if (!isSomebody || !closes) return null
  const content = [{ from: behindDateline(passage, from), to: at - 1 }]
  const inside = content.flatMap((part) => quotationsIn(passage, part.from, part.to))
  return make(passage, at, inside.length > 0 ? 'mixed' : 'indirect', content, subject, 0.72, 'clause + cue', false)
}

/** An apposition to the sentence's end: an official at the agency. */
function tellsOnly(passage: ReadPassage, from: number, limit: number): boolean {
  const first = key(passage, from)
  if (first === 'who') return true
  if (!['a', 'an', 'the'].includes(first) && !TITLES_EN.has(first) && !PEOPLE_EN.has(first)) return false
  for (let at = from; at < limit; at += 1) {
    if (key(passage, at) === ',' && at < limit - 1) return false
    if (AUXILIARIES.has(key(passage, at)) && passage.nameAt[at] === undefined) return false
  }
  return true
}

/** «Orban was not: the plan, he said, was dead»: where the reported clause begins, behind the dateline and the last colon. */
function behindColon(passage: ReadPassage, from: number, to: number): number {
  for (let at = to - 2; at > Math.max(from, to - 60); at -= 1)
    if (key(passage, at) === ':' && passage.tokens[at + 1]?.spaced === true) return at + 1
  return behindDateline(passage, from)
}

/** The comma before the first of two who speak; the «and» between them where none is near. */
function joinedFrom(passage: ReadPassage, and: number, from: number): number {
  for (let at = and - 2; at > Math.max(from, and - 7) && key(passage, and - 1) !== ','; at -= 1) {
    if (key(passage, at) === ',') return at
    if (passage.tokens[at]?.kind === 'mark' && passage.nameAt[at] === undefined) return and
  }
  return and
}

/** Whether a verb goes on with an object, and not with a time, a place or the sentence's end. */
function hasObject(passage: ReadPassage, at: number): boolean {
  const token = passage.tokens[at]
  if (token === undefined || token.kind === 'mark' || passage.nameAt[at]?.label === 'DATE') return false
  return !VENUE.has(token.key) && !ASIDE.has(token.key) && !token.key.endsWith('ly')
}
const ASIDE = new Set('out when while as with for citing without again and but afterwards quoting'.split(' '))

/** What goes on behind the comma that closes who said it; null where a sentence of its own or an apposition begins. */
function goingOn(passage: ReadPassage, comma: number, limit: number): Stretch | null {
  const from = comma + 1
  const next = key(passage, from)
  // «At a fair last year, he recalls, a trader»: behind a time or place «a» begins the clause; else it tells more of who speaks.
  const placed = VENUE.has(key(passage, sentenceOf(passage, comma).from))
  if (APART.has(next) || (!placed && ['a', 'an'].includes(next)) || next.endsWith('ing') || passage.opening.has(from))
    return null
  const to = clauseEnd(passage, from, limit)
  return to - from < 2 ? null : { from, to }
}
const APART = new Set(
  'who which whose where when while but though although as so because if unless after before with'.split(' '),
)

/** The reported clause ends with its sentence, or before a new cue. */
function clauseEnd(passage: ReadPassage, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const span = passage.opening.get(at)
    if (span !== undefined && span.close < limit && span.close > at) {
      at = span.close
      continue
    }
    const token = passage.tokens[at]
    if (token === undefined) break
    const next = key(passage, at + 1)
    // insisted that he would stay: “I never …”: what follows is said in his own words.
    if (token.key === ':' && passage.opening.has(at + 1) && at > from + 1) return at
    if (token.key === ',' && cueWordEn(next) !== null && next.endsWith('ing')) return at
    if (token.key === ',' && ['but', 'while', 'whereas', 'though', 'although'].includes(next) && at > from + 2)
      return at
    if (token.key === ',' && next === 'according') return at
    if (token.key === ',' && next === 'without' && key(passage, at + 2).endsWith('ing')) return at
    // …, Al Jazeera reported: who passes it on.
    if (token.key === ',' && isPassedOn(passage, at + 1, limit)) return at
    // as first reported by Bloomberg
    if (token.key === ',' && next === 'as' && [2, 3].some((on) => cueWordEn(key(passage, at + on)) !== null)) return at
    if (token.key === ',' && next === 'and' && (speaksSoon(passage, at + 2, limit) || vows(passage, at + 2, limit)))
      return at
    if (token.key === ';') return at
    if (
      at > from + 2 &&
      (token.key === 'and' || token.key === 'but') &&
      (cueWordEn(next) === 'say' ||
        cueWordEn(next) === 'told' ||
        next === 'declined' ||
        (['act', 'name'].includes(cueWordEn(next) ?? '') && vows(passage, at + 1, limit)) ||
        // said it was “theft,” and promised a response
        (passage.closing.has(at - 1) && next.endsWith('ed') && cueWordEn(next) !== null) ||
        (token.key === 'but' && cueWordEn(next) !== null))
    )
      return at
  }
  let end = limit
  while (
    end > from &&
    passage.tokens[end - 1]?.kind === 'mark' &&
    ['.', '!', '?', ',', '…'].includes(key(passage, end - 1))
  )
    end -= 1
  return end
}

/** «state television reported.»: a subject and a verb of saying to the sentence's end, and a day or place at most. */
function isPassedOn(passage: ReadPassage, from: number, limit: number): boolean {
  for (let at = from + 1; at < Math.min(limit, from + 8); at += 1) {
    const token = passage.tokens[at]
    if (token === undefined || (token.kind === 'mark' && passage.nameAt[at] === undefined)) return false
    if (BEFORE_CLAUSE.has(token.key) && passage.nameAt[at] === undefined) return false
    if (
      ['say', 'that'].includes(cueWordEn(token.key) ?? '') &&
      passage.nameAt[at] === undefined &&
      !isNoun(passage, at)
    )
      return (
        at + 1 >= limit - 1 ||
        (passage.nameAt[at + 1]?.label === 'DATE' && (passage.nameAt[at + 1]?.to ?? limit) >= limit - 1) ||
        (key(passage, at + 1) === 'on' &&
          passage.nameAt[at + 2]?.label === 'DATE' &&
          (passage.nameAt[at + 2]?.to ?? limit) >= limit - 1)
      )
  }
  return false
}
const BEFORE_CLAUSE = new Set('that which who and but or as when while because if where'.split(' '))

/** «…, and vowed to fight “every one”», «… and dismissed it as “theatre”»: another verb of the same speaker, with his own words behind it. */
function vows(passage: ReadPassage, at: number, limit: number): boolean {
  if (!key(passage, at).endsWith('ed') || cueWordEn(key(passage, at)) === null) return false
  return quotationsIn(passage, at, limit).length > 0
}

function speaksSoon(passage: ReadPassage, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 6); at += 1) {
    const kind = cueWordEn(key(passage, at))
    if ((kind === 'say' || kind === 'told') && passage.nameAt[at] === undefined) return true
  }
  return false
}

function make(
  passage: ReadPassage,
  at: number,
  kind: FoundQuote['kind'],
  content: readonly Stretch[],
  subject: Subject | null,
  confidence: number,
  evidence: string,
  open: boolean,
  inherits = false,
): FoundQuote {
  return {
    kind,
    content,
    cue: { from: at, to: behindCue(passage, at) },
    speaker: subject?.span ?? null,
    local:
      subject?.span === null || subject === null
        ? (calledSo(passage, at) ?? localSpeaker(passage, at, subject?.agreement ?? NOBODY))
        : null,
    ...(isDescription(passage, subject?.span ?? null) ? { described: localSpeaker(passage, at, NOBODY) } : {}),
    medium: null,
    agreement: subject?.agreement ?? NOBODY,
    inherits: inherits && subject === null,
    confidence: subject === null && !inherits ? confidence * 0.85 : confidence,
    evidence: [evidence.replace('cue', `cue ${passage.tokens[at]?.text ?? ''}`)],
    open,
  }
}

/** Mel Stride blamed what he called “reckless choices”: whom the sentence is about. */
function calledSo(passage: ReadPassage, at: number): Stretch | null {
  if (key(passage, at - 2) !== 'what') return null
  return openingSubject(passage, sentenceOf(passage, at).from, at - 2)?.span ?? null
}

function accordingTo(passage: ReadPassage, at: number, claimed: Set<number>): FoundQuote | null {
  const sentence = sentenceOf(passage, at)
  const speaker = laterSubject(passage, at + 2, sentence.to)
  if (speaker?.span === null || speaker === null) return null
  let content: Stretch[]
  if (at - sentence.from <= 1) {
    let from = speaker.span.to
    while (from < sentence.to && key(passage, from) !== ',') from += 1
    from = behindApposition(passage, from, sentence.to)
    const end = clauseEnd(passage, from + 1, sentence.to)
    if (end - from < 3) return null
    content = [{ from: from + 1, to: end }]
  } else {
    const apart = key(passage, at - 1) === ','
    const { to } = speaker.span
    // «A century ago, according to the historian, there were 300 workshops»
    const rest = apart && key(passage, to) === ',' ? goingOn(passage, to, sentence.to) : null
    content = [{ from: sentence.from, to: apart ? at - 1 : at }, ...(rest === null ? [] : [rest])]
  }
  const inside = content.flatMap(({ from, to }) => quotationsIn(passage, from, to))
  for (const span of inside) claimed.add(span.open)
  // "Q1," according to X. "Q2": nothing but quotations.
  const [only] = inside
  const direct = only !== undefined && inside.length === 1 && content.every((part) => isOnly(passage, part, only))
  const second = direct && only.close < at ? secondHalf(passage, at + 1, claimed) : null
  if (second !== null) claimed.add(second.open)
  return {
    kind: direct ? 'direct' : inside.length > 0 ? 'mixed' : 'indirect',
    content: direct
      ? [only, ...(second === null ? [] : [second])].map(({ open, close }) => ({ from: open + 1, to: close }))
      : content,
    cue: { from: at, to: at + 2 },
    speaker: speaker.span,
    medium: null,
    agreement: NOBODY,
    inherits: false,
    confidence: 0.8,
    evidence: ['according to + source'],
    open: false,
    aside: true,
  }
}

/** The comma that closes who somebody is: «Amal Haddad, a nurse at a hospital, …»; the one before where nothing is said of that. */
function behindApposition(passage: ReadPassage, comma: number, limit: number): number {
  const word = key(passage, comma + 1)
  const isTold = word === 'who' || (['a', 'an'].includes(word) && !beginsClause(passage, comma + 1, limit))
  if (!isTold) return comma
  for (let at = comma + 2; at < Math.min(limit, comma + LONGEST_APPOSITION); at += 1) {
    if (passage.opening.has(at)) return comma
    if (key(passage, at) === ',') return at
  }
  return comma
}
const LONGEST_APPOSITION = 16

/** Nothing but one quotation and the marks around it. */
function isOnly(passage: ReadPassage, part: Stretch, span: QuotedSpan): boolean {
  return !hasWords(passage, part.from, span.open) && !hasWords(passage, span.close + 1, part.to)
}
