import type { Passage } from '../reading/passage.ts'
import type { Token } from '../reading/tokens.ts'
import {
  ADJECTIVES_EN,
  EVENT_HEADS_EN,
  EVENT_TAILS_EN,
  LOC_HEADS_EN,
  LOC_TAILS_EN,
  ORG_HEADS_EN,
  ORG_TAILS_EN,
} from '../tables/bodies-en.ts'
import { PORTFOLIOS_EN } from './english-state-bodies.ts'
import { FAMOUS_SURNAMES_EN, GIVEN_EN, STOP_EN, TITLES_EN } from '../tables/people-en.ts'
import { cueWordEn } from '../quotes/cues-english.ts'
import { COMPANY_FORMS } from './company-forms.ts'
import { findSpelledOut } from './english-initials.ts'
import {
  isAfterAge,
  isGivenTo,
  isInRowOfPlaces,
  isNamedApart,
  isWhereSomebodyWorks,
  singleName,
  tellsWhatItIs,
} from './english-single.ts'
import { BODY_NOUNS, isCapital, isTitled, make, PLACING } from './english-words.ts'
import { listedAt } from './gazetteer.ts'
import type { Listed } from './gazetteer.ts'
import { knownPersonAt } from './known-people.ts'
import type { Name } from './name.ts'
import type { FoundNames } from './names.ts'

const CONNECTORS = new Set(['of', 'for'])
const PARTICLES = new Set([
  'von',
  'van',
  'de',
  'da',
  'del',
  'della',
  'di',
  'bin',
  'ibn',
  'al',
  'el',
  'der',
  'dos',
  'du',
  'la',
  'le',
  'ben',
  'ter',
  'ag',
  'ould',
  'ap',
  'ten',
  'zu',
  'af',
  'op',
  'bint',
  'abd',
])
/** Behind a person's name, and no part of it. */
const POSTNOMINALS = new Set([
  'SC',
  'QC',
  'KC',
  'MP',
  'MEP',
  'MSP',
  'MS',
  'MLA',
  'KBE',
  'DBE',
  'TD',
  'MBE',
  'OBE',
  'CBE',
  'PhD',
  'MD',
  'Jr',
  'Sr',
  'FRS',
])
/** Bodies of somebody: Women's Tennis Association. */
const WHOSE = new Set([
  'women',
  'men',
  'children',
  'people',
  'workers',
  'farmers',
  'teachers',
  'veterans',
  'lawyers',
  'doctors',
])
/** Words of every day that begin the name of a body inside a sentence: the Federal Network Agency. */
const LED_BY_ADJECTIVE = new Set(
  'federal national first new environmental energy finance foreign defence defense health education interior justice home state trade'.split(
    ' ',
  ),
)
/** Those of them that rather say which one is meant where they begin a sentence: New York Police, First Bank. */
const TELL_APART = new Set(['first', 'new', 'state'])
/** Behind one of them they make a body of two words: the Interior Ministry. */
const OFFICES = new Set(['ministry', 'department', 'committee', 'council', 'secretariat', 'agency'])
/** What is made of a noun and a participle, and tells of the name behind it: Kurdish-led, Russian-annexed. */
const LED =
  /-(?:led|backed|annexed|occupied|held|controlled|run|based|born|owned|installed|aligned|funded|affiliated|linked|allied|dominated|majority|sponsored|supported|supplied|made|era|style|wide|bound)$/u
/** Laws, works and machines that are named with capitals like a person: no mentions. */
const THINGS = new Set(
  'crude futures act bill law amendment deal plan project strategy scheme prize award medal index telescope mission spacecraft rover protocol policy programme program report review clause principle principles rule rules resolution sanctions section article chapter standard standards benchmark barometer writer award awards'.split(
    ' ',
  ),
)
const ABSTRACT = /(?:tion|ment|ism|ity|ology)$/u
/** Offices that are no surnames: «Prime Minister» is nobody. */
const OFFICE_TITLES = new Set(
  'minister president vice-president secretary chief director officer commissioner chairman chairwoman governor mayor ambassador envoy spokesman spokeswoman spokesperson editor manager general executive deputy speaker leader correspondent writer reporter photographer'.split(
    ' ',
  ),
)
/** Behind a name, what it is the name of: the Tuoi Tre newspaper, the Uniao Brasil party. */
const MEDIUM_NOUNS = new Set([
  'newspaper',
  'magazine',
  'newswire',
  'tabloid',
  'broadsheet',
  'website',
  'party',
  'parties',
])
const LONGEST = 10

/** Finds the names of an English passage: runs of capitalised words, told apart by lists, heads, tails and titles. */
export function findEnglishNames(passage: Passage): FoundNames {
  const { tokens } = passage
  const starts = sentenceStarts(passage)
  const shouted = isTitleCase(passage)
  const names: Name[] = []
  const nameQuotes = new Set<number>()
  for (const span of passage.quoted) {
    const words = span.close - span.open - 1
    // Her memoir, "The Cold Sky," tells …; NBC's "Meet the Press".
    const apart = tokens[span.open - 1]?.key === ',' && NAMING.has(tokens[span.open - 2]?.key ?? '')
    if ((apart || tokens[span.open - 1]?.key === "'s") && isTitle(tokens, span.open + 1, span.close))
      nameQuotes.add(span.open)
    const noun = tokens[span.open - 1]?.key ?? ''
    if (words >= 1 && words <= 5 && NAMING.has(noun) && !span.unclosed) {
      nameQuotes.add(span.open)
      if (MEDIA.has(noun)) names.push(make(span.open + 1, span.close, 'ORG', 0.9, `${noun} + quotation marks`))
    } else if (words >= 1 && words <= 5 && isCapital(tokens[span.open + 1]) && isCapital(tokens[span.close - 1])) {
      const listed = listedAt(tokens, span.open + 1)
      const medium =
        MEDIA_TAILS.has(tokens[span.open + 1]?.key ?? '') || MEDIA_TAILS.has(tokens[span.open + 2]?.key ?? '')
      if (listed?.to === span.close || medium) {
        nameQuotes.add(span.open)
        names.push(
          make(
            span.open + 1,
            span.close,
            listed?.to === span.close ? listed.label : 'ORG',
            0.8,
            'name in quotation marks',
          ),
        )
      }
    }
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'word' || !isCapital(token)) continue
    const known = knownPersonAt(tokens, at)
    if (known !== null) names.push(known)
    const to = runEnd(tokens, at)
    readRun(tokens, at, to, starts.has(at), shouted, names)
    at = to - 1
  }
  const found = new Set(names.map(({ from, to }) => `${from} ${to}`))
  names.push(...findSpelledOut(tokens).filter(({ from, to }) => !found.has(`${from} ${to}`)))
  for (const name of names.filter(({ label }) => label === 'ORG')) {
    const short = tokens[name.to + 1]
    if (name.label === 'ORG' && tokens[name.to]?.key === '(' && tokens[name.to + 2]?.key === ')' && isCapital(short))
      names.push(make(name.to + 1, name.to + 2, 'ORG', 0.9, 'short form in brackets'))
  }
  const inTitles = new Set<number>()
  for (const { open, close } of passage.quoted)
    if (nameQuotes.has(open) && !MEDIA.has(tokens[open - 1]?.key ?? ''))
      for (let at = open + 1; at < close; at += 1) inTitles.add(at)
  const kept = names.filter((name) => name.evidence === 'name in quotation marks' || !inTitles.has(name.from))
  return { names: kept, nameQuotes }
}

/** Written like the title of a work: capitals on all but its small words, and a closing comma or full stop at most. */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 12) return false
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark')
  if (words.length === 0 || words.length > 9 || !isCapital(words[0])) return false
  return words.every((word) => isCapital(word) || word.kind === 'number' || SMALL.has(word.key))
}
const SMALL = new Set('a an the of in on at to for and or but with from by as is'.split(' '))

const NAMING = new Set([
  'memoir',
  'autobiography',
  'biography',
  'essay',
  'documentary',
  'podcast',
  'poem',
  'opera',
  'musical',
  'single',
  'hit',
  'drama',
  'comedy',
  'sitcom',
  'thriller',
  'painting',
  'sculpture',
  'column',
  'programme',
  'newspaper',
  'magazine',
  'book',
  'novel',
  'film',
  'song',
  'album',
  'play',
  'show',
  'website',
  'journal',
  'daily',
  'nicknamed',
  'titled',
  'entitled',
  'named',
  'so-called',
  'exhibition',
  'series',
])
const MEDIA = new Set(['newspaper', 'magazine', 'website', 'journal', 'daily'])
const MEDIA_TAILS = new Set(['guardian', 'times', 'post', 'herald', 'tribune', 'gazette', 'telegraph', 'journal'])

/** Indexes at which a capital says nothing: beginnings of sentences and of quotations. */
function sentenceStarts(passage: Passage): Set<number> {
  const starts = new Set<number>()
  const add = (at: number): void => {
    let first = at
    while (passage.tokens[first]?.kind === 'mark') first += 1
    starts.add(first)
  }
  for (const { from } of passage.sentences) add(from)
  for (const { open } of passage.quoted) add(open + 1)
  for (const [at, { key }] of passage.tokens.entries()) if (key === ':') add(at + 1)
  return starts
}

/** A headline with capitals on most words: capitals say nothing. */
function isTitleCase(passage: Passage): boolean {
  if (passage.kind !== 'headline' && passage.kind !== 'heading') return false
  const words = passage.tokens.filter(({ kind, key }) => kind === 'word' && key.length > 3)
  return words.length >= 4 && words.filter(isCapital).length > words.length * 0.7
}

/** Where a run of capitalised words ends, over of, for, von and initials. */
function runEnd(tokens: readonly Token[], from: number): number {
  // New Year's Day, in the lists as a whole
  let at = Math.max(from + 1, listedAt(tokens, from)?.to ?? 0)
  while (at < tokens.length && at - from < LONGEST) {
    const token = tokens[at]
    const listed = isCapital(token) ? listedAt(tokens, at) : null
    // Justice and Development Party, in the lists as a whole
    if (listed !== null && listed.to > at + 1) at = listed.to
    else if (isCapital(token)) at += 1
    else if (token?.key === '.' && /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? '') && isCapital(tokens[at + 1])) at += 2
    else if (
      token?.key === '.' &&
      ['dr', 'mr', 'mrs', 'ms', 'prof', 'sen', 'rep', 'gov', 'gen', 'st', 'lt', 'col', 'sgt', 'capt'].includes(
        tokens[at - 1]?.key ?? '',
      ) &&
      isCapital(tokens[at + 1])
    )
      at += 2
    else if (isParticle(token) && isCapital(tokens[at + 1])) at += 2
    // Ursula von der Leyen
    else if (isParticle(token) && isParticle(tokens[at + 1]) && isCapital(tokens[at + 2])) at += 3
    else if (token?.kind === 'word' && CONNECTORS.has(token.key) && ORG_HEADS_EN.has(tokens[at - 1]?.key ?? '')) {
      const next = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1
      if (!isCapital(tokens[next])) break
      at = next + 1
    } else if (token?.key === 'of' && BATTLES.has(tokens[at - 1]?.key ?? '')) {
      const next = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1
      if (!isCapital(tokens[next])) break
      at = next + 1
    } else if (token?.key === 'of' && LOC_HEADS_EN.has(tokens[at - 1]?.key ?? '') && isCapital(tokens[at + 1])) at += 2
    else if (token?.key === 'of' && isCapital(tokens[at + 1]) && hasInside(tokens, from, at, 'for', ORG_HEADS_EN))
      at += 2
    // Civil Aviation Authority of Nepal
    else if (
      token?.key === 'of' &&
      at > from + 1 &&
      ORG_TAILS_EN.has(tokens[at - 1]?.key ?? '') &&
      countryBehind(tokens, at) !== null
    )
      at = countryBehind(tokens, at)?.to ?? at + 2
    else if (token?.key === '&' && isCapital(tokens[at + 1])) at += 2
    // Kurdistan Workers' Party
    else if (
      isPluralPossessive(tokens, at) &&
      isCapital(tokens[at + 1]) &&
      (endsInBody(tokens, at + 1) || LOC_TAILS_EN.has(tokens[at + 1]?.key ?? ''))
    )
      at += 2
    // International Association of Machinists and Aerospace Workers
    else if (token?.key === 'and' && joinsPeople(tokens, from, at)) at += 2
    // St Patrick's Church, King's College
    else if (token?.key === "'s" && isPatron(tokens, from, at) && isCapital(tokens[at + 1])) at += 2
    else if (token?.key === "'s" && WHOSE.has(tokens[at - 1]?.key ?? '') && isCapital(tokens[at + 1])) at += 1
    // Department for Environment, Food and Rural Affairs
    else if (token?.key === ',' && isMinistryOfSeveral(tokens, from, at)) at += 2
    else if (token?.key === 'and' && at === from + 1 && joinsBody(tokens, from, at)) at += 2
    else if (
      token?.key === 'and' &&
      [from, from + 1].some((head) => ['ministry', 'department'].includes(tokens[head]?.key ?? '')) &&
      isCapital(tokens[at + 1])
    )
      at += 2
    else break
  }
  return at
}

/** The country behind «of» or «of the». */
function countryBehind(tokens: readonly Token[], of: number): Listed | null {
  const listed = listedAt(tokens, tokens[of + 1]?.key === 'the' ? of + 2 : of + 1)
  return listed?.country === true ? listed : null
}

/** Whether a comma stands in the row of what a ministry is for: the row ends in «and» and one more. */
function isMinistryOfSeveral(tokens: readonly Token[], from: number, comma: number): boolean {
  if (![from, from + 1].some((head) => ['ministry', 'department'].includes(tokens[head]?.key ?? ''))) return false
  let at = comma
  while (tokens[at]?.key === ',' && isPortfolio(tokens[at + 1])) at += 2
  return at > comma && tokens[at]?.key === 'and' && isCapital(tokens[at + 1])
}
const isPortfolio = (token: Token | undefined): boolean =>
  isCapital(token) && (PORTFOLIOS_EN.has(token?.key ?? '') || MORE_PORTFOLIOS.has(token?.key ?? ''))
const MORE_PORTFOLIOS = new Set(
  'food media digital business innovation skills science technology communities universities trade arts heritage forestry fisheries livestock lands mines regions employment families water'.split(
    ' ',
  ),
)

const PLURAL_OWNERS = new Set(
  'workers peoples farmers teachers lawyers women children parents writers employers lions journalists miners veterans magistrates immigrants martyrs'.split(
    ' ',
  ),
)

/** The apostrophe of «Workers' Party». */
function isPluralPossessive(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  return (mark?.key === "'" || mark?.key === '’') && !mark.spaced && PLURAL_OWNERS.has(tokens[at - 1]?.key ?? '')
}

/** Whether the capitalised words from here end as names of bodies do. */
function endsInBody(tokens: readonly Token[], from: number): boolean {
  let to = from
  while (to < from + LONGEST && isCapital(tokens[to])) to += 1
  return to > from && (ORG_TAILS_EN.has(tokens[to - 1]?.key ?? '') || ORG_HEADS_EN.has(tokens[from]?.key ?? ''))
}

/** Before «of» and a place, what happened there: the Battle of Mosul. */
const BATTLES = new Set(['battle', 'siege', 'treaty'])

const isParticle = (token: Token | undefined): boolean => token?.kind === 'word' && PARTICLES.has(token.key)

/** Whose name a church, a school or a park has: St Patrick, the King. */
function isPatron(tokens: readonly Token[], from: number, at: number): boolean {
  // Ermysted's Grammar School
  if (SCHOOLS.has(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.key === 'school')
    return at === from + 1 && listedAt(tokens, from) === null
  if (!PATRONAGES.has(tokens[at + 1]?.key ?? '')) return false
  return PATRONS.has(tokens[at - 1]?.key ?? '') || (at > from + 1 && tokens[at - 2]?.key === 'st')
}
const SCHOOLS = new Set(['grammar', 'high', 'primary', 'secondary', 'preparatory', 'catholic'])
const PATRONS = new Set(['king', 'queen', 'prince', 'princess', 'guy', 'regent', 'earl'])
const PATRONAGES = new Set(
  'church cathedral hospital college school university park square basilica chapel hall cross foundation trust medical'.split(
    ' ',
  ),
)

/** Royal Festival Hall, Albert Hall; Jerry Hall is somebody. */
const HALLS = new Set([
  'town',
  'city',
  'royal',
  'village',
  'festival',
  'albert',
  'carnegie',
  'concert',
  'liberty',
  'toynbee',
])
const LOC_PATRONAGES = new Set(['church', 'cathedral', 'park', 'square', 'basilica', 'chapel', 'hall', 'cross'])

/** What a union is of: two kinds of people, both many. */
function joinsPeople(tokens: readonly Token[], from: number, at: number): boolean {
  if (!hasInside(tokens, from, at, 'of', PEOPLES_BODIES) || tokens[at - 1]?.key.endsWith('s') !== true) return false
  let to = at + 1
  while (to < at + 4 && isCapital(tokens[to]) && listedAt(tokens, to) === null) to += 1
  return to > at + 1 && tokens[to - 1]?.key.endsWith('s') === true
}
const PEOPLES_BODIES = new Set([
  'association',
  'union',
  'federation',
  'society',
  'brotherhood',
  'guild',
  'chamber',
  'college',
])

/** Maritime and Coastguard Agency: one body, not two names. */
function joinsBody(tokens: readonly Token[], from: number, at: number): boolean {
  if (GIVEN_EN.has(tokens[from]?.key ?? '') || listedAt(tokens, from) !== null) return false
  let to = at + 1
  while (isCapital(tokens[to])) to += 1
  return (
    to > at + 2 &&
    'agency department ministry commission authority office party council administration organization organisation corporation bureau union'
      .split(' ')
      .includes(tokens[to - 1]?.key ?? '')
  )
}

function readRun(
  tokens: readonly Token[],
  from: number,
  to: number,
  atStart: boolean,
  titleCase: boolean,
  names: Name[],
): void {
  if (to - from >= 3 && POSTNOMINALS.has(tokens[to - 1]?.text ?? '')) to -= 1
  // Phil McNulty Chief football writer, in a byline
  if (to - from >= 3 && OFFICE_TITLES.has(tokens[to - 1]?.key ?? '') && GIVEN_EN.has(tokens[from]?.key ?? '')) to -= 1
  // RAF RC-135
  const model = tokens[to - 1]
  if (to - from >= 2 && isModel(tokens, to) && model !== undefined && /^\p{Lu}+$/u.test(model.text)) to -= 1
  const first = afterOpeners(tokens, from, to, atStart)
  if (first >= to) return
  if (titleCase) {
    listedIn(tokens, first, to, atStart, names)
    return
  }
  const whole = wholeName(tokens, first, to, atStart && first === from)
  if (whole !== null) {
    names.push(behindSomebody(tokens, whole, names))
    if (whole.from > first) beforeTitle(tokens, first, whole.from, atStart, names)
    if (whole.to < to) listedIn(tokens, whole.to, to, false, names)
    return
  }
  listedIn(tokens, first, to, atStart && first === from, names)
  const only = tokens[first]
  if (names.some((name) => name.from >= first && name.to <= to) || only === undefined) return
  if (to - first === 1) {
    const single = singleName(tokens, first, atStart && first === from)
    if (single !== null) names.push(single)
  }
}

/** «said Carolina Milanesi of Creative Strategies»: for whom somebody works who speaks, and where somebody else lives. */
function behindSomebody(tokens: readonly Token[], name: Name, before: readonly Name[]): Name {
  const holder = [before.at(-1), before.at(-2)].find((other) => other?.to === name.from - 1)
  const isUnknown = name.evidence === 'two capitalised words' && tokens[name.from - 1]?.key === 'of'
  if (!isUnknown || holder?.label !== 'PER') return name
  const speaks = [tokens[holder.from - 1], tokens[name.to]].some((token) => cueWordEn(token?.key ?? '') !== null)
  return { ...name, label: speaks ? 'ORG' : 'LOC', confidence: 0.76, evidence: 'somebody of + name' }
}

/** A dash and a number right behind a word. */
const isModel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === '-' && !tokens[at].spaced && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false

/** Bank of Japan Governor Kazuo Ueda: the body before somebody's title, or else the listed names in it. */
function beforeTitle(tokens: readonly Token[], from: number, title: number, atStart: boolean, names: Name[]): void {
  let to = title
  while (to > from && (TITLES_EN.has(tokens[to - 1]?.key ?? '') || RANKS.has(tokens[to - 1]?.key ?? ''))) to -= 1
  // Jordanian Energy Minister
  const isOffice = PORTFOLIOS_EN.has(tokens[to - 1]?.key ?? '')
  const body = to - from >= 2 && !isOffice ? wholeName(tokens, from, to, atStart) : null
  if (body !== null && body.label !== 'PER' && body.evidence.startsWith('name with')) names.push(body)
  else listedIn(tokens, from, title, atStart, names)
}
const RANKS = new Set(['deputy', 'district', 'acting', 'vice', 'former', 'interim', 'assistant', 'first'])

/** «The», «But» and adjectives at a sentence's beginning belong to no name; «Federal» does in the Federal Network Agency. */
function afterOpeners(tokens: readonly Token[], from: number, to: number, atStart: boolean): number {
  const tail = tokens[to - 1]?.key ?? ''
  const leads = (at: number): boolean =>
    LED_BY_ADJECTIVE.has(tokens[at]?.key ?? '') &&
    ((to - at === 2 && OFFICES.has(tail)) ||
      (!(atStart && at === from && TELL_APART.has(tokens[at]?.key ?? '')) &&
        to - at >= 3 &&
        (ORG_TAILS_EN.has(tail) || hasInside(tokens, at, to, 'of', ORG_HEADS_EN))))
  const owns = (at: number): boolean =>
    WHOSE.has(tokens[at]?.key ?? '') && ["'s", "'", '’'].includes(tokens[at + 1]?.key ?? '') && to > at + 2
  // Chipmaker Nvidia
  const describes = (at: number): boolean =>
    atStart &&
    at === from &&
    to - at >= 2 &&
    BODY_NOUNS.has(tokens[at]?.key ?? '') &&
    !ORG_TAILS_EN.has(tail) &&
    isCapital(tokens[at + 1]) &&
    listedAt(tokens, at) === null
  // Butcher Ian Thirlwell
  const works = (at: number): boolean =>
    atStart &&
    at === from &&
    to - at >= 3 &&
    WORKERS.test(tokens[at]?.key ?? '') &&
    !GIVEN_EN.has(tokens[at]?.key ?? '') &&
    GIVEN_EN.has(tokens[at + 1]?.key ?? '')
  const opens = (at: number): boolean =>
    describes(at) ||
    works(at) ||
    LED.test(tokens[at]?.key ?? '') ||
    ((STOP_EN.has(tokens[at]?.key ?? '') || tokens[at]?.kind === 'mark') &&
      !isBodyFrom(tokens, at, to) &&
      !leads(at) &&
      !owns(at))
  let first = from
  while (first < to && (opens(first) || isOfficeOf(tokens, first, to))) first += 1
  return first
}

/** What words for somebody's work end in. */
const WORKERS = /.{3}(?:er|or|ist|ian|man|woman|eer)$/u

/** Minister of Economy and Industry Nidal al-Shaar: what the office is for. */
function isOfficeOf(tokens: readonly Token[], at: number, to: number): boolean {
  if (
    !PORTFOLIOS_EN.has(tokens[at]?.key ?? '') ||
    to - at < 2 ||
    !['of', 'and', 'for'].includes(tokens[at - 1]?.key ?? '')
  )
    return false
  for (let back = at - 2; back > at - 7; back -= 1)
    if (['minister', 'secretary'].includes(tokens[back]?.key ?? '')) return true
  return false
}

/** «The Hague», «First Bank»: a stop word that begins a longer name of the lists; The National is no National Security Agency. */
function isBodyFrom(tokens: readonly Token[], at: number, to: number): boolean {
  const listed = listedAt(tokens, at)
  if (listed === null || listed.to <= at + 1 || listed.to > to) return false
  return listed.to === to || tokens[at]?.key !== 'the' || listed.label === 'LOC'
}

function listedIn(tokens: readonly Token[], from: number, to: number, atStart: boolean, names: Name[]): void {
  for (let at = from; at < to; at += 1) {
    const listed = listedAt(tokens, at)
    if (listed === null || (listed.weak && (at === 0 || (atStart && at === from)) && !speaks(tokens, listed))) continue
    if (isModifier(tokens, at, listed.to)) continue
    names.push(
      make(
        at,
        listed.to,
        listed.label,
        listed.weak ? 0.7 : 0.93,
        listed.label === 'LOC' ? 'list of places' : 'list of organisations',
      ),
    )
    at = listed.to - 1
  }
}

/** «U.S. cents», «U.S. District Judge»: an adjective; «in the U.S.» is the country. */
function isModifier(tokens: readonly Token[], at: number, to: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (!['U.S.', 'US', 'U.K.', 'UK', 'EU', 'U.N.', 'UN', 'Saudi'].includes(text) || to > at + 1) return false
  const next = tokens[to]
  if (next?.kind !== 'word' || next.key === "'s" || text.startsWith('U.N') || text === 'UN' || text === 'EU')
    return false
  return isCapital(next) || !AFTER_COUNTRY.has(next.key)
}
const AFTER_COUNTRY = new Set(
  'and or has have had is are was were will would said says say to in on at by for with from that which who but as since after before while did does could can may might must should also not'.split(
    ' ',
  ),
)

/** What a run of two words or more is as a whole. */
function wholeName(tokens: readonly Token[], from: number, to: number, atStart: boolean): Name | null {
  const last = tokens[to - 1]?.key ?? ''
  const listed = listedAt(tokens, from)
  const office = STATE_BODIES.has(tokens[from]?.key ?? '')
  if (to === from + 1 && listed !== null && isModifier(tokens, from, to)) return null
  if (listed !== null && listed.to >= to && !(office && listed.weak))
    return listed.weak && atStart && !speaks(tokens, listed)
      ? null
      : make(from, listed.to, listed.label, 0.94, listed.label === 'LOC' ? 'list of places' : 'list of organisations')
  if (COMPANY_FORMS.has(last) && to - from >= 2)
    return make(from, to, 'ORG', 0.9, `name with ${tokens[to - 1]?.text ?? ''}`)
  if (
    MEDIUM_NOUNS.has(tokens[to]?.key ?? '') &&
    !ADJECTIVES_EN.has(last) &&
    !last.endsWith('ist') &&
    !hasAdjective(tokens, from, to)
  )
    return make(from, to, 'ORG', 0.85, `name + ${tokens[to]?.text ?? ''}`)
  // Queen's Hall
  if (
    tokens[from + 1]?.key === "'s" &&
    PATRONS.has(tokens[from]?.key ?? '') &&
    PATRONAGES.has(tokens[from + 2]?.key ?? '')
  )
    return make(from, to, LOC_PATRONAGES.has(last) ? 'LOC' : 'ORG', 0.85, `name with ${tokens[to - 1]?.text ?? ''}`)
  // Faber & Faber; William & Kate are two.
  if (
    !GIVEN_EN.has(tokens[from]?.key ?? '') &&
    tokens.slice(from + 1, to - 1).some(({ key }) => key === '&') &&
    tokens[to]?.kind !== 'number'
  )
    return make(from, to, 'ORG', 0.85, 'name & name')
  // an Air Kestrel turboprop
  if (tokens[from]?.key === 'air' && to === from + 2 && !NO_AIRLINE.has(last) && !TITLES_EN.has(last))
    return make(from, to, 'ORG', 0.76, 'Air + name')
  const title = lastTitle(tokens, from, to)
  // Gen Z is nobody, and Lady Bird Lake is none.
  const isPlace =
    title !== null &&
    to - title > 2 &&
    LOC_TAILS_EN.has(last) &&
    !SURNAME_TAILS.has(last) &&
    !GIVEN_EN.has(tokens[title + 1]?.key ?? '')
  // “Mr. Too Late”
  const isNickname = title !== null && STOP_EN.has(tokens[title + 1]?.key ?? '')
  if (
    title !== null &&
    !isPlace &&
    !isNickname &&
    title + 1 < to &&
    (tokens[to - 1]?.text.length ?? 0) > 1 &&
    !ORG_TAILS_EN.has(last)
  )
    return make(title + 1, to, 'PER', 0.9, `title ${tokens[title]?.text ?? ''} + name`)
  if (to - from >= 2) {
    // St Patrick's Church, but the Church of England
    if (last === 'church' && tokens[to - 2]?.key === "'s") return make(from, to, 'LOC', 0.85, 'name with Church')
    if (last === 'complex' && tokens[to - 2]?.key === 'medical') return make(from, to, 'ORG', 0.85, 'name with Complex')
    if (BODY_NOUNS.has(tokens[from - 1]?.key ?? '') && !GIVEN_EN.has(tokens[from]?.key ?? ''))
      return make(from, to, 'ORG', 0.85, `${tokens[from - 1]?.text ?? ''} + name`)
    if (NAMED_PLACES.has(tokens[from]?.key ?? '') && to - from <= 4 && !ORG_TAILS_EN.has(last))
      return make(from, to, 'LOC', 0.85, `${tokens[from]?.text ?? ''} + name`)
    if (BATTLES.has(tokens[from]?.key ?? '') && tokens[from + 1]?.key === 'of')
      return make(from, to, 'EVENT', 0.85, 'event word + name')
    if (
      last === 'hall' &&
      !GIVEN_EN.has(tokens[from]?.key ?? '') &&
      (to - from >= 3 || HALLS.has(tokens[from]?.key ?? ''))
    )
      return make(from, to, 'LOC', 0.82, 'name with Hall')
    // Storm Shadow missiles
    if (EVENT_HEADS_EN.has(tokens[from]?.key ?? '') && !MACHINES.has(tokens[to]?.key ?? ''))
      return make(from, to, 'EVENT', 0.8, 'event word + name')
    // Northland Shopping Centre
    if (['centre', 'center', 'mall'].includes(last) && tokens[to - 2]?.key === 'shopping')
      return make(from, to, 'LOC', 0.85, `name with ${tokens[to - 1]?.text ?? ''}`)
    if (
      last === 'police' ||
      hasInside(tokens, from, to, 'of', ORG_HEADS_EN) ||
      hasInside(tokens, from, to, 'of', ORG_TAILS_EN) ||
      (ORG_TAILS_EN.has(last) && !isPersonLike(tokens, from, to))
    )
      return make(from, to, 'ORG', 0.85, `name with ${tokens[to - 1]?.text ?? ''}`)
    if (
      (LOC_TAILS_EN.has(last) && !(SURNAME_TAILS.has(last) && isPersonLike(tokens, from, to))) ||
      (hasInside(tokens, from, to, 'of', LOC_HEADS_EN) && !GIVEN_EN.has(tokens[from]?.key ?? ''))
    )
      return make(from, to, 'LOC', 0.82, `name with ${tokens[to - 1]?.text ?? ''}`)
    if (EVENT_TAILS_EN.has(last) && !GIVEN_EN.has(tokens[from]?.key ?? ''))
      return make(from, to, 'EVENT', 0.75, `name with ${tokens[to - 1]?.text ?? ''}`)
    if (listed !== null && listed.label === 'ORG' && listed.to < to && !listed.weak)
      return make(
        from,
        TITLES_EN.has(last) || PAPERS.has(last) ? listed.to : to,
        'ORG',
        0.75,
        'known organisation + name',
      )
    const tail = listedAt(tokens, to - 2)
    if (to - from >= 3 && tail?.to === to && tail.label === 'ORG')
      return make(from, to, 'ORG', 0.85, 'nation + known organisation')
    const country = listedAt(tokens, to - 1)
    if (
      to - from === 2 &&
      country?.country === true &&
      !GIVEN_EN.has(tokens[from]?.key ?? '') &&
      STATE_BODIES.has(tokens[from]?.key ?? '')
    )
      return make(from, to, 'ORG', 0.8, 'office + country')
    return personRun(tokens, from, to)
  }
  return null
}

/** What stands behind «Air» and makes it no airline. */
const NO_AIRLINE = new Set(
  'force quality pollution traffic raid raids strike strikes defence defense base show support marshal corps jordan max'.split(
    ' ',
  ),
)

const hasAdjective = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => ADJECTIVES_EN.has(key))

/** Fiona Hill */
const SURNAME_TAILS = new Set(['hill', 'forest', 'castle', 'bay', 'port'])
/** Before the name of a place, in English and in Arabic in Latin letters: Mount Hermon, Deir al-Balah. */
const NAMED_PLACES = new Set(
  'mount lake cape port fort sierra puerto monte deir ras tal tel tell ain ayn bab beit kafr kfar wadi jabal jebel shatt qasr burj bourj souq souk khirbet jisr nahr kiryat'.split(
    ' ',
  ),
)
/** UN Resolution 1701: what a body has decided, and no part of it. */
const PAPERS = new Set(['resolution', 'resolutions'])
const STATE_BODIES = new Set(
  'statistics air health transport sport tourism police parliament elections business bank radio telecom team export network'.split(
    ' ',
  ),
)

function hasInside(
  tokens: readonly Token[],
  from: number,
  to: number,
  word: string,
  heads: ReadonlySet<string>,
): boolean {
  for (let at = from + 1; at < to - 1; at += 1)
    if ((tokens[at]?.key === word || tokens[at]?.key === 'for') && heads.has(tokens[at - 1]?.key ?? '')) return true
  return false
}

/** The last title inside a run: U.S. District Judge Robert Hanley. */
function lastTitle(tokens: readonly Token[], from: number, to: number): number | null {
  let found: number | null = null
  for (let at = from; at < Math.min(to, from + 5); at += 1) {
    const key = tokens[at]?.key ?? ''
    // Mr King
    if (found !== null && at === to - 1 && !OFFICE_TITLES.has(key)) break
    if (TITLES_EN.has(key) && !(GIVEN_EN.has(key) && at === from)) found = tokens[at + 1]?.key === '.' ? at + 1 : at
  }
  const before = tokens[from - 1]
  return found ?? (isTitled(before) ? from - 1 : null)
}

function isPersonLike(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 2 && GIVEN_EN.has(tokens[from]?.key ?? '')
}

/** Umm Kadhim al-Asadi */
const KUNYA = new Set(['abu', 'umm'])

/** Two or three plain capitalised words: a person, unless an adjective of nation leads them. */
function personRun(tokens: readonly Token[], from: number, to: number): Name | null {
  let first = from
  while (first < to && ADJECTIVES_EN.has(tokens[first]?.key ?? '')) first += 1
  if (first > from && to - first < 2) return null
  const words = tokens.slice(first, to).filter(({ kind }) => kind === 'word')
  if (words.length < 2 || words.length > 4 || isOffice(tokens, first)) return null
  // Mr. President
  if (words.every(({ key }) => TITLES_EN.has(key))) return null
  const end = words.at(-1)?.key ?? ''
  const isOther = ({ key }: Token): boolean => ADJECTIVES_EN.has(key) || STOP_EN.has(key)
  if (words.slice(0, -1).some(isOther)) return null
  const given = GIVEN_EN.has(words[0]?.key ?? '') || KUNYA.has(words[0]?.key ?? '')
  // Clive Black
  if (words.slice(-1).some(isOther) && !(given && words.length === 2 && COLOURS.has(end))) return null
  // Gen Z
  if (!given && end.length === 1) return null
  if (!given && MACHINES.has(tokens[to]?.key ?? '')) return null
  if (OFFICE_TITLES.has(end) || THINGS.has(end) || (!given && words.some(({ key }) => ABSTRACT.test(key)))) return null
  const before = tokens[first - 1]?.key ?? ''
  const listed = listedAt(tokens, first)
  if (!given && listed !== null && listed.label === 'LOC') return null
  const inCapitals = words.map(({ text }) => text.length > 1 && text === text.toUpperCase() && !text.includes('.'))
  const acronym = inCapitals.includes(true) && inCapitals.includes(false)
  // DCI Helen Barker: a rank, or whose she is.
  if (acronym && inCapitals.lastIndexOf(true) === 0 && words.length >= 3 && GIVEN_EN.has(words[1]?.key ?? ''))
    return make(first + 1, to, 'PER', 0.8, 'given name + surname')
  // Flight AI171
  if (acronym && tokens[to]?.kind === 'number' && !tokens[to].spaced) return null
  if (acronym && !/^\p{Lu}{2}$/u.test(words[0]?.text ?? ''))
    return given ? null : make(first, to, 'ORG', 0.5, 'capitals')
  // the Abu Shouk camp
  const site = tokens[to]?.key ?? ''
  if (SITES.has(site)) return make(first, to, 'LOC', 0.8, `name + ${site}`)
  if (!given && isWhereSomebodyWorks(tokens, first)) return make(first, to, 'ORG', 0.7, 'somebody at + name')
  const written = words.some(
    ({ key, text }, at) => at > 0 && (ARTICLED.test(text) || PARTICLES.has(key) || JOINED_GIVEN.test(text)),
  )
  const told = given || written ? null : tellsWhatItIs(tokens, to)
  if (told !== null) return make(first, to, told, 0.76, 'name + what it is')
  if (!given && cueWordEn(before) === 'told' && LATIN_ARTICLES.has(words[0]?.key ?? ''))
    return make(first, to, 'ORG', 0.76, `${before} + name`)
  if (!given && isNamedApart(tokens, first, to)) return make(first, to, 'ORG', 0.76, 'body + name')
  if (
    !given &&
    ((PLACING.has(before) && !isGivenTo(tokens, first)) ||
      isAfterAge(tokens, first) ||
      isInRowOfPlaces(tokens, first) ||
      isSecondPlace(tokens, first))
  )
    return make(first, to, 'LOC', 0.76, `${before} + name`)
  const spoken =
    cueWordEn(tokens[to]?.key ?? '') !== null ||
    tokens[to]?.key === ',' ||
    cueWordEn(before) !== null ||
    // Holger Schmieding of Berenberg argued
    (tokens[to]?.key === 'of' && isCapital(tokens[to + 1]) && cueWordEn(tokens[to + 2]?.key ?? '') !== null) ||
    isTitled(tokens[first - 1]) ||
    before === ','
  if (given) return make(first, to, 'PER', 0.9, 'given name + surname')
  // Secretary of State Hillary Clinton
  if (
    (PORTFOLIOS_EN.has(before) || before === 'state') &&
    ['of', 'for', 'and'].includes(tokens[first - 2]?.key ?? '') &&
    isCapital(tokens[first - 1])
  )
    return make(first, to, 'PER', 0.9, 'office + name')
  // Qais al-Khazali, J.D. Vance, Ferdinand Marcos Jr.
  if (
    written ||
    FAMOUS_SURNAMES_EN.has(end) ||
    INITIALS.test(words[0]?.text ?? '') ||
    POSTNOMINALS.has(tokens[to]?.text ?? '')
  )
    return make(first, to, 'PER', 0.82, 'written like a name')
  return make(first, to, 'PER', spoken ? 0.75 : 0.55, 'two capitalised words')
}

/** near Bragança and Vila Real */
function isSecondPlace(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.key === 'and' &&
    isCapital(tokens[at - 2]) &&
    ['near', 'between', 'outside', 'around'].includes(tokens[at - 3]?.key ?? '')
  )
}

/** The first words of newspapers: told El Universal. */
const LATIN_ARTICLES = new Set(['el', 'la', 'le', 'il', 'der', 'die', 'het', 'de', 'o'])
/** Adjectives that are surnames. */
const COLOURS = new Set([
  'black',
  'white',
  'english',
  'french',
  'welsh',
  'irish',
  'scott',
  'west',
  'north',
  'german',
  'christian',
])
/** Behind a name, machines that are called so. */
const MACHINES = new Set(
  'aircraft jet jets helicopter helicopters plane planes missile missiles rocket rockets drone drones tank tanks fighters rifle rifles bomber bombers'.split(
    ' ',
  ),
)
/** Behind a name, places that are called so. */
const SITES = new Set('camp prison dam river airport mine refinery reservoir volcano crossing'.split(' '))
const ARTICLED = /^(?:a[ln]|el|a[drstz]|ash)-\p{Lu}/u
/** Lee Sung-jun, Tsai Ing-wen; Bryson DeChambeau */
const JOINED_GIVEN = /^(?:\p{Lu}\p{Ll}{1,5}-(?!elect|at)\p{Ll}{2,6}$|(?:Ma?c|De|Di|Fitz|Van|[OD]['’])\p{Lu}\p{Ll})/u
const INITIALS = /^(?:\p{Lu}\.){2,4}$/u

/** High Commissioner for Human Rights, Secretary of State: what an office is for, and nobody's name. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  const office = tokens[at - 2]
  return ['of', 'for'].includes(tokens[at - 1]?.key ?? '') && isCapital(office) && TITLES_EN.has(office?.key ?? '')
}

/** «Apple said it would appeal»: a fruit says nothing. */
function speaks(tokens: readonly Token[], { label, to }: Listed): boolean {
  const next = tokens[to]?.key ?? ''
  const says = cueWordEn(next)
  if (says === 'that' && label === 'ORG') return !SHOWS.has(tokens[to - 1]?.key ?? '')
  return label === 'ORG' && (says === 'say' || DEALS.has(next) || MEMBERS.has(next))
}
/** They show and find things without being anybody: Time revealed that. */
const SHOWS = new Set(['time', 'nature', 'science', 'total'])
/** Congress leader, Labour MPs */
const MEMBERS = new Set(
  'leader leaders mp mps senator senators councillor councillors lawmaker lawmakers candidate candidates backbenchers peers executives shareholders'.split(
    ' ',
  ),
)
/** What companies and banks do in headlines: Fed cuts rates. */
const DEALS = new Set(
  'loses wins holds cuts raises hikes buys sells sues launches unveils recalls acquires hires fires bans posts profits shares'.split(
    ' ',
  ),
)
