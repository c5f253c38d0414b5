import { LABEL_KEY } from '../../../../shared/model/index.ts'
import type { DraftMention, LabelId } from '../../../../shared/model/index.ts'
import { number, scalar } from '../connection.ts'
import { labelCount, labels } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import type { Sequence } from './sequence.ts'

/** What is left of the default labels' palette (Okabe-Ito), and darker ones. */
const COLORS = ['#56b4e9', '#8c6d1f', '#7b3294', '#5f6b7a', '#b2182b', '#1b7837'] as const
/** A file with more kinds of names than this has something else where its labels should be. */
const MOST = 100

/**
 * Labels that mentions bring along and the corpus does not have yet, under their own keys, so that they can be seen,
 * filtered and given by hand. A key that no label may have stays with its mentions alone.
 */
export function addLabels(session: Session, ids: Sequence, mentions: readonly Pick<DraftMention, 'label'>[]): void {
  const { connection } = session
  const keys = new Set(mentions.map(({ label }) => label))
  for (const key of keys) {
    if (scalar(connection, 'SELECT 1 FROM label WHERE key = ?', key) !== undefined) continue
    const count = labelCount(connection)
    if (count >= MOST || !LABEL_KEY.test(key)) continue
    const order = number(connection, 'SELECT coalesce(max(position), 0) + 1 FROM label')
    const taken = new Set(
      connection
        .sql('SELECT shortcut FROM label')
        .all()
        .map(({ shortcut }) => shortcut),
    )
    const shortcut = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => !taken.has(digit)) ?? null
    const color = COLORS[count % COLORS.length] ?? COLORS[0]
    const id = ids.take(1) as LabelId
    labels.insert(session, { type: 'label', id, key, name: key, nameAr: key, color, order, shortcut, retired: false })
  }
}
