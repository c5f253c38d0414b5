import { z } from 'zod'
import { ArticleId, ArticleQuery } from '../model/index.ts'
import type { HistoryState } from './index.ts'
import { base, stream } from './base.ts'

/** Some articles, or all of a list. */
export const BulkTarget = z.union([
  z.object({ articles: z.array(ArticleId).min(1) }),
  z.object({ query: ArticleQuery }),
])
export type BulkTarget = z.infer<typeof BulkTarget>

const Tags = z.array(z.string().trim().min(1).max(60)).max(20)

export const BulkAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tag'), add: Tags, remove: Tags }),
  /** `acceptRest`: what nobody decided on is accepted, in bulk. */
  z.object({ type: z.literal('done'), acceptRest: z.boolean() }),
  z.object({ type: z.literal('reopen') }),
  z.object({ type: z.literal('delete') }),
  /** Back from the bin. */
  z.object({ type: z.literal('restore') }),
])
export type BulkAction = z.infer<typeof BulkAction>

/** How far work on many articles is. */
export type BulkEvent =
  /** `total`: null while nobody knows. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number | null }
  | ({ readonly type: 'finished' } & BulkReport)

export interface BulkReport {
  /** What one Undo takes back; null where nothing changed. */
  readonly group: string | null
  /** Articles that were changed. */
  readonly articles: number
  /** Records that were changed. */
  readonly records: number
  /** Mentions and quotes among them that are there now. */
  readonly annotations: number
  /** Articles left as they were because somebody changed them meanwhile. */
  readonly conflicts: number
  readonly stopped: boolean
  readonly history: HistoryState
}

export const bulkContract = {
  /** One thing done to many articles: one undo. Stopped or not, what was done stays. */
  run: base.input(z.object({ target: BulkTarget, action: BulkAction })).output(stream<BulkEvent>()),
}
