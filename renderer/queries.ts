import { QueryClient } from '@tanstack/react-query'

/** What the page knows of the corpus. Nothing goes stale by itself: the corpus says what changed (corpus/changes.ts). */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
