import { create } from 'zustand'
import type { ArticleQuery } from '../../shared/contract.ts'
import type { ArticleId } from '../../shared/model/index.ts'

/** Where the user is: the article that is open and the list it was opened from. */
interface Place {
  readonly article: ArticleId | null
  readonly query: ArticleQuery
  readonly open: (article: ArticleId | null) => void
  readonly setQuery: (query: ArticleQuery) => void
}

export const usePlace = create<Place>()((set) => ({
  article: null,
  query: { filter: {}, sort: 'added' },
  open: (article) => set({ article }),
  setQuery: (query) => set({ query }),
}))
