import { equal } from '../../../../shared/change/index.ts'
import type { Change } from '../../../../shared/change/index.ts'
import type { AnyRecord, Label } from '../../../../shared/model/index.ts'
import { number, scalar } from '../connection.ts'
import { ALL_BINNED, labels } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import { WORKED_ON } from '../worked-on.ts'

/**
 * A change that is taken back or done once more, as it fits the labels that there are now: one that came with annotations
 * goes with them, unless something else has it by now or somebody edited it; one that is there already does not come twice.
 * @param run whose articles went with the labels
 */
export function withFittingLabels(session: Session, change: Change, run: number | null = null): Change {
  const { added, removed } = change
  if (![...added, ...removed].some(isLabel)) return change
  return {
    ...change,
    added: added.filter((record) => !isLabel(record) || !isThere(session, record)),
    removed: removed.filter((record) => !isLabel(record) || isLeft(session, record, change, run)),
  }
}

const isLabel = (record: AnyRecord): record is Label => record.type === 'label'

const isThere = ({ connection }: Session, { key }: Label): boolean =>
  scalar(connection, 'SELECT 1 FROM label WHERE key = ?', key) !== undefined

/** What may be put back from the bin has the label still. */
const COUNT = `SELECT count(*) FROM mention
  WHERE label = ? AND article NOT IN (SELECT id FROM article WHERE run = ? AND deleted = 2 AND NOT ${WORKED_ON})`

/** Whether nothing has the label once the change is made. */
function isLeft(session: Session, label: Label, { added, updated, removed }: Change, run: number | null): boolean {
  const current = labels.read(session, label.id)
  if (current === null || !equal(current, label)) return false
  const { key } = label
  const has = (fields: object | AnyRecord) => 'label' in fields && fields.label === key
  if (added.some(has) || updated.some(({ to }) => has(to))) return false
  const { connection, strings } = session
  const id = strings.find(key)
  if (id === null) return true
  const leaving = [...removed, ...updated.map(({ type, from }) => ({ type, ...from }))]
  const mentions = leaving.filter((record) => record.type === 'mention' && has(record)).length
  return (
    number(connection, COUNT, id, run) <= mentions &&
    scalar(connection, `SELECT 1 FROM identity WHERE label = ? AND NOT (${ALL_BINNED})`, id) === undefined
  )
}
