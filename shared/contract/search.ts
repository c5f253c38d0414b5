import { type } from '@orpc/contract'
import { z } from 'zod'
import { ArticleFilter, ArticleId, Span } from '../model/index.ts'
import { BulkTarget } from './bulk.ts'
import type { BulkEvent } from './bulk.ts'
import { base, stream } from './base.ts'

/** A stretch of an article's text with what stands around it. UTF-16 units. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly text: string
  readonly after: string
}

export interface FoundArticle {
  readonly article: ArticleId
  readonly title: string
  readonly outlet: string | null
  readonly publishedAt: string | null
}

export interface SearchedArticle extends FoundArticle {
  /** In order; as many as are shown of one article. None where only the title has the words. */
  readonly hits: readonly Hit[]
  readonly hitCount: number
}

/** Where the next page begins. */
export const SearchCursor = z.union([
  z.object({ publishedAt: z.string().nullable(), article: ArticleId }),
  z.object({ rank: z.number().int().min(0) }),
])
export type SearchCursor = z.infer<typeof SearchCursor>

export const SearchQuery = z.object({
  /** Words, each anywhere; phrases in quotation marks of any kind. */
  text: z.string().max(500),
  filter: ArticleFilter.omit({ text: true }),
  sort: z.enum(['newest', 'relevance']),
})
export type SearchQuery = z.infer<typeof SearchQuery>

export interface SearchPage {
  readonly articles: readonly SearchedArticle[]
  /** Null at the end. */
  readonly next: SearchCursor | null
  /** Articles in all; null where that is not worth counting. */
  readonly total: number | null
}

/** How an occurrence of a name is marked already. */
export type OccurrenceState = 'open' | 'suggested' | 'marked' | 'overlaps'

export interface Occurrence extends Hit {
  /** `marked`: accepted with these borders and this label, or `suggested`; `overlaps`: touches another mention. */
  readonly state: OccurrenceState
}

export interface OccurrencesOf extends FoundArticle {
  readonly occurrences: readonly Occurrence[]
}

export type OccurrencesEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'found'; readonly articles: readonly OccurrencesOf[] }

export const MarkAll = z.object({
  label: z.string(),
  picked: z.array(z.object({ article: ArticleId, spans: z.array(Span).min(1) })).min(1),
})
export type MarkAll = z.infer<typeof MarkAll>

export const searchContract = {
  /** A page of a concordance. */
  page: base
    .input(SearchQuery.extend({ after: SearchCursor.nullable(), limit: z.number().int().min(1).max(100) }))
    .output(type<SearchPage>()),
  /** Everywhere a name stands, clitics aside; ends when all was looked through, or after `most` occurrences. */
  occurrences: base
    .input(
      z.object({
        name: z.string().max(300),
        label: z.string(),
        within: BulkTarget.nullable(),
        most: z.number().int().max(20_000),
      }),
    )
    .output(stream<OccurrencesEvent>()),
  /** Makes mentions of what was picked: one undo. */
  markAll: base.input(MarkAll).output(stream<BulkEvent>()),
}
