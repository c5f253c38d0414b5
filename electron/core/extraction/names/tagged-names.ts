import type { Passage } from '../reading/passage.ts'
import { readings } from '../reading/clitics.ts'
import type { Token } from '../reading/tokens.ts'
import { byGuidelines } from '../tagger/customs-arabic.ts'
import type { CustomName } from '../tagger/customs-arabic.ts'
import type { Model } from '../tagger/model.ts'
import { tagPassage } from '../tagger/tag.ts'
import type { Opinion, TaggedName } from '../tagger/tag.ts'
import { DEFINITE_ORG_HEADS_AR, ORG_HEADS_AR, PLACE_HEADS_AR } from '../tables/heads-ar.ts'
import { ADJECTIVES_EN } from '../tables/bodies-en.ts'
import { STOP_EN, TITLES_EN } from '../tables/people-en.ts'
import { NAMING_NOUNS_AR } from '../tables/titles-ar.ts'
import { KINGS } from './arabic-name-end.ts'
import { listedAt } from './gazetteer.ts'
import { PUBLIC_FIGURE } from './known-people.ts'
import type { Name } from './name.ts'

/*
 * How the rules and the tagger are reconciled. Where the corpora that the tagger learnt from follow the same guidelines as
 * the rules (people, places by themselves), it may correct what the rules are not sure of. Where they do not (ministries
 * and airports with their class nouns, events, dates) the rules stand. In English, whose corpora are no news, it adds what
 * it is sure of and corrects only guesses.
 * The figures were chosen by cross-validation on the training corpora; the articles that evaluate the program only showed
 * where the rules must stand (double surnames, class nouns, names of lists).
 */

/** Least probability of a name that only the tagger has. */
const ALONE = {
  ar: { PER: 0.45, LOC: 0.55, ORG: 0.6 },
  en: { PER: 0.8, LOC: 0.8, ORG: 0.8 },
} as const
/** Less than this only sounds like a name, where the rules have none. */
const FIRM = 0.85
/** Least probability of a name that takes the place of one of the rules, by how the two lie to each other. */
const INSTEAD = { longer: 0.55, relabelled: 0.65, shorter: 0.8, across: 0.65 } as const
/** What the rules only guessed: names up to this confidence. */
const GUESSED = { PER: 0.9, LOC: 0.75, ORG: 0.72 } as const
const GUESSED_ENGLISH = 0.75
/** Such a name is none where nothing in it is a name with more than this probability. */
const NOTHING = 0.85
/** Or, of a person, where exactly this name has less than this. */
const DOUBTED = 0.1

/** Adds the tagger's names to those of the rules, which do not overlap; neither do those returned, in order of the text. */
export function addTagged(
  passage: Passage,
  rules: readonly Name[],
  model: Model,
  tagging = tagPassage(model, passage, rules),
): Name[] {
  const { tokens } = passage
  const arabic = model.language === 'ar'
  const taken: (Name | undefined)[] = []
  for (const name of rules) for (let at = name.from; at < name.to; at += 1) taken[at] = name
  const replaced = new Set<Name>()
  const added: Name[] = []
  for (const found of tagging.names) {
    const name: CustomName | null = arabic ? byGuidelines(tokens, found) : { ...found, stripped: 0 }
    if (name === null || (!arabic && isOfficeOnly(tokens, name))) continue
    const { from, to, label, probability, stripped } = name
    const met = [...new Set(taken.slice(from, to))].filter((other) => other !== undefined)
    const least = met.map((other) => (arabic ? neededInstead(other, name, tokens) : neededInEnglish(other, name)))
    if (probability < Math.max(ALONE[model.language][label], ...least)) continue
    for (const other of met) replaced.add(other)
    added.push({
      from,
      to,
      stripped,
      label,
      confidence: probability,
      evidence: evidenceOf(tokens, from, to),
      tentative: met.length === 0 && probability < FIRM,
    })
  }
  const kept = rules.flatMap((name, index) => {
    const opinion = tagging.opinions[index]
    if (opinion === undefined) return name
    return replaced.has(name) || (arabic ? isDoubted(name, tokens, opinion) : isDoubtedInEnglish(name, opinion))
      ? []
      : agreed(name, opinion)
  })
  return [...kept, ...added].toSorted((a, b) => a.from - b.from)
}

/** The probability at which another reading takes a name's place. */
function neededInstead(name: Name, other: TaggedName, tokens: readonly Token[]): number {
  if (name.label === 'DATE' || name.label === 'EVENT') return Infinity
  if (name.from === other.from && name.to === other.to)
    return name.label === other.label || name.label === 'ORG' ? Infinity : INSTEAD.relabelled
  if (other.from <= name.from && other.to >= name.to) {
    // حركة طالبان: the class noun stays out.
    const noun = other.to === name.to && other.from === name.from - 1 && isClassNoun(tokens[other.from])
    return name.label === 'ORG' && noun ? Infinity : INSTEAD.longer
  }
  if (other.from >= name.from && other.to <= name.to) {
    // The longest name is wanted: جنوب لبنان, جامعة القاهرة. Of people, words that are no name may have been taken in;
    // but a double surname goes on over its dash, which the corpora do not know.
    // الملك عبدالله الثاني, too.
    const words = tokens.slice(name.from, name.to)
    if (name.label === 'PER' && (words.some(({ key }) => KINGS.has(key)) || name.evidence === PUBLIC_FIGURE))
      return Infinity
    const dashed = words.some(({ key }) => key === '-')
    return name.label === 'PER' && !dashed ? INSTEAD.shorter : Infinity
  }
  return isHeaded(tokens[name.from]) ? Infinity : INSTEAD.across
}

const isRead = (token: Token | undefined, test: (key: string) => boolean): boolean =>
  token !== undefined && readings(token.key).some(({ key }) => test(key))

const isClassNoun = (token: Token | undefined): boolean =>
  isRead(token, (key) => NAMING_NOUNS_AR[key] === 'ORG' || ORG_HEADS_AR.has(key))

/** Begins with a class noun that belongs to the name by the guidelines and mostly does not in the corpora. */
const isHeaded = (token: Token | undefined): boolean =>
  isRead(
    token,
    (key) => ORG_HEADS_AR.has(key) || DEFINITE_ORG_HEADS_AR.has(key) || PLACE_HEADS_AR.has(key) || key === 'العاصمه',
  )

/** A guess of the rules in which nothing sounds like a name, or of a person where the tagger sees none: شاطئ البحر, جني الأرباح. */
function isDoubted(
  { from, to, label, confidence }: Name,
  tokens: readonly Token[],
  { same, nothing }: Opinion,
): boolean {
  if (label === 'DATE' || label === 'EVENT' || confidence > GUESSED[label]) return false
  // What is in a list has been weighed against its place already.
  if (label !== 'PER' && listedAt(tokens, from)?.to === to) return false
  return nothing > NOTHING || (label === 'PER' && same < DOUBTED)
}

/** Two capitalised words are taken for a person by the rules where nothing else is known. */
function isDoubtedInEnglish({ label, confidence }: Name, { same }: Opinion): boolean {
  return label === 'PER' && confidence <= GUESSED_ENGLISH && same < DOUBTED
}

/** «The Crown Prince», «the Chief»: an office, whatever it reads like; so is what a nation's adjective says. */
function isOfficeOnly(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  // Saudi envoy
  if (to === from + 1 && ADJECTIVES_EN.has(tokens[from]?.key ?? '')) return true
  return tokens
    .slice(from, to)
    .every(({ key }, at) => TITLES_EN.has(key) || STOP_EN.has(key) || (at === 0 && key === 'crown' && to > from + 1))
}

function neededInEnglish(name: Name, other: TaggedName): number {
  if (name.label === 'DATE' || name.label === 'EVENT' || name.confidence > GUESSED_ENGLISH) return Infinity
  const same = name.from === other.from && name.to === other.to && name.label === other.label
  return same ? Infinity : INSTEAD.relabelled
}

/** Two that agree are surer than one. */
function agreed(name: Name, { same }: Opinion): Name {
  return same < 0.5 ? name : { ...name, confidence: 1 - (1 - name.confidence) * 2 * (1 - same) }
}

function evidenceOf(tokens: readonly Token[], from: number, to: number): string {
  const before = tokens[from - 1]
  if (before?.kind === 'word') return `learnt from news: reads like a name after "${before.text}"`
  const after = tokens[to]
  if (after?.kind === 'word') return `learnt from news: reads like a name before "${after.text}"`
  return 'learnt from news: reads like a name'
}
