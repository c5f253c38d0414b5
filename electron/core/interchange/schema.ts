import { z } from 'zod'
import {
  ArticleStatus,
  Attributes,
  BlockKind,
  Direction,
  Label,
  Meta,
  Origin,
  QuoteKind,
  Reviewed,
  Status,
  Uid,
} from '../../../shared/model/index.ts'
import { SCHEMA } from './schema-name.ts'

/*
 * `isnad/article@1`, the record that every reader converts to and every writer starts from. Offsets count Unicode code
 * points, end-exclusive. Absent `status` means accepted, absent `origin` unknown.
 */

const offset = z.number().int().min(0)

export const RecordSpan = z.strictObject({ start: offset, end: offset.min(1), text: z.string().min(1) })
export type RecordSpan = Readonly<z.infer<typeof RecordSpan>>

/** Of a block: which is not reviewed, only decided. */
const decision = { status: Status.optional(), origin: z.string().optional() }

const review = {
  ...decision,
  confidence: z.number().min(0).max(1).nullable().optional(),
  evidence: z.array(z.string()).readonly().optional(),
  note: z.string().optional(),
  flagged: z.boolean().optional(),
  attributes: Attributes.optional(),
  reviewed: Reviewed.partial().nullable().optional(),
}

export const RecordBlock = z.strictObject({
  kind: BlockKind,
  start: offset,
  end: offset,
  id: z.string().optional(),
  ...decision,
})
export type RecordBlock = Readonly<z.infer<typeof RecordBlock>>

export const RecordMention = z.strictObject({
  id: z.string(),
  label: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  entity: z.string().nullable().optional(),
  value: z.string().nullable().optional(),
  ...review,
})
export type RecordMention = Readonly<z.infer<typeof RecordMention>>

export const RecordEntity = z.strictObject({
  id: z.string(),
  label: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly().optional(),
  /** The uid of an identity, or what another program calls it. */
  identity: z.string().nullable().optional(),
  reference: z.string().nullable().optional(),
})
export type RecordEntity = Readonly<z.infer<typeof RecordEntity>>

export const RecordQuote = z.strictObject({
  id: z.string(),
  kind: QuoteKind,
  content: z.array(RecordSpan).min(1).readonly(),
  cue: RecordSpan.nullable().optional(),
  speaker: RecordSpan.nullable().optional(),
  speaker_entities: z.array(z.string()).readonly().optional(),
  source: z.enum(['named', 'unnamed']).nullable().optional(),
  medium: RecordSpan.nullable().optional(),
  ...review,
})
export type RecordQuote = Readonly<z.infer<typeof RecordQuote>>

export const InterchangeArticle = z.strictObject({
  schema: z.literal(SCHEMA),
  id: z.string().min(1),
  text: z.string(),
  /** Of the text as UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  offset_unit: z.literal('codepoint'),
  language: z.string(),
  meta: Meta,
  provenance: z.record(z.string(), z.json()).optional(),
  blocks: z.array(RecordBlock).readonly(),
  mentions: z.array(RecordMention).readonly(),
  entities: z.array(RecordEntity).readonly(),
  quotes: z.array(RecordQuote).readonly(),
  tags: z.array(z.string()).readonly().optional(),
  status: ArticleStatus.optional(),
  direction: Direction.nullable().optional(),
  /** Id of the version that this one corrects. */
  previous: z.string().nullable().optional(),
  note: z.string().optional(),
  ext: z.record(z.string(), z.json()).optional(),
  group_id: z.string().nullable().optional(),
  split: z.enum(['train', 'dev', 'test']).nullable().optional(),
})
export type InterchangeArticle = Readonly<z.infer<typeof InterchangeArticle>>

/**
 * What the record cannot say in fields of its own about a corpus's entities and blocks, under `ext.isnad`: ids by what
 * they share, because most entities of an article have one origin.
 */
const RecordIdentity = z.strictObject({
  label: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly().optional(),
  note: z.string().optional(),
  reference: z.string().nullable().optional(),
})
export type RecordIdentity = Readonly<z.infer<typeof RecordIdentity>>

const RecordLabel = z.strictObject({ name: z.string(), name_ar: z.string(), color: Label.shape.color })

export const IsnadExtension = z.strictObject({
  entity_origins: z.record(Origin, z.array(z.string())).optional(),
  /** By uid. */
  identities: z.record(Uid, RecordIdentity).optional(),
  /** Who said that an entity is its identity, by the ids of entities. */
  identity_origins: z.record(Origin, z.array(z.string())).optional(),
  /** Labels of its mentions that no corpus has from the start, by key. */
  labels: z.record(z.string(), RecordLabel).optional(),
  block_directions: z.partialRecord(Direction, z.array(z.string())).optional(),
})
export type IsnadExtension = z.infer<typeof IsnadExtension>
