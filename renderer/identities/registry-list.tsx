import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Search, UserRoundSearch } from 'lucide-react'
import { useEffect } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { IdentityRow } from '../../shared/contract/index.ts'
import { orpc } from '../api.ts'
import { useCorpus } from '../corpus/use-corpus.ts'
import { useMessages } from '../messages/index.ts'
import { nextPage } from '../queries.ts'
import { colorOf } from '../review/label-colors.ts'
import { Empty } from '../ui/empty.tsx'
import { Select } from '../ui/fields.tsx'
import { Rows } from '../ui/rows.tsx'
import { takeLostFocus } from '../window/panes.ts'
import { setRegistry, useRegistry } from './registry-state.ts'

const PAGE = 200
const ROW_HEIGHT = 52
const ANY = ''

/** Everybody in the registry. */
export function RegistryList() {
  const { identities: t, format } = useMessages()
  const { text, label, sort, identity, cursor } = useRegistry()
  const labels = useCorpus()?.labels ?? []
  const pages = useInfiniteQuery(
    orpc.identities.page.infiniteOptions({
      input: (offset: number) => ({ text, label, sort, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const known = all.reduce((sum, { rows }) => sum + rows.length, 0)
        return known < last.total ? known : undefined
      },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  const isEmpty = pages.isSuccess && rows.length === 0
  // The list that had it is gone with its last row, or when it turned out to have none.
  useEffect(takeLostFocus, [isEmpty])
  const choose = (row: number) => {
    const chosen = rows[row]
    if (chosen !== undefined) setRegistry({ identity: chosen.identity.id, occurrence: 0 })
  }
  return (
    <>
      <SearchField
        className="search"
        aria-label={t.find}
        value={text}
        onChange={(typed) => setRegistry({ text: typed, cursor: 0 })}
      >
        <Search aria-hidden size={15} strokeWidth={1.75} />
        <Input className="input" dir="auto" placeholder={t.find} />
      </SearchField>
      <div className="registry-choices">
        <Select
          label={t.label}
          labelled="hidden"
          value={label ?? ANY}
          options={[
            { value: ANY, label: t.anyLabel },
            ...labels.map(({ key, name, nameAr }) => {
              return { value: key, label: format.language === 'ar' ? nameAr : name }
            }),
          ]}
          onChange={(key) => setRegistry({ label: key === ANY ? null : key, cursor: 0 })}
        />
        <Select<'name' | 'mentions' | 'quotes'>
          label={t.sort}
          labelled="hidden"
          value={sort}
          options={(['mentions', 'quotes', 'name'] as const).map((value) => ({ value, label: t.sorts[value] }))}
          onChange={(chosen) => setRegistry({ sort: chosen, cursor: 0 })}
        />
      </div>
      {isEmpty ? (
        <Empty icon={UserRoundSearch} title={t.empty} body={t.emptyBody} />
      ) : (
        <Rows
          label={t.registry}
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          cursor={Math.min(cursor, Math.max(0, rows.length - 1))}
          onCursor={(row) => {
            setRegistry({ cursor: row })
            choose(row)
          }}
          onEnter={choose}
          fetchMore={() => nextPage(pages)}
          rest={(printed) => (total > printed ? t.rest(total - printed) : null)}
          isSelected={(row) => rows[row]?.identity.id === identity}
          render={(row) => <Line row={rows[row]} />}
        />
      )}
    </>
  )
}

function Line({ row }: { readonly row: IdentityRow | undefined }) {
  const { identities: t, format } = useMessages()
  if (row === undefined) return null
  const { identity, mentions, quotes, articles } = row
  return (
    <span className="registry-row">
      <span className="swatch" style={{ background: colorOf(identity.label) }} aria-hidden />
      <span className="registry-names">
        <bdi>{identity.name}</bdi>
        <small>
          {format.list([t.articles(articles), t.mentions(mentions), ...(quotes > 0 ? [t.quotes(quotes)] : [])])}
        </small>
      </span>
    </span>
  )
}
