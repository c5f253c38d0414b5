import type {
  DraftBlock,
  DraftEntity,
  DraftIdentity,
  DraftLabel,
  DraftMention,
  DraftQuote,
  Span,
} from '../../../shared/model/index.ts'
import type { Offsets } from './offsets.ts'
import type {
  IsnadExtension,
  RecordBlock,
  RecordEntity,
  RecordIdentity,
  RecordMention,
  RecordQuote,
  RecordSpan,
} from './schema.ts'

/** An article's annotations with the ids they have in its record. */
export interface NamedParts {
  readonly blocks: readonly NamedBlock[]
  readonly mentions: readonly NamedMention[]
  readonly entities: readonly NamedEntity[]
  readonly quotes: readonly NamedQuote[]
  /** Of these entities. */
  readonly identities: readonly DraftIdentity[]
  /** Of these mentions, those that no corpus has from the start. */
  readonly labels: readonly DraftLabel[]
}

interface NamedBlock {
  readonly id: string
  readonly block: DraftBlock
}
interface NamedMention {
  readonly id: string
  readonly mention: Omit<DraftMention, 'entity'>
  readonly entity: string | null
}
interface NamedEntity {
  readonly id: string
  readonly entity: Omit<DraftEntity, 'identity'>
  /** The identity that the entity is known to be. */
  readonly identity: DraftEntity['identity'] | null
}
interface NamedQuote {
  readonly id: string
  readonly quote: Omit<DraftQuote, 'speakerEntities'>
  readonly speakers: readonly string[]
}

/** Origin of what a record does not say the origin of. */
export const UNKNOWN_ORIGIN = 'import:isnad'

export function blockRecord({ id, block }: NamedBlock, offsets: Offsets): RecordBlock {
  const { kind, status, origin } = block
  return { kind, start: offsets.toCodePoint(block.start), end: offsets.toCodePoint(block.end), id, status, origin }
}

export function mentionRecord(part: NamedMention, text: string, offsets: Offsets): RecordMention {
  const { id, mention, entity } = part
  return {
    id,
    label: mention.label,
    start: offsets.toCodePoint(mention.start),
    end: offsets.toCodePoint(mention.end),
    text: text.slice(mention.start, mention.end),
    entity: said(entity),
    value: said(mention.value),
    status: mention.status,
    origin: mention.origin,
    confidence: mention.confidence ?? undefined,
    evidence: listed(mention.evidence),
    note: said(mention.note),
    flagged: mention.flagged || undefined,
    attributes: filled(mention.attributes),
    reviewed: mention.reviewed ?? undefined,
  }
}

export function entityRecord({ id, entity, identity }: NamedEntity): RecordEntity {
  const { label, name, aliases, reference } = entity
  return { id, label, name, aliases: listed(aliases), identity: said(identity?.uid), reference: said(reference) }
}

export function quoteRecord({ id, quote, speakers }: NamedQuote, text: string, offsets: Offsets): RecordQuote {
  const span = (of: Span | null) => (of === null ? null : spanRecord(of, text, offsets))
  return {
    id,
    kind: quote.kind,
    content: quote.content.map((part) => spanRecord(part, text, offsets)),
    // Always there: a quote without a speaker is a statement about the text, not a gap in the record.
    cue: span(quote.cue),
    speaker: span(quote.speaker),
    speaker_entities: speakers,
    source: said(quote.source),
    medium: span(quote.medium) ?? undefined,
    status: quote.status,
    origin: quote.origin,
    confidence: quote.confidence ?? undefined,
    evidence: listed(quote.evidence),
    note: said(quote.note),
    flagged: quote.flagged || undefined,
    attributes: filled(quote.attributes),
    reviewed: quote.reviewed ?? undefined,
  }
}

/** Has no field that is undefined: it stands among what is plain JSON. */
export function isnadExtension({ blocks, entities, identities, labels }: NamedParts): IsnadExtension | null {
  const origins = entities.filter(({ entity }) => entity.origin !== UNKNOWN_ORIGIN)
  const linked = entities.filter(({ identity }) => (identity?.origin ?? UNKNOWN_ORIGIN) !== UNKNOWN_ORIGIN)
  const turned = blocks.filter(({ block }) => block.direction !== null)
  if (origins.length + turned.length + identities.length + labels.length === 0) return null
  const extension: IsnadExtension = {}
  if (origins.length > 0) extension.entity_origins = idsBy(origins, ({ entity }) => entity.origin)
  if (identities.length > 0)
    extension.identities = Object.fromEntries(identities.map((identity) => [identity.uid, identityRecord(identity)]))
  if (linked.length > 0)
    extension.identity_origins = idsBy(linked, ({ identity }) => identity?.origin ?? UNKNOWN_ORIGIN)
  if (labels.length > 0)
    extension.labels = Object.fromEntries(
      labels.map(({ key, name, nameAr, color }) => [key, { name, name_ar: nameAr, color }]),
    )
  if (turned.length > 0) extension.block_directions = idsBy(turned, ({ block }) => block.direction ?? '')
  return extension
}

function identityRecord({ label, name, aliases, note, reference }: DraftIdentity): RecordIdentity {
  return {
    label,
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(note === '' ? {} : { note }),
    ...(reference === null || reference === '' ? {} : { reference }),
  }
}

function idsBy<Part extends { readonly id: string }>(
  parts: readonly Part[],
  key: (part: Part) => string,
): Record<string, string[]> {
  const ids: Record<string, string[]> = {}
  for (const part of parts) (ids[key(part)] ??= []).push(part.id)
  return ids
}

function spanRecord(span: Span, text: string, offsets: Offsets): RecordSpan {
  return {
    start: offsets.toCodePoint(span.start),
    end: offsets.toCodePoint(span.end),
    text: text.slice(span.start, span.end),
  }
}

/*
 * What says nothing (null, false, empty) is undefined in a record and absent from its line. Fields are written one by one, so
 * that all parts of a kind have one shape: they are far quicker to make and to write than those of the fields that are said.
 */

export function said<Value>(value: Value): Exclude<Value, null | ''> | undefined {
  return value === null || value === '' ? undefined : (value as Exclude<Value, null | ''>)
}

export function listed<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list
}

export function filled<Fields extends object>(fields: Fields): Fields | undefined {
  for (const name in fields) if (Object.hasOwn(fields, name)) return fields
  return undefined
}
