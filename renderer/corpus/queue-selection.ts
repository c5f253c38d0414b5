import type { ArticleQuery } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { notifyError } from '../ui/notices.ts'
import { usePlace } from './place.ts'

/** As many as one call may ask for. */
const PAGE = 500

/** The newest wish counts: what was selected before may still be fetched. */
let newest = 0
const begun = () => (newest += 1)

/** Selects an article too, or no more. */
export function toggleSelected(article: ArticleId): void {
  begun()
  const { selected, select } = usePlace.getState()
  const next = new Set(selected)
  if (!next.delete(article)) next.add(article)
  select(next)
}

/** What stands at a rank of a query; null where nothing does. */
export async function articleAt(query: ArticleQuery, rank: number): Promise<ArticleId | null> {
  try {
    const { rows } = await api.articles.page({ ...query, offset: rank, limit: 1 })
    return rows[0]?.id ?? null
  } catch (error) {
    notifyError(error)
    return null
  }
}

/**
 * Selects what stands from one rank of a query to another, whether its rows were looked at or not. What is selected while
 * they are fetched counts, not this.
 */
export async function selectRanks(query: ArticleQuery, one: number, other: number): Promise<void> {
  const [from, to] = one < other ? [one, other] : [other, one]
  const own = begun()
  const selected = new Set<ArticleId>()
  try {
    for (let offset = from; offset <= to; offset += PAGE) {
      const { rows } = await api.articles.page({ ...query, offset, limit: Math.min(PAGE, to - offset + 1) })
      for (const { id } of rows) selected.add(id)
    }
  } catch (error) {
    notifyError(error)
    return
  }
  // Another list may be shown by now.
  if (own === newest && usePlace.getState().query === query) usePlace.getState().select(selected)
}

export function clearSelected(): void {
  begun()
  usePlace.getState().select(new Set())
}
