import { QueryClient } from '@tanstack/react-query'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'

/** What the page knows of the corpus. Nothing goes stale by itself: the corpus says what changed (corpus/changes.ts). */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** Fetches the next page of a list, if it has one; answers whether there is another after it. */
export async function nextPage(
  pages: Pick<UseInfiniteQueryResult<unknown, unknown>, 'hasNextPage' | 'fetchNextPage'>,
): Promise<boolean> {
  if (!pages.hasNextPage) return false
  const fetched = await pages.fetchNextPage({ cancelRefetch: false })
  return fetched.isSuccess && fetched.hasNextPage
}
