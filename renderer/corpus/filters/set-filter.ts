import type { ArticleFilter, ArticleQuery } from '../../../shared/contract/index.ts'
import { usePlace } from '../place.ts'

/** The query with another value of one condition; undefined, or nothing chosen: without the condition. */
export function withFilter<Key extends keyof ArticleFilter>(
  query: ArticleQuery,
  key: Key,
  value: ArticleFilter[Key],
): ArticleQuery {
  const { [key]: _, ...rest } = query.filter
  const none = value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
  return { ...query, filter: none ? rest : { ...rest, [key]: value } }
}

/** Narrows or widens the list that is shown. */
export function setFilter<Key extends keyof ArticleFilter>(key: Key, value: ArticleFilter[Key]): void {
  const { query, setQuery } = usePlace.getState()
  setQuery(withFilter(query, key, value))
}

/** Shows all articles again; the order stays. */
export function clearFilters(): void {
  const { query, setQuery } = usePlace.getState()
  setQuery({ ...query, filter: {} })
}
