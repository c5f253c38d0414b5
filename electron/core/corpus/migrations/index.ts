import type { Connection } from '../connection.ts'
import { initial } from './0001-initial.ts'

/** In order; the file's `user_version` is how many it has had. A migration that was released never changes. */
const MIGRATIONS: readonly string[] = [initial]

/** The version this program writes. */
export const VERSION = MIGRATIONS.length

/** The version of the file. */
export function versionOf({ db }: Connection): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Brings the file to `VERSION`, each migration in one transaction. */
export function migrate(connection: Connection): void {
  for (let version = versionOf(connection); version < VERSION; version += 1) {
    const migration = MIGRATIONS[version]
    if (migration === undefined) throw new Error(`no migration from version ${version}`)
    connection.transaction(() => {
      connection.db.exec(migration)
      connection.db.pragma(`user_version = ${version + 1}`)
    })
  }
}
