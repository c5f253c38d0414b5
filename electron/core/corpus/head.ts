import { open } from 'node:fs/promises'
import { APPLICATION_ID, number, scalar } from './connection.ts'
import type { Connection, Value } from './connection.ts'
import type { UnreadableReason } from '../../../shared/errors.ts'
import { VERSION } from './migrations/index.ts'
import { unpackJson, unpackUid } from './tables/values.ts'

/** What a corpus says of itself. */
export interface Head {
  readonly uid: string
  /** It was closed by a program that had finished with it. */
  readonly closedCleanly: boolean
  /** When the whole file was last found sound, milliseconds since 1970. */
  readonly checkedAt: number
  /** When anything was last changed or imported, milliseconds since 1970. */
  readonly lastWriteAt: number
}

/** Reads the head and the last change, which is the likeliest to be torn. Throws what SQLite throws. */
export function readHead(connection: Connection): Head {
  const row = connection.sql('SELECT uid, closed, checked_at FROM corpus').get()
  if (row === undefined) throw new Error('a corpus without a head')
  const last = connection.sql('SELECT diff FROM change ORDER BY id DESC LIMIT 1').get()
  if (last !== undefined && last.diff !== null) unpackJson(last.diff as Value)
  scalar(connection, 'SELECT body FROM article_text ORDER BY article DESC LIMIT 1')
  return {
    uid: unpackUid(row.uid as Value),
    closedCleanly: row.closed === 1,
    checkedAt: row.checked_at as number,
    lastWriteAt: number(
      connection,
      `SELECT max((SELECT coalesce(max(at), 0) FROM change WHERE id = (SELECT max(id) FROM change)),
       (SELECT coalesce(max(coalesce(finished_at, started_at)), 0) FROM run))`,
    ),
  }
}

/**
 * Looks at the first bytes of a file, before SQLite does.
 * @returns null where it is a corpus of a version that this program knows
 */
export async function unreadable(path: string): Promise<{ reason: UnreadableReason; detail: string } | null> {
  const head = Buffer.alloc(100)
  try {
    const file = await open(path, 'r')
    try {
      await file.read(head, 0, head.length, 0)
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return { reason: code === 'ENOENT' ? 'not_found' : 'permission', detail: code }
  }
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0' || head.readUInt32BE(68) !== APPLICATION_ID)
    return { reason: 'not_a_corpus', detail: 'the file does not begin as a corpus does' }
  const version = head.readUInt32BE(60)
  return version > VERSION
    ? { reason: 'newer_version', detail: `version ${version}, this program knows ${VERSION}` }
    : null
}
