import { useQuery } from '@tanstack/react-query'
import type { ArticleSort } from '../../../shared/contract/index.ts'
import type { ArticleStatus } from '../../../shared/model/index.ts'
import { orpc } from '../../api.ts'
import { useMessages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Select, Switch, TextField } from '../../ui/fields.tsx'
import { usePlace } from '../place.ts'
import { useCorpus } from '../use-corpus.ts'
import { FacetChoice } from './facet-choice.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { clearFilters, setFilter } from './set-filter.ts'

const SORTS = ['added', 'newest', 'oldest', 'open', 'uncertain', 'title'] as const satisfies readonly ArticleSort[]
const STATUSES = ['new', 'in_review', 'done'] as const satisfies readonly ArticleStatus[]

/** The order of the queue and every condition on it. */
export function Filters() {
  const { corpus: t, format } = useMessages()
  const { query, setQuery } = usePlace()
  const { data: facets } = useQuery(orpc.articles.facets.queryOptions())
  const labels = useCorpus()?.labels ?? []
  const languages = new Intl.DisplayNames(format.tag, { type: 'language' })
  const { filter } = query
  const statusCount = (value: ArticleStatus) => facets?.status.find((facet) => facet.value === value)?.count ?? 0
  return (
    <>
      <SavedFilters />
      <Select<ArticleSort>
        label={t.queue.sort}
        value={query.sort}
        options={SORTS.map((value) => ({ value, label: t.queue.sorts[value] }))}
        onChange={(sort) => setQuery({ ...query, sort })}
      />
      <FacetChoice
        label={t.queue.status}
        facets={STATUSES.map((value) => ({ value, label: t.queue.statuses[value], count: statusCount(value) }))}
        chosen={filter.status ?? []}
        onChange={(values) =>
          setFilter(
            'status',
            STATUSES.filter((status) => values.includes(status)),
          )
        }
      />
      <Switch isSelected={filter.flagged === true} onChange={(on) => setFilter('flagged', on)}>
        {t.queue.flaggedOnly}
      </Switch>
      <FacetChoice
        label={t.queue.outlet}
        facets={(facets?.outlet ?? []).map(({ value, count }) => ({ value, label: value, count }))}
        chosen={filter.outlet ?? []}
        onChange={(values) => setFilter('outlet', values)}
      />
      <FacetChoice
        label={t.queue.tag}
        facets={(facets?.tag ?? []).map(({ value, count }) => ({ value, label: value, count }))}
        chosen={filter.tag ?? []}
        onChange={(values) => setFilter('tag', values)}
      />
      <div className="filter-days">
        <DayField label={t.queue.from} value={filter.from} onChange={(day) => setFilter('from', day)} />
        <DayField label={t.queue.until} value={filter.until} onChange={(day) => setFilter('until', day)} />
      </div>
      <NameFilter key={`speaker ${filter.speaker?.[0]}`} name="speaker" label={t.queue.speaker} />
      <NameFilter key={`mentioned ${filter.mentioned?.[0]}`} name="mentioned" label={t.queue.mentioned} />
      <FacetChoice
        label={t.queue.label}
        facets={labels.map(({ key, name, nameAr }) => {
          return { value: key, label: format.language === 'ar' ? nameAr : name, count: null }
        })}
        chosen={filter.label ?? []}
        onChange={(values) => setFilter('label', values)}
      />
      <FacetChoice
        label={t.queue.language}
        facets={(facets?.language ?? []).map(({ value, count }) => ({
          value,
          label: value === 'und' ? t.queue.unknownLanguage : (languages.of(value) ?? value),
          count,
        }))}
        chosen={filter.language ?? []}
        onChange={(values) => setFilter('language', values)}
      />
      {Object.keys(filter).length > 0 && (
        <Button look="quiet" onPress={clearFilters}>
          {t.queue.clear}
        </Button>
      )}
    </>
  )
}

/** A name; it counts when the field is left, or with Enter. */
function NameFilter({ name, label }: { readonly name: 'speaker' | 'mentioned'; readonly label: string }) {
  const { corpus: t } = useMessages()
  const value = usePlace((place) => place.query.filter[name]?.[0] ?? '')
  const commit = (text: string) => {
    const typed = text.trim()
    if (typed !== value) setFilter(name, typed === '' ? undefined : [typed])
  }
  return (
    <TextField
      label={label}
      placeholder={t.queue.anyName}
      defaultValue={value}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit((event.target as HTMLInputElement).value)
        else event.continuePropagation()
      }}
    />
  )
}
