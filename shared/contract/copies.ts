import { type } from '@orpc/contract'
import { z } from 'zod'
import { ArticleId } from '../model/index.ts'
import type { ArticleStatus } from '../model/index.ts'
import { base, stream } from './base.ts'
import type { BulkEvent } from './bulk.ts'
import { PickedOffers } from './offers.ts'
import type { OffersEvent } from './offers.ts'
import type { FoundArticle } from './search.ts'

/** An article with nearly the same text: a wire copy, an update. */
export interface CopyOf extends FoundArticle {
  readonly status: ArticleStatus
}

export const MarkCopies = z.object({ article: ArticleId, picked: PickedOffers })
export type MarkCopies = z.infer<typeof MarkCopies>

export const copiesContract = {
  /** Oldest first. */
  of: base.input(z.object({ article: ArticleId })).output(type<readonly CopyOf[]>()),
  /** What is accepted here and could be in the copies, where they have the same sentences to the letter. */
  offers: base.input(z.object({ article: ArticleId })).output(stream<OffersEvent>()),
  /** Marks what was picked in the copies: one undo. What somebody reviewed there stays. */
  mark: base.input(MarkCopies).output(stream<BulkEvent>()),
}
