import { labelsFor } from '../../../../shared/edit/index.ts'
import type { DraftLabel, DraftMention } from '../../../../shared/model/index.ts'
import { scalar } from '../connection.ts'
import { allLabels, labels } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import type { Sequence } from './sequence.ts'

/**
 * Adds labels that mentions bring along and the corpus does not have yet.
 * @param known what they are called where they come from
 */
export function addLabels(
  session: Session,
  ids: Sequence,
  mentions: readonly Pick<DraftMention, 'label'>[],
  known: readonly DraftLabel[] = [],
): void {
  const keys = [...new Set(mentions.map(({ label }) => label))]
  const missing = keys.filter((key) => scalar(session.connection, 'SELECT 1 FROM label WHERE key = ?', key) !== 1)
  if (missing.length === 0) return
  for (const label of labelsFor(missing, allLabels(session), () => ids.take(1)))
    labels.insert(session, { ...label, ...known.find(({ key }) => key === label.key) })
}
