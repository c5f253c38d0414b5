import type { Connection, Value } from '../connection.ts'
import { foldKey } from '../../../../shared/text/index.ts'
import { packSet } from '../article-set.ts'
import { unpackJson } from '../tables/values.ts'
import { initial } from './0001-initial.ts'
import { lists } from './0002-lists.ts'
import { nearDuplicates } from './0003-near-duplicates.ts'
import { learning } from './0004-learning.ts'
import { trainer } from './0005-trainer.ts'
import { reviewOrder } from './0006-review-order.ts'
import { appearances } from './0007-appearances.ts'
import { editedIdentities } from './0008-edited-identities.ts'

/** In order; the file's `user_version` is how many it has had. A migration that was released never changes. */
export const MIGRATIONS: readonly string[] = [
  initial,
  lists,
  nearDuplicates,
  learning,
  trainer,
  reviewOrder,
  appearances,
  editedIdentities,
]

/** The version this program writes. */
export const VERSION = MIGRATIONS.length

/** The version of the file. */
export function versionOf({ db }: Connection): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Applies the migrations that the file has not had, each in one transaction. */
export function migrate(connection: Connection, migrations = MIGRATIONS): void {
  const had = versionOf(connection)
  connection.db.function('fold_key', { deterministic: true }, (text) => foldKey(String(text)))
  connection.db.function('unpack_json', { deterministic: true }, (packed) =>
    packed === null ? null : JSON.stringify(unpackJson(packed as Value)),
  )
  connection.db.aggregate<number[]>('pack_set', {
    start: () => [],
    step: (articles, article: number) => void articles.push(article),
    result: packSet,
  })
  for (const [index, migration] of migrations.slice(had).entries()) {
    connection.transaction(() => {
      connection.db.exec(migration)
      connection.db.pragma(`user_version = ${had + index + 1}`)
    })
  }
}
