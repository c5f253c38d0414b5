import { v7 } from 'uuid'
import { DEFAULT_LABELS, MAIN_SET } from '../../../shared/model/index.ts'
import type { LabelId } from '../../../shared/model/index.ts'
import { APPLICATION_ID } from './connection.ts'
import type { Connection } from './connection.ts'
import { migrate } from './migrations/index.ts'
import { labels, session } from './tables/index.ts'
import { packUid } from './tables/values.ts'

/** Makes an empty file a corpus, with the default labels. */
export function createTables(connection: Connection): void {
  connection.db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(connection)
  const corpus = session(connection)
  connection.transaction(() => {
    const sql = (text: string) => connection.sql(text)
    const now = Date.now()
    sql('INSERT INTO corpus (id, uid, created_at, closed, checked_at) VALUES (1, ?, ?, 0, ?)').run(
      packUid(v7()),
      now,
      now,
    )
    sql('INSERT INTO annotation_set (id, uid, name) VALUES (?, ?, ?)').run(MAIN_SET, packUid(v7()), 'main')
    for (const [index, label] of DEFAULT_LABELS.entries())
      labels.insert(corpus, { ...label, type: 'label', id: (index + 1) as LabelId })
    const next = sql('INSERT INTO sequence (name, next) VALUES (?, ?)')
    next.run('record', DEFAULT_LABELS.length + 1)
    next.run('article', 1)
  })
  // A file whose beginning is still in its log would not be known again after a crash.
  connection.db.pragma('wal_checkpoint(TRUNCATE)')
}
