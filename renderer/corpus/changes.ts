import { useEffect } from 'react'
import type { CorpusChanges, QueuePage } from '../../shared/contract/index.ts'
import { api, orpc, throughBreaks } from '../api.ts'
import { queries } from '../queries.ts'
import { follow, refreshHistory } from '../review/index.ts'

/** While an import runs something changes ten times a second; the list need not, and all lists still less. */
const SHOWN_EVERY_MS = 400
const ALL_SHOWN_EVERY_MS = 1500

/** Keeps what the page shows of a corpus as it is. After a break everything is asked for again. */
export function useFollowChanges(corpus: string): void {
  useEffect(() => {
    if (corpus === '') return undefined
    const shown = gather(show)
    const stop = throughBreaks(async (signal, again) => {
      if (again) void queries.invalidateQueries()
      for await (const changes of await api.corpus.changes({ since: null }, { signal })) {
        follow(changes)
        shown.add(changes)
      }
    })
    return () => {
      stop()
      shown.end()
    }
  }, [corpus])
}

/** Hands changes on together, not oftener than is worth showing; `flush` answers whether all was shown anew. */
function gather(flush: (waiting: readonly CorpusChanges[]) => boolean) {
  let waiting: CorpusChanges[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let allShownAt = -Infinity
  return {
    add: (changes: CorpusChanges): void => {
      waiting.push(changes)
      timer ??= setTimeout(
        () => {
          const gathered = waiting
          waiting = []
          timer = undefined
          if (flush(gathered)) allShownAt = performance.now()
        },
        Math.max(SHOWN_EVERY_MS, allShownAt + ALL_SHOWN_EVERY_MS - performance.now()),
      )
    },
    end: (): void => clearTimeout(timer),
  }
}

/**
 * Asks again for the pages of the queue that hold what changed; where articles came, went or may belong to other lists,
 * for all that are shown, and answers that.
 */
function show(waiting: readonly CorpusChanges[]): boolean {
  const articles = new Set<number>(waiting.flatMap((changes) => changes.articles))
  const rowsOf = (page: unknown) => (page as QueuePage | undefined)?.rows ?? []
  const pages = queries.getQueriesData({ queryKey: orpc.articles.page.key() })
  const listed = new Set<number>(pages.flatMap(([, page]) => rowsOf(page).map(({ id }) => id)))
  const all = waiting.some(({ many }) => many) || [...articles].some((article) => !listed.has(article))
  const lists = all || waiting.some(({ types }) => types.includes('article'))
  void queries.invalidateQueries({
    queryKey: orpc.articles.page.key(),
    predicate: ({ state }) => lists || rowsOf(state.data).some(({ id }) => articles.has(id)),
  })
  if (lists) {
    void queries.invalidateQueries({ queryKey: orpc.articles.facets.key() })
    void queries.invalidateQueries({ queryKey: orpc.copies.of.key() })
  }
  void queries.invalidateQueries({ queryKey: orpc.identities.key() })
  if (all || waiting.some(({ types }) => types.includes('page'))) {
    void queries.invalidateQueries({ queryKey: orpc.pages.key() })
  }
  if (all || waiting.some(({ types }) => types.includes('filter'))) {
    void queries.invalidateQueries({ queryKey: orpc.filters.key() })
  }
  if (all || waiting.some(({ types }) => types.includes('label'))) {
    void queries.invalidateQueries({ queryKey: orpc.corpus.info.key() })
  }
  if (all) void refreshHistory()
  return all
}
