import { v5, validate } from 'uuid'
import { z } from 'zod'
import { Direction, Origin, Reviewed, Uid } from '../../../shared/model/index.ts'
import type {
  DraftBlock,
  DraftEntity,
  DraftIdentity,
  DraftLabel,
  DraftMention,
  DraftQuote,
  Span,
} from '../../../shared/model/index.ts'
import { UNKNOWN_ORIGIN } from './parts.ts'
import type { ReadText } from './read-text.ts'
import { RecordBlock, RecordEntity, RecordMention, RecordQuote } from './schema.ts'
import type { IsnadExtension, RecordIdentity, RecordSpan } from './schema.ts'

/** What the readers of a record's parts share. */
export interface Reading {
  readonly text: ReadText
  readonly extension: IsnadExtension
  /** Reports what does not fit. */
  leaveOut(id: string, reason: string): void
}

/** A record's entities, and where each id is among them. */
export interface ReadEntities {
  readonly entities: readonly DraftEntity[]
  readonly indexes: ReadonlyMap<string, number>
}

export function readBlocks(values: readonly unknown[], reading: Reading): DraftBlock[] {
  const directions = byId(reading.extension.block_directions)
  const blocks: DraftBlock[] = []
  for (const { id, part } of wellFormed(RecordBlock, values, 'blocks', reading)) {
    const span = reading.text.bounds(part.start, part.end)
    if (span === null) {
      reading.leaveOut(id, `[${part.start}, ${part.end}) is not in the text`)
      continue
    }
    if (span.start < (blocks.at(-1)?.end ?? 0)) {
      reading.leaveOut(id, 'overlaps the block before it, or stands after it')
      continue
    }
    const direction = Direction.nullable().parse(directions.get(id) ?? null)
    blocks.push({ kind: part.kind, ...span, direction, status: part.status ?? 'accepted', origin: originOf(part) })
  }
  return blocks
}

export function readEntities(values: readonly unknown[], reading: Reading): ReadEntities {
  const origins = byId(reading.extension.entity_origins)
  const linkedBy = byId(reading.extension.identity_origins)
  const entities: DraftEntity[] = []
  const indexes = new Map<string, number>()
  for (const { id, part } of wellFormed(RecordEntity, values, 'entities', reading)) {
    indexes.set(id, entities.length)
    const { identity = null } = part
    const link =
      identity === null ? {} : { identity: { uid: identityUid(identity), origin: linkedBy.get(id) ?? UNKNOWN_ORIGIN } }
    entities.push({
      uid: uidOf(id),
      label: part.label,
      name: part.name,
      aliases: part.aliases ?? [],
      origin: origins.get(id) ?? UNKNOWN_ORIGIN,
      reference: part.reference ?? null,
      ...link,
    })
  }
  return { entities, indexes }
}

/** What is known of the identities of entities: what the record says, or what the first of its entities is called. */
export function readIdentities(entities: readonly DraftEntity[], { extension }: Reading): DraftIdentity[] {
  const told = new Map(
    Object.entries(extension.identities ?? {}).map(([uid, record]): [string, RecordIdentity] => [
      uid.toLowerCase(),
      record,
    ]),
  )
  const identities = new Map<string, DraftIdentity>()
  for (const { identity, label, name, reference } of entities) {
    if (identity === undefined || identities.has(identity.uid)) continue
    const known: RecordIdentity = told.get(identity.uid) ?? { label, name, reference }
    identities.set(identity.uid, {
      uid: identity.uid,
      label: known.label,
      name: known.name,
      aliases: known.aliases ?? [],
      note: known.note ?? '',
      reference: known.reference ?? null,
    })
  }
  return [...identities.values()]
}

/** What is known of labels that the corpus may not have. */
export function readLabels({ extension }: Reading): DraftLabel[] {
  return Object.entries(extension.labels ?? {}).map(([key, { name, name_ar: nameAr, color }]) => {
    return { key, name: inOneLine(name) || key, nameAr: inOneLine(nameAr) || key, color }
  })
}

/** As long as the dialog of labels takes one. */
const LONGEST_NAME = 60
const inOneLine = (name: string): string =>
  Array.from(name.replaceAll(/\s+/gu, ' ').trim()).slice(0, LONGEST_NAME).join('')

/** Makes uids of the names that other programs have for identities, the same for the same name. Made for this; any UUID. */
const IDENTITY_NAMES = '8f4a1c52-6d3b-5e0f-9a77-3c2b1d90e6f4'

function identityUid(name: string): string {
  return validate(name) ? name.toLowerCase() : v5(name, IDENTITY_NAMES)
}

export function readMentions(values: readonly unknown[], reading: Reading, known: ReadEntities): DraftMention[] {
  const mentions: DraftMention[] = []
  for (const { id, part } of wellFormed(RecordMention, values, 'mentions', reading)) {
    const span = reading.text.span(part)
    if (typeof span === 'string') {
      reading.leaveOut(id, span)
      continue
    }
    const [entity = null] = entitiesOf(id, [part.entity ?? null], reading, known)
    mentions.push({ uid: uidOf(id), ...reviewOf(part), label: part.label, ...span, entity, value: part.value ?? null })
  }
  return mentions
}

export function readQuotes(values: readonly unknown[], reading: Reading, known: ReadEntities): DraftQuote[] {
  const quotes: DraftQuote[] = []
  for (const { id, part } of wellFormed(RecordQuote, values, 'quotes', reading)) {
    const content = part.content.map((span) => reading.text.span(span))
    const misfit = content.find((span) => typeof span === 'string')
    if (misfit !== undefined) {
      reading.leaveOut(id, `content: ${misfit}`)
      continue
    }
    const optional = (name: 'cue' | 'speaker' | 'medium') => optionalSpan(id, name, part[name], reading)
    quotes.push({
      uid: uidOf(id),
      ...reviewOf(part),
      kind: part.kind,
      content: content.filter((span) => typeof span !== 'string').sort((a, b) => a.start - b.start),
      cue: optional('cue'),
      speaker: optional('speaker'),
      medium: optional('medium'),
      speakerEntities: entitiesOf(id, part.speaker_entities ?? [], reading, known),
      source: part.source ?? null,
    })
  }
  return quotes
}

/** Those of the right shape, each id once. The id is the part's own, else its place (`blocks[3]`). */
function* wellFormed<Schema extends z.ZodType<{ id?: string | undefined }>>(
  schema: Schema,
  values: readonly unknown[],
  list: string,
  reading: Reading,
): Generator<{ readonly id: string; readonly part: z.infer<Schema> }> {
  const seen = new Set<string>()
  for (const [index, value] of values.entries()) {
    const part = schema.safeParse(value)
    const id = HasId.safeParse(value).data?.id ?? `${list}[${index}]`
    if (!part.success) reading.leaveOut(id, inWords(part.error))
    else if (seen.has(id)) reading.leaveOut(id, `another of the ${list} has this id`)
    else yield { id, part: part.data }
    seen.add(id)
  }
}

const HasId = z.object({ id: z.string() })

/** The first things that are wrong, on one line. */
export function inWords(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ')
}

function optionalSpan(id: string, name: string, record: RecordSpan | null | undefined, reading: Reading): Span | null {
  if (record === null || record === undefined) return null
  const span = reading.text.span(record)
  if (typeof span !== 'string') return span
  reading.leaveOut(id, `${name}: ${span}`)
  return null
}

/** Indexes of the named entities; one that is not there is left out and reported. */
function entitiesOf(id: string, names: readonly (string | null)[], reading: Reading, known: ReadEntities): number[] {
  return names
    .filter((name) => name !== null)
    .flatMap((name) => {
      const index = known.indexes.get(name)
      if (index === undefined) reading.leaveOut(id, `names an entity that is not in the record: ${name}`)
      return index === undefined ? [] : [index]
    })
}

function reviewOf(part: RecordMention | RecordQuote) {
  const { status, confidence, evidence, note, flagged, attributes, reviewed } = part
  return {
    status: status ?? 'accepted',
    origin: originOf(part),
    confidence: confidence ?? null,
    evidence: evidence ?? [],
    note: note ?? '',
    flagged: flagged ?? false,
    attributes: attributes ?? {},
    reviewed: Reviewed.safeParse(reviewed).data ?? null,
  }
}

/** An origin of another shape is kept behind `import:`. */
function originOf({ origin }: { readonly origin?: string | undefined }): string {
  if (origin === undefined || origin === '') return UNKNOWN_ORIGIN
  return Origin.safeParse(origin).success ? origin : `import:${origin}`
}

/** An id that is a UUID stays the annotation's own; any other is only good inside its record. */
function uidOf(id: string): string | null {
  return Uid.safeParse(id).success ? id : null
}

function byId(idsByValue: Readonly<Record<string, readonly string[]>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(idsByValue).flatMap(([value, ids]) => ids.map((id) => [id, value] as const)))
}
