import { z } from 'zod'
import { ArticleId, EntityId, IdentityId, MentionId, QuoteId, Uid } from './ids.ts'
import { QUOTE_KINDS } from './kinds.ts'
import { Origin, reviewShape, Status } from './review.ts'
import { Span } from './span.ts'

const annotationShape = {
  article: ArticleId,
  set: z.number().int().positive(),
  /** Null for what a machine made: only people's work must keep its identity across corpora. */
  uid: Uid.nullable(),
  ...reviewShape,
}

/** A name or calendar expression where it stands in the text. */
export const Mention = z.object({
  type: z.literal('mention'),
  id: MentionId,
  ...annotationShape,
  /** Key of a label, such as `PER`. */
  label: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  entity: EntityId.nullable(),
  /** Of a DATE: ISO 8601 date, month, year or interval. */
  value: z.string().nullable(),
})
export type Mention = Readonly<z.infer<typeof Mention>>

/** Who or what the mentions of one article that belong together stand for. */
export const Entity = z.object({
  type: z.literal('entity'),
  id: EntityId,
  article: ArticleId,
  uid: Uid.nullable(),
  label: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  origin: Origin,
  /** The corpus-wide identity, with a status of its own: a link is suggested before it is accepted. */
  identity: IdentityId.nullable(),
  identityStatus: Status.nullable(),
  identityOrigin: Origin.nullable(),
  /** URI of an outside record. */
  reference: z.string().nullable(),
})
export type Entity = Readonly<z.infer<typeof Entity>>

export const QuoteKind = z.enum(QUOTE_KINDS)
export type QuoteKind = z.infer<typeof QuoteKind>

/** Something said or written, by whom, and the words that attribute it. */
export const Quote = z.object({
  type: z.literal('quote'),
  id: QuoteId,
  ...annotationShape,
  kind: QuoteKind,
  /** In text order; at least one. */
  content: z.array(Span).min(1).readonly(),
  cue: Span.nullable(),
  speaker: Span.nullable(),
  /** Where it was said: the newspaper in "told Reuters". */
  medium: Span.nullable(),
  speakerEntities: z.array(EntityId).readonly(),
  /** `unnamed`: the text hides who it is. */
  source: z.enum(['named', 'unnamed']).nullable(),
})
export type Quote = Readonly<z.infer<typeof Quote>>

/** A person, body, place or event across the whole corpus. */
export const Identity = z.object({
  type: z.literal('identity'),
  id: IdentityId,
  uid: Uid,
  label: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  note: z.string(),
  reference: z.string().nullable(),
})
export type Identity = Readonly<z.infer<typeof Identity>>
