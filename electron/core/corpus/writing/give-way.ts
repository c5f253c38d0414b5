import type { Change } from '../../../../shared/change/index.ts'
import { recordKey } from '../../../../shared/model/index.ts'
import type { AnyRecord, ArticleId, RecordKey } from '../../../../shared/model/index.ts'
import { tableOf } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import { unpackJson } from '../tables/values.ts'
import type { Value } from '../connection.ts'
import { swapSuggestions } from './suggestions.ts'
import type { Layers, Swapped } from './suggestions.ts'

/*
 * Articles that nobody has begun to review are searched again by themselves when something was learnt. Whoever looks at one
 * in that moment may edit what was there before: then the suggestions that were found by themselves go back, and the edit
 * is made to what its author saw.
 */

/** Whose suggestions those are that are found again by themselves: nobody's Undo takes them back. */
export const ITSELF = 'Isnad'

/** How many of the last searches are looked through. */
const SEARCHES = 64

/**
 * Takes back the last search by itself of an article that a change is about, where nothing but edits came after it; null
 * where there is none. Inside the caller's transaction.
 */
export function giveWay(session: Session, change: Change): Swapped | null {
  const articles = articlesOf(session, change)
  const keys = new Set<RecordKey>([...change.updated, ...change.removed].map((record) => recordKey(record)))
  const seen = new Set<ArticleId>()
  const rows = session.connection
    .sql(
      `SELECT run_article.id, run_article.article, run.person FROM run_article JOIN run ON run.id = run_article.run
       WHERE run_article.swapped = 0 ORDER BY run_article.id DESC LIMIT ${SEARCHES}`,
    )
    .all()
  const itself = session.people.id(ITSELF)
  for (const { id, article, person } of rows) {
    if (seen.has(article as ArticleId)) continue
    seen.add(article as ArticleId)
    if (person !== itself) continue
    if (articles.has(article as ArticleId) || tookOut(session, id as number, keys))
      return swapSuggestions(session, id as number)
  }
  return null
}

/** Articles of those records of a change that are there. */
function articlesOf(session: Session, { added, updated, removed }: Change): Set<ArticleId> {
  const records: (AnyRecord | null)[] = [
    ...added,
    ...removed,
    ...updated.map(({ type, id }) => tableOf(type).read(session, id)),
  ]
  return new Set(
    records.flatMap((record) => {
      if (record === null) return []
      return record.type === 'article' ? record.id : 'article' in record ? record.article : []
    }),
  )
}

function tookOut({ connection }: Session, runArticle: number, keys: ReadonlySet<RecordKey>): boolean {
  const row = connection.sql('SELECT suggestions FROM run_article WHERE id = ?').get(runArticle)
  const { blocks, entities, mentions, quotes } = unpackJson(row?.suggestions as Value) as Layers
  return [...blocks, ...entities, ...mentions, ...quotes].some((record) => keys.has(recordKey(record)))
}
