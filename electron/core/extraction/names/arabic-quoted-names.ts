import { isComma, isComplementizer } from '../quotes/arabic-clause.ts'
import { readings } from '../reading/clitics.ts'
import type { QuotedSpan } from '../reading/marks.ts'
import type { Token } from '../reading/tokens.ts'
import { DEFINITE_NAMING, MEDIA, NEWSPAPERS_AR, TEAM_ROLES } from '../tables/bodies-ar.ts'
import { NAMING_NOUNS_AR } from '../tables/titles-ar.ts'
import { isNisba, isOrdinary } from './arabic-words.ts'
import { labelsOf, listedAt } from './gazetteer.ts'
import type { Label, Name } from './name.ts'

/* Names in quotation marks, which are no speech. */

/** Longest name between quotation marks, in words. */
const LONGEST = 6

const INITIALS = /^[\u0621-\u064a]\./u

/** What a quotation is where it is no speech: a name, or the title of a work. */
export type Quoted = Name | 'title'

/** صحيفة «النهار», شركة "نايل كابيتال", رواية «ظل الزيتونة»: what the noun before says. Null where it may be speech. */
export function quotedName(tokens: readonly Token[], { open, close, unclosed }: QuotedSpan): Quoted | null {
  const length = close - open - 1
  if (length < 1 || length > LONGEST || unclosed) return null
  const named = (label: Label, confidence: number, evidence: string, stripped = 0): Name => {
    return { from: open + 1, to: close, stripped, label, confidence, evidence }
  }
  // حبس "م. ع": who is called by the first letters alone.
  if (length === 1 && INITIALS.test(tokens[open + 1]?.text ?? '')) return 'title'
  const noun = namingNoun(tokens, open)
  if (noun !== null) return noun.label === 'TITLE' ? 'title' : named(noun.label, 0.99, `${noun.word} + quotation marks`)
  const after = tokens[close + 1]?.key
  // وقال لـ«المنار» إن: whom it was told.
  if (length <= 3 && tokens[open - 1]?.key === 'ل' && (after === ':' || isComplementizer(after) || isComma(after)))
    return named('ORG', 0.95, 'name in quotation marks')
  // "لا أستطيع النوم": somebody says it.
  const isSaid = isOrdinary(tokens[open + 1]) && listedAt(tokens, open + 1) === null
  if (after === ':' && open <= 1 && length <= 3 && !isSaid)
    return named('ORG', 0.6, 'quotation marks + colon: who speaks')
  const listed = listedAt(tokens, open + 1)
  if (listed === null) return null
  const words = tokens.slice(open + 1, close).map(({ key }) => key)
  if (listed.label === 'LOC' && NEWSPAPERS_AR.has(words.join(' '))) return named('ORG', 0.95, 'name in quotation marks')
  if (listed.to !== close) return null
  const label = labelsOf(words[0] ?? '').includes('ORG') ? 'ORG' : listed.label
  return named(label, 0.85, 'known name in quotation marks', listed.stripped)
}

/** أسهم «موبينيل» و«حديد عز»: the next of several names or titles, as short as they are. */
export function besideName(
  tokens: readonly Token[],
  { open, close, unclosed }: QuotedSpan,
  last: { readonly close: number; readonly name: Quoted },
): Quoted | null {
  const joined = tokens[open - 1]?.key === 'و' && (last.close === open - 2 || last.close === open - 3)
  if (!joined || unclosed || close - open > MOST_BESIDE + 1 || close - open < 2) return null
  if (last.close === open - 3 && !isComma(tokens[open - 2]?.key)) return null
  if (last.name === 'title') return 'title'
  return { ...last.name, from: open + 1, to: close, stripped: 0, confidence: 0.8, evidence: 'name in quotation marks' }
}
const MOST_BESIDE = 3

const isWork = (noun: string): boolean =>
  readings(noun).some(
    ({ key }) => NAMING_NOUNS_AR[key] === 'TITLE' || NAMING_NOUNS_AR[key.replace(/ت$/u, 'ه')] === 'TITLE',
  )

/** The naming noun before a quotation, over an adjective of nation: لوكالة الأنباء العراقية "واع". */
function namingNoun(
  tokens: readonly Token[],
  open: number,
): { readonly word: string; readonly label: 'ORG' | 'LOC' | 'TITLE' } | null {
  for (let back = open - 1; back >= 0 && back >= open - 4; back -= 1) {
    const token = tokens[back]
    if (token?.kind !== 'word') return null
    // منظمة الصحة العالمية "…": the body has its name already.
    if (back < open - 1 && listedAt(tokens, back)?.to === open) return null
    // في كتابه «المحنة العربية», عن روايتها «الحرب»: whose work it is.
    const work = /^[وفبل]?(.{3,})(?:ها|هم|ه)$/u.exec(token.key)?.[1]
    if (work !== undefined && isWork(work)) return { word: token.text, label: 'TITLE' }
    // عبر منصته «تروث سوشيال»
    if (work !== undefined && back === open - 1 && MEDIA.has(work.replace(/ت$/u, 'ه')))
      return { word: token.text, label: 'ORG' }
    for (const reading of readings(token.key)) {
      const label = NAMING_NOUNS_AR[reading.key] ?? (MEDIA.has(reading.key) ? 'ORG' : undefined)
      if (label !== undefined) return { word: token.text, label }
      if (DEFINITE_NAMING.has(reading.key)) return { word: token.text, label: 'TITLE' }
      if (back === open - 1 && TEAM_ROLES.has(reading.key)) return { word: token.text, label: 'ORG' }
    }
    if (!isNisba(token.key) && !/^(?:ال|لل)/u.test(token.key) && !['انباء', 'اخبار', 'النظام'].includes(token.key))
      return null
  }
  return null
}
