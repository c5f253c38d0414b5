import { copyCorpus } from './backup.ts'
import { newBackupPath } from './backups.ts'
import type { Connection } from './connection.ts'
import { migrate, MIGRATIONS, versionOf } from './migrations/index.ts'

/** Brings an older file to this program's version, after a copy of it was put with its backups. */
export async function upgrade(connection: Connection, path: string, migrations = MIGRATIONS): Promise<void> {
  if (versionOf(connection) === migrations.length) return
  await copyCorpus(connection, await newBackupPath(path, `before-version-${migrations.length}`))
  migrate(connection, migrations)
  connection.db.pragma('wal_checkpoint(TRUNCATE)')
}
