import { type } from '@orpc/contract'
import { z } from 'zod'
import type { LearningSettings } from '../learning.ts'
import type { ArticleId } from '../model/index.ts'
import { base } from './base.ts'

/** Something that was learnt, with the decisions it comes from. What was accepted in bulk counts half. */
export interface LearntItem {
  /** What it is called where it is taken out. */
  readonly key: string
  readonly kind: 'alias' | 'cue' | 'word' | 'context' | 'role'
  readonly name: string
  /** An alias's label, a cue's kind of quote, who holds a role. */
  readonly what: string
  readonly accepted: number
  readonly refused: number
  /** `yes`: it is suggested. `no`: it is not suggested any more. `undecided`: the decisions do not agree. */
  readonly effect: 'yes' | 'no' | 'undecided'
}

/** How good the suggestions of names in a finished article were, before anything was learnt from it. */
export interface ArticleQuality {
  readonly article: ArticleId
  /** RFC 3339; null where it came finished. */
  readonly at: string | null
  /** Picked by chance, so that what it says holds for all. */
  readonly random: boolean
  readonly gold: number
  readonly found: number
  readonly right: number
  readonly edits: number
  /** What the extractor by itself would have found, and what of that was right. */
  readonly foundWithout: number
  readonly rightWithout: number
}

export interface LearningOrigin {
  readonly corpus: string
  readonly at: string
  readonly articles: number
}

export interface LearningState {
  /** Finished articles that were learnt from. */
  readonly articles: number
  /** `nothing`: it would do no better than the extractor by itself. `aliases`: names and habits, without the tagger's delta. */
  readonly use: 'nothing' | 'aliases' | 'all'
  readonly settings: LearningSettings
  readonly counts: Readonly<Record<LearntItem['kind'], number>>
  /** The most often decided, as many as were asked for. */
  readonly items: readonly LearntItem[]
  readonly given: readonly (LearningOrigin & { readonly id: number })[]
  readonly quality: readonly ArticleQuality[]
}

export const learningContract = {
  /** `text`: of names that have it, folded. */
  state: base
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(0).max(1000) }))
    .output(type<LearningState>()),
  /** `anew`: from the first article on. Answers when all is learnt. */
  learn: base.input(z.object({ anew: z.boolean() })).output(type<{ version: number }>()),
  /** Writes what was learnt to a file: `handle` from `pick('export_folder')`; null: offered for download. */
  share: base
    .input(z.object({ folder: z.string().nullable() }))
    .output(type<{ readonly name: string; readonly downloadUrl: string | null }>()),
  /** Reads such a file. It counts from now on, as one change that can be undone. */
  give: base.input(z.object({ handle: z.string() })).output(type<LearningOrigin>()),
}
