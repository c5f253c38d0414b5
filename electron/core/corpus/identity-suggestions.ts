import { suggestionsApart } from '../../../shared/apart.ts'
import type { IdentitySuggestion } from '../../../shared/contract/index.ts'
import { DATE } from '../../../shared/model/index.ts'
import type { EntityId, Identity } from '../../../shared/model/index.ts'
import { foldKey, soundOf } from '../../../shared/text/index.ts'
import type { Value } from './connection.ts'
import { ALL_BINNED, identities, pageNamed } from './tables/index.ts'
import type { Session } from './tables/index.ts'

/*
 * Entities of different articles that may be one and the same. They have the same folded name; or one of them has a title
 * or the article before it; or the names sound alike in the two scripts. Suggested, never linked by itself.
 */

/** Names that are looked at: the most frequent. */
const MOST_NAMES = 20_000
/** Entities of one name that one suggestion is about. */
const MOST_ENTITIES = 5000
/** A shorter sound is that of too many names. */
const LEAST_SOUND = 4

const TITLES = new Set(
  (
    'الرييس رييس الوزير وزير الامير امير الملك ملك الشيخ السيد السيده الدكتور الدكتوره د الجنرال اللواء العقيد العميد الناطق ' +
    'المتحدث السفير المبعوث النايب القايد الخبير المحلل ' +
    'president minister king prince sheikh mr mrs ms dr general colonel ambassador senator sir pope'
  ).split(' '),
)

interface Named {
  readonly folded: number
  readonly key: string
  readonly name: string
  readonly label: number
  readonly articles: number
}

type Why = IdentitySuggestion['why'][number]

/** @param limit suggestions, the most frequent first */
export function suggestIdentities(session: Session, limit: number): IdentitySuggestion[] {
  const apart = new Set(suggestionsApart(pageNamed(session, 'apart')?.text ?? null))
  return grouped(session)
    .flatMap((group) => (group.identity === null && apart.has(keyOf(group.names)) ? eachAlone(group) : [group]))
    .filter(({ names, identity }) => identity !== null || (articlesOf(names) > 1 && !apart.has(keyOf(names))))
    .toSorted((left, right) => articlesOf(right.names) - articlesOf(left.names))
    .slice(0, limit)
    .map(({ names, identity, why }) => {
      const [first] = names
      return {
        key: keyOf(names),
        label: session.strings.value(first?.label ?? 0),
        names: names.map(({ name }) => name),
        entities: names.flatMap((one) => entitiesOf(session, one)).slice(0, MOST_ENTITIES),
        articles: articlesOf(names),
        identity,
        why: [...why],
      }
    })
}

interface Group {
  readonly names: Named[]
  readonly identity: Identity | null
  readonly why: Set<Why>
}

const keyOf = (names: readonly Named[]): string => names.map(({ folded, label }) => `${label}:${folded}`).join(' ')
const articlesOf = (names: readonly Named[]): number => names.reduce((sum, { articles }) => sum + articles, 0)

/** Names that are not one: each may still be the same in several articles. */
function eachAlone({ names }: Group): Group[] {
  return names.map((name) => ({ names: [name], identity: null, why: new Set(['same']) }))
}

/** Names that nobody linked, by who they may be: the most frequent name of a group gathers the others. */
function grouped(session: Session): Group[] {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  const keep = (label: number | string, name: string, group: Group) => {
    for (const [, key] of keysOf(name)) if (!byKey.has(`${label} ${key}`)) byKey.set(`${label} ${key}`, group)
  }
  for (const identity of registered(session)) {
    const label = session.strings.find(identity.label)
    const group: Group = { names: [], identity, why: new Set() }
    groups.push(group)
    if (label !== null) for (const name of [identity.name, ...identity.aliases]) keep(label, name, group)
  }
  for (const named of unlinked(session)) {
    const found = keysOf(named.key)
      .map(([why, key]) => [why, byKey.get(`${named.label} ${key}`)] as const)
      .find(([, group]) => group !== undefined)
    if (found?.[1] !== undefined) {
      found[1].names.push(named)
      found[1].why.add(found[0])
      continue
    }
    const group: Group = { names: [named], identity: null, why: new Set(['same']) }
    groups.push(group)
    keep(named.label, named.key, group)
  }
  return groups.filter(({ names }) => names.length > 0)
}

/** What names of the same are alike in, the surest first. */
function keysOf(name: string): readonly (readonly [Why, string])[] {
  const folded = foldKey(name)
  const words = folded.split(/\s+/u)
  const start = words.findIndex((word) => !TITLES.has(word))
  const untitled = words.slice(Math.max(0, start))
  const keys: (readonly [Why, string])[] = [['same', folded]]
  if (untitled.length < words.length && untitled.length > 1) keys.push(['title', untitled.join(' ')])
  else if (words.length > 1) keys.push(['title', folded])
  const bare = folded.replace(/^ال/u, '')
  keys.push(['article', `~${bare}`])
  const sound = soundOf(untitled.join(' '))
  if (sound.replaceAll(' ', '').length >= LEAST_SOUND) keys.push(['sound', `*${sound}`])
  return keys
}

function registered(session: Session): Identity[] {
  return session.connection
    .sql(`SELECT id FROM identity WHERE NOT (${ALL_BINNED}) ORDER BY id`)
    .all()
    .flatMap(({ id }) => identities.read(session, id as number) ?? [])
}

function unlinked({ connection, strings }: Session): Named[] {
  return connection
    .sql(
      `SELECT entity.folded, name.folded AS key, min(entity.name) AS name, entity.label, count(DISTINCT entity.article) AS articles
       FROM entity JOIN article ON article.id = entity.article JOIN name ON name.id = entity.folded
       WHERE entity.identity IS NULL AND article.deleted = 0 AND entity.label <> ?
       GROUP BY entity.folded, entity.label ORDER BY articles DESC, entity.folded LIMIT ${MOST_NAMES}`,
    )
    .all(strings.find(DATE) ?? -1)
    .map((row): Named => row as unknown as Named)
}

function entitiesOf({ connection }: Session, { folded, label }: Named): EntityId[] {
  const values: Value[] = [folded, label]
  return connection
    .sql(
      `SELECT entity.id FROM entity JOIN article ON article.id = entity.article
       WHERE folded = ? AND label = ? AND identity IS NULL AND article.deleted = 0 LIMIT ${MOST_ENTITIES}`,
    )
    .all(...values)
    .map(({ id }) => id as EntityId)
}
