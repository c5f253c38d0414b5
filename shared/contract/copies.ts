import { type } from '@orpc/contract'
import { z } from 'zod'
import { ArticleId, MentionId, QuoteId } from '../model/index.ts'
import type { ArticleStatus } from '../model/index.ts'
import { base, stream } from './base.ts'
import type { BulkEvent } from './bulk.ts'
import type { FoundArticle, Hit } from './search.ts'

/** An article with nearly the same text: a wire copy, an update. */
export interface CopyOf extends FoundArticle {
  readonly status: ArticleStatus
}

/** An annotation of the article that its copies are to have too. */
const MarkedRef = z.discriminatedUnion('type', [
  z.object({ type: z.literal('mention'), id: MentionId }),
  z.object({ type: z.literal('quote'), id: QuoteId }),
])
type MarkedRef = z.infer<typeof MarkedRef>

/**
 * What a copy has in that place: nothing; a suggestion, which will be accepted as it is marked here; the same, reviewed;
 * something else that somebody decided on, which stays.
 */
export type CopyState = 'open' | 'suggested' | 'marked' | 'kept'

/** Where a copy has the sentence of an annotation. The place is the copy's. */
export interface CopyOffer extends Hit {
  readonly of: MarkedRef
  /** Key of a label; null for a quote. */
  readonly label: string | null
  /** Names of who speaks. */
  readonly speakers: readonly string[]
  readonly state: CopyState
}

export interface OffersOf extends FoundArticle {
  /** In the order of the text. */
  readonly offers: readonly CopyOffer[]
}

export type OffersEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'found'; readonly articles: readonly OffersOf[] }

export const MarkCopies = z.object({
  article: ArticleId,
  picked: z.array(z.object({ article: ArticleId, annotations: z.array(MarkedRef).min(1) })).min(1),
})
export type MarkCopies = z.infer<typeof MarkCopies>

export const copiesContract = {
  /** Oldest first. */
  of: base.input(z.object({ article: ArticleId })).output(type<readonly CopyOf[]>()),
  /** What is accepted here and could be in the copies, where they have the same sentences to the letter. */
  offers: base.input(z.object({ article: ArticleId })).output(stream<OffersEvent>()),
  /** Marks what was picked in the copies: one undo. What somebody reviewed there stays. */
  mark: base.input(MarkCopies).output(stream<BulkEvent>()),
}
