import { foldKey } from '../../../shared/text/index.ts'
import { places } from './search-terms.ts'
import { readText } from './tables/index.ts'
import type { Session } from './tables/index.ts'

/*
 * What the two indexes of `search.ts` answer about terms: folded words, or phrases with one space between their words. Of
 * a term that is in many articles nothing is asked that would be as long as they are many: it is looked for in the
 * articles that have the others.
 */

/** What stands attached before a noun, and the article. */
const ATTACHED = 'و ف ب ل ك ال وب ول وك فب فل فك وال فال بال كال لل وبال وكال ولل فبال فلل'.split(' ')
const TAKES_CLITICS = /^[\p{Script=Arabic}\p{Nd}]/u
const ARTICLE = 'ال'
/** Articles from which on they are many. As many texts are looked at in a twentieth of a second. */
const MANY = 2000
/** Above so many articles, a word is not looked for inside other words. */
const PLENTY = 500
/** Texts that are looked at for one word at most. */
const MOST_READ = 3000

/** A term, and the articles that have it; null where they may be many. */
export interface LookedUp {
  readonly term: string
  readonly few: ReadonlySet<number> | null
}

export function lookUp(session: Session, terms: readonly string[]): readonly LookedUp[] {
  return terms.map((term) => ({ term, few: few(session, term) }))
}

/** Articles that have every term. */
export function articlesWithAll(session: Session, terms: readonly LookedUp[]): readonly number[] {
  const many = manyOf(terms)
  const candidates = withFew(terms) ?? fewWithLettersOf(session, many)
  if (candidates !== null) return candidates.filter((id) => many.every((term) => contains(session, id, term)))
  return inEach(many.map((term) => articlesWith(session, term))) ?? []
}

/** Articles among which those are that have every term: no text was looked at for a term that is in many. */
export function candidatesFor(session: Session, terms: readonly LookedUp[]): readonly number[] {
  return withFew(terms) ?? withLettersOf(session, manyOf(terms)) ?? articlesWithAll(session, terms)
}

const manyOf = (terms: readonly LookedUp[]) => terms.filter(({ few }) => few === null).map(({ term }) => term)

/** Articles of every term that is in few; null where none is. */
const withFew = (terms: readonly LookedUp[]) => inEach(terms.flatMap(({ few }) => few ?? []))

/** Null of no sets. */
function inEach(sets: readonly ReadonlySet<number>[]): readonly number[] | null {
  const [smallest, ...rest] = sets.toSorted((a, b) => a.size - b.size)
  return smallest === undefined ? null : [...smallest].filter((id) => rest.every((set) => set.has(id)))
}

function few(session: Session, term: string): ReadonlySet<number> | null {
  if (isPhrase(term)) {
    const ids = matches(session, 'search_words', anyPhrase(term), MANY)
    return ids.length < MANY ? new Set(ids) : null
  }
  // What begins with two letters is nearly everything.
  const mayBeMany = trigrams(term).length === 0 ? hasWord(term) : fewWithLettersOf(session, [term]) === null
  return mayBeMany ? null : articlesWith(session, term)
}

/** As `withLettersOf`; null also where they are many. */
function fewWithLettersOf(session: Session, terms: readonly string[]): readonly number[] | null {
  const ids = withLettersOf(session, terms, MANY)
  return ids !== null && ids.length < MANY ? ids : null
}

/** Articles that have all trigrams of these terms, wherever they stand; null where the terms have none. */
function withLettersOf(session: Session, terms: readonly string[], most?: number): readonly number[] | null {
  // Behind ل the article has no alef.
  const words = terms.flatMap((term) => term.split(' ')).map((word) => word.replace(/^ال(?=...)/u, 'ل'))
  const parts = words.flatMap((word) => trigrams(word))
  return parts.length === 0 ? null : matches(session, 'search_parts', all(parts), most)
}

function articlesWith(session: Session, term: string): ReadonlySet<number> {
  if (isPhrase(term)) return new Set(matches(session, 'search_words', anyPhrase(term)))
  const found = new Set(hasWord(term) ? matches(session, 'search_words', anyBeginning(term)) : [])
  const parts = trigrams(term)
  if (parts.length === 0 || found.size > PLENTY) return found
  let read = 0
  for (const id of matches(session, 'search_parts', all(parts))) {
    if (found.has(id)) continue
    read += 1
    if (read > MOST_READ) break
    if (parts.length === 1 || contains(session, id, term)) found.add(id)
  }
  return found
}

/** By id. @param most: no more of the index is read than for so many */
function matches({ connection }: Session, index: 'search_words' | 'search_parts', query: string, most = -1): number[] {
  const rows = connection.sql(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? LIMIT ?`).all(query, most)
  return rows.map(({ rowid }) => rowid as number)
}

/** Words that begin with the term, or with a clitic and the term. */
const anyBeginning = (term: string): string => any(withClitics(term).map((form) => `${quoted(form)} *`))

/** Words one after another, the first perhaps with a clitic. */
function anyPhrase(term: string): string {
  const [first = '', ...rest] = term.split(' ')
  return any(withClitics(first).map((form) => quoted([form, ...rest].join(' '))))
}

function withClitics(word: string): readonly string[] {
  if (!TAKES_CLITICS.test(word) || word.length < 3) return [word]
  // The article loses its alef behind ل.
  const behindLam = word.startsWith(ARTICLE) ? ['ل', 'ول', 'فل'].map((clitic) => clitic + word.slice(1)) : []
  return [word, ...ATTACHED.map((clitic) => clitic + word), ...behindLam]
}

const isPhrase = (term: string): boolean => term.includes(' ')

const any = (queries: readonly string[]): string => queries.join(' OR ')
const all = (parts: readonly string[]): string => parts.map((part) => quoted(part)).join(' AND ')

/** For FTS5, whatever it contains. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The word index knows letters and digits only. */
const hasWord = (term: string): boolean => /[\p{L}\p{N}]/u.test(term)

/** Of code points, as SQLite's tokenizer cuts them. */
function trigrams(word: string): readonly string[] {
  const letters = Array.from(word)
  return letters.slice(2).map((_letter, index) => letters.slice(index, index + 3).join(''))
}

/** Whether the text, or else the title, has the words of a term. */
function contains(session: Session, article: number, term: string): boolean {
  const text = readText(session, article)
  if (text === null) return false
  const folded = foldKey(text)
  const missing = term.split(' ').filter((word) => places(folded, word).length === 0)
  if (missing.length === 0) return true
  const title = session.connection.sql('SELECT title FROM article WHERE id = ?').get(article)?.title
  return typeof title === 'string' && missing.every((word) => places(foldKey(title), word).length > 0)
}
