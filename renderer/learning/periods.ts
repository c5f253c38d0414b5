import { bootstrap } from '../../shared/bootstrap.ts'
import type { Interval } from '../../shared/bootstrap.ts'
import type { ArticleQuality } from '../../shared/contract/index.ts'

/** Finished articles in a row, and how good what was suggested in them was; shares are 0..1. */
export interface QualityPeriod {
  /** Of the articles that are measured, from 1. */
  readonly first: number
  readonly last: number
  readonly precision: Interval
  readonly recall: Interval
  readonly edits: Interval
}

/** Articles that are looked at together. */
const TOGETHER = 5
/** So few picked by chance say nothing yet: then all are measured. */
const LEAST = 5

/** The articles that are measured: those picked by chance, as soon as there are some. */
export function measured(quality: readonly ArticleQuality[]): {
  readonly articles: readonly ArticleQuality[]
  readonly byChance: boolean
} {
  const picked = quality.filter(({ random }) => random)
  return picked.length >= LEAST ? { articles: picked, byChance: true } : { articles: quality, byChance: false }
}

export function periodsOf(articles: readonly ArticleQuality[]): QualityPeriod[] {
  const periods: QualityPeriod[] = []
  for (let from = 0; from < articles.length; from += TOGETHER) {
    const some = articles.slice(from, from + TOGETHER)
    periods.push({
      first: from + 1,
      last: from + some.length,
      precision: bootstrap(some, (of) => share(of, 'found')),
      recall: bootstrap(some, (of) => share(of, 'gold')),
      edits: bootstrap(some, (of) => sum(of, 'edits') / Math.max(1, of.length)),
    })
  }
  return periods
}

const sum = (articles: readonly ArticleQuality[], of: 'gold' | 'found' | 'right' | 'edits'): number =>
  articles.reduce((all, article) => all + article[of], 0)

const share = (articles: readonly ArticleQuality[], of: 'gold' | 'found'): number =>
  sum(articles, of) === 0 ? 1 : sum(articles, 'right') / sum(articles, of)
