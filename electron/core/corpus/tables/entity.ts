import type { Entity } from '../../../../shared/model/index.ts'
import { foldKey } from '../../../../shared/text/index.ts'
import type { Value } from '../connection.ts'
import { STATUS } from './codes.ts'
import { articleRowTable } from './table.ts'
import { packList, packUid, unpackList, unpackUid } from './values.ts'

export const entities = articleRowTable<Entity>(
  'entity',
  [
    'article',
    'uid',
    'label',
    'origin',
    'name',
    'folded',
    'aliases',
    'identity',
    'identity_status',
    'identity_origin',
    'reference',
  ],
  (a, b) => a.id - b.id,
  ({ strings, names }, entity) => [
    entity.article,
    entity.uid === null ? null : packUid(entity.uid),
    strings.id(entity.label),
    strings.id(entity.origin),
    entity.name,
    names.id(foldKey(entity.name)),
    packList(entity.aliases),
    entity.identity,
    entity.identityStatus === null ? null : STATUS.of(entity.identityStatus),
    entity.identityOrigin === null ? null : strings.id(entity.identityOrigin),
    entity.reference,
  ],
  ({ strings }, row) => ({
    type: 'entity',
    id: row.id as Entity['id'],
    article: row.article as Entity['article'],
    uid: row.uid === null ? null : unpackUid(row.uid as Value),
    label: strings.value(row.label as number),
    name: row.name as string,
    aliases: unpackList(row.aliases as Value),
    origin: strings.value(row.origin as number),
    identity: row.identity as Entity['identity'],
    identityStatus: row.identity_status === null ? null : STATUS.value(row.identity_status as number),
    identityOrigin: row.identity_origin === null ? null : strings.value(row.identity_origin as number),
    reference: row.reference as string | null,
  }),
)
