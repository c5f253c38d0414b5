import { copyCorpus } from './backup.ts'
import type { Connection } from './connection.ts'
import { migrate, VERSION, versionOf } from './migrations/index.ts'
import { newBackupPath } from './backups.ts'

/** Brings an older file to this version, after a copy of it was put with its backups. */
export async function upgrade(connection: Connection, path: string): Promise<void> {
  if (versionOf(connection) === VERSION) return
  await copyCorpus(connection, await newBackupPath(path, `before-version-${VERSION}`))
  migrate(connection)
}
