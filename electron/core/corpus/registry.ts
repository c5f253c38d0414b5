import type { IdentityOccurrence, IdentityPage, IdentityRow } from '../../../shared/contract/index.ts'
import type { Entity, EntityId, Identity, IdentityId } from '../../../shared/model/index.ts'
import { foldKey } from '../../../shared/text/index.ts'
import { hitAt } from './hit.ts'
import { number } from './connection.ts'
import type { Row } from './connection.ts'
import { NotFound } from './errors.ts'
import { dataVersion } from './search.ts'
import { STATUS } from './tables/codes.ts'
import { ALL_BINNED, entities, identities, mentions, quotes, readText } from './tables/index.ts'
import type { Session } from './tables/index.ts'

const REJECTED = STATUS.of('rejected')

/** Entities that are an identity, outside the bin. */
const LINKED = `entity JOIN article ON article.id = entity.article
  WHERE entity.identity IS NOT NULL AND entity.identity_status <> ${REJECTED} AND article.deleted = 0`
const MENTIONS = `(SELECT count(*) FROM mention WHERE mention.article = entity.article AND mention.entity = entity.id
  AND mention.status <> ${REJECTED})`
const QUOTES = `(SELECT count(*) FROM quote_speaker JOIN quote ON quote.id = quote_speaker.quote
  WHERE quote_speaker.article = entity.article AND quote_speaker.entity = entity.id AND quote.status <> ${REJECTED})`

/** Of an entity, by its id. */
const FIRST_MENTION = `SELECT one.id, one.article, one.entity, coalesce(article.title, article.source) AS title, outlet, published_at
  FROM entity JOIN mention AS one ON one.article = entity.article AND one.entity = entity.id
  JOIN article ON article.id = entity.article
  WHERE entity.id = ? AND one.status <> ${REJECTED} AND article.deleted = 0 ORDER BY one.start LIMIT 1`

/** Those without a date last. */
function newestFirst(left: Row, right: Row): number {
  const [a, b] = [left, right].map(({ published_at: date }) => (typeof date === 'string' ? date : ''))
  return a === b ? Number(right.article) - Number(left.article) : (a ?? '') < (b ?? '') ? 1 : -1
}

export interface RegistryQuery {
  readonly text: string
  readonly label: string | null
  readonly sort: 'name' | 'mentions' | 'quotes'
}

type Counts = Omit<IdentityRow, 'identity'>
const NONE: Counts = { articles: 0, mentions: 0, quotes: 0 }

/** Who and what the corpus speaks of. Of one thread. */
export interface Registry {
  page(query: RegistryQuery, offset: number, limit: number): IdentityPage
  row(identity: IdentityId): IdentityRow
  occurrences(
    identity: IdentityId,
    role: 'mentioned' | 'speaking',
    offset: number,
    limit: number,
  ): { readonly total: number; readonly rows: readonly IdentityOccurrence[] }
  /** Those that are there. */
  entities(ids: readonly EntityId[]): readonly Entity[]
  /** Every entity that is linked to it, rejected links too. */
  entitiesOf(identity: IdentityId): readonly Entity[]
  /** Where entities are first mentioned, the newest articles first; in the bin and rejected ones left out. */
  contexts(entities: readonly EntityId[]): readonly IdentityOccurrence[]
}

export function registry(session: Session): Registry {
  const { connection, strings } = session
  let counted: { readonly version: number; readonly of: ReadonlyMap<number, Counts> } | null = null

  /** Of all identities, counted once for every state of the corpus. */
  function counts(): ReadonlyMap<number, Counts> {
    const version = dataVersion(session)
    if (counted?.version !== version) {
      const rows = connection
        .sql(
          `SELECT identity, count(DISTINCT article.id) AS articles, sum(${MENTIONS}) AS mentions, sum(${QUOTES}) AS quotes
           FROM ${LINKED} GROUP BY identity`,
        )
        .all()
      const entries = rows.map(({ identity, articles, mentions: named, quotes: said }) => {
        return [identity as number, { articles, mentions: named, quotes: said } as unknown as Counts] as const
      })
      counted = { version, of: new Map(entries) }
    }
    return counted.of
  }

  function known(id: IdentityId): Identity {
    const identity = identities.read(session, id)
    if (identity === null) throw new NotFound({ what: `identity ${id}` })
    return identity
  }

  function listed({ text, label, sort }: RegistryQuery): readonly number[] {
    const ids = connection
      .sql(
        `SELECT identity.id FROM identity JOIN identity_name ON identity_name.identity = identity.id
         WHERE (? IS NULL OR label = ?) AND instr(folded, ?) > 0 AND NOT (${ALL_BINNED})
         GROUP BY identity.id ORDER BY min(CASE ordinal WHEN 0 THEN folded END), identity.id`,
      )
      .all(...twice(label === null ? null : (strings.find(label) ?? -1)), foldKey(text).trim())
      .map(({ id }) => id as number)
    if (sort === 'name') return ids
    const of = counts()
    return ids.toSorted((left, right) => (of.get(right) ?? NONE)[sort] - (of.get(left) ?? NONE)[sort])
  }

  const occurrenceFrom = {
    mentioned: `mention AS one JOIN entity ON entity.article = one.article AND entity.id = one.entity
      JOIN article ON article.id = one.article
      WHERE entity.identity = ? AND entity.identity_status <> ${REJECTED} AND one.status <> ${REJECTED} AND article.deleted = 0`,
    speaking: `quote AS one JOIN quote_speaker ON quote_speaker.quote = one.id
      JOIN entity ON entity.article = quote_speaker.article AND entity.id = quote_speaker.entity
      JOIN article ON article.id = one.article
      WHERE entity.identity = ? AND entity.identity_status <> ${REJECTED} AND one.status <> ${REJECTED} AND article.deleted = 0`,
  }

  function occurrence(role: 'mentioned' | 'speaking', row: Row): IdentityOccurrence[] {
    const text = readText(session, row.article as number)
    const ref = { type: role === 'mentioned' ? 'mention' : 'quote', id: row.id } as IdentityOccurrence['ref']
    const found = ref.type === 'mention' ? mentions.read(session, ref.id) : quotes.read(session, ref.id)
    const span = found === null ? undefined : found.type === 'mention' ? found : found.content[0]
    if (text === null || span === undefined) return []
    return [
      {
        article: row.article as IdentityOccurrence['article'],
        title: row.title as string,
        outlet: row.outlet === null ? null : strings.value(row.outlet as number),
        publishedAt: row.published_at as string | null,
        entity: row.entity as EntityId,
        ref,
        hit: hitAt(text, span),
      },
    ]
  }

  return {
    page(query, offset, limit) {
      const ids = listed(query)
      const of = counts()
      const rows = ids.slice(offset, offset + limit).flatMap((id): IdentityRow[] => {
        const identity = identities.read(session, id)
        return identity === null ? [] : [{ identity, ...(of.get(id) ?? NONE) }]
      })
      return { total: ids.length, rows }
    },
    row: (id) => ({ identity: known(id), ...(counts().get(id) ?? NONE) }),
    occurrences(identity, role, offset, limit) {
      const rows = connection
        .sql(
          `SELECT one.id, one.article, entity.id AS entity, coalesce(article.title, article.source) AS title, outlet, published_at
           FROM ${occurrenceFrom[role]} ORDER BY published_at DESC, one.article DESC, one.id LIMIT ? OFFSET ?`,
        )
        .all(identity, limit, offset)
      return {
        total: number(connection, `SELECT count(*) FROM ${occurrenceFrom[role]}`, identity),
        rows: rows.flatMap((row) => occurrence(role, row)),
      }
    },
    contexts: (ids) =>
      ids
        .flatMap((id) => connection.sql(FIRST_MENTION).all(id))
        .toSorted(newestFirst)
        .flatMap((row) => occurrence('mentioned', row)),
    entities: (ids) => ids.flatMap((id) => entities.read(session, id) ?? []),
    entitiesOf: (identity) =>
      connection
        .sql('SELECT id FROM entity WHERE identity = ?')
        .all(identity)
        .flatMap(({ id }) => entities.read(session, id as number) ?? []),
  }
}

const twice = <T>(value: T): readonly [T, T] => [value, value]
