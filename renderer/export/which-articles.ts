import type { BulkTarget, ExportOptions } from '../../shared/contract/index.ts'
import { usePlace } from '../corpus/place.ts'

/** What of the corpus goes out, as the user chooses it. */
export type Which = 'all' | 'done' | 'listed' | 'selected'

/** What is selected in the queue and what it lists; null where that is nothing or everything. */
export function whichArticles(): { readonly selected: BulkTarget | null; readonly listed: BulkTarget | null } {
  const { selected, query } = usePlace.getState()
  return {
    selected: selected.size === 0 ? null : { articles: [...selected] },
    listed: Object.keys(query.filter).length === 0 ? null : { query },
  }
}

/** Which of them are to choose from now. */
export function choices(): readonly Which[] {
  const { selected, listed } = whichArticles()
  return [
    'all',
    'done',
    ...(listed === null ? [] : ['listed' as const]),
    ...(selected === null ? [] : ['selected' as const]),
  ]
}

export function whichOf({ only, within }: ExportOptions): Which {
  if (within === null) return only
  return 'query' in within ? 'listed' : 'selected'
}

export function withWhich(options: ExportOptions, which: Which): ExportOptions {
  const { selected, listed } = whichArticles()
  const within = which === 'selected' ? selected : which === 'listed' ? listed : null
  return { ...options, only: which === 'done' ? 'done' : 'all', within }
}
