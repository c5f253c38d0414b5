import type { ArticleId } from '../../../shared/model/index.ts'
import { number } from './connection.ts'
import type { Connection } from './connection.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { articlesWithAll, candidatesFor, lookUp } from './search-lookup.ts'
import { readText } from './tables/index.ts'
import type { Session } from './tables/index.ts'

/*
 * Two indexes over one folded text. `search_words` answers how words begin, also behind a clitic (بدمشق); `search_parts`
 * knows which three letters stand together somewhere. It keeps no positions, to be small, so what it finds is looked at
 * before it counts: only where the beginnings of words were found in few articles.
 */

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
 * @returns whether anything was merged
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
 * @returns how many were found
 */
export function findText(session: Session, query: string): number {
  return findTerms(session, termsOf(query))
}

/** What `temp.found` holds. */
interface Found {
  readonly articles: number
  /** Whether all of them have the terms, or their texts are still to be looked at. */
  readonly isSure: boolean
}

/** Of each connection, as long as nothing was committed since. */
const found = new WeakMap<Connection, Found & { readonly terms: string; readonly version: number }>()

/**
 * As `findText`, of terms: folded words, or phrases with one space between their words. Asked for the same again, it has
 * them still.
 * @returns how many were found
 */
export function findTerms(session: Session, terms: readonly string[]): number {
  const already = foundAlready(session, terms)
  if (already?.isSure === true) return already.articles
  return keep(session, terms, articlesWithAll(session, lookUp(session, terms)), true).articles
}

/**
 * As `findTerms`, without a look at the texts for what is in many articles.
 * @param unlessMany each of the terms may be in many: then null, and nothing was looked for
 */
export function findCandidates(session: Session, terms: readonly string[], unlessMany: true): Found | null
export function findCandidates(session: Session, terms: readonly string[]): Found
export function findCandidates(session: Session, terms: readonly string[], unlessMany = false): Found | null {
  const already = foundAlready(session, terms)
  if (already !== null) return already
  const lookedUp = lookUp(session, terms)
  if (unlessMany && lookedUp.every(({ few }) => few === null)) return null
  const isSure = lookedUp.every(({ few }) => few !== null)
  return keep(session, terms, candidatesFor(session, lookedUp), isSure)
}

function foundAlready(session: Session, terms: readonly string[]): Found | null {
  const last = found.get(session.connection)
  return last?.terms === terms.join('\n') && last.version === dataVersion(session) ? last : null
}

function keep(session: Session, terms: readonly string[], ids: readonly number[], isSure: boolean): Found {
  const { connection } = session
  connection.db.exec('CREATE TEMP TABLE IF NOT EXISTS found (article INTEGER PRIMARY KEY)')
  connection.transaction(() => {
    connection.db.exec('DELETE FROM temp.found')
    connection.sql('INSERT INTO temp.found SELECT value FROM json_each(?)').run(JSON.stringify(ids))
  })
  const kept = { terms: terms.join('\n'), version: dataVersion(session), articles: ids.length, isSure }
  found.set(connection, kept)
  return kept
}

/** Folded, and none twice. */
export function termsOf(query: string): readonly string[] {
  return [...new Set(foldKey(query).split(/\s+/u))].filter((term) => term !== '')
}

/** Grows whenever a commit, of whichever connection, may have changed what a search finds. */
export function dataVersion({ connection }: Session): number {
  return number(connection, 'PRAGMA data_version')
}
