import type { SavedFilter } from '../../../../shared/model/index.ts'
import { rowTable } from './table.ts'
import type { Session } from './table.ts'

export const savedFilters = rowTable<SavedFilter>(
  'saved_filter',
  ['name', 'query'],
  (_session, filter) => [filter.name, JSON.stringify(filter.query)],
  (_session, row) => ({
    type: 'filter',
    id: row.id as SavedFilter['id'],
    name: row.name as string,
    query: JSON.parse(row.query as string) as SavedFilter['query'],
  }),
)

/** By name. */
export function allFilters(session: Session): SavedFilter[] {
  return session.connection
    .sql('SELECT id FROM saved_filter ORDER BY name COLLATE NOCASE, id')
    .all()
    .flatMap(({ id }) => savedFilters.read(session, id as number) ?? [])
}
