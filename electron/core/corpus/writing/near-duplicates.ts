import type { ArticleId } from '../../../../shared/model/index.ts'
import { bandsOf } from '../../near-duplicates/index.ts'
import type { Connection } from '../connection.ts'
import { blocks, readText } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'

/**
 * Puts a stored article with those that share a hash with it, and those with each other: who is together does not hang on
 * the order in which they come. A cluster keeps its name, the older one where two become one. Inside the caller's
 * transaction.
 */
export function joinCopies({ connection, strings }: Session, article: ArticleId, bands: readonly number[]): void {
  const { met, shared } = meet(connection, article, bands)
  if (shared === null) return
  const groupOf = connection.sql('SELECT near_duplicates AS named FROM article WHERE id = ?')
  const all = [...met, article].map((id) => ({ id, named: (groupOf.get(id)?.named ?? null) as number | null }))
  const names = [...new Set(all.flatMap(({ named }) => named ?? []))].sort((a, b) => a - b)
  const kept = names[0] ?? strings.id(`near-${shared.toString(16).padStart(13, '0')}`)
  const join = connection.sql('UPDATE article SET near_duplicates = ? WHERE id = ?')
  for (const { id, named } of all) if (named === null) join.run(kept, id)
  const merge = connection.sql('UPDATE article SET near_duplicates = ? WHERE near_duplicates = ?')
  for (const name of names) if (name !== kept) merge.run(kept, name)
}

/** The first articles that had these hashes; with hashes that are new, this one is now. */
function meet(connection: Connection, article: ArticleId, bands: readonly number[]) {
  const find = connection.sql('SELECT article FROM near_band WHERE hash = ?')
  const insert = connection.sql('INSERT INTO near_band (hash, article) VALUES (?, ?)')
  const met = new Set<number>()
  let shared: number | null = null
  for (const band of bands) {
    const first = find.get(band)?.article as number | undefined
    if (first === undefined) insert.run(band, article)
    else if (first !== article) {
      met.add(first)
      shared ??= band
    }
  }
  return { met, shared }
}

/** Whether there are articles of an older corpus that nobody has looked at. */
export function hasPending({ connection }: Session): boolean {
  return connection.sql('SELECT article FROM near_pending LIMIT 1').get() !== undefined
}

/** Looks at articles of an older corpus for some milliseconds, in a transaction of the caller. True: there are more. */
export function joinPending(session: Session, turnMs: number): boolean {
  const { connection } = session
  const started = performance.now()
  const next = connection.sql('SELECT article FROM near_pending ORDER BY article LIMIT 1')
  do {
    const article = next.get()?.article as ArticleId | undefined
    if (article === undefined) return false
    const text = readText(session, article) ?? ''
    joinCopies(session, article, bandsOf({ text, blocks: blocks.ofArticle(session, article) }))
    connection.sql('DELETE FROM near_pending WHERE article = ?').run(article)
  } while (performance.now() - started < turnMs)
  return true
}
