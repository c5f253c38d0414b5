import { z } from 'zod'
import { ArticleId, BlockId, Uid } from './ids.ts'
import { BLOCK_KINDS } from './kinds.ts'
import { Origin, Status } from './review.ts'

/**
 * Title, published_at (RFC 3339, zone and time optional), published_as_written, place, byline, section, outlet, url,
 * licence ... The keys are those of `isnad/article@1`.
 */
export const Meta = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.json()), z.null()]))
export type Meta = Readonly<z.infer<typeof Meta>>

export const Direction = z.enum(['rtl', 'ltr'])
export type Direction = z.infer<typeof Direction>

export const ArticleStatus = z.enum(['new', 'in_review', 'done'])
export type ArticleStatus = z.infer<typeof ArticleStatus>

/** Where the text came from; never changes. `replaced` counts characters that no store can hold (NUL, lone surrogates). */
export const Provenance = z.object({
  source: z.string(),
  source_sha256: z.string(),
  importer: z.string(),
  encoding: z.string(),
  replaced: z.number().int().optional(),
})
export type Provenance = Readonly<z.infer<typeof Provenance>>

export const Article = z.object({
  type: z.literal('article'),
  id: ArticleId,
  uid: Uid,
  /** BCP 47, `und` if unknown. */
  language: z.string(),
  /** Set by a person; null: as the letters say. */
  direction: Direction.nullable(),
  status: ArticleStatus,
  meta: Meta,
  tags: z.array(z.string()).readonly(),
  note: z.string(),
  /** In the bin; the record stays so that undo can bring it back. */
  deleted: z.boolean(),
  /** The version that this one corrects. */
  previous: ArticleId.nullable(),
  /** Near-duplicate cluster. */
  group: z.string().nullable(),
  split: z.enum(['train', 'dev', 'test']).nullable(),
  provenance: Provenance,
  /** What another format brought along, by format name. */
  ext: z.record(z.string(), z.json()),
})
export type Article = Readonly<z.infer<typeof Article>>

export const BlockKind = z.enum(BLOCK_KINDS)
export type BlockKind = z.infer<typeof BlockKind>

/** One or more lines of the text that belong together. Blocks of an article never overlap and follow its order. */
export const Block = z.object({
  type: z.literal('block'),
  id: BlockId,
  article: ArticleId,
  kind: BlockKind,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  direction: Direction.nullable(),
  status: Status,
  origin: Origin,
})
export type Block = Readonly<z.infer<typeof Block>>
