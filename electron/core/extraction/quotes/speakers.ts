import { roleOf } from '../names/arabic-words.ts'
import type { FoundEntity } from '../names/entities.ts'
import { isCapital, isTitled } from '../names/english-words.ts'
import { ORG_HEADS_AR } from '../tables/heads-ar.ts'
import { TITLES_EN } from '../tables/people-en.ts'
import { DECEASED_AR, DOCUMENTS_AR, PEOPLE_NOUNS_AR } from '../tables/titles-ar.ts'
import { keyOf } from '../reading/key.ts'
import type { Token } from '../reading/tokens.ts'
import { genderOf } from './english-gender.ts'
import { openingSubject } from './english-subject.ts'
import { NOBODY } from './arabic-cue.ts'
import type { Agreement, FoundQuote, Stretch } from './quote.ts'
import type { ReadPassage } from './reading.ts'
import { officeOf, ONLY, POLITE } from './roles.ts'

/** A noun phrase in one of the passages. */
export interface PlacedStretch extends Stretch {
  readonly passage: number
}

export interface ResolvedQuote extends FoundQuote {
  readonly passage: number
  readonly contents: readonly PlacedStretch[]
  readonly who: PlacedStretch | null
  readonly entities: readonly number[]
  readonly unnamed: boolean
}

interface Speaker {
  readonly at: PlacedStretch | null
  readonly entities: readonly number[]
  readonly unnamed: boolean
  readonly gender: 'm' | 'f' | null
  readonly number: 'one' | 'two' | 'many'
  /** Whether «he» may stand for it, or «it»; null where nobody knows, and in Arabic, where both have a gender. */
  readonly person: boolean | null
}

/** What the sieve knows of the passages: their entity of each name. */
export interface Cast {
  readonly passages: readonly ReadPassage[]
  /** For each passage, its names' entities. */
  readonly of: readonly (readonly (number | null)[])[]
  readonly entities: readonly FoundEntity[]
  /** Bodies by a word of their name, the first that has it. */
  readonly bodies: ReadonlyMap<string, number>
  /** Who holds a role, by the folded phrase, as introduced: الرئيس الإيراني -> 2. */
  readonly roles: ReadonlyMap<string, number>
}

/**
 * Says who speaks, quote by quote in the order of the text: the phrase beside the cue; else the subject of the sentence; else
 * the last speaker who agrees with the verb. A heading ends a chain of speakers.
 */
export function resolveSpeakers(found: readonly (readonly FoundQuote[])[], cast: Cast): ResolvedQuote[] {
  const resolved: ResolvedQuote[] = []
  let chain: Speaker[] = []
  for (const [index, quotes] of found.entries()) {
    const passage = cast.passages[index]
    if (passage === undefined) continue
    if (passage.kind === 'heading') chain = chain.slice(-1)
    const going = resolved.at(-1)
    if (going?.open === true && (going.contents.at(-1)?.passage ?? going.passage) === index - 1) {
      const further = goesOn(cast.passages, index, quotes)
      if (further !== null)
        resolved[resolved.length - 1] = {
          ...going,
          contents: [...going.contents, { passage: index, from: further.from, to: further.to }],
          open: further.open,
        }
    }
    for (const quote of quotes) {
      const before = quote.continues === true ? resolved.findLastIndex(({ answers }) => answers === true) : -1
      const answered = resolved[before]
      if (answered !== undefined) {
        const contents = [...answered.contents, ...quote.content.map((span) => place(span, index))]
        resolved[before] = { ...answered, contents }
        continue
      }
      const speaker = issuedBy(speakerOf(quote, index, chain, cast), chain, cast)
      // Of an English «according to» it is a person who goes on speaking, where nobody else does in its paragraph.
      const isSource = quote.cue !== null && quotes.length === 1 && speaker?.person === true
      if ((quote.aside !== true || isSource) && speaker !== null) chain = [...chain.slice(-7), speaker]
      resolved.push({
        ...quote,
        passage: index,
        contents: quote.content.map((span) => place(span, index)),
        who: speaker?.at ?? null,
        entities: speaker?.entities ?? [],
        unnamed: speaker?.unnamed ?? false,
      })
    }
  }
  return resolved
}

/** بيان صادر عن وزارة الدفاع: whose a document is, said behind it. */
function issuerBehind({ passages, of }: Cast, passage: number, at: number): number | null {
  const read = passages[passage]
  if (!/^(ال)?صادره?$/u.test(read?.tokens[at]?.key ?? '') || read?.tokens[at + 1]?.key !== 'عن') return null
  const issuer = read.nameAt[at + 2]
  return issuer?.label === 'ORG' ? (of[passage]?.[read.names.indexOf(issuer)] ?? null) : null
}

/** Paragraphs that a quotation without a mark at their beginnings may go on over. */
const FURTHEST = 4

/**
 * What a paragraph adds to a quotation that the one before left open: the words behind a mark at its beginning; or all of
 * it, where only the last of the next paragraphs has a mark, which closes.
 */
function goesOn(
  passages: readonly ReadPassage[],
  index: number,
  quotes: readonly FoundQuote[],
): (Stretch & { readonly open: boolean }) | null {
  const passage = passages[index]
  if (passage === undefined || passage.kind !== 'paragraph') return null
  const first = passage.opening.get(0)
  if (first !== undefined) {
    const own = quotes.some((quote) => quote.content.some((span) => span.from <= 1))
    return own || passage.nameQuotes.has(0) ? null : { from: 1, to: first.close, open: first.unclosed }
  }
  if (quotes.length > 0) return null
  for (const next of passages.slice(index, index + FURTHEST)) {
    if (next.kind !== 'paragraph' || next.quoted.length > 0) return null
    const close = strayClose(next)
    if (close !== null) return { from: 0, to: next === passage ? close : passage.tokens.length, open: next !== passage }
  }
  return null
}

/** A closing mark at a paragraph's end that nothing in it opens. */
function strayClose({ tokens, closing }: ReadPassage): number | null {
  for (let at = tokens.length - 1; at >= Math.max(0, tokens.length - 3); at -= 1)
    if (['"', '”', '»'].includes(tokens[at]?.key ?? '') && !closing.has(at)) return at
  return null
}

const STATEMENTS = new Set(['البيان', 'التقرير', 'الدراسة'].map(keyOf))

/** «وأضاف البيان»: what was issued is its issuer's, the body that spoke last. */
function issuedBy(speaker: Speaker | null, chain: readonly Speaker[], cast: Cast): Speaker | null {
  const { passages, entities } = cast
  if (speaker?.at == null || speaker.entities.length > 0) return speaker
  const { passage, from, to } = speaker.at
  const stated = issuerBehind(cast, passage, to)
  if (stated !== null) return { ...speaker, entities: [stated], unnamed: false }
  if (!STATEMENTS.has(passages[passage]?.tokens[from]?.key ?? '')) return speaker
  const issuer = chain.findLast((one) => one.entities.length > 0 || one.unnamed)
  const issuers = issuer?.entities.filter((entity) => entities[entity]?.label !== 'PER') ?? []
  return issuers.length === 0 ? speaker : { ...speaker, entities: issuers, unnamed: false }
}

function place({ from, to, stripped, letters }: Stretch, passage: number): PlacedStretch {
  return {
    passage,
    from,
    to,
    ...(stripped === undefined ? {} : { stripped }),
    ...(letters === undefined ? {} : { letters }),
  }
}

function speakerOf(quote: FoundQuote, passage: number, chain: readonly Speaker[], cast: Cast): Speaker | null {
  const honoured = honouredIn(quote.speaker, passage, chain, cast)
  if (honoured !== null) return honoured
  if (quote.speaker !== null) {
    const speaker = explicit(quote.speaker, passage, quote.agreement, cast)
    if (speaker.entities.length > 0 || quote.described === undefined) return speaker
    const described =
      quote.described === null
        ? earlierPerson(quote.speaker, passage, cast)
        : explicit(quote.described, passage, quote.agreement, cast)
    if (described === null) return speaker
    const { entities, gender, person } = described
    return { ...speaker, entities, gender, person, unnamed: entities.length === 0 }
  }
  if (quote.local !== undefined && quote.local !== null) return explicit(quote.local, passage, quote.agreement, cast)
  // A heading that is all quotation does not say who speaks.
  if (quote.cue === null && quote.aside === true && cast.passages[passage]?.script === 'en') return null
  if (quote.inherits && quote.agreement.number !== 'two')
    return chain.findLast((speaker) => agrees(speaker, quote.agreement.gender, null)) ?? chain.at(-1) ?? null
  if (quote.answers === true) return introduced(cast, cast.passages[passage]?.script === 'en' ? INTRODUCTION : Infinity)
  const { number, gender } = quote.agreement
  if (number === 'two') {
    const joint = chain.findLast((speaker) => speaker.number === 'two')
    return joint ?? pairIn(cast, passage, quote.cue?.from ?? 0)
  }
  const { thing } = quote.agreement
  const subject = gender === null ? null : subjectBefore(gender, passage, chain, cast)
  if (subject !== null) return explicit(subject, passage - 1, quote.agreement, cast)
  const agreeing = chain.findLast((speaker) => agrees(speaker, gender, number, thing))
  if (agreeing !== undefined) return agreeing
  const english = cast.passages[passage]?.script === 'en'
  // يقولون لنا إن: one person who has spoken is not «they».
  const isOne = chain.at(-1)?.entities.some((one) => cast.entities[one]?.label === 'PER') === true
  if (!english && number === 'many' && isOne) return null
  return (
    (english && gender !== null ? lastOf(gender, quote, passage, cast) : null) ??
    chain.at(-1) ??
    lastNamed(quote, passage, cast)
  )
}

/** «Shafiqur Rahman left the hall. / “We were robbed,” he said.»: whom the paragraph before is about, where somebody else spoke before that. */
function subjectBefore(gender: 'm' | 'f', passage: number, chain: readonly Speaker[], cast: Cast): Stretch | null {
  const before = cast.passages[passage - 1]
  if (before === undefined || before.quoted.length > 0) return null
  if ((chain.at(-1)?.at?.passage ?? passage) >= passage - 1) return null
  const subject = personBefore(before)
  const person = before.nameAt[(subject?.to ?? 0) - 1]
  if (subject === null || person === undefined) return null
  const own = genderIn(cast, cast.of[passage - 1]?.[before.names.indexOf(person)] ?? null)
  return own === null || own === gender ? subject : null
}

/** The one person whom an English paragraph begins with, by the whole phrase. */
function personBefore(before: ReadPassage): Stretch | null {
  if (before.script !== 'en' || before.kind !== 'paragraph') return null
  const subject = openingSubject(before, 0, before.tokens.length)?.span
  if (subject == null || subject.to - subject.from > LONGEST_SUBJECT) return null
  const people = before.names.filter(
    ({ label, from, to }) => label === 'PER' && from >= subject.from && to <= subject.to,
  )
  return people.length === 1 && people[0]?.to === subject.to ? subject : null
}

/** «the Spaniard», «the 23-year-old»: whom one of the paragraphs before begins with, where its own names nobody. */
function earlierPerson(span: Stretch, passage: number, cast: Cast): Speaker | null {
  const last = cast.passages[passage]?.tokens[span.to - 1]
  if (last?.key !== 'year-old' && !isCapital(last)) return null
  for (let index = passage - 1; index >= Math.max(0, passage - 3); index -= 1) {
    const before = cast.passages[index]
    const subject = before === undefined ? null : personBefore(before)
    if (subject !== null) return explicit(subject, index, NOBODY, cast)
  }
  return null
}
const LONGEST_SUBJECT = 16

/** Nobody who has spoken can be «she»: the woman named last before the cue, among the names not far from it. */
function lastOf(gender: 'm' | 'f', quote: FoundQuote, passage: number, cast: Cast): Speaker | null {
  let left = FAR
  for (let index = passage; index >= 0 && left > 0; index -= 1) {
    const names = cast.passages[index]?.names ?? []
    const before = index === passage ? (quote.cue?.from ?? 0) : Infinity
    for (let at = names.length - 1; at >= 0 && left > 0; at -= 1, left -= 1) {
      const name = names[at]
      if (name?.label !== 'PER' || name.to > before) continue
      if (genderIn(cast, cast.of[index]?.[at] ?? null) === gender)
        return explicit({ from: name.from, to: name.to }, index, quote.agreement, cast)
    }
    left -= 1
  }
  return null
}
/** So many names and paragraphs back. */
const FAR = 60

/** By an entity's longest name. */
function genderIn({ entities }: Cast, entity: number | null): 'm' | 'f' | null {
  return entity === null ? null : genderOf((entities[entity]?.name ?? '').split(' ').map(keyOf))
}

const HONOURS = new Set(
  ['سيادته', 'سيادتها', 'معاليه', 'معاليها', 'سعادته', 'فخامته', 'سموه', 'جلالته', 'فضيلته', 'دولته', 'غبطته'].map(
    keyOf,
  ),
)

/** ويضيف الرجل, وأورد المتحدث: whoever spoke last and can be meant. */
const ONE_OF_TWO: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...['الرجل', 'الشاب', 'الأب', 'العجوز', 'المتحدث'].map((word) => [keyOf(word), 'm'] as const),
  ...['المرأة', 'السيدة', 'الشابة', 'الأم', 'الطفلة', 'المتحدثة'].map((word) => [keyOf(word), 'f'] as const),
])

/** وأشار سيادته إلى: as good as a pronoun, of the last person who spoke. */
function honouredIn(
  span: Stretch | null,
  passage: number,
  chain: readonly Speaker[],
  { passages, entities, roles }: Cast,
): Speaker | null {
  const key = span === null ? '' : (passages[passage]?.tokens[span.from]?.key ?? '')
  const gender = span !== null && span.to === span.from + 1 ? (ONE_OF_TWO.get(key) ?? null) : null
  // Who was introduced as a spokesman is meant by it.
  if (span === null || roles.has(key) || (!HONOURS.has(key) && gender === null)) return null
  const last = chain.findLast(
    (speaker) =>
      speaker.entities.some((one) => entities[one]?.label === 'PER') &&
      (gender === null || speaker.gender === null || speaker.gender === gender),
  )
  return last === undefined ? null : { ...last, at: { ...span, passage } }
}

/** Whom an interview is with, or a piece about somebody's death is about: the first person that its headline, or else its text, names. `paragraphs`: so many of the text at most. */
function introduced(cast: Cast, paragraphs = Infinity): Speaker | null {
  const head = cast.passages.findIndex(({ kind }) => kind === 'headline')
  const order = [...(head === -1 ? [] : [head]), ...cast.passages.keys()]
  let seen = 0
  for (const index of order) {
    const passage = cast.passages[index]
    if (passage === undefined || !['headline', 'heading', 'paragraph'].includes(passage.kind)) continue
    if (passage.kind === 'paragraph') seen += 1
    if (seen > paragraphs) return null
    const people = passage.names.filter(({ label }) => label === 'PER')
    const name =
      people.find(({ from }) => !isHearer(passage, from)) ?? (passage.script === 'ar' ? people[0] : undefined)
    if (name === undefined) continue
    const from = titleFrom(passage, name.from)
    return explicit({ from, to: name.to, stripped: from === name.from ? name.stripped : 0 }, index, NOBODY, cast)
  }
  return null
}

/** Paragraphs of an English interview that may say whom it is with. */
const INTRODUCTION = 2

/** «The novelist talks to Hannah Lind about grief»: who asks. */
function isHearer({ tokens }: ReadPassage, at: number): boolean {
  const before = tokens[at - 1]?.key ?? ''
  return (
    ['tells', 'told', 'by'].includes(before) ||
    (before === 'to' && ['talks', 'speaks'].includes(tokens[at - 2]?.key ?? ''))
  )
}

/** Where the title before a name begins: الباحث اللبناني كمال ديب. The name where it has none. */
function titleFrom({ tokens, nameAt }: ReadPassage, name: number): number {
  let from = name
  for (let at = name - 1; at >= Math.max(0, name - 4); at -= 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || nameAt[at] !== undefined) break
    if (roleOf(token.key) !== null) from = at
    else if (!token.key.startsWith('ال')) break
  }
  return from
}

/** Nobody has spoken yet: whoever was named last before the cue, in its paragraph or the one before. */
function lastNamed(quote: FoundQuote, passage: number, cast: Cast): Speaker | null {
  for (let index = passage; index >= Math.max(0, passage - 1); index -= 1) {
    const before = index === passage ? (quote.cue?.from ?? 0) : Infinity
    const name = cast.passages[index]?.names.findLast(({ label, to }) => label === 'PER' && to <= before)
    if (name !== undefined)
      return explicit({ from: name.from, to: name.to, stripped: name.stripped }, index, quote.agreement, cast)
  }
  return null
}

function agrees(speaker: Speaker, gender: 'm' | 'f' | null, number: Agreement['number'], thing?: true): boolean {
  if ((thing === true && speaker.person === true) || (gender !== null && speaker.person === false)) return false
  if (number === 'many' && speaker.number === 'one') return false
  if (number === 'one' && speaker.number === 'many') return false
  return gender === null || speaker.gender === null || gender === speaker.gender
}

/** Two people named last before a verb in the dual: both speak, and no one phrase names them. */
function pairIn(cast: Cast, passage: number, before: number): Speaker | null {
  const people: number[] = []
  for (let index = passage; index >= Math.max(0, passage - 1) && people.length < 2; index -= 1) {
    const names = cast.passages[index]?.names ?? []
    for (let at = names.length - 1; at >= 0 && people.length < 2; at -= 1) {
      const name = names[at]
      const entity = cast.of[index]?.[at]
      if (name?.label !== 'PER' || entity === null || entity === undefined || people.includes(entity)) continue
      if (index === passage && name.from >= before) continue
      people.push(entity)
    }
  }
  return people.length < 2
    ? null
    : {
        at: null,
        entities: people.toSorted((a, b) => a - b),
        unnamed: false,
        gender: null,
        number: 'two',
        person: null,
      }
}

/** مصدر، متحدث: never «she», whoever it is. */
const SOURCES = new Set(['مصدر', 'متحدث', 'مسؤول', 'دبلوماسي', 'ناطق', 'مراسل', 'شاهد', 'قيادي', 'ضابط'].map(keyOf))

const FEMININE = /(ه|اء|ات)$/u

/** A speaker from the phrase that names it. */
function explicit(span: Stretch, passage: number, agreement: Agreement, cast: Cast): Speaker {
  const read = cast.passages[passage]
  const tokens = read?.tokens ?? []
  const inside: { readonly label: string; readonly entity: number; readonly from: number }[] = []
  for (const [index, name] of (read?.names ?? []).entries()) {
    const entity = cast.of[passage]?.[index]
    if (name.from >= span.from && name.to <= span.to && entity !== null && entity !== undefined)
      inside.push({ label: name.label, entity, from: name.from })
  }
  const english = read?.script === 'en'
  const first = tokens[span.from]?.key.slice(span.stripped ?? 0) ?? ''
  const people = OF_SOMEBODY.has(first) ? [] : inside.filter(({ label }) => label === 'PER')
  const named = people.length > 0 ? mainPeople(people, read, span) : bodiesOf(inside, read, span, cast)
  // الوزيران: the two that were named last.
  const dual = named.length === 0 && /^ال.{3,}ان$/u.test(first) && roleOf(first) !== null
  const isDeceased = named.length === 0 && DECEASED_AR.has(first)
  const entities = isDeceased
    ? (introduced(cast, 1)?.entities ?? [])
    : dual
      ? (pairIn(cast, passage, span.from)?.entities ?? [])
      : named
  const many =
    entities.length >= 2 || (first.endsWith('ا') && roleOf(first) !== null && roleOf(first.slice(0, -1)) !== null)
  const plural = /(ون|ين|وا)$/u.test(first) && PEOPLE_NOUNS_AR.has(first)
  return {
    at: { ...span, passage },
    entities,
    unnamed: entities.length === 0,
    gender:
      agreement.gender ??
      (english
        ? spokenGender(tokens, span, entities, cast)
        : FEMININE.test(first)
          ? 'f'
          : SOURCES.has(first)
            ? 'm'
            : null),
    person:
      !english || entities.length === 0
        ? english && isDocument(tokens, span)
          ? false
          : null
        : entities.some((at) => cast.entities[at]?.label === 'PER'),
    number: many ? 'two' : agreement.number === 'two' ? 'two' : agreement.number === 'many' || plural ? 'many' : 'one',
  }
}

/** عائلة الأسير X, مكتب نتنياهو: who speaks for somebody, and is not that person. */
const OF_SOMEBODY = new Set(
  ['عائلة', 'أسرة', 'ذوو', 'ذوي', 'أهالي', 'مكتب', 'حملة', 'والدة', 'والد', 'أرملة', 'محامو', 'دفاع'].map(keyOf),
)

/** Of an English phrase: by its words, or by the full name of whom it stands for. */
function spokenGender(
  tokens: readonly Token[],
  span: Stretch,
  entities: readonly number[],
  cast: Cast,
): 'm' | 'f' | null {
  const words = tokens.slice(span.from, span.to).map(({ key }) => key)
  return genderOf(words) ?? genderIn(cast, entities[0] ?? null)
}

/** The person named, or all that are joined by و; not one inside a title's complement. */
function mainPeople(
  people: readonly { readonly entity: number; readonly from: number }[],
  read: ReadPassage | undefined,
  span: Stretch,
): number[] {
  if (people.length === 1) return people.map(({ entity }) => entity)
  const tokens = read?.tokens ?? []
  const joined = people.filter(
    ({ from }, index) =>
      index === 0 ||
      tokens[from]?.key.startsWith('و') === true ||
      tokens[from - 1]?.key === 'and' ||
      tokens.slice(people[index - 1]?.from ?? 0, from).some((token) => token.key === 'and'),
  )
  if (joined.length === people.length) return [...new Set(people.map(({ entity }) => entity))]
  // The name that ends the phrase is its head: وكيل اللاعب X.
  const last = people.at(-1)
  void span
  return last === undefined ? [] : [last.entity]
}

/** A body that speaks itself, a role whose holder is known, or a short form of a body; nobody for unnamed spokesmen. */
function bodiesOf(
  inside: readonly { readonly label: string; readonly entity: number; readonly from: number }[],
  read: ReadPassage | undefined,
  span: Stretch,
  cast: Cast,
): number[] {
  const tokens = read?.tokens ?? []
  const head = tokens[span.from]?.key.slice(span.stripped ?? 0) ?? ''
  const phrase = tokens.slice(span.from, span.to).map((token, index) => (index === 0 ? head : token.key))
  const arabic = read?.script === 'ar'
  const role = arabic
    ? (roleHolder(phrase, cast) ?? (read?.kind === 'headline' && inside.length === 0 ? onlyHolder(head, cast) : null))
    : englishHolder(phrase, cast)
  if (role !== null) return [role]
  const isNamed = (at: number): boolean => (read?.nameAt[at]?.label ?? 'PER') !== 'PER'
  const isPerson = arabic
    ? !isNamed(span.from) &&
      !(head === 'فريق' && inside.some(({ label }) => label === 'ORG')) &&
      !DOCUMENTS_AR.has(head) &&
      !isBodyHead(head) &&
      (roleOf(head) !== null || PEOPLE_NOUNS_AR.has(head))
    : phrase.includes('year-old') ||
      phrase.some((word, at) => PEOPLE_EN.has(word) && !isNamed(span.from + at)) ||
      (isSomebody(tokens[span.from + headNoun(phrase)]) && !isNamed(span.from + headNoun(phrase)))
  if (!isPerson) {
    // Lebanon's health ministry is not Lebanon.
    const isOwner = (from: number): boolean => OWNS.has(tokens[read?.nameAt[from]?.to ?? span.to]?.key ?? '')
    const bodies = inside.filter(({ label, from }) => label === 'ORG' || (label === 'LOC' && !isOwner(from)))
    const orgs = bodies.filter(({ label }) => label === 'ORG')
    const chosen = orgs.length > 0 ? orgs : bodies
    // The UN agency for refugees, UNRWA: the name that ends the phrase.
    const apart = chosen.at(-1)
    if (apart !== undefined && tokens[apart.from - 1]?.key === ',' && read?.nameAt[apart.from]?.to === span.to)
      return [apart.entity]
    const joined = chosen.filter(
      ({ from }, index) => index === 0 || tokens[from]?.key.startsWith('و') === true || tokens[from - 1]?.key === 'and',
    )
    if (joined.length > 0) return [...new Set(joined.map(({ entity }) => entity))]
    const short = arabic ? shortForm(phrase, cast) : englishBody(phrase, cast)
    if (short !== null) return [short]
  }
  return []
}
const OWNS = new Set(["'s", '’s'])
/** «منظمة» heads a body's name though it could be a woman who organises; «لواء» may well be a rank. */
const isBodyHead = (head: string): boolean => ORG_HEADS_AR.has(head) && head.endsWith('ه')
const PEOPLE_EN = new Set(
  'spokesman spokeswoman spokesperson official officials source sources diplomat analyst analysts scientists residents man woman boy girl men women insider insiders employee employees worker workers'.split(
    ' ',
  ),
)
/** One with a title, or several: councillors. */
const isSomebody = (token: Token | undefined): boolean =>
  isTitled(token) || (token?.key.endsWith('s') === true && TITLES_EN.has(token.key.slice(0, -1)))

/** An affidavit, the court papers: «he» is somebody else. */
function isDocument(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const phrase = tokens.slice(from, to).map(({ key }) => key)
  return DOCUMENTS_EN.has(phrase[headNoun(phrase)] ?? '')
}
const DOCUMENTS_EN = new Set(
  'affidavit report study statement document documents papers survey letter poll data figures census filing lawsuit indictment complaint memo'.split(
    ' ',
  ),
)

/** Where the noun stands that says who it is: UN rights chief, minister of energy of Sudan. */
function headNoun(phrase: readonly string[]): number {
  const complement = phrase.findIndex((word) => ['of', 'for', 'in', 'at', 'from', 'to'].includes(word))
  return (complement < 1 ? phrase.length : complement) - 1
}

/** الرئيس الإيراني, الوزير: the one introduced with that role; by the whole phrase, then by its head. */
function roleHolder(phrase: readonly string[], cast: Cast): number | null {
  // السيد الرئيس
  const from = phrase.length > 1 && POLITE.has(phrase[0] ?? '') ? 1 : 0
  for (let length = phrase.length; length > from; length -= 1) {
    const holder = cast.roles.get(phrase.slice(from, length).join(' '))
    if (holder !== undefined) return holder
  }
  return null
}

/** A headline's «وزير الري السوري», «ومحاميه»: the one minister, the one lawyer of the article. */
function onlyHolder(head: string, cast: Cast): number | null {
  return cast.roles.get(ONLY(officeOf(head))) ?? null
}

/** «the minister», «Governor»: who was introduced with that word. */
function englishHolder(phrase: readonly string[], cast: Cast): number | null {
  return phrase.length <= 4 && !phrase.includes('of') ? (cast.roles.get(phrase.at(-1) ?? '') ?? null) : null
}

/** «the department», «the museum's website»: the body that has the word in its name. */
function englishBody(phrase: readonly string[], cast: Cast): number | null {
  const word = phrase.find(
    (key, at) => BODIES_EN.has(key) && (at === phrase.length - 1 || ISSUED_EN.has(phrase[at + 1] ?? '')),
  )
  if (word === undefined) return null
  return cast.bodies.get(word) ?? null
}
/** Behind a body what is the body's own word; «court papers» are not. */
const ISSUED_EN = new Set(
  "'s ' ’ of in for statement statements report reports study figures data survey poll memo note notice announcement website documents records bulletin update".split(
    ' ',
  ),
)
const BODIES_EN = new Set(
  'department museum council agency university company bank court union party committee commission ministry institute club group foundation tribe hospital'.split(
    ' ',
  ),
)

/** البنك for البنك المركزي المصري; الصحيفة has none. */
function shortForm(phrase: readonly string[], cast: Cast): number | null {
  const head = phrase[0] ?? ''
  if (phrase.length > 2 || head.length < 4) return null
  return cast.bodies.get(head) ?? null
}

/** Bodies by the words that may stand for them: البنك for البنك المركزي and بنك مصر, «department» for its whole name. */
export function bodiesByWord(entities: readonly FoundEntity[]): Map<string, number> {
  const bodies = new Map<string, number>()
  for (const [index, { label, name, aliases }] of entities.entries()) {
    if (label !== 'ORG') continue
    for (const written of [name, ...aliases])
      for (const [at, word] of written.split(' ').entries()) {
        const key = keyOf(word)
        if (at > 0 && !/^[a-z]/u.test(key)) break
        for (const form of [key, `ال${key}`]) if (!bodies.has(form)) bodies.set(form, index)
      }
  }
  return bodies
}
