import type { ArticleId } from '../../../shared/model/index.ts'
import { scalar } from './connection.ts'
import { STATUS } from './tables/codes.ts'
import type { Session } from './tables/index.ts'

/*
 * Which labels the mentions of an article have, as bits on its row: a list of a million articles is filtered without a
 * look at their mentions.
 */

/** Exact as numbers of JavaScript. A label after so many has no bit, and is looked for among the mentions. */
const BITS = 50

/** SQL that is true of an article with a mention of one of these labels that was not rejected. */
export function hasLabel({ connection, strings }: Session, labels: readonly string[]): string {
  const conditions = labels.flatMap((label) => {
    const id = strings.find(label)
    const bit = id === null ? undefined : scalar(connection, 'SELECT bit FROM label_bit WHERE label = ?', id)
    if (id === null || typeof bit !== 'number') return []
    return bit < BITS ? `labels & (1 << ${bit}) <> 0` : `id IN (${articlesWith(id)})`
  })
  return conditions.length === 0 ? 'FALSE' : conditions.join(' OR ')
}

const articlesWith = (label: number) =>
  `SELECT article FROM mention WHERE label = ${label} AND status <> ${STATUS.of('rejected')}`

/** After mentions with these labels came or went. */
export function updateLabelBits(session: Session, article: ArticleId, labels: Iterable<string>): void {
  const { connection, strings } = session
  let [here, gone] = [0, 0]
  for (const name of labels) {
    const label = strings.id(name)
    const bit = bitOf(session, label)
    if (bit >= BITS) continue
    const there = scalar(
      connection,
      'SELECT EXISTS (SELECT 1 FROM mention WHERE article = ? AND label = ? AND status <> ?)',
      article,
      label,
      STATUS.of('rejected'),
    )
    if (there === 1) here += 2 ** bit
    else gone += 2 ** bit
  }
  if (here + gone > 0)
    connection.sql('UPDATE article SET labels = (labels | ?) & ~? WHERE id = ?').run(here, gone, article)
}

/** The bit of a label, given to it now where it had none. */
function bitOf(session: Session, label: number): number {
  const { connection } = session
  const known = scalar(connection, 'SELECT bit FROM label_bit WHERE label = ?', label)
  if (typeof known === 'number') return known
  connection.sql('INSERT INTO label_bit SELECT ?, coalesce(max(bit) + 1, 0) FROM label_bit').run(label)
  return bitOf(session, label)
}
