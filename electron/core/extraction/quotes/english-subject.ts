import { isCapital } from '../names/english-words.ts'
import { TITLES_EN } from '../tables/people-en.ts'
import { cueWordEn } from './cues-english.ts'
import type { Agreement, Stretch } from './quote.ts'
import type { ReadPassage } from './reading.ts'

/** Who a verb's subject is: a phrase, or a pronoun that says only gender and number. */
export interface Subject {
  readonly span: Stretch | null
  readonly agreement: Agreement
}

const PRONOUNS: Readonly<Record<string, Agreement>> = {
  he: { gender: 'm', number: 'one' },
  she: { gender: 'f', number: 'one' },
  they: { gender: null, number: 'many' },
  it: { gender: null, number: 'one', thing: true },
  i: { gender: null, number: 'one' },
  we: { gender: null, number: 'many' },
  who: { gender: null, number: null },
  which: { gender: null, number: null },
}
const NONE: Agreement = { gender: null, number: null }
/** Between subject and verb. */
const ADVERBS = new Set(
  'has have had also once later then earlier previously again repeatedly would will did not reportedly already recently often first simply still now always never just only'.split(
    ' ',
  ),
)
const BREAKS = new Set(
  'that and but or while when after before as if because since although though so what where than whose which said cited quoted quoting citing as among them including how'.split(
    ' ',
  ),
)
const LATER_BREAKS = new Set(
  'in at on from during after before with as when while who which that pointing by to for about through over under into outside'.split(
    ' ',
  ),
)
const LONGEST = 22

/** The full stop of a short title, or one of a name: Mr. Trump, Dmitri S. Peskov, Dollar General Corp. */
export function isStopOfName(passage: ReadPassage, at: number): boolean {
  if (key(passage, at) !== '.') return false
  const name = passage.nameAt[at]
  const before = key(passage, at - 1)
  if (before.length === 2 || TITLES_EN.has(before) || passage.nameAt[at - 1]?.to === at) return true
  return name !== undefined && name.to > at + 1
}

const NO_ADVERBS = new Set(
  'family only reply supply rally ally assembly july italy fly bully anomaly monopoly'.split(' '),
)

/** How it was said: angrily; but a family is none. */
function isAdverb(passage: ReadPassage, at: number): boolean {
  const word = key(passage, at)
  return ADVERBS.has(word) || (word.endsWith('ly') && !NO_ADVERBS.has(word) && passage.nameAt[at] === undefined)
}

const key = (passage: ReadPassage, at: number): string => passage.tokens[at]?.key ?? ''

/**
 * Who a verb's subject is, wherever the sentence puts it: right before it; before «and» or «but» at the sentence's beginning;
 * for a participle, the subject of the verb it hangs on.
 */
export function subjectOf(passage: ReadPassage, verb: number, sentence: number): Subject | null {
  const before = key(passage, verb - 1)
  const from = behindSemicolon(passage, verb, sentence)
  if (before === 'as') return earlierSubject(passage, verb - 1, from)
  const participle = key(passage, verb).endsWith('ing')
  if (participle && before === ',') {
    // «a second diplomat agreed, saying»: the nearest verb before the comma has the subject.
    const previous = key(passage, verb - 2)
    if (/(ed|said|told)$/u.test(previous)) {
      const near = earlierSubject(passage, verb - 2, from)
      if (near !== null) return near
    }
    return openingSubject(passage, from, verb)
  }
  if (participle && before !== 'was' && before !== 'were')
    return accompanying(passage, verb, from) ?? openingSubject(passage, clauseBefore(passage, verb, from), verb)
  if (before === 'and' || before === 'but') return openingSubject(passage, from, verb)
  return earlierSubject(passage, verb, from) ?? null
}

/** «Parents wept; one woman rose and shouted»: the clause behind the last semicolon. */
function behindSemicolon(passage: ReadPassage, verb: number, from: number): number {
  for (let at = verb - 1; at > Math.max(from, verb - 60); at -= 1) if (key(passage, at) === ';') return at + 1
  return from
}

/** «… after 40 members signed a letter saying …»: where the clause begins that goes on up to the verb; the sentence's beginning without one. */
function clauseBefore(passage: ReadPassage, verb: number, from: number): number {
  for (let at = verb - 1; at > from + 1; at -= 1) {
    if (passage.tokens[at]?.kind === 'mark' && passage.nameAt[at] === undefined) return from
    if (['after', 'when', 'because', 'before'].includes(key(passage, at))) return at + 1
  }
  return from
}

/** «…, with its lawmaker Hassan Fadlallah calling it …»: who stands between «with» and the participle. */
function accompanying(passage: ReadPassage, verb: number, from: number): Subject | null {
  for (let at = verb - 1; at >= Math.max(from, verb - 8); at -= 1) {
    if (key(passage, at) === 'with') return at < verb - 1 ? { span: { from: at + 1, to: verb }, agreement: NONE } : null
    if (passage.tokens[at]?.kind === 'mark' && passage.nameAt[at] === undefined) return null
  }
  return null
}

const VERBS = new Set(
  'has have had is are was were will would did does do can could may might must should kept made took gave went came began left met won lost held set put got saw fell rose led sent spent stood became grew hit built broke brought fought found quit cut hurt wept slept drove flew ran sang spoke chose threw drew beat bought taught caught hid rode shot sold struck swam withdrew paid laid sought'.split(
    ' ',
  ),
)

/** FRANKFURT, July 15 (Reuters) - The operator …; DAMASCUS — Syria's president: over the place, the day and the agency. */
export function behindDateline(passage: ReadPassage, from: number): number {
  if (from > 0) return from
  for (let at = from; at < from + 8; at += 1) {
    if (DASHES.has(key(passage, at)) && passage.tokens[at]?.spaced === true)
      return at > 0 && leadsIn(passage, at) ? at + 1 : from
    // BEIRUT: Israeli airstrikes …
    if (key(passage, at) === ':') return isShouted(passage, 0) && leadsIn(passage, at) ? at + 1 : from
    if (key(passage, at) === '(')
      for (let close = at + 2; close < at + 5; close += 1)
        if (key(passage, close) === ')' && DASHES.has(key(passage, close + 1))) return close + 2
  }
  return from
}
const DASHES = new Set(['-', '–', '—'])

/** Nothing but a place, perhaps a day and an agency: in capitals, or more than the place. */
function leadsIn(passage: ReadPassage, to: number): boolean {
  if (passage.nameAt[0]?.label !== 'LOC') return false
  for (let at = 0; at < to; at += 1)
    if (passage.nameAt[at] === undefined && passage.tokens[at]?.kind !== 'mark') return false
  return isShouted(passage, 0) || passage.nameAt[to - 1]?.label === 'ORG'
}
/** Conjunctions with a subject of their own behind them. */
export const CLAUSES = new Set([
  'as',
  'while',
  'when',
  'after',
  'before',
  'because',
  'if',
  'since',
  'until',
  'although',
  'though',
])
const isShouted = (passage: ReadPassage, at: number): boolean => {
  const text = passage.tokens[at]?.text ?? ''
  return text.length > 2 && text === text.toUpperCase()
}

/** The subject a sentence begins with, after «In Cairo,» and the like. */
export function openingSubject(passage: ReadPassage, from: number, to: number): Subject | null {
  let at = behindDateline(passage, from)
  while (at < to && passage.tokens[at]?.kind === 'mark') {
    if (passage.opening.has(at)) return null
    at += 1
  }
  if (
    [
      'in',
      'on',
      'at',
      'after',
      'before',
      'during',
      'asked',
      'writing',
      'speaking',
      'among',
      'with',
      'for',
      'by',
      'from',
    ].includes(key(passage, at))
  ) {
    let comma = at
    while (comma < to && comma < at + 16 && key(passage, comma) !== ',') comma += 1
    if (key(passage, comma) !== ',') return null
    at = comma + 1
  }
  if (['but', 'and', 'yet', 'so', 'as'].includes(key(passage, at))) at += 1
  const pronoun = PRONOUNS[key(passage, at)]
  if (pronoun !== undefined) return { span: null, agreement: pronoun }
  const first = at
  while (at < to && at < first + LONGEST) {
    const token = passage.tokens[at]
    const name = passage.nameAt[at]
    if (name !== undefined && name.from === at && name.label !== 'DATE') {
      at = name.to
      continue
    }
    if (name?.label === 'DATE' || token === undefined) break
    if (token.key === ',') {
      // The head coach, Iwan Beddoes, confirmed.
      const inner = passage.nameAt[at + 1]
      const near = inner !== undefined && inner.label === 'PER' && passage.nameAt[at - 1]?.label !== 'PER'
      if (near) at = inner.to
      break
    }
    if (token.kind === 'mark' && !["'", '’'].includes(token.key) && !isStopOfName(passage, at)) break
    // Vincent Kompany felt
    const person = passage.nameAt[at - 1]
    if (person?.label === 'PER' && person.to === at && /^\p{Ll}/u.test(token.text) && !BEHIND_NAMES.has(token.key))
      break
    const verb =
      VERBS.has(token.key) ||
      cueWordEn(token.key) !== null ||
      (/(?<!^['’])(?:ed|s)$/u.test(token.key) && isVerbAfterName(passage, at, first)) ||
      ['on', 'who', 'which', 'that', 'when'].includes(token.key)
    if (verb && at > first) break
    if (/^(?:also|later)$|ly$/u.test(token.key) && isAdverb(passage, at) && at > first) break
    at += 1
  }
  return at > first ? { span: { from: first, to: at }, agreement: NONE } : null
}

/** What goes on behind a person's name without a verb. */
const BEHIND_NAMES = new Set(["'s", '’s', 'and', 'of', 'at', 'from', 'in', 'for', 'or', 's'])

/** «Haddadin blocked», «Beddoes smiles»: a word in -ed or -s after a name or a noun with its article. */
function isVerbAfterName(passage: ReadPassage, at: number, first: number): boolean {
  // «Kenya's water minister» goes on.
  if (at === first || key(passage, at) === "'s" || key(passage, at) === '’s') return false
  const ed = key(passage, at).endsWith('ed')
  return passage.nameAt[at - 1] !== undefined || (ed && at - first >= 1)
}

/** The subject that stands before a verb: X said; X, the mayor of Y, said; she said. */
export function earlierSubject(passage: ReadPassage, verb: number, from: number): Subject | null {
  // Kamalvandi was quoted as saying
  if (key(passage, verb - 1) === 'as') {
    let quoted = verb - 2
    // was quoted by the Daily Telegraph as saying
    while (quoted > Math.max(from, verb - 10) && !['quoted', 'cited'].includes(key(passage, quoted))) quoted -= 1
    if (TO_BE.has(key(passage, quoted - 1)))
      return earlierSubject(passage, key(passage, quoted - 1) === 'been' ? quoted - 2 : quoted - 1, from)
  }
  let at = verb - 1
  // Boeing Co. said
  if (key(passage, at) === '.' && passage.nameAt[at - 1]?.to === at) at -= 1
  // «A report from Statistics Canada on Tuesday showed»: the day between.
  const day = passage.nameAt[at]
  if (day?.label === 'DATE') {
    at = day.from - 1
    if (['on', 'in', 'at', 'late', 'early'].includes(key(passage, at))) at -= 1
  }
  if (key(passage, at) === ')') {
    let open = at
    while (open > from && key(passage, open) !== '(') open -= 1
    if (at - open <= 6) at = open - 1
  }
  while (at >= from && isAdverb(passage, at)) at -= 1
  // Her grandmother used to say
  if (key(passage, at) === 'to' && key(passage, at - 1) === 'used') at -= 2
  if (at < from) return null
  // A relative clause or apposition between commas.
  if (key(passage, at) === ',') {
    const lead = leadingPerson(passage, behindDateline(passage, from), at)
    if (lead !== null) return lead
    const opening = openingComma(passage, at, from)
    if (opening === null) return null
    const name = passage.nameAt[opening + 1]
    // Sara Doğan, 26, who came back, thinks: over her age.
    const aged = passage.tokens[opening - 1]?.kind === 'number' && key(passage, opening - 2) === ','
    const head = nounBefore(passage, aged ? opening - 3 : opening - 1, from)
    if (head === null) return null
    // The minister, Martin Ashdown, said: title and name are one phrase.
    // His daughter, the actor Jess Halloran, said: so is a name behind its own noun.
    const ending = passage.nameAt[at - 1]
    const naming =
      passage.nameAt[head.to - 1]?.label !== 'PER' &&
      ((at - opening <= 5 && name?.label === 'PER') ||
        // The state weather agency, Aemet, said
        (name?.label === 'ORG' && name.to === at && passage.nameAt[head.to - 1] === undefined) ||
        (at - opening <= 7 &&
          ending?.label === 'PER' &&
          ending.to === at &&
          isNounBefore(passage, ending.from, opening)))
    if (naming && (key(passage, head.from) === 'whose' || key(passage, head.from - 1) === 'whose'))
      return { span: { from: opening + 1, to: at }, agreement: NONE }
    return { span: naming ? { from: head.from, to: at } : head, agreement: NONE }
  }
  const pronoun = PRONOUNS[key(passage, at)]
  if (pronoun !== undefined && passage.nameAt[at] === undefined) {
    if (key(passage, at) !== 'who' && key(passage, at) !== 'which') return { span: null, agreement: pronoun }
    const antecedent = nounBefore(passage, key(passage, at - 1) === ',' ? at - 2 : at - 1, from)
    return antecedent === null ? null : { span: antecedent, agreement: NONE }
  }
  const span = nounBefore(passage, at, from)
  // «A man who took €61,000 told»: the walk back has ended inside what is told of him.
  if (span !== null && MONEY.has(key(passage, span.from - 1))) return openingSubject(passage, from, verb)
  return span === null ? null : { span, agreement: NONE }
}
const MONEY = new Set(['€', '$', '£'])

const TO_BE = new Set(['was', 'were', 'is', 'are', 'been'])

/** «Teresa Ribera, who heads this, that and the other, said»: whom the sentence begins with, before all that is told of her. */
export function leadingPerson(passage: ReadPassage, from: number, last: number): Subject | null {
  const name = passage.nameAt[from]
  if (name?.label !== 'PER' || name.from !== from || key(passage, name.to) !== ',' || last <= name.to) return null
  for (let at = name.to + 1; at < last; at += 1) {
    const word = key(passage, at)
    if (cueWordEn(word) === 'say' || word === 'told' || CLAUSES.has(word)) return null
    if (['and', 'but'].includes(word) && key(passage, at - 1) === ',') return null
  }
  return { span: { from, to: name.to }, agreement: NONE }
}

/** Only words between the comma and the name: the actor Jess Halloran. */
function isNounBefore(passage: ReadPassage, name: number, comma: number): boolean {
  for (let at = comma + 1; at < name; at += 1)
    if (
      (passage.tokens[at]?.kind !== 'word' && !(key(passage, at) === '.' && key(passage, at - 1).length <= 4)) ||
      BREAKS.has(key(passage, at)) ||
      ['in', 'with', 'from', 'by', 'of', 'to', 'against', 'for'].includes(key(passage, at))
    )
      return false
  return name > comma + 1
}

/** The comma that opens what a comma closes. */
function openingComma(passage: ReadPassage, close: number, from: number): number | null {
  for (let at = close - 1; at > from && close - at < 30; at -= 1) {
    if (key(passage, at) === ',') return at
    if (passage.tokens[at]?.kind === 'mark' && ['"', '”', '“', ';', ':'].includes(key(passage, at))) return null
  }
  return null
}

/** The noun phrase that ends at a token, back to the clause's beginning. */
function nounBefore(passage: ReadPassage, end: number, from: number): Stretch | null {
  const last = key(passage, end) === ')' ? beforeBrackets(passage, end + 1, from) : end
  if (last < from || passage.tokens[last]?.kind !== 'word') {
    if (
      !(passage.tokens[last]?.kind === 'mark' && passage.nameAt[last] !== undefined) &&
      passage.tokens[last]?.kind !== 'number'
    )
      return null
  }
  let first = last
  while (first > from && last - first < LONGEST) {
    const bracket = beforeBrackets(passage, first, from)
    if (bracket < first) {
      first = bracket
      continue
    }
    const office = joinedOffice(passage, first, from)
    if (office < first) {
      first = office
      continue
    }
    const before = first - 1
    const token = passage.tokens[before]
    const name = passage.nameAt[before]
    if (name !== undefined && name.label !== 'DATE' && name.to > before) {
      first = Math.max(from, name.from)
      continue
    }
    const joined = joinedBefore(passage, first, last)
    if (joined !== null && joined >= from) {
      first = joined
      continue
    }
    if (
      token === undefined ||
      (token.kind === 'mark' &&
        !['’', "'"].includes(token.key) &&
        // the 23-year-old
        !(token.key === '-' && !token.spaced && passage.tokens[before - 1]?.kind === 'number') &&
        !isStopOfName(passage, before)) ||
      BREAKS.has(token.key)
    )
      break
    if (cueWordEn(token.key) !== null && name === undefined && before !== last) break
    first = before
  }
  // «was criticised by Amina Hassan, who warned»: the preposition is the other verb's.
  if (key(passage, first) === 'by' && first < last) first += 1
  const leading = key(passage, first)
  if (['in', 'on', 'at', 'by', 'for', 'with', 'of', 'to', 'from'].includes(leading)) return null
  const pronoun = PRONOUNS[leading]
  if (first === last && (pronoun !== undefined || BREAKS.has(leading))) return null
  // A relative clause stays out: officials who spoke on condition of anonymity.
  let to = first + 1
  while (to <= last && !(key(passage, to) === 'who' && passage.nameAt[to] === undefined)) {
    // A draft seen by the Guardian
    if (PASSED_ON.has(key(passage, to)) && key(passage, to + 1) === 'by') break
    to += 1
  }
  return first <= last ? { from: first, to } : null
}

/** The Institute for Fiscal Studies (IFS) think tank: the last token before the short form in brackets that ends before one; the token itself without. */
function beforeBrackets(passage: ReadPassage, at: number, from: number): number {
  if (key(passage, at - 1) !== ')') return at
  for (let open = at - 2; open > Math.max(from, at - 6); open -= 1) if (key(passage, open) === '(') return open - 1
  return at
}

const MINISTERS = new Set(['secretary', 'minister'])

/** Culture, Media and Sport Secretary: where what an office is for begins, before the «and» that its last word follows; the token itself elsewhere. */
function joinedOffice(passage: ReadPassage, at: number, from: number): number {
  const { tokens, nameAt } = passage
  const isPart = (part: number): boolean => part >= from && isCapital(tokens[part]) && nameAt[part] === undefined
  if (key(passage, at - 1) !== 'and' || !isPart(at) || !isPart(at - 2)) return at
  if (!MINISTERS.has(key(passage, at + 1)) && !MINISTERS.has(key(passage, at + 2))) return at
  let first = at - 2
  while (key(passage, first - 1) === ',' && isPart(first - 2)) first -= 2
  return first
}

/** France, Poland and the UK: where the name before a comma or «and» begins, in a row of names of one kind. */
function joinedBefore(passage: ReadPassage, first: number, last: number): number | null {
  const own = passage.nameAt[first] ?? (key(passage, first) === 'the' ? passage.nameAt[first + 1] : undefined)
  const mark = key(passage, first - 1)
  const other = passage.nameAt[first - 2]
  if (own === undefined || other === undefined || own.label !== other.label || own.label === 'DATE') return null
  if (mark === 'and') return own.to === last + 1 ? other.from : null
  return mark === ',' && passage.tokens.slice(first, last).some((token) => token.key === 'and') ? other.from : null
}

/** «a report by the agency»: a verb after an article is a noun, and what follows says whose. */
const ARTICLES = new Set(['a', 'an', 'the', 'this', 'that', 'its', 'their', 'new', 'recent', 'official'])
const DOCUMENTS = new Set([
  'report',
  'statement',
  'study',
  'survey',
  'letter',
  'document',
  'analysis',
  'review',
  'poll',
  'figures',
  'data',
  'estimate',
])
const ISSUED_BY = new Set(['by', 'from', 'of'])

/** What is told of a document behind it, and no part of who speaks. */
const PASSED_ON = new Set(
  'seen released published carried issued obtained reviewed posted shared broadcast aired compiled written conducted commissioned leaked'.split(
    ' ',
  ),
)

/** Officials briefed on the matter, people familiar with the talks: what tells unnamed sources apart. */
const INFORMED = new Set(['briefed', 'familiar', 'close'])

/** The subject that stands after a verb: said Maya Lindqvist, the mission's principal investigator. */
export function laterSubject(passage: ReadPassage, from: number, limit: number): Subject | null {
  let at = from
  let named = false
  while (at < Math.min(limit, from + LONGEST)) {
    const token = passage.tokens[at]
    if (token === undefined) break
    const name = passage.nameAt[at]
    if (name !== undefined && name.from === at) {
      // the 2022 census
      if (name.label === 'DATE' && !(at > from && ARTICLES.has(key(passage, at - 1)))) break
      named = name.label !== 'DATE'
      at = name.to
      continue
    }
    // Barclays' James Anstead
    if (["'", '’'].includes(token.key) && passage.nameAt[at - 1]?.to === at && passage.nameAt[at + 1] !== undefined) {
      at += 1
      continue
    }
    // Andrew Bailey's predecessor, Mark Carney: who holds what somebody else's name begins.
    const holder = passage.nameAt[at + 1]
    if (
      token.key === ',' &&
      named &&
      passage.nameAt[at - 1] === undefined &&
      holder?.label === 'PER' &&
      holder.from === at + 1
    ) {
      at = holder.to
      continue
    }
    if (
      token.kind === 'mark' &&
      !(
        token.key === '.' &&
        isCapital(passage.tokens[at + 1]) &&
        (passage.tokens[at - 1]?.key.length ?? 9) <= 4 &&
        passage.nameAt[at + 1] !== undefined
      )
    )
      break
    if (
      // a study of 68,000 adults
      (token.kind === 'number' && key(passage, at - 1) !== 'of') ||
      (at > from &&
        LATER_BREAKS.has(token.key) &&
        !(token.key === 'for' && !named) &&
        !INFORMED.has(key(passage, at - 1)) &&
        !(ISSUED_BY.has(token.key) && DOCUMENTS.has(key(passage, at - 1)))) ||
      (cueWordEn(token.key) !== null && at > from && !ARTICLES.has(key(passage, at - 1)))
    )
      break
    at += 1
  }
  // a timeline released by the university
  if (at > from + 1 && PASSED_ON.has(key(passage, at - 1)) && passage.nameAt[at - 1] === undefined) at -= 1
  if (at === from) return null
  const pronoun = PRONOUNS[key(passage, from)]
  if (pronoun !== undefined && at === from + 1) return { span: null, agreement: pronoun }
  return { span: { from, to: at }, agreement: NONE }
}
