import type {
  DraftBlock,
  DraftEntity,
  DraftIdentity,
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
    ...spanRecord(mention, text, offsets),
    ...saying({ entity, value: mention.value }),
    ...reviewRecord(mention),
  }
}

export function entityRecord({ id, entity, identity }: NamedEntity): RecordEntity {
  const { label, name, aliases, reference } = entity
  return { id, label, name, ...saying({ aliases, identity: identity?.uid ?? null, reference }) }
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
    ...saying({ source: quote.source, medium: span(quote.medium) }),
    ...reviewRecord(quote),
  }
}

export function isnadExtension({ blocks, entities, identities }: NamedParts): IsnadExtension | null {
  const origins = entities.filter(({ entity }) => entity.origin !== UNKNOWN_ORIGIN)
  const linked = entities.filter(({ identity }) => (identity?.origin ?? UNKNOWN_ORIGIN) !== UNKNOWN_ORIGIN)
  const turned = blocks.filter(({ block }) => block.direction !== null)
  if (origins.length === 0 && turned.length === 0 && identities.length === 0) return null
  return saying({
    entity_origins: idsBy(origins, ({ entity }) => entity.origin),
    identities: Object.fromEntries(identities.map((identity) => [identity.uid, identityRecord(identity)])),
    identity_origins: idsBy(linked, ({ identity }) => identity?.origin ?? UNKNOWN_ORIGIN),
    block_directions: idsBy(turned, ({ block }) => block.direction ?? ''),
  })
}

function identityRecord({ label, name, aliases, note, reference }: DraftIdentity): RecordIdentity {
  return { label, name, ...saying({ aliases, note, reference }) }
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

type Review = Pick<
  DraftMention,
  'status' | 'origin' | 'confidence' | 'evidence' | 'note' | 'flagged' | 'attributes' | 'reviewed'
>

function reviewRecord({ status, origin, confidence, evidence, note, flagged, attributes, reviewed }: Review) {
  return { status, origin, ...saying({ confidence, evidence, note, flagged, attributes, reviewed }) }
}

type Said<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> }

/** The fields that say something: not null, false or empty. */
export function saying<Fields extends object>(fields: Fields): Said<Fields> {
  const said: Partial<Fields> = {}
  for (const name in fields) if (!saysNothing(fields[name])) said[name] = fields[name]
  return said as Said<Fields>
}

function saysNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return value === null || value === false || value === ''
}
