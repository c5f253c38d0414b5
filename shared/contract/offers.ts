import { z } from 'zod'
import { ArticleId } from '../model/index.ts'
import type { FoundArticle, Hit } from './search.ts'

/*
 * Annotations from elsewhere (a near-duplicate, a file) that an article could have too: looked through in the workbench
 * before any is taken over, and then one undo.
 */

/**
 * What the article has in that place: nothing; a suggestion, which will become what is offered and be accepted; the same,
 * accepted; something else that somebody decided on, which stays.
 */
export type OfferState = 'open' | 'suggested' | 'marked' | 'kept'

/** The place is that of the article it is offered to. */
export interface Offer extends Hit {
  /** Names it among the offers to this article. */
  readonly key: string
  /** Key of a label; null for a quote. */
  readonly label: string | null
  /** Names of who speaks. */
  readonly speakers: readonly string[]
  readonly state: OfferState
}

export interface OffersTo extends FoundArticle {
  /** In the order of the text. */
  readonly offers: readonly Offer[]
}

export type OffersEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly type: 'found'; readonly articles: readonly OffersTo[] }

export const PickedOffers = z
  .array(z.object({ article: ArticleId, keys: z.array(z.string().max(100_000)).min(1) }))
  .min(1)
export type PickedOffers = z.infer<typeof PickedOffers>
