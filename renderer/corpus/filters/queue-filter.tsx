import { ListFilter, Search, X } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Input, Popover, SearchField } from 'react-aria-components'
import type { ArticleFilter } from '../../../shared/contract/index.ts'
import { useMessages } from '../../messages/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { focusPaneNamed } from '../../window/panes.ts'
import { usePlace } from '../place.ts'
import { FilterChips } from './filter-chips.tsx'
import { clearFilters, setFilter } from './set-filter.ts'
import './queue-filter.css'

const Filters = lazy(() => import('./filters.tsx'))

const FIELD = 'queue-filter-text'

/** Puts the keyboard into the filter's field. */
export function focusFilter(): void {
  document.querySelector<HTMLInputElement>(`#${FIELD}`)?.select()
}

/** Between the last letter and the search, so that a word is looked up once. */
const TYPED_MS = 180

/** How many of the filters behind the button are set. */
function filtersSet(filter: ArticleFilter): number {
  return Object.keys(filter).filter((name) => name !== 'text').length
}

/** Words at once, the rest behind a button. */
export function QueueFilter() {
  const { corpus: t } = useMessages()
  const { query } = usePlace()
  const [text, setText] = useState(query.filter.text ?? '')
  const shown = query.filter.text ?? ''
  const [before, setBefore] = useState(shown)
  // Cleared from elsewhere.
  if (shown !== before) {
    setBefore(shown)
    if (shown === '') setText('')
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      const words = text.trim()
      const { query: now } = usePlace.getState()
      if (words !== (now.filter.text ?? '')) setFilter('text', words)
    }, TYPED_MS)
    return () => clearTimeout(timer)
  }, [text])

  const set = filtersSet(query.filter)
  return (
    <>
      <div className="queue-filter">
        <SearchField
          className="search"
          aria-label={t.queue.filterHint}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            focusPaneNamed('queue')
          }}
        >
          <Search aria-hidden size={15} strokeWidth={1.75} />
          <Input id={FIELD} className="input" dir="auto" placeholder={t.queue.filter} />
          {text !== '' && (
            <AriaButton className="search-clear" aria-label={t.queue.clearText}>
              <X aria-hidden size={14} />
            </AriaButton>
          )}
        </SearchField>
        <DialogTrigger>
          <span className={`filter-button${set > 0 ? ' set' : ''}`}>
            <IconButton icon={ListFilter} label={set > 0 ? `${t.queue.more} (${t.queue.active(set)})` : t.queue.more} />
          </span>
          <Suspense>
            <Popover className="popover" offset={4} placement="bottom end">
              <Dialog className="filters" aria-label={t.queue.more}>
                <Filters />
              </Dialog>
            </Popover>
          </Suspense>
        </DialogTrigger>
      </div>
      <FilterChips filter={query.filter} set={setFilter} clear={clearFilters} />
    </>
  )
}
