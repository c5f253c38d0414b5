import type { Identity } from '../../../../shared/model/index.ts'
import type { Value } from '../connection.ts'
import { foldKey } from '../../../../shared/text/index.ts'
import { STEP_STATE } from './codes.ts'
import { rowTable } from './table.ts'
import type { Session, Table } from './table.ts'
import { packNote, packUid, unpackNote, unpackUid } from './values.ts'

const rows = rowTable<Identity>(
  'identity',
  ['uid', 'label', 'note', 'reference'],
  ({ strings }, identity) => [
    packUid(identity.uid),
    strings.id(identity.label),
    packNote(identity.note),
    identity.reference,
  ],
  (session, row) => {
    const [name = '', ...aliases] = session.connection
      .sql('SELECT name FROM identity_name WHERE identity = ? ORDER BY ordinal')
      .all(row.id as number)
      .map((named) => named.name as string)
    return {
      type: 'identity',
      id: row.id as Identity['id'],
      uid: unpackUid(row.uid as Value),
      label: session.strings.value(row.label as number),
      name,
      aliases,
      note: unpackNote(row.note as Value),
      reference: row.reference as string | null,
    }
  },
)

function insertNames({ connection }: Session, identity: Identity): void {
  const insert = connection.sql('INSERT INTO identity_name (identity, ordinal, name, folded) VALUES (?, ?, ?, ?)')
  for (const [ordinal, name] of [identity.name, ...identity.aliases].entries())
    insert.run(identity.id, ordinal, name, foldKey(name))
}

function removeNames({ connection }: Session, id: number): void {
  connection.sql('DELETE FROM identity_name WHERE identity = ?').run(id)
}

export const identities: Table<Identity> = {
  read: rows.read,
  insert(session, identity) {
    rows.insert(session, identity)
    insertNames(session, identity)
  },
  update(session, identity) {
    rows.update(session, identity)
    removeNames(session, identity.id)
    insertNames(session, identity)
  },
  remove(session, id) {
    removeNames(session, id)
    rows.remove(session, id)
  },
}

/**
 * That all articles of an identity are in the bin, such as those of an import that was taken back, and nobody has edited
 * it: until one of them comes back it is nowhere shown, suggested or found.
 */
export const ALL_BINNED = `EXISTS (SELECT 1 FROM entity WHERE entity.identity = identity.id)
  AND NOT EXISTS (SELECT 1 FROM entity JOIN article ON article.id = entity.article
    WHERE entity.identity = identity.id AND article.deleted = 0)
  AND NOT EXISTS (SELECT 1 FROM change_identity
    CROSS JOIN change ON change.id = change_identity.change
    CROSS JOIN step ON step.id = change.step
    WHERE change_identity.identity = identity.id AND step.state = ${STEP_STATE.of('applied')})`

/** By folded name or alias: those that begin with it first, then those that contain it. */
export function findIdentities(session: Session, text: string, limit: number): Identity[] {
  const folded = foldKey(text).trim()
  return session.connection
    .sql(
      // LIMIT -1 keeps the order inside: only as many as are wanted are looked up in the bin.
      `SELECT identity.id FROM (
         SELECT identity AS id, min(instr(folded, ?) > 1) AS inside, min(length(folded)) AS length
         FROM identity_name WHERE instr(folded, ?) > 0
         GROUP BY identity ORDER BY inside, length, identity LIMIT -1) AS identity
       WHERE NOT (${ALL_BINNED}) LIMIT ?`,
    )
    .all(folded, folded, limit)
    .flatMap(({ id }) => identities.read(session, id as number) ?? [])
}
