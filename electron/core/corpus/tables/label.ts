import type { Label } from '../../../../shared/model/index.ts'
import { number } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { STATUS } from './codes.ts'
import { rowTable } from './table.ts'
import type { Session } from './table.ts'

export const labels = rowTable<Label>(
  'label',
  ['key', 'name', 'name_ar', 'color', 'position', 'shortcut', 'retired'],
  (_session, label) => [
    label.key,
    label.name,
    label.nameAr,
    label.color,
    label.order,
    label.shortcut,
    label.retired ? 1 : 0,
  ],
  (_session, row) => ({
    type: 'label',
    id: row.id as Label['id'],
    key: row.key as string,
    name: row.name as string,
    nameAr: row.name_ar as string,
    color: row.color as string,
    order: row.position as number,
    shortcut: row.shortcut as number | null,
    retired: row.retired === 1,
  }),
)

/** In their order. */
export function allLabels(session: Session): Label[] {
  return session.connection
    .sql('SELECT id FROM label ORDER BY position, id')
    .all()
    .flatMap(({ id }) => labels.read(session, id as number) ?? [])
}

export function labelCount(connection: Connection): number {
  return number(connection, 'SELECT count(*) FROM label')
}

/** Mentions that were not rejected, by label; of articles outside the bin. */
export function labelCounts({ connection, strings }: Session): { key: string; count: number }[] {
  return connection
    .sql(
      // The bin is small: to look up the article of each mention takes three times as long, and more where it is cold.
      `SELECT label, count(*) AS count FROM mention
       WHERE status <> ? AND article NOT IN (SELECT id FROM article WHERE deleted <> 0) GROUP BY label`,
    )
    .all(STATUS.of('rejected'))
    .map(({ label, count }) => ({ key: strings.value(label as number), count: count as number }))
}
