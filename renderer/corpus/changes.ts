import { useEffect } from 'react'
import type { CorpusChanges, QueuePage } from '../../shared/contract/index.ts'
import { api, orpc, throughBreaks } from '../api.ts'
import { atRest } from '../at-rest.ts'
import { queries } from '../queries.ts'
import { follow, refreshHistory } from '../review/index.ts'
import { isStillOpen } from './actions.ts'
import { hasForeign } from '../review/own-changes.ts'

/**
 * The lists are asked for anew when nothing has changed for a moment, and at the latest so long after the first change:
 * keys and imports change something ten times a second. Milliseconds.
 */
const [REST_MS, AT_LATEST_MS] = [400, 1500]

const EVERYTHING: CorpusChanges = { seq: 0, articles: [], types: [], keys: [], many: true }

/** Keeps what the page shows of a corpus as it is. After a break everything is asked for again. */
export function useFollowChanges(corpus: string): void {
  useEffect(() => {
    if (corpus === '') return undefined
    let waiting: CorpusChanges[] = []
    let isForeign = false
    const showing = atRest(
      () => {
        const gathered = waiting
        waiting = []
        show(gathered, isForeign)
        isForeign = false
      },
      REST_MS,
      AT_LATEST_MS,
    )
    const stop = throughBreaks(async (signal, again) => {
      for (let isAgain = again; !signal.aborted; isAgain = true) {
        // It ends with its corpus, which is opened again where a backup took its place.
        if (isAgain) {
          if (!(await isStillOpen())) return
          void queries.invalidateQueries()
          follow(EVERYTHING)
        }
        for await (const changes of await api.corpus.changes({ since: null }, { signal })) {
          follow(changes)
          waiting.push(changes)
          isForeign ||= hasForeign(changes.keys)
          showing.ask()
          // Beside the first article that opens, nothing may say that there are none.
          if (queries.getQueryData(orpc.corpus.info.queryKey())?.articles === 0) showing.now()
        }
      }
    })
    return () => {
      stop()
      showing.cancel()
    }
  }, [corpus])
}

/**
 * Asks again for the pages of the queue that hold what changed; where articles came, went or may belong to other lists,
 * for all that are shown.
 *
 * @param isForeign another window changed something: Undo takes that back first where it is the same person's
 */
function show(waiting: readonly CorpusChanges[], isForeign: boolean): void {
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
  // How many articles there are, and the labels.
  if (lists || waiting.some(({ types }) => types.includes('label'))) {
    void queries.invalidateQueries({ queryKey: orpc.corpus.info.key() })
  }
  if (all || isForeign || waiting.some(({ types }) => types.includes('run'))) void refreshHistory()
}
