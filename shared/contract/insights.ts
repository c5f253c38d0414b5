import { type } from '@orpc/contract'
import { z } from 'zod'
import { ArticleFilter } from '../model/index.ts'
import type { ArticleStatus, QuoteKind } from '../model/index.ts'
import { base } from './base.ts'

/** Somebody who is quoted: an identity of the registry, or a name. */
export interface SpeakerCount {
  readonly name: string
  readonly quotes: number
  readonly articles: number
}

/** `2024-03` or `2024-03-08`, the first day of a week where `unit` is that. */
export interface PeriodCount {
  readonly period: string
  readonly kind: QuoteKind
  readonly quotes: number
}

/** Two who speak in the same articles. */
export interface Together {
  readonly one: string
  readonly other: string
  readonly articles: number
}

/** What was done in a week, in edits; its first day. */
export interface WeekOfWork {
  readonly week: string
  /** Suggestions that were right as they were. */
  readonly accepted: number
  /** Borders, labels, speakers, cues, kinds and links that were put right. */
  readonly corrected: number
  readonly rejected: number
  /** What was missed, and made by hand. */
  readonly added: number
}

/** What the corpus is about, of the articles of a filter. What is rejected or in the bin counts nowhere. */
export interface Insights {
  readonly articles: number
  readonly speakers: readonly SpeakerCount[]
  readonly unit: 'day' | 'week' | 'month'
  readonly quotes: readonly PeriodCount[]
  readonly labels: readonly { readonly outlet: string | null; readonly label: string; readonly mentions: number }[]
  readonly together: readonly Together[]
  readonly status: readonly { readonly status: ArticleStatus; readonly articles: number }[]
  readonly work: readonly WeekOfWork[]
}

export const insightsContract = {
  get: base.input(z.object({ filter: ArticleFilter })).output(type<Insights>()),
}
