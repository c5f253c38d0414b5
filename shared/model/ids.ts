import { z } from 'zod'

/**
 * Ids are positive integers, unique inside one corpus and one type of record. New ones come from
 * `history.reserve`, so that a client can build a whole change before it is committed.
 */
const id = <Brand extends string>() => z.number().int().positive().brand<Brand>()

export const ArticleId = id<'article'>()
export const BlockId = id<'block'>()
export const MentionId = id<'mention'>()
export const EntityId = id<'entity'>()
export const QuoteId = id<'quote'>()
export const IdentityId = id<'identity'>()
export const LabelId = id<'label'>()
export const PageId = id<'page'>()
export const FilterId = id<'filter'>()

export type ArticleId = z.infer<typeof ArticleId>
export type BlockId = z.infer<typeof BlockId>
export type MentionId = z.infer<typeof MentionId>
export type EntityId = z.infer<typeof EntityId>
export type QuoteId = z.infer<typeof QuoteId>
export type IdentityId = z.infer<typeof IdentityId>
export type LabelId = z.infer<typeof LabelId>
export type PageId = z.infer<typeof PageId>
export type FilterId = z.infer<typeof FilterId>

/** UUIDv7 in its text form; what stays the same when corpora are merged. */
export const Uid = z.uuid()
export type Uid = string
