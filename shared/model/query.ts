import { z } from 'zod'
import { ArticleStatus } from './article.ts'
import { ArticleId } from './ids.ts'

const Day = z.iso.date()

/** Which articles: every condition that is there must hold; of the values of one condition, any. */
export const ArticleFilter = z.object({
  status: z.array(ArticleStatus).optional(),
  language: z.array(z.string()).optional(),
  outlet: z.array(z.string()).optional(),
  tag: z.array(z.string()).optional(),
  /** First and last day of publication, as in `published_at`. */
  from: Day.optional(),
  until: Day.optional(),
  /** Keys of labels: articles with a mention of it that nobody rejected. */
  label: z.array(z.string()).optional(),
  /** Names, folded: articles with a quote, not rejected, by an entity of this name or of an identity that has it. */
  speaker: z.array(z.string()).optional(),
  /** As `speaker`, of whoever is mentioned. */
  mentioned: z.array(z.string()).optional(),
  /** As `speaker`, of whoever has this somewhere in a name: what somebody types who looks for them. */
  speakerPart: z.string().optional(),
  mentionedPart: z.string().optional(),
  /** True: with something that was flagged. */
  flagged: z.boolean().optional(),
  /** Articles of one text with one of these: it, and its near-duplicates. */
  copiesOf: z.array(ArticleId).optional(),
  /** Words of the text or title; folded. */
  text: z.string().optional(),
})
export type ArticleFilter = z.infer<typeof ArticleFilter>

/** `next`: what teaches most, and every fifth by chance. `open`: most left to review first. `uncertain`: where most suggestions are expected to be wrong. */
export const ArticleSort = z.enum(['next', 'added', 'newest', 'oldest', 'open', 'uncertain', 'title'])
export type ArticleSort = z.infer<typeof ArticleSort>

export const ArticleQuery = z.object({ filter: ArticleFilter, sort: ArticleSort })
export type ArticleQuery = z.infer<typeof ArticleQuery>
