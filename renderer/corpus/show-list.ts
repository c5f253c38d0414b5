import type { ArticleFilter } from '../../shared/contract/index.ts'
import { focusPaneNamed } from '../window/panes.ts'
import { usePlace } from './place.ts'

/** Shows these articles in the queue, from a look at the whole corpus; Enter opens the first, for what is open may be none of them. */
export function showList(filter: ArticleFilter): void {
  const { setQuery, show } = usePlace.getState()
  setQuery({ filter, sort: 'newest' })
  show('review')
  // Once the queue is there to take it.
  requestAnimationFrame(() => focusPaneNamed('queue'))
}
