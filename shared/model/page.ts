import { z } from 'zod'
import { FilterId, PageId } from './ids.ts'
import { ArticleQuery } from './query.ts'

/** A text of the corpus itself, such as its annotation guidelines. */
export const Page = z.object({
  type: z.literal('page'),
  id: PageId,
  /** `learning`: what of the learning counts, `apart`: names that are not one, as JSON (`shared/learning.ts`, `apart.ts`). */
  name: z.enum(['guidelines', 'learning', 'apart']),
  /** Markdown, from whoever made the corpus: not to be trusted. */
  text: z.string().max(1_000_000),
})
export type Page = Readonly<z.infer<typeof Page>>

/** A list of articles that was kept under a name. */
export const SavedFilter = z.object({
  type: z.literal('filter'),
  id: FilterId,
  name: z.string().min(1).max(120),
  query: ArticleQuery,
})
export type SavedFilter = Readonly<z.infer<typeof SavedFilter>>
