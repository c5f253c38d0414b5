import { create } from 'zustand'
import type { SearchCursor, SearchedArticle, SearchQuery } from '../../shared/contract/index.ts'
import { api } from '../api.ts'
import { notifyError } from '../ui/notices.ts'

/** What was searched for last and what was found: it is there again when somebody comes back from an article. */
interface SearchState {
  readonly query: SearchQuery
  readonly articles: readonly SearchedArticle[]
  readonly next: SearchCursor | null
  readonly total: number | null
  readonly state: 'empty' | 'searching' | 'found'
  /** The row that the keyboard is on. */
  readonly cursor: number
}

const NOTHING: SearchState = {
  query: { text: '', filter: {}, sort: 'newest' },
  articles: [],
  next: null,
  total: 0,
  state: 'empty',
  cursor: 0,
}
const PAGE = 25

export const useSearch = create<SearchState>()(() => NOTHING)

const { setState: set, getState: get } = useSearch

let running: AbortController | null = null
let asked: Promise<void> | null = null

/** Searches; what was asked before is given up. */
export async function search(query: SearchQuery): Promise<void> {
  set({ query, cursor: 0 })
  running?.abort()
  if (query.text.trim() === '') {
    set({ ...NOTHING, query })
    return
  }
  set({ state: 'searching' })
  asked = ask(query, null, (page) => set({ ...page, state: 'found', cursor: 0 }))
  await asked
}

/** Fetches what comes after what is shown; answers whether there is more after that. */
export async function searchMore(): Promise<boolean> {
  const { query, next, state, articles } = get()
  if (state === 'searching') {
    await asked
    return get().next !== null
  }
  if (next === null) return false
  set({ state: 'searching' })
  asked = ask(query, next, (page) =>
    set({
      articles: [...articles, ...page.articles],
      next: page.next,
      state: 'found',
      total: page.total ?? get().total,
    }),
  )
  await asked
  return get().next !== null && get().next !== next
}

async function ask(
  query: SearchQuery,
  after: SearchCursor | null,
  show: (page: Pick<SearchState, 'articles' | 'next' | 'total'>) => void,
): Promise<void> {
  const stop = new AbortController()
  running = stop
  try {
    const page = await api.search.page({ ...query, after, limit: PAGE }, { signal: stop.signal })
    if (running === stop) show(page)
  } catch (error) {
    if (stop.signal.aborted) return
    set({ state: 'found' })
    notifyError(error)
  }
}

/** Forgets what was found in another corpus. */
export function forgetSearch(): void {
  running?.abort()
  set(NOTHING)
}
