import type { ArticleFilter } from '../../../shared/model/index.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { mark, STRETCH } from './article-set.ts'
import type { Connection, Value } from './connection.ts'
import { dataVersion } from './search.ts'
import type { Session } from './tables/index.ts'

/*
 * Who appears where is kept by the writer (`writing/appearances.ts`) as sets of articles: those of a name that is in nearly
 * all of a million are read in a millisecond.
 */

/** Roles in which somebody appears, as the table has them. */
export const ROLE = { mentioned: 0, speaking: 1 } as const
export type Role = keyof typeof ROLE

/** Articles in which those appear whom a filter names. */
export interface Appearing {
  readonly count: number
  /** One byte for each article by its id, 1 where it is one of them; what is behind the end is none. */
  readonly isIn: Buffer
}

/** Of each connection what was asked last, as long as nothing was committed since. */
const found = new WeakMap<Connection, { readonly key: string; readonly version: number; readonly value: Appearing }>()

/** Null where the filter names nobody. */
export function appearing(session: Session, { speaker, mentioned }: ArticleFilter): Appearing | null {
  const wanted = [
    ...(speaker?.length ? [{ names: speaker, role: 'speaking' as const }] : []),
    ...(mentioned?.length ? [{ names: mentioned, role: 'mentioned' as const }] : []),
  ]
  if (wanted.length === 0) return null
  const key = JSON.stringify(wanted)
  const version = dataVersion(session)
  const last = found.get(session.connection)
  if (last?.key === key && last.version === version) return last.value
  const value = inAll(wanted.map(({ names, role }) => inAny(session, names, role)))
  found.set(session.connection, { key, version, value })
  return value
}

/** Articles in which somebody of one of these names appears, by the name itself or by the identity's. */
function inAny({ connection, names: known }: Session, names: readonly string[], role: Role): Buffer {
  const folded = names.map(foldKey)
  const ids = folded.flatMap((name) => known.find(name) ?? [])
  const identities = connection
    .sql('SELECT DISTINCT identity FROM identity_name WHERE folded IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(folded))
  const sets = [...ids.map((id) => -id), ...identities.map(({ identity }) => identity as Value)].flatMap((who) =>
    connection.sql('SELECT stretch, articles FROM appearance WHERE who = ? AND role = ?').all(who, ROLE[role]),
  )
  const stretches = Math.max(0, ...sets.map(({ stretch }) => 1 + (stretch as number)))
  const isIn = Buffer.alloc(stretches * STRETCH)
  for (const { stretch, articles } of sets) mark(isIn, articles as Buffer, stretch as number)
  return isIn
}

function inAll([isIn = Buffer.alloc(0), ...others]: readonly Buffer[]): Appearing {
  for (const other of others) for (let id = 0; id < isIn.length; id += 1) isIn[id] = (isIn[id] ?? 0) & (other[id] ?? 0)
  let count = 0
  for (let id = 0; id < isIn.length; id += 1) count += isIn[id] ?? 0
  return { count, isIn }
}

export function idsOf({ isIn }: Appearing): readonly number[] {
  const ids: number[] = []
  for (let id = isIn.indexOf(1); id >= 0; id = isIn.indexOf(1, id + 1)) ids.push(id)
  return ids
}
