import { useQuery } from '@tanstack/react-query'
import type { ArticleFilter, ArticleSort } from '../../../shared/contract/index.ts'
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
import type { SetFilter } from './set-filter.ts'

const SORTS = [
  'next',
  'added',
  'newest',
  'oldest',
  'open',
  'uncertain',
  'title',
] as const satisfies readonly ArticleSort[]
const STATUSES = ['new', 'in_review', 'done'] as const satisfies readonly ArticleStatus[]

/** The order of the queue and every condition on it. */
export default function Filters() {
  const { corpus: t } = useMessages()
  const { query, setQuery } = usePlace()
  return (
    <>
      <SavedFilters />
      <Select<ArticleSort>
        label={t.queue.sort}
        value={query.sort}
        options={SORTS.map((value) => ({ value, label: t.queue.sorts[value] }))}
        onChange={(sort) => setQuery({ ...query, sort })}
      />
      <FilterFields filter={query.filter} set={setFilter} />
      {Object.keys(query.filter).length > 0 && (
        <Button look="quiet" onPress={clearFilters}>
          {t.queue.clear}
        </Button>
      )}
    </>
  )
}

export interface FilterFieldsProps {
  readonly filter: ArticleFilter
  readonly set: SetFilter
}

/** Every condition on articles but the words. */
export function FilterFields({ filter, set }: FilterFieldsProps) {
  const { corpus: t, format } = useMessages()
  const { data: facets } = useQuery(orpc.articles.facets.queryOptions())
  const labels = useCorpus()?.labels ?? []
  const languages = new Intl.DisplayNames(format.tag, { type: 'language' })
  // Nothing until it is known: it is not none.
  const statusCount = (value: ArticleStatus) =>
    facets === undefined ? null : (facets.status.find((facet) => facet.value === value)?.count ?? 0)
  return (
    <>
      <FacetChoice
        label={t.queue.status}
        facets={STATUSES.map((value) => ({ value, label: t.queue.statuses[value], count: statusCount(value) }))}
        chosen={filter.status ?? []}
        onChange={(values) =>
          set(
            'status',
            STATUSES.filter((status) => values.includes(status)),
          )
        }
      />
      <Switch isSelected={filter.flagged === true} onChange={(on) => set('flagged', on)}>
        {t.queue.flaggedOnly}
      </Switch>
      <FacetChoice
        label={t.queue.outlet}
        facets={(facets?.outlet ?? []).map(({ value, count }) => ({ value, label: value, count }))}
        chosen={filter.outlet ?? []}
        onChange={(values) => set('outlet', values)}
      />
      <FacetChoice
        label={t.queue.tag}
        facets={(facets?.tag ?? []).map(({ value, count }) => ({ value, label: value, count }))}
        chosen={filter.tag ?? []}
        onChange={(values) => set('tag', values)}
      />
      <div className="filter-days">
        <DayField label={t.queue.from} value={filter.from} onChange={(day) => set('from', day)} />
        <DayField label={t.queue.until} value={filter.until} onChange={(day) => set('until', day)} />
      </div>
      <NameFilter
        key={`speaker ${filter.speakerPart}`}
        name="speakerPart"
        label={t.queue.speaker}
        filter={filter}
        set={set}
      />
      <NameFilter
        key={`mentioned ${filter.mentionedPart}`}
        name="mentionedPart"
        label={t.queue.mentioned}
        filter={filter}
        set={set}
      />
      <FacetChoice
        label={t.queue.label}
        facets={labels.map(({ key, name, nameAr }) => {
          return { value: key, label: format.language === 'ar' ? nameAr : name, count: null }
        })}
        chosen={filter.label ?? []}
        onChange={(values) => set('label', values)}
      />
      <FacetChoice
        label={t.queue.language}
        facets={(facets?.language ?? []).map(({ value, count }) => ({
          value,
          label: value === 'und' ? t.queue.unknownLanguage : (languages.of(value) ?? value),
          count,
        }))}
        chosen={filter.language ?? []}
        onChange={(values) => set('language', values)}
      />
    </>
  )
}

/** A name or part of one; it counts when the field is left, or with Enter. */
function NameFilter({
  name,
  label,
  filter,
  set,
}: FilterFieldsProps & { readonly name: 'speakerPart' | 'mentionedPart'; readonly label: string }) {
  const { corpus: t } = useMessages()
  const value = filter[name] ?? ''
  const commit = (text: string) => {
    const typed = text.trim()
    if (typed !== value) set(name, typed)
  }
  return (
    <TextField
      label={label}
      placeholder={t.queue.partOfName}
      defaultValue={value}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit((event.target as HTMLInputElement).value)
        else event.continuePropagation()
      }}
    />
  )
}
