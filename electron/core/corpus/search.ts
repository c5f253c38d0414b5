import type { ArticleId } from '../../../shared/model/index.ts'
import { number } from './connection.ts'
import type { Connection } from './connection.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { readText } from './tables/index.ts'
import type { Session } from './tables/index.ts'

/*
 * Two indexes over one folded text. `search_words` answers how words begin, also behind a clitic (بدمشق); `search_parts`
 * knows which three letters stand together somewhere. It keeps no positions, to be small, so what it finds is looked at
 * before it counts: only where the beginnings of words were found in few articles.
 */

/** What stands attached before a noun, and the article. */
const ATTACHED = 'و ف ب ل ك ال وب ول وك فب فل فك وال فال بال كال لل وبال وكال ولل فبال فلل'.split(' ')
const ARABIC = /^\p{Script=Arabic}/u
/** Above so many articles, a word is not looked for inside other words. */
const PLENTY = 500
/** Texts that are looked at for one word at most. */
const MOST_READ = 3000

/** What is indexed: the text, and the title where the text does not have it. */
function searchable(title: unknown, text: string): string {
  const folded = foldKey(text)
  if (typeof title !== 'string') return folded
  const foldedTitle = foldKey(title)
  return folded.includes(foldedTitle) ? folded : `${foldedTitle}\n${folded}`
}

export function indexArticle({ connection }: Session, article: ArticleId, title: unknown, text: string): void {
  const folded = searchable(title, text)
  connection.sql('INSERT INTO search_words (rowid, text) VALUES (?, ?)').run(article, folded)
  connection.sql('INSERT INTO search_parts (rowid, text) VALUES (?, ?)').run(article, folded)
}

/**
 * Tidies the indexes a little: what many articles left in many small pieces becomes one.
 * @param pages of the index that are written at most, about
 * @returns whether there was anything to do
 */
export function mergeIndexes({ connection }: Session, pages: number): boolean {
  const changes = () => number(connection, 'SELECT total_changes()')
  const before = changes()
  connection.sql("INSERT INTO search_words (search_words, rank) VALUES ('merge', ?)").run(pages)
  connection.sql("INSERT INTO search_parts (search_parts, rank) VALUES ('merge', ?)").run(pages)
  // Each of the two statements counts as a change by itself.
  return changes() - before > 2
}

/** After its title changed. */
export function reindexArticle(session: Session, article: ArticleId, title: unknown): void {
  const text = readText(session, article)
  if (text === null) return
  session.connection.sql('DELETE FROM search_words WHERE rowid = ?').run(article)
  session.connection.sql('DELETE FROM search_parts WHERE rowid = ?').run(article)
  indexArticle(session, article, title, text)
}

/**
 * Fills the connection's own table `temp.found` with the articles whose text or title contains every word of the query,
 * at the beginning of a word or, from three letters on, anywhere. Folded: harakat, hamza and case do not matter.
 */
export function findText(session: Session, query: string): void {
  findTerms(session, termsOf(query))
}

/** What `temp.found` of a connection holds, as long as nothing was committed since. */
const found = new WeakMap<Connection, { readonly terms: string; readonly version: number }>()

/** As `findText`, of folded words. Asked for the same again, it has them still. */
export function findTerms(session: Session, terms: readonly string[]): void {
  const { connection } = session
  const { db } = connection
  const [key, version] = [terms.join(' '), dataVersion(session)]
  const last = found.get(connection)
  if (last?.terms === key && last.version === version) return
  db.exec('CREATE TEMP TABLE IF NOT EXISTS found (article INTEGER PRIMARY KEY)')
  session.connection.transaction(() => {
    db.exec('DELETE FROM temp.found')
    const [first = new Set<number>(), ...rest] = terms.map((term) => articlesWith(session, term))
    const insert = session.connection.sql('INSERT INTO temp.found (article) VALUES (?)')
    for (const article of first) if (rest.every((set) => set.has(article))) insert.run(article)
  })
  found.set(connection, { terms: key, version })
}

/** Folded, and none twice. */
export function termsOf(query: string): readonly string[] {
  return [...new Set(foldKey(query).split(/\s+/u))].filter((term) => term !== '')
}

function articlesWith(session: Session, term: string): Set<number> {
  const ids = (statement: string, match: string) =>
    session.connection
      .sql(statement)
      .all(match)
      .map(({ rowid }) => rowid as number)

  const beginning = hasWord(term)
    ? ids('SELECT rowid FROM search_words WHERE search_words MATCH ?', beginnings(term))
    : []
  const found = new Set(beginning)
  const parts = trigrams(term)
  if (parts.length === 0 || found.size > PLENTY) return found
  const candidates = ids(
    'SELECT rowid FROM search_parts WHERE search_parts MATCH ?',
    parts.map((part) => phrase(part)).join(' AND '),
  )
  let read = 0
  for (const id of candidates) {
    if (found.has(id)) continue
    read += 1
    if (read > MOST_READ) break
    if (parts.length === 1 || contains(session, id, term)) found.add(id)
  }
  return found
}

/** Words that begin with the term, or with a clitic and the term. */
function beginnings(term: string): string {
  const forms = [term]
  if (ARABIC.test(term) && term.length >= 3) {
    forms.push(...ATTACHED.map((clitic) => clitic + term))
    // The article loses its alef behind ل.
    if (term.startsWith('ال')) forms.push(...['ل', 'ول', 'فل'].map((clitic) => clitic + term.slice(1)))
  }
  return forms.map((form) => `${phrase(form)} *`).join(' OR ')
}

/** Whether at least so many articles have the word as it is: without reading more of the index than that. */
export function isFrequent({ connection }: Session, term: string, articles: number): boolean {
  if (!hasWord(term)) return false
  const statement = connection.sql('SELECT rowid FROM search_words WHERE search_words MATCH ? LIMIT ?')
  return statement.all(phrase(term), articles).length === articles
}

/** Quoted for FTS5, whatever it contains. */
const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The word index knows letters and digits only. */
const hasWord = (term: string) => /[\p{L}\p{N}]/u.test(term)

/** Of code points, as SQLite's tokenizer cuts them. */
function trigrams(term: string): readonly string[] {
  const letters = Array.from(term)
  return letters.slice(2).map((_letter, index) => letters.slice(index, index + 3).join(''))
}

function contains(session: Session, article: number, term: string): boolean {
  const text = readText(session, article)
  if (text === null) return false
  if (foldKey(text).includes(term)) return true
  const row = session.connection.sql('SELECT title FROM article WHERE id = ?').get(article)
  return typeof row?.title === 'string' && foldKey(row.title).includes(term)
}

/** Grows whenever a commit, of whichever connection, may have changed what a search finds. */
export function dataVersion({ connection }: Session): number {
  return number(connection, 'PRAGMA data_version')
}
