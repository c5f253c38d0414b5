import { useQuery } from '@tanstack/react-query'
import { ListFilter, Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Input, Popover, SearchField } from 'react-aria-components'
import type { ArticleFilter, ArticleQuery, ArticleSort } from '../../shared/contract/index.ts'
import type { ArticleStatus } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { focusPaneNamed } from '../window/panes.ts'
import { usePlace } from './place.ts'
import './queue-filter.css'

const FIELD = 'queue-filter-text'

/** Puts the keyboard into the filter's field. */
export function focusFilter(): void {
  document.querySelector<HTMLInputElement>(`#${FIELD}`)?.select()
}

/** Between the last letter and the search, so that a word is looked up once. */
const TYPED_MS = 180

/** How many of the filters behind the button are set. */
function filtersSet({ status, language, outlet }: ArticleFilter): number {
  return [status, language, outlet].filter((values) => values !== undefined).length
}

/** Words at once, the rest behind a button. */
export function QueueFilter() {
  const { corpus: t } = useMessages()
  const { query, setQuery } = usePlace()
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
      if (words !== (now.filter.text ?? '')) setQuery(withFilter(now, 'text', words === '' ? undefined : words))
    }, TYPED_MS)
    return () => clearTimeout(timer)
  }, [text, setQuery])

  const set = filtersSet(query.filter)
  return (
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
        <Popover className="popover" offset={4} placement="bottom end">
          <Dialog className="filters" aria-label={t.queue.more}>
            <Filters />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

const ANY = ''

function Filters() {
  const { corpus: t, format } = useMessages()
  const { query, setQuery } = usePlace()
  const { data: facets } = useQuery(orpc.articles.facets.queryOptions())
  const { status, language, outlet } = query.filter
  const languages = new Intl.DisplayNames(format.tag, { type: 'language' })
  const counted = (label: string, count: number) => `${label} (${format.number(count)})`
  const any = { value: ANY, label: t.queue.any } as const
  return (
    <>
      <Select<ArticleSort>
        label={t.queue.sort}
        value={query.sort}
        options={(['added', 'newest', 'oldest', 'open', 'title'] as const).map((value) => ({
          value,
          label: t.queue.sorts[value],
        }))}
        onChange={(sort) => setQuery({ ...query, sort })}
      />
      <Select<ArticleStatus | typeof ANY>
        label={t.queue.status}
        value={status?.[0] ?? ANY}
        options={[
          any,
          ...(['new', 'in_review', 'done'] as const).map((value) => ({
            value,
            label: counted(t.queue.statuses[value], facets?.status.find((facet) => facet.value === value)?.count ?? 0),
          })),
        ]}
        onChange={(value) => setQuery(withFilter(query, 'status', value === ANY ? undefined : [value]))}
      />
      <Select
        label={t.queue.language}
        value={language?.[0] ?? ANY}
        options={[
          any,
          ...(facets?.language ?? []).map(({ value, count }) => ({
            value,
            label: counted(value === 'und' ? t.queue.unknownLanguage : (languages.of(value) ?? value), count),
          })),
        ]}
        onChange={(value) => setQuery(withFilter(query, 'language', value === ANY ? undefined : [value]))}
      />
      <Select
        label={t.queue.outlet}
        value={outlet?.[0] ?? ANY}
        options={[any, ...(facets?.outlet ?? []).map(({ value, count }) => ({ value, label: counted(value, count) }))]}
        onChange={(value) => setQuery(withFilter(query, 'outlet', value === ANY ? undefined : [value]))}
      />
      {filtersSet(query.filter) > 0 && (
        <Button look="quiet" onPress={clearFilters}>
          {t.queue.clear}
        </Button>
      )}
    </>
  )
}

/** Shows all articles again; the order stays. */
export function clearFilters(): void {
  const { query, setQuery } = usePlace.getState()
  setQuery({ ...query, filter: {} })
}

function withFilter<Key extends keyof ArticleFilter>(
  query: ArticleQuery,
  key: Key,
  value: ArticleFilter[Key],
): ArticleQuery {
  const { [key]: _, ...rest } = query.filter
  return { ...query, filter: value === undefined ? rest : { ...rest, [key]: value } }
}
