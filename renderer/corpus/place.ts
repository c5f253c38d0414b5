import { create } from 'zustand'
import type { ArticleQuery } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'

/** Where the user is: the article that is open and the list it was opened from. */
/** What fills the window: the queue with an article, or a look at the whole corpus. */
export type View = 'review' | 'search' | 'identities' | 'insights'

interface Place {
  readonly view: View
  readonly article: ArticleId | null
  readonly query: ArticleQuery
  /** Chosen in the queue, to do something with all of them. */
  readonly selected: ReadonlySet<ArticleId>
  /** Shows an article, in the review. */
  readonly open: (article: ArticleId | null) => void
  readonly show: (view: View) => void
  /** Another query is another list: nothing of it is selected. */
  readonly setQuery: (query: ArticleQuery) => void
  readonly select: (selected: ReadonlySet<ArticleId>) => void
}

export const usePlace = create<Place>()((set) => ({
  view: 'review',
  article: null,
  query: { filter: {}, sort: 'added' },
  selected: new Set(),
  open: (article) => set({ article, view: 'review' }),
  show: (view) => set({ view }),
  setQuery: (query) => set({ query, selected: new Set() }),
  select: (selected) => set({ selected }),
}))
