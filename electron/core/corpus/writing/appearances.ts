import type { AnyRecord, ArticleId, Entity, EntityId } from '../../../../shared/model/index.ts'
import { ROLE } from '../appearances.ts'
import type { Role } from '../appearances.ts'
import { stretchOf, withArticle } from '../article-set.ts'
import { scalar } from '../connection.ts'
import { STATUS } from '../tables/codes.ts'
import { entities } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import { foldKey } from '../../../../shared/text/index.ts'
import type { Pair } from './counts.ts'

const ROLES = ['mentioned', 'speaking'] as const satisfies readonly Role[]

/** Who may appear, or no longer appear, in an article: numbers as in the table. */
interface Affected {
  readonly whos: Set<number>
  /** Whether anything was there before, so that somebody may no longer appear. */
  isOld: boolean
}

/** Brings what is kept of who appears where up to date with what was written: entities, mentions and quotes. */
export function updateAppearances(session: Session, pairs: readonly Pair[]): void {
  for (const [article, { whos, isOld }] of affected(session, pairs)) {
    const now = appearingIn(session, article, whos)
    for (const role of ROLES)
      for (const who of isOld ? whos : now[role]) put(session, who, role, article, now[role].has(who))
  }
}

function affected(session: Session, pairs: readonly Pair[]): Map<ArticleId, Affected> {
  const found = new Map<ArticleId, Affected>()
  const add = (entity: Entity, isOld: boolean) => {
    const known = found.get(entity.article) ?? { whos: new Set(), isOld: false }
    found.set(entity.article, known)
    known.isOld ||= isOld
    for (const who of whosOf(session, entity)) known.whos.add(who)
  }
  const added = new Set<EntityId>()
  for (const { before, after } of pairs)
    for (const record of [before, after])
      if (record?.type === 'entity') {
        add(record, before !== null)
        added.add(record.id)
      }
  for (const { before, after } of pairs) {
    const [old, now] = [namedBy(before), namedBy(after)]
    if (String(old) === String(now)) continue
    for (const id of [...old, ...now]) {
      const entity = before === null && added.has(id) ? null : entities.read(session, id)
      if (entity !== null) add(entity, before !== null)
    }
  }
  return found
}

/** The entities that an annotation puts into its article. */
function namedBy(record: AnyRecord | null): readonly EntityId[] {
  if (record?.type === 'mention' && record.status !== 'rejected' && record.entity !== null) return [record.entity]
  return record?.type === 'quote' && record.status !== 'rejected' ? record.speakerEntities : []
}

function whosOf({ names }: Session, { name, identity, identityStatus }: Entity): readonly number[] {
  const own = -names.id(foldKey(name))
  return identity === null || identityStatus === 'rejected' ? [own] : [own, identity]
}

const REJECTED = STATUS.of('rejected')

function appearingIn(
  { connection }: Session,
  article: ArticleId,
  whos: ReadonlySet<number>,
): { readonly [role in Role]: ReadonlySet<number> } {
  const rows = connection
    .sql(
      `SELECT -folded AS name, iif(identity_status <> ${REJECTED}, identity, NULL) AS identity,
         EXISTS (SELECT 1 FROM mention
           WHERE mention.article = entity.article AND mention.entity = entity.id AND mention.status <> ${REJECTED})
           AS mentioned,
         EXISTS (SELECT 1 FROM quote_speaker JOIN quote ON quote.id = quote_speaker.quote
           WHERE quote_speaker.article = entity.article AND quote_speaker.entity = entity.id
             AND quote.status <> ${REJECTED}) AS speaking
       FROM entity INDEXED BY entity_article WHERE article = ?
         AND (-folded IN (SELECT value FROM json_each(?)) OR identity IN (SELECT value FROM json_each(?)))`,
    )
    .all(article, JSON.stringify([...whos]), JSON.stringify([...whos]))
  const appearing = { mentioned: new Set<number>(), speaking: new Set<number>() }
  for (const row of rows)
    for (const role of ROLES)
      if (row[role] === 1)
        for (const who of [row.name, row.identity]) if (typeof who === 'number') appearing[role].add(who)
  return appearing
}

const NOBODY = Buffer.alloc(0)

function put({ connection }: Session, who: number, role: Role, article: ArticleId, isIn: boolean): void {
  const key = [who, ROLE[role], stretchOf(article)] as const
  const known = scalar(connection, 'SELECT articles FROM appearance WHERE who = ? AND role = ? AND stretch = ?', ...key)
  const before = Buffer.isBuffer(known) ? known : NOBODY
  const after = withArticle(before, article, isIn)
  if (after === before) return
  if (after.length === 0)
    connection.sql('DELETE FROM appearance WHERE who = ? AND role = ? AND stretch = ?').run(...key)
  else
    connection
      .sql('INSERT INTO appearance VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET articles = excluded.articles')
      .run(...key, after)
}
