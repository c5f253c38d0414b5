import type { DraftArticle, DraftIdentity, IdentityId } from '../../../../shared/model/index.ts'
import { scalar } from '../connection.ts'
import { identities } from '../tables/index.ts'
import type { Session } from '../tables/index.ts'
import { packUid } from '../tables/values.ts'
import type { Sequence } from './sequence.ts'

/**
 * The identities that an article brings along, by their uids. One that the corpus has stays as it is there: what people
 * know of it here is not changed by a file.
 */
export function addIdentities(
  session: Session,
  ids: Sequence,
  { identities: brought = [] }: Pick<DraftArticle, 'identities'>,
): ReadonlyMap<string, IdentityId> {
  return new Map(brought.map((identity) => [identity.uid, known(session, identity) ?? made(session, ids, identity)]))
}

function known({ connection }: Session, { uid }: DraftIdentity): IdentityId | null {
  const id = scalar(connection, 'SELECT id FROM identity WHERE uid = ?', packUid(uid))
  return typeof id === 'number' ? (id as IdentityId) : null
}

function made(session: Session, ids: Sequence, identity: DraftIdentity): IdentityId {
  const id = ids.take(1) as IdentityId
  identities.insert(session, { type: 'identity', id, ...identity })
  return id
}
