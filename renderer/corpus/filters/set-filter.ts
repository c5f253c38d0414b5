import type { ArticleFilter } from '../../../shared/contract/index.ts'
import { usePlace } from '../place.ts'

/** Takes another value of one condition; undefined, or nothing chosen: without the condition. */
export type SetFilter = <Key extends keyof ArticleFilter>(key: Key, value: ArticleFilter[Key]) => void

export function withFilter<Key extends keyof ArticleFilter>(
  filter: ArticleFilter,
  key: Key,
  value: ArticleFilter[Key],
): ArticleFilter {
  const { [key]: _, ...rest } = filter
  const none = value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)
  return none ? rest : { ...rest, [key]: value }
}

/** Narrows or widens the queue. */
export const setFilter: SetFilter = (key, value) => {
  const { query, setQuery } = usePlace.getState()
  setQuery({ ...query, filter: withFilter(query.filter, key, value) })
}

/** Shows all articles again; the order stays. */
export function clearFilters(): void {
  const { query, setQuery } = usePlace.getState()
  setQuery({ ...query, filter: {} })
}
