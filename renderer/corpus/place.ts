import { create } from 'zustand'
import type { ArticleQuery } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'

/** Where the user is: the article that is open and the list it was opened from. */
interface Place {
  readonly article: ArticleId | null
  readonly query: ArticleQuery
  /** Chosen in the queue, to do something with all of them. */
  readonly selected: ReadonlySet<ArticleId>
  readonly open: (article: ArticleId | null) => void
  /** Another query is another list: nothing of it is selected. */
  readonly setQuery: (query: ArticleQuery) => void
  readonly select: (selected: ReadonlySet<ArticleId>) => void
}

export const usePlace = create<Place>()((set) => ({
  article: null,
  query: { filter: {}, sort: 'added' },
  selected: new Set(),
  open: (article) => set({ article }),
  setQuery: (query) => set({ query, selected: new Set() }),
  select: (selected) => set({ selected }),
}))
