import * as fc from 'fast-check'
import { between } from '../../shared/change/index.ts'
import type { Change } from '../../shared/change/index.ts'
import { MAIN_SET } from '../../shared/model/index.ts'
import type {
  AnyRecord,
  Article,
  Block,
  Entity,
  EntityId,
  Identity,
  IdentityId,
  Label,
  Mention,
  MentionId,
  Quote,
  QuoteId,
  RecordOf,
  RecordType,
  Span,
} from '../../shared/model/index.ts'

/*
 * Edits of any kind, described without the corpus they are made on: numbers that pick a record, a place or a value,
 * whatever there is when the edit is made. They shrink well and always fit.
 */

/** Strings that have broken a store somewhere. */
const HOSTILE = [
  '',
  '\0',
  'a\0b',
  '\u2028',
  '👨‍👩‍👧 عائلة',
  '\u202bقـال\u202c',
  "'; DROP TABLE mention; --",
  '\\ud800',
  '"\n\t',
  'e\u0301',
]
const storableString = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 }))

const KINDS = [
  'addMention',
  'changeMention',
  'removeMention',
  'addQuote',
  'changeQuote',
  'removeQuote',
  'addEntity',
  'changeEntity',
  'removeEntity',
  'changeArticle',
  'changeBlock',
  'removeBlock',
  'addIdentity',
  'linkIdentity',
  'removeIdentity',
  'changeLabel',
] as const

export const randomEdit = fc.record({
  kind: fc.constantFrom(...KINDS),
  numbers: fc.array(fc.nat(1_000_000), { minLength: 6, maxLength: 6 }),
  strings: fc.array(storableString, { minLength: 3, maxLength: 3 }),
  confidence: fc.option(fc.oneof(fc.constantFrom(0, 0.5, 1, 0.001), fc.double({ min: 0, max: 1, noNaN: true })), {
    nil: null,
  }),
  reviewed: fc.option(
    fc.record({
      by: fc.constantFrom('ليلى', 'Omar'),
      at: fc.constantFrom('2025-03-01T10:00:00.000Z', '2025-03-01T10:00:00Z', '2025-03-01T12:00:00+02:00'),
      how: fc.constantFrom('one', 'bulk', 'import'),
    }),
    { nil: null },
  ),
})
export type RandomEdit = typeof randomEdit extends fc.Arbitrary<infer Value> ? Value : never

/** Everything that an edit may touch. */
export interface Scene {
  readonly records: readonly AnyRecord[]
  readonly texts: ReadonlyMap<number, string>
  /** Ids nobody has. */
  readonly id: () => number
}

/** The change that this edit is here; null where there is nothing to make it on. */
export function changeOf(edit: RandomEdit, scene: Scene): Change | null {
  const after = edited(edit, scene)
  if (after === null) return null
  const change = between(scene.records, after)
  return change.added.length + change.updated.length + change.removed.length === 0 ? null : change
}

function edited(edit: RandomEdit, { records, texts, id }: Scene): readonly AnyRecord[] | null {
  const [n0 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0] = edit.numbers
  const [s0 = '', s1 = '', s2 = ''] = edit.strings
  const all = <Type extends RecordType>(type: Type) =>
    records.filter((record): record is RecordOf<Type> => record.type === type)
  const pick = <T>(items: readonly T[], n: number): T | null => items[n % Math.max(1, items.length)] ?? null
  const put = (...changed: AnyRecord[]) => [
    ...records.filter((old) => !changed.some((one) => one.type === old.type && one.id === old.id)),
    ...changed,
  ]
  const without = (gone: AnyRecord) => records.filter((record) => record !== gone)

  const article = pick(all('article'), n0)
  if (article === null) return null
  const text = texts.get(article.id) ?? ''
  const own = <T extends { readonly article: number }>(items: readonly T[]) =>
    items.filter((item) => item.article === article.id)
  const span = (a: number, b: number): Span => {
    const stops = Array.from(new Intl.Segmenter().segment(text), ({ index }) => index)
    const start = stops[a % stops.length] ?? 0
    const end = [...stops.filter((stop) => stop > start), text.length][(b % 40) % (stops.length - stops.indexOf(start))]
    return { start, end: end ?? text.length }
  }
  const entity = pick([null, ...own(all('entity'))], n3)
  const review = {
    status: pick(['suggested', 'accepted', 'rejected'] as const, n1) ?? 'accepted',
    origin: pick(['auto:test', 'person:ليلى', 'import:conll'], n2) ?? 'auto:test',
    confidence: edit.confidence,
    evidence: n4 % 3 === 0 ? [] : [s0, s1],
    note: s2,
    flagged: n5 % 2 === 0,
    attributes: n5 % 3 === 0 ? { [s0]: n0, stance: s1, sure: true, none: null } : {},
    reviewed: edit.reviewed,
  } as const

  switch (edit.kind) {
    case 'addMention': {
      const mention: Mention = {
        type: 'mention',
        id: id() as MentionId,
        article: article.id,
        set: MAIN_SET,
        uid: n4 % 2 === 0 ? '019a0000-0000-7000-8000-0123456789ab' : null,
        ...review,
        label: pick(['PER', 'ORG', 'LOC'], n5) ?? 'PER',
        ...span(n1, n2),
        entity: entity?.id ?? null,
        value: n4 % 4 === 0 ? '2023-04' : null,
      }
      return put(mention)
    }
    case 'changeMention': {
      const mention = pick(own(all('mention')), n1)
      return mention === null ? null : put({ ...mention, ...review, ...span(n2, n4), entity: entity?.id ?? null })
    }
    case 'removeMention': {
      const mention = pick(all('mention'), n1)
      return mention === null ? null : without(mention)
    }
    case 'addQuote': {
      const first = span(n1, n2)
      const rest = text.length - first.end > 20 ? [{ start: text.length - 4, end: text.length }] : []
      const quote: Quote = {
        type: 'quote',
        id: id() as QuoteId,
        article: article.id,
        set: MAIN_SET,
        uid: null,
        ...review,
        kind: pick(['direct', 'mixed', 'indirect'] as const, n4) ?? 'direct',
        content: n5 % 2 === 0 ? [first] : [first, ...rest],
        cue: n4 % 2 === 0 ? span(n4, n5) : null,
        speaker: n3 % 2 === 0 ? span(n3, n4) : null,
        medium: n5 % 3 === 0 ? span(n5, n1) : null,
        speakerEntities: entity === null ? [] : [entity.id],
        source: pick(['named', 'unnamed', null] as const, n5),
      }
      return put(quote)
    }
    case 'changeQuote': {
      const quote = pick(own(all('quote')), n1)
      if (quote === null) return null
      const speakerEntities = own(all('entity'))
        .slice(0, n4 % 3)
        .map((one) => one.id)
      return put({ ...quote, ...review, content: [span(n2, n5)], cue: null, speakerEntities })
    }
    case 'removeQuote': {
      const quote = pick(all('quote'), n1)
      return quote === null ? null : without(quote)
    }
    case 'addEntity': {
      const added: Entity = {
        type: 'entity',
        id: id() as EntityId,
        article: article.id,
        uid: null,
        label: 'PER',
        name: s0,
        aliases: n1 % 2 === 0 ? [] : [s1, s2],
        origin: 'person:ليلى',
        identity: null,
        identityStatus: null,
        identityOrigin: null,
        reference: n2 % 2 === 0 ? null : 'https://www.wikidata.org/wiki/Q1',
      }
      return put(added)
    }
    case 'changeEntity': {
      const changed = pick(all('entity'), n1)
      return changed === null ? null : put({ ...changed, name: s0, aliases: [s1], label: 'ORG' })
    }
    case 'removeEntity': {
      const gone = pick(all('entity'), n1)
      if (gone === null) return null
      return without(gone).map((record) => withoutEntity(record, gone.id))
    }
    case 'changeArticle': {
      const changed: Article = {
        ...article,
        status: pick(['new', 'in_review', 'done'] as const, n1) ?? 'new',
        meta: { title: s0, outlet: n2 % 2 === 0 ? s1 : null, published_at: '2023-04-10', n: n3, list: [s2, n4, null] },
        tags: [s1],
        note: s2,
        deleted: n5 % 3 === 0,
        direction: pick([null, 'rtl', 'ltr'] as const, n4),
        split: pick([null, 'train', 'dev', 'test'] as const, n5),
        group: n2 % 2 === 0 ? s0 : null,
        previous: pick([null, ...all('article').map((one) => one.id)], n3),
        ext: { [s0]: { nested: [s1, { deep: n0 }] } },
      }
      return put(changed)
    }
    case 'changeBlock': {
      const block = pick(all('block'), n1)
      const kind = pick(['furniture', 'paragraph', 'headline'] as const, n2) ?? 'furniture'
      const changed: Block | null = block && { ...block, kind, status: 'accepted', direction: 'ltr' }
      return changed === null ? null : put(changed)
    }
    case 'removeBlock': {
      const block = pick(all('block'), n1)
      return block === null ? null : without(block)
    }
    case 'addIdentity': {
      const identity: Identity = {
        type: 'identity',
        id: id() as IdentityId,
        uid: `019a0000-0000-7000-8000-${String(id()).padStart(12, '0')}`,
        label: 'PER',
        name: s0,
        aliases: n1 % 2 === 0 ? [] : [s1, s2],
        note: s2,
        reference: null,
      }
      return put(identity)
    }
    case 'linkIdentity': {
      const linked = pick(all('entity'), n1)
      const identity = pick(all('identity'), n2)
      if (linked === null || identity === null) return null
      return put({ ...linked, identity: identity.id, identityStatus: 'accepted', identityOrigin: 'person:ليلى' })
    }
    case 'removeIdentity': {
      const gone = pick(all('identity'), n1)
      if (gone === null) return null
      return without(gone).map((record) => withoutIdentity(record, gone.id))
    }
    case 'changeLabel': {
      const label = pick(all('label'), n1)
      const changed: Label | null = label && { ...label, name: s0, nameAr: s1, retired: n2 % 2 === 0, shortcut: null }
      return changed === null ? null : put(changed)
    }
  }
}

function withoutEntity(record: AnyRecord, entity: EntityId): AnyRecord {
  if (record.type === 'mention' && record.entity === entity) return { ...record, entity: null }
  if (record.type === 'quote' && record.speakerEntities.includes(entity))
    return { ...record, speakerEntities: record.speakerEntities.filter((one) => one !== entity) }
  return record
}

function withoutIdentity(record: AnyRecord, identity: IdentityId): AnyRecord {
  if (record.type !== 'entity' || record.identity !== identity) return record
  return { ...record, identity: null, identityStatus: null, identityOrigin: null }
}
