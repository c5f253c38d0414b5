import { lengthOf } from '../reading/key.ts'
import { readings } from '../reading/clitics.ts'
import type { Passage } from '../reading/passage.ts'
import type { Token } from '../reading/tokens.ts'
import { couldBeName, couldBeSurname, givenName, isNation, isOrdinary } from './arabic-words.ts'
import { withoutForm } from './company-forms.ts'
import { beginsInCapital, labelsOf } from './gazetteer.ts'
import { PUBLIC_FIGURE } from './known-people.ts'
import type { Label, Name } from './name.ts'

/** A word sequence that the document has licensed as a name, and why. */
interface Licence {
  readonly words: readonly string[]
  readonly label: Label
  readonly evidence: string
  readonly confidence: number
  /** Only where it is written in capitals: WHO is a body and Who is not. */
  readonly capitals?: true
}

type Licences = Map<string, Licence[]>

const PARTICLES = new Set([
  'بن',
  'ابو',
  'ابي',
  'ابا',
  'عبد',
  'ال',
  'دي',
  'فان',
  'فون',
  'ماك',
  'سان',
  'von',
  'van',
  'de',
  'al',
  'bin',
  'ben',
  'abdel',
  'abdul',
  'abu',
  'el',
  'da',
  'di',
  'del',
  'la',
  'le',
  'mac',
  'st',
])

/** The keys of a name's words, without clitic and without marks. */
export function nameWords(tokens: readonly Token[], name: Pick<Name, 'from' | 'to' | 'stripped'>): string[] {
  return tokens
    .slice(name.from, name.to)
    .flatMap((token, index) =>
      token.kind === 'mark' ? [] : [index === 0 && name.stripped > 0 ? strippedKey(token, name.stripped) : token.key],
    )
}

/** The key behind a clitic; للـ is read as ل + الـ. */
function strippedKey(token: Token, stripped: number): string {
  return readings(token.key).find((reading) => reading.stripped === stripped)?.key ?? token.key.slice(stripped)
}

/**
 * What full names and marked names allow elsewhere in the same article: surnames alone, given names alone, and the same
 * words again. `chosen`: names found so far, by passage. Returns the names to add, by passage.
 */
export function followUps(passages: readonly Passage[], chosen: readonly (readonly Name[])[]): Name[][] {
  const licences: Licences = new Map()
  for (const [index, passage] of passages.entries())
    for (const name of chosen[index] ?? []) license(licences, passage, name)
  return passages.map((passage, index) => (licences.size === 0 ? [] : scan(passage, chosen[index] ?? [], licences)))
}

function grant(licences: Licences, words: readonly string[], licence: Omit<Licence, 'words'>): void {
  const first = words[0]
  if (first === undefined) return
  const known = licences.get(first)
  if (known === undefined) licences.set(first, [{ words, ...licence }])
  else if (
    known.length < 20 &&
    !known.some(
      (other) => other.words.length === words.length && other.words.every((word, index) => word === words[index]),
    )
  )
    known.push({ words, ...licence })
}

function license(licences: Licences, passage: Passage, name: Name): void {
  const words = nameWords(passage.tokens, name)
  const full = passage.tokens
    .slice(name.from, name.to)
    .map((token) => token.text)
    .join(' ')
  const { label } = name
  if (label === 'PER' && words.length >= 2) {
    grant(licences, words, {
      label,
      evidence: 'the same full name elsewhere',
      confidence: Math.max(0.8, name.confidence),
    })
    const tail = surnameOf(words)
    const only = passage.tokens[name.to - 1]
    if (
      tail.length > 1 ||
      (name.evidence === PUBLIC_FIGURE && OFFICE_SURNAMES.has(tail[0] ?? '')) ||
      mayStandAlone(tail[0] ?? '', only)
    )
      grant(licences, tail, {
        label,
        evidence: `surname of ${full}`,
        confidence: 0.88 * Math.min(1, name.confidence + 0.1),
      })
    // al-Hijri, whom others call Hijri
    const bare = (tail.at(-1) ?? '').replace(/^(?:a[ln]|el|a[drstz]|ash)-(?=.{4})/u, '')
    if (tail.length === 1 && bare !== tail[0])
      grant(licences, [bare], { label, evidence: `surname of ${full}`, confidence: 0.8 })
    const dash = passage.tokens.slice(name.from, name.to).findIndex(({ key }) => key === '-')
    // A double surname: نيوتون - بيشوب.
    if (dash > 1)
      grant(
        licences,
        passage.tokens.slice(name.from + dash - 1, name.to).map(({ key }) => key),
        { label, evidence: `surname of ${full}`, confidence: 0.85 },
      )
    const first = words[0] ?? ''
    const token = passage.tokens[name.from]
    if (passage.script === 'ar' ? givenMayStandAlone(first, token, name) : words.length >= 2 && !PARTICLES.has(first))
      grant(licences, [first], { label, evidence: `given name of ${full}`, confidence: 0.7 })
  } else if ((label === 'ORG' || label === 'LOC') && words[0] !== 'العاصمه' && (words.length >= 2 || isNamed(name))) {
    const alone = words.length === 1
    if (
      alone &&
      passage.script === 'ar' &&
      !(name.evidence.startsWith('club') && CLUBS_ALONE.has(words[0] ?? '')) &&
      (words[0]?.startsWith('ال') === true || isOrdinary(passage.tokens[name.from]))
    )
      return
    grant(licences, words, { label, evidence: 'named so elsewhere', confidence: Math.min(0.85, name.confidence) })
    if (label === 'ORG' && isClubOfNation(words))
      grant(licences, words.slice(0, 1), { label, evidence: `short for ${full}`, confidence: 0.85 })
    const company = withoutForm(words)
    if (label === 'ORG' && company.length < words.length)
      grant(licences, company, { label, evidence: `short for ${full}`, confidence: 0.85 })
    const short = initialsOf(words)
    // MP is somebody, before it is Merseyside Police.
    if (short !== null && short.length >= 3)
      grant(licences, [short], { label, evidence: `short for ${full}`, confidence: 0.85, capitals: true })
  } else if (label === 'PER' && words.length === 1 && name.confidence >= 0.5) {
    const token = passage.tokens[name.from]
    if (mayStandAlone(words[0] ?? '', token) && givenName(token) !== 'weak')
      grant(licences, words, { label, evidence: 'named so elsewhere', confidence: 0.7 })
  }
}

/** الهلال السعودي: a club of the lists with its nation, which one word may stand for. */
const isClubOfNation = (words: readonly string[]): boolean =>
  words.length === 2 && CLUBS_ALONE.has(words[0] ?? '') && isNation(words[1] ?? '')

/** Offices that are the known surname of somebody: «أضاف البابا» after نور الدين البابا. */
const OFFICE_SURNAMES = new Set(['البابا'])

/** Clubs that are hardly anything else in an article that has called them one. */
const CLUBS_ALONE = new Set(['الرجاء', 'الهلال', 'النصر', 'الترجي'])

const LEFT_OUT = new Set(['of', 'the', 'for', 'and', 'on', 'in'])

/** The short form that a Latin name of two words or more is known by: European Central Bank, ecb. Keys; null for others. */
export function initialsOf(words: readonly string[]): string | null {
  const main = words.filter((word) => !LEFT_OUT.has(word))
  return main.length >= 2 && main.every((word) => /^[a-z]/u.test(word)) ? main.map((word) => word[0]).join('') : null
}

/** Something beside the word itself says that it is a name. */
function isNamed({ evidence, tentative }: Name): boolean {
  return (
    evidence.includes('quotation') ||
    evidence.includes('+ name') ||
    evidence.startsWith('name + ') ||
    (evidence.startsWith('learnt') && tentative === false)
  )
}

/** The last word, with the particle that belongs to it: بن سالم, عبد الرازق. */
function surnameOf(words: readonly string[]): readonly string[] {
  const before = words.at(-2)
  return words.length >= 3 && before !== undefined && PARTICLES.has(before) ? words.slice(-2) : words.slice(-1)
}

function mayStandAlone(word: string, token: Token | undefined): boolean {
  if (word.length < 3 || token === undefined) return false
  if (/^[a-z]/u.test(word)) return true
  if (isNation(word) || labelsOf(word).length > 0) return false
  return word.startsWith('ال') ? couldBeSurname({ ...token, key: word }) : !COMMON_SURNAMES.has(word)
}
/** Surnames that are words of every sentence: never alone. */
const COMMON_SURNAMES = new Set([
  'علي',
  'سالم',
  'عام',
  'صالح',
  'نور',
  'كامل',
  'عادل',
  'سعيد',
  'امين',
  'كريم',
  'جديد',
  'عون',
  'بري',
  'شريف',
  'الله',
  'الدين',
])

function givenMayStandAlone(word: string, token: Token | undefined, name: Name): boolean {
  if (token === undefined || name.stripped > 0 || word.length < 3 || PARTICLES.has(word)) return false
  const given = givenName(token)
  return given === 'foreign' || given === 'strong' || (given === null && couldBeName(token) && word.length >= 4)
}

function scan(passage: Passage, chosen: readonly Name[], licences: Licences): Name[] {
  const taken = new Set<number>()
  for (const name of chosen) if (name.tentative !== true) for (let at = name.from; at < name.to; at += 1) taken.add(at)
  const added: Name[] = []
  for (let at = 0; at < passage.tokens.length; at += 1) {
    const token = passage.tokens[at]
    if (taken.has(at) || token?.kind !== 'word') continue
    const name = licensedAt(passage, at, licences, taken)
    if (name === null) continue
    added.push(name)
    at = name.to - 1
  }
  return added
}

function licensedAt(passage: Passage, at: number, licences: Licences, taken: ReadonlySet<number>): Name | null {
  const token = passage.tokens[at]
  if (token === undefined) return null
  const arabic = passage.script === 'ar'
  if (!arabic && !beginsInCapital(token.text)) return null
  for (const reading of arabic ? readings(token.key) : [{ stripped: 0, key: token.key }]) {
    const licence = (licences.get(reading.key) ?? [])
      .toSorted((a, b) => b.words.length - a.words.length)
      .find(
        ({ words, capitals }) =>
          (capitals !== true || token.text === token.text.toUpperCase()) &&
          words.every(
            (word, index) => index === 0 || (passage.tokens[at + index]?.key === word && !taken.has(at + index)),
          ),
      )
    if (licence === undefined) continue
    if (arabic && licence.words.length === 1 && reading.stripped === 0 && !fits(passage.tokens, at, licence)) continue
    return {
      from: at,
      to: at + licence.words.length,
      stripped: reading.stripped,
      label: licence.label,
      confidence: licence.confidence * (reading.stripped > 0 ? 0.95 : 1),
      evidence: licence.evidence,
    }
  }
  return null
}

/** «سبب رئيسي»: an adjective after its noun is no surname. */
function fits(tokens: readonly Token[], at: number, licence: Licence): boolean {
  const word = licence.words[0] ?? ''
  const previous = tokens[at - 1]
  if (licence.label !== 'PER' || previous?.kind !== 'word' || !previous.spaced) return true
  if (
    word.endsWith('ي') &&
    !word.startsWith('ال') &&
    !isOrdinary(previous) &&
    previous.key.length > 3 &&
    !previous.key.startsWith('ال') &&
    couldBeName(previous)
  )
    return false
  return true
}

/** How many UTF-16 units of its first token a name leaves out. */
export function clitics(tokens: readonly Token[], name: { readonly from: number; readonly stripped?: number }): number {
  const token = tokens[name.from]
  return token === undefined || (name.stripped ?? 0) === 0 ? 0 : lengthOf(token.text, name.stripped ?? 0)
}

/** A city that the article once calls a club is the club wherever no preposition of place stands before it. */
export function relabelClubs(passages: readonly Passage[], names: readonly (readonly Name[])[]): Name[][] {
  const clubs = new Set<string>()
  for (const [index, list] of names.entries())
    for (const name of list)
      if (name.evidence.startsWith('club')) clubs.add(nameWords(passages[index]?.tokens ?? [], name).join(' '))
  return names.map((list, index) =>
    list.map((name) => {
      const tokens = passages[index]?.tokens ?? []
      const before = tokens[name.from - 1]?.key ?? ''
      if (
        name.label !== 'LOC' ||
        clubs.size === 0 ||
        ['في', 'مدينه', 'in', 'near', 'central', 'across', 'around'].includes(before)
      )
        return name
      return clubs.has(nameWords(tokens, name).join(' '))
        ? { ...name, label: 'ORG', confidence: 0.7, evidence: 'called a club elsewhere' }
        : name
    }),
  )
}
