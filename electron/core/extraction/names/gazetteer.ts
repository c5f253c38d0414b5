import cldr from '../tables/cldr-places.json' with { type: 'json' }
import { keyOf } from '../reading/key.ts'
import { readings } from '../reading/clitics.ts'
import { tokenize } from '../reading/tokens.ts'
import type { Token } from '../reading/tokens.ts'
import { LISTS } from '../tables/lists/index.ts'
import { COUNTRIES_AR, NO_PLACES, PLACES_AR, WEAK_PLACES } from '../tables/places-ar.ts'
import { ORGANISATIONS_AR, WEAK_ORGANISATIONS } from '../tables/organisations-ar.ts'
import { ORGANISATIONS_EN, WEAK_EN } from '../tables/organisations-en.ts'
import { PLACES_EN } from '../tables/places-en.ts'
import { EVENTS_EN } from '../tables/bodies-en.ts'
import { EVENTS_AR } from '../tables/heads-ar.ts'

export type ListedLabel = 'LOC' | 'ORG' | 'EVENT'

/** A name of the lists where it stands in a passage. */
export interface Listed {
  readonly to: number
  /** Letters of the first token that are a clitic. */
  readonly stripped: number
  readonly label: ListedLabel
  /** Also an everyday word: needs support from what stands around it. */
  readonly weak: boolean
  readonly country: boolean
}

interface Entry {
  readonly words: readonly string[]
  readonly label: ListedLabel
  readonly weak: boolean
  readonly country: boolean
  /** Written in capitals throughout: US is a country, «us» is not. */
  readonly capitals: boolean
  /** Written with ta marbuta. */
  readonly feminine: boolean
}

const ENTRIES = new Map<string, Entry[]>()

function add(name: string, label: ListedLabel, weak: (key: string) => boolean, country = false): void {
  const words = tokenize(name, 0, name.length).map((token) => token.key)
  const first = words[0]
  if (first === undefined) return
  const whole = words.join(' ')
  const known = ENTRIES.get(first)
  const entry = {
    words,
    label,
    weak: words.length === 1 && weak(whole),
    country,
    capitals: /^[\p{Lu}.\d+]+$/u.test(name),
    feminine: name.endsWith('ة'),
  }
  if (known === undefined) ENTRIES.set(first, [entry])
  else if (!known.some((other) => other.label === label && other.words.join(' ') === whole)) known.push(entry)
}

const never = (): boolean => false
const weakPlace = (key: string): boolean => WEAK_PLACES.has(key)
for (const name of [...COUNTRIES_AR, ...cldr.ar.territories])
  if (!name.includes('(') && name !== 'الأراضي الفلسطينية') add(name, 'LOC', weakPlace, true)
for (const name of [...PLACES_AR, ...cldr.ar.cities]) if (!NO_PLACES.has(keyOf(name))) add(name, 'LOC', weakPlace)
for (const name of cldr.en.territories) if (!name.includes('(')) add(name, 'LOC', never, true)
const weakEnglish = (key: string): boolean => WEAK_EN.has(key)
for (const name of [...PLACES_EN, ...cldr.en.cities]) add(name.replace(/^the /u, ''), 'LOC', weakEnglish)
for (const name of ORGANISATIONS_AR) add(name, 'ORG', (key) => WEAK_ORGANISATIONS.has(key))
for (const name of ORGANISATIONS_EN) add(name, 'ORG', weakEnglish)
for (const name of [...EVENTS_AR, ...EVENTS_EN]) add(name, 'EVENT', never)
for (const [label, names] of Object.entries(LISTS))
  for (const { name, weak } of names) add(name, label as ListedLabel, (key) => weak || weakPlace(key))
for (const entries of ENTRIES.values())
  entries.sort((a, b) => b.words.length - a.words.length || Number(a.weak) - Number(b.weak))

/** The longest name of the lists that begins at a token; a plain reading of it before one with clitics. */
export function listedAt(tokens: readonly Token[], at: number): Listed | null {
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark') return null
  let best: Listed | null = null
  for (const reading of readings(token.key)) {
    const entries = ENTRIES.get(reading.key)
    if (entries === undefined) continue
    const entry = entries.find(
      ({ words, capitals, label }) =>
        matches(tokens, at, words) && isWritten(token.text, capitals) && !(label === 'LOC' && hasTanwin(token)),
    )
    if (entry === undefined || (best !== null && best.to - at >= entry.words.length)) continue
    best = {
      to: at + entry.words.length,
      stripped: reading.stripped,
      label: entry.label,
      // وجدة is a city and وجده a verb: the fold makes them one, the writing does not.
      weak:
        entry.weak ||
        (entry.words.length === 1 && entry.feminine !== token.text.endsWith('ة') && reading.key.endsWith('ه')),
      country: entry.country,
    }
  }
  return best === null && token.key.length === 3 ? twoWordsAt(tokens, at) : best
}

/** وتل أبيب, بأم درمان: the first word of two is too short to be read with a clitic elsewhere. */
function twoWordsAt(tokens: readonly Token[], at: number): Listed | null {
  const key = tokens[at]?.key ?? ''
  if (!/^[وبل]/u.test(key)) return null
  const entry = ENTRIES.get(key.slice(1))?.find(({ words }) => words.length > 1 && matches(tokens, at, words))
  if (entry === undefined) return null
  const { words, label, weak, country } = entry
  return { to: at + words.length, stripped: 1, label, weak, country }
}

/** How many names the lists have of each label and script. */
export function countListed(isArabic: boolean): Readonly<Record<ListedLabel, number>> {
  const entries = [...ENTRIES.values()]
    .flat()
    .filter(({ words }) => /\p{Script=Arabic}/u.test(words.join('')) === isArabic)
  const count = (label: ListedLabel) => entries.filter((entry) => entry.label === label).length
  return { LOC: count('LOC'), ORG: count('ORG'), EVENT: count('EVENT') }
}

/** All labels that some words have in the lists as a whole name. */
export function labelsOf(first: string, ...rest: readonly string[]): readonly ListedLabel[] {
  return (ENTRIES.get(first) ?? [])
    .filter(({ words }) => words.length === rest.length + 1 && rest.every((key, index) => key === words[index + 1]))
    .map(({ label }) => label)
}

/** Latin names keep their capitals; what is long enough to be said as a word may have one alone: Unesco, Nato. */
function isWritten(text: string, capitals: boolean): boolean {
  const code = text.charCodeAt(0)
  if (code >= 0x0250) return true
  if (capitals && text.length >= 4 && /^\p{Lu}\p{Ll}+$/u.test(text)) return true
  return capitals ? text === text.toUpperCase() : beginsInCapital(text) || code < 0x41
}

/** حل لا يكون إلا ليبيًا: a place has no such ending. */
function hasTanwin({ text }: Token): boolean {
  return /\u064b\u0627?$/u.test(text)
}

/** Also al-Assad, el-Sisi. */
export function beginsInCapital(text: string): boolean {
  return /^(?:(?:a[ln]|el|a[drstz]|ash)-)?\p{Lu}/u.test(text)
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index += 1) if (tokens[at + index]?.key !== words[index]) return false
  return true
}

/** Where a place that begins at this token ends; the token itself where none does. Everyday words count: for datelines. */
export function isPlace(tokens: readonly Token[], at: number): number {
  const listed = listedAt(tokens, at)
  return listed !== null && listed.label === 'LOC' && listed.stripped === 0 ? listed.to : at
}
