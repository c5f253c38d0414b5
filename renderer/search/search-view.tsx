import { ListFilter, ListTree, Search, SearchX } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Dialog, DialogTrigger, Input, Popover, SearchField } from 'react-aria-components'
import type { ArticleFilter, SearchQuery } from '../../shared/contract/index.ts'
import { FilterChips } from '../corpus/filters/filter-chips.tsx'
import { FilterFields } from '../corpus/filters/filters.tsx'
import { withFilter } from '../corpus/filters/set-filter.ts'
import type { SetFilter } from '../corpus/filters/set-filter.ts'
import { showList } from '../corpus/show-list.ts'
import { useMessages } from '../messages/index.ts'
import { openAt } from '../review/open-at.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ConcordanceLine } from '../ui/concordance-line.tsx'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { Choice } from '../ui/fields.tsx'
import { Rows } from '../ui/rows.tsx'
import { articlesAfter, rowsOf } from './rows-of.ts'
import type { SearchRow } from './rows-of.ts'
import { search, searchMore, useSearch } from './search-state.ts'
import './search.css'

/** Between the last letter and the search. */
const TYPED_MS = 200
const ROW_HEIGHT = 32

/** The whole corpus, searched: every hit in its context, the newest articles first. */
export function SearchView() {
  const { search: t, corpus } = useMessages()
  const { query, articles, next, total, state, cursor } = useSearch()
  const rows = useMemo(() => rowsOf(articles), [articles])
  const set: SetFilter = (key, value) => void search({ ...query, filter: filterWith(query, key, value) })
  const conditions = Object.keys(query.filter).length
  const open = (row: SearchRow | undefined) => {
    if (row === undefined) return
    void openAt(row.article.article, row.type === 'hit' ? row.hit : (row.article.hits[0] ?? null))
  }
  return (
    <main className="search-view" aria-label={t.title} data-pane="article" tabIndex={-1}>
      <header className="search-head">
        <Words />
        <DialogTrigger>
          <span className={`filter-button${conditions > 0 ? ' set' : ''}`}>
            <IconButton icon={ListFilter} label={corpus.queue.more} />
          </span>
          <Popover className="popover" offset={4} placement="bottom end">
            <Dialog className="filters" aria-label={corpus.queue.more}>
              <FilterFields filter={query.filter} set={set} />
            </Dialog>
          </Popover>
        </DialogTrigger>
        <Choice<SearchQuery['sort']>
          label={t.order}
          labelled="hidden"
          value={query.sort}
          options={(['newest', 'relevance'] as const).map((value) => ({ value, label: t.orders[value] }))}
          onChange={(sort) => void search({ ...query, sort })}
        />
        {articles.length > 0 && (
          <Button icon={ListTree} look="quiet" onPress={() => showAsList(query)}>
            {t.asList}
          </Button>
        )}
      </header>
      <FilterChips filter={query.filter} set={set} clear={() => void search({ ...query, filter: {} })} />
      <p className="search-count" role="status">
        {state === 'found' && articles.length > 0 && (total === null ? t.many : t.found(total))}
        {state === 'searching' && articles.length === 0 && t.searching}
      </p>
      {state === 'empty' && <Empty icon={Search} title={t.empty} body={t.emptyBody} />}
      {state === 'found' && articles.length === 0 && <Empty icon={SearchX} title={t.nothing} body={t.nothingBody} />}
      {rows.length > 0 && (
        <Rows
          label={t.results}
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          cursor={cursor}
          onCursor={(row) => useSearch.setState({ cursor: row })}
          onEnter={(row) => open(rows[row])}
          fetchMore={searchMore}
          rest={(printed) =>
            printed < rows.length || next !== null ? t.rest(articlesAfter(rows, printed, total)) : null
          }
          render={(row) => <Line row={rows[row]} />}
        />
      )}
    </main>
  )
}

function Words() {
  const { search: t } = useMessages()
  const query = useSearch((state) => state.query)
  const [text, setText] = useState(query.text)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  // Asked for from a selection in an article.
  const [before, setBefore] = useState(query.text)
  if (query.text !== before) {
    setBefore(query.text)
    setText(query.text)
  }
  useEffect(() => {
    if (text === useSearch.getState().query.text) return undefined
    const timer = setTimeout(() => void search({ ...useSearch.getState().query, text }), TYPED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <SearchField
      className="search wide"
      aria-label={t.hint}
      value={text}
      onChange={setText}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        document.querySelector<HTMLElement>('.search-view .rows')?.focus()
      }}
    >
      <Search aria-hidden size={16} strokeWidth={1.75} />
      <Input ref={field} className="input" dir="auto" placeholder={t.hint} />
    </SearchField>
  )
}

function Line({ row }: { readonly row: SearchRow | undefined }) {
  const { search: t, format } = useMessages()
  if (row === undefined) return null
  if (row.type === 'hit') return <ConcordanceLine hit={row.hit} />
  const { title, outlet, publishedAt, hitCount, hits } = row.article
  return (
    <span className="search-article">
      <bdi className="search-title">{title}</bdi>
      <span className="search-source">
        <Facts facts={[outlet, publishedAt === null ? null : format.date(publishedAt)]} />
      </span>
      <span className="search-hits">{hitCount > hits.length ? t.more(hits.length, hitCount) : t.hits(hitCount)}</span>
    </span>
  )
}

function filterWith<Key extends keyof ArticleFilter>(query: SearchQuery, key: Key, value: ArticleFilter[Key]) {
  const { text: _, ...filter } = withFilter(query.filter, key, value)
  return filter
}

/** The articles that were found, in the queue. */
function showAsList({ text, filter }: SearchQuery): void {
  showList({ ...filter, text: text.replaceAll(/["«»“”„]/gu, ' ').trim() })
}
