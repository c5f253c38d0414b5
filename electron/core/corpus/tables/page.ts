import type { Page } from '../../../../shared/model/index.ts'
import { rowTable } from './table.ts'
import type { Session } from './table.ts'

export const pages = rowTable<Page>(
  'page',
  ['name', 'text'],
  (_session, page) => [page.name, page.text],
  (_session, row) => ({
    type: 'page',
    id: row.id as Page['id'],
    name: row.name as Page['name'],
    text: row.text as string,
  }),
)

/** Null until somebody writes it. */
export function pageNamed(session: Session, name: Page['name']): Page | null {
  const row = session.connection.sql('SELECT id FROM page WHERE name = ?').get(name)
  return row === undefined ? null : pages.read(session, row.id as number)
}
