import type { Passage } from '../reading/passage.ts'
import type { Token } from '../reading/tokens.ts'
import { cueWordEn } from '../quotes/cues-english.ts'
import { keys } from '../tables/words.ts'
import { TITLES_EN } from '../tables/people-en.ts'
import { nameWords } from './follow-ups.ts'
import type { Name } from './name.ts'

/*
 * English names that are a place by themselves and somebody or something else in this article: Jordan where Jim Jordan
 * speaks, Liverpool where it plays.
 */

const WHERE = keys(
  'in at near from to outside across around inside towards toward of northern southern eastern western central downtown',
)

/** Without the places that are the surname of a person named in full; the surname stands there then. */
export function withoutSurnames(passages: readonly Passage[], names: readonly (readonly Name[])[]): Name[][] {
  const surnames = new Set<string>()
  for (const [index, list] of names.entries())
    for (const name of list) {
      const words =
        name.label === 'PER' && name.confidence >= SURE ? nameWords(passages[index]?.tokens ?? [], name) : []
      if (words.length > 1) surnames.add(words.at(-1) ?? '')
    }
  return names.map((list, index) =>
    list.filter((name) => {
      const tokens = passages[index]?.tokens ?? []
      if (passages[index]?.script !== 'en' || name.label !== 'LOC' || name.to !== name.from + 1) return true
      return !surnames.has(tokens[name.from]?.key ?? '') || !standsForPerson(tokens, name)
    }),
  )
}
const SURE = 0.74

/** A guess from a preposition always; a place of the lists where nothing beside it says where. */
function standsForPerson(tokens: readonly Token[], { from, to, evidence }: Name): boolean {
  if (!evidence.startsWith('list')) return true
  const before = tokens[from - 1]?.key ?? ''
  if (cueWordEn(tokens[to]?.key ?? '') !== null || TITLES_EN.has(before)) return true
  return !WHERE.has(before) && tokens[to]?.key !== ',' && before !== ','
}

/** Towns whose name is their club's as well. Keys. */
const CLUB_TOWNS = keys(`
liverpool newcastle leicester southampton leeds sunderland burnley brighton bournemouth brentford ipswich norwich watford portsmouth coventry middlesbrough swansea cardiff wigan blackburn barnsley reading wrexham stoke hull blackpool luton plymouth barcelona valencia girona mallorca lyon marseille monaco nice lille rennes
lens nantes toulouse montpellier strasbourg brest dortmund leverkusen frankfurt freiburg stuttgart mainz wolfsburg cologne porto braga copenhagen salzburg bologna verona parma cagliari
`)
const SPORT = keys(
  'football striker midfielder goalkeeper defender goal goals half-time kick-off league cup match fixture relegation equaliser penalty derby champions quarter-final semi-final semi-finals',
)
const PLAYS = keys(
  'were are have beat beaten lost drew won win face faced host hosted thrashed thrash signed sign striker manager midfielder defender goalkeeper winger forward captain coach boss fans players side squad lead led travel',
)
const AGAINST = keys(
  'beat against knocked stun stunned thrash thrashed joined face faced over hosts visitors leaders champions striker',
)

/** With a town as its club where it plays, in an article about sport. */
export function withClubs(passages: readonly Passage[], names: readonly (readonly Name[])[]): Name[][] {
  const sporting = passages.reduce((count, { script, tokens }) => {
    return script === 'en' ? count + tokens.filter(({ key }) => SPORT.has(key)).length : count
  }, 0)
  return names.map((list, index) =>
    list.map((name) => {
      const tokens = passages[index]?.tokens ?? []
      const town = name.label === 'LOC' && name.to === name.from + 1 && CLUB_TOWNS.has(tokens[name.from]?.key ?? '')
      return sporting < 2 || !town || !plays(tokens, name)
        ? name
        : { ...name, label: 'ORG', confidence: 0.8, evidence: 'club, by what it does' }
    }),
  )
}

function plays(tokens: readonly Token[], { from, to }: Name): boolean {
  const owner = ["'s", "'", '’'].includes(tokens[to]?.key ?? '') ? to + 1 : to
  const next = tokens[owner]
  const before = tokens[from - 1]?.key ?? ''
  if (WHERE.has(before)) return false
  return PLAYS.has(next?.key ?? '') || AGAINST.has(before) || (next?.kind === 'number' && /^\d+-\d+$/u.test(next.key))
}

const HELD = keys('shares stock stake')
const HOLDERS = keys('shares stock shareholders investors bondholders creditors board')

/** With a word as a company that the article takes for one, by its shares or its board, and that is no part of somebody's full name: «Shares in Halden fell». */
export function withCompanies(passages: readonly Passage[], names: readonly (readonly Name[])[]): Name[][] {
  const companies = new Set<string>()
  const surnames = new Set<string>()
  for (const [index, list] of names.entries()) {
    const { tokens = [], script = 'other' } = passages[index] ?? {}
    if (script !== 'en') continue
    for (const name of list) {
      if (name.label === 'PER' && name.to > name.from + 1) surnames.add(tokens[name.to - 1]?.key ?? '')
      else if (isGuess(name) && hasShares(tokens, name)) companies.add(tokens[name.from]?.key ?? '')
    }
  }
  return names.map((list, index) =>
    list.map((name) => {
      const word = passages[index]?.tokens[name.from]?.key ?? ''
      return isGuess(name) && name.label !== 'ORG' && companies.has(word) && !surnames.has(word)
        ? { ...name, label: 'ORG', confidence: 0.78, evidence: 'company, by its shares' }
        : name
    }),
  )
}

/** One word that no list knows. */
const isGuess = ({ from, to, label, evidence }: Name): boolean =>
  to === from + 1 &&
  label !== 'DATE' &&
  label !== 'EVENT' &&
  !evidence.startsWith('list') &&
  !evidence.startsWith('surname')

function hasShares(tokens: readonly Token[], { from, to }: Name): boolean {
  if (tokens[from - 1]?.key === 'in' && HELD.has(tokens[from - 2]?.key ?? '')) return true
  const at = ["'s", '’s'].includes(tokens[to]?.key ?? '') ? to + 1 : to
  return (
    HOLDERS.has(tokens[at]?.key ?? '') ||
    (at > to && tokens[at]?.key === 'chief' && tokens[at + 1]?.key === 'executive')
  )
}
