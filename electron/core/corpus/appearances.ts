import type { ArticleFilter } from '../../../shared/model/index.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { mark, STRETCH } from './article-set.ts'
import type { Connection, Row } from './connection.ts'
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

/** Those of whom one has to appear in an article: whose name is one of these, or has this part. Folded. */
type Wanted = { readonly role: Role } & ({ readonly names: readonly string[] } | { readonly part: string })

function wantedBy({ speaker = [], mentioned = [], speakerPart = '', mentionedPart = '' }: ArticleFilter): Wanted[] {
  const names: readonly Wanted[] = [
    { role: 'speaking', names: speaker.map(foldKey) },
    { role: 'mentioned', names: mentioned.map(foldKey) },
    { role: 'speaking', part: foldKey(speakerPart).trim() },
    { role: 'mentioned', part: foldKey(mentionedPart).trim() },
  ]
  return names.filter((one) => ('part' in one ? one.part !== '' : one.names.length > 0))
}

/** Null where the filter names nobody. */
export function appearing(session: Session, filter: ArticleFilter): Appearing | null {
  const wanted = wantedBy(filter)
  if (wanted.length === 0) return null
  const key = JSON.stringify(wanted)
  const version = dataVersion(session)
  const last = found.get(session.connection)
  if (last?.key === key && last.version === version) return last.value
  const value = inAll(wanted.map((one) => inAny(setsOf(session, one))))
  found.set(session.connection, { key, version, value })
  return value
}

/** Where those appear who are wanted, by the name itself or by the identity's. */
function setsOf({ connection }: Session, wanted: Wanted): readonly Row[] {
  const [is, sought] =
    'part' in wanted
      ? ['instr(folded, ?) > 0', wanted.part]
      : ['folded IN (SELECT value FROM json_each(?))', JSON.stringify(wanted.names)]
  return connection
    .sql(
      `SELECT stretch, articles FROM
         (SELECT -id AS who FROM name WHERE ${is} UNION ALL SELECT DISTINCT identity FROM identity_name WHERE ${is}) AS named
         CROSS JOIN appearance ON appearance.who = named.who AND role = ?`,
    )
    .all(sought, sought, ROLE[wanted.role])
}

/** Articles of one of these sets. */
function inAny(sets: readonly Row[]): Buffer {
  const stretches = sets.reduce((most, { stretch }) => Math.max(most, 1 + (stretch as number)), 0)
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
