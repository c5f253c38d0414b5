import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { ArticleQuery, QueueRow } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'
import { queries } from '../queries.ts'
import { pagesOf } from '../ui/row-window.ts'
import type { RowWindow } from '../ui/row-window.ts'

const PAGE_SIZE = 100

export interface QueueRows {
  /** Undefined until the first page is there. */
  readonly total: number | undefined
  /** The row at a rank; undefined where its page is not there yet. */
  readonly at: (rank: number) => QueueRow | undefined
}

/** The rows of a query by rank; asks for the pages that hold the wanted ones. */
export function useQueueRows(query: ArticleQuery, wanted: RowWindow): QueueRows {
  const pages = useQueries({
    queries: pagesOf(wanted, PAGE_SIZE).map((offset) => pageOf(query, offset)),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  })
  return {
    total: pages[0]?.total,
    at: (rank) => {
      const page = pages.find(({ offset, rows }) => offset <= rank && rank < offset + rows.length)
      return page?.rows[rank - page.offset]
    },
  }
}

/** Asks for the head of a list before it is shown; resolves when it is there or cannot be had. */
export function askForHead(query: ArticleQuery): Promise<void> {
  return queries.prefetchQuery(pageOf(query, 0))
}

function pageOf(query: ArticleQuery, offset: number) {
  return orpc.articles.page.queryOptions({
    input: { ...query, offset, limit: PAGE_SIZE },
    placeholderData: keepPreviousData,
  })
}
