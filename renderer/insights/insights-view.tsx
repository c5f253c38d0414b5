import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChartColumn, ListFilter } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ArticleFilter } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'
import { FilterChips } from '../corpus/filters/filter-chips.tsx'
import { FilterFields } from '../corpus/filters/filters.tsx'
import { withFilter } from '../corpus/filters/set-filter.ts'
import type { SetFilter } from '../corpus/filters/set-filter.ts'
import { LearningPanel } from '../learning/index.ts'
import { useMessages } from '../messages/index.ts'
import { IconButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Charts } from './charts.tsx'
import './insights.css'

/** While something is imported or reviewed, the charts follow this often. */
const FOLLOWED_MS = 5000

/** The corpus as pictures: who speaks, when, where, with whom, and how the work goes. */
export function InsightsView() {
  const { insights: t, corpus } = useMessages()
  const [filter, setFilter] = useState<ArticleFilter>({})
  const { data } = useQuery({
    ...orpc.insights.get.queryOptions({ input: { filter }, placeholderData: keepPreviousData }),
    staleTime: 0,
    refetchInterval: FOLLOWED_MS,
  })
  const set: SetFilter = (key, value) => setFilter((now) => withFilter(now, key, value))
  return (
    <main className="insights-view" aria-label={t.title} data-pane="article" tabIndex={-1}>
      <header className="insights-head">
        <h2>{t.title}</h2>
        {data !== undefined && <span>{corpus.articles(data.articles)}</span>}
        <span className="gap" />
        <DialogTrigger>
          <span className={`filter-button${Object.keys(filter).length > 0 ? ' set' : ''}`}>
            <IconButton icon={ListFilter} label={corpus.queue.more} />
          </span>
          <Popover className="popover" offset={4} placement="bottom end">
            <Dialog className="filters" aria-label={corpus.queue.more}>
              <FilterFields filter={filter} set={set} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </header>
      <FilterChips filter={filter} set={set} clear={() => setFilter({})} />
      {data !== undefined && data.articles === 0 && <Empty icon={ChartColumn} title={t.empty} body={t.emptyBody} />}
      {data !== undefined && data.articles > 0 && <Charts data={data} filter={filter} />}
      <LearningPanel />
    </main>
  )
}
