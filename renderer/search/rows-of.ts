import type { Hit, SearchedArticle } from '../../shared/contract/index.ts'

/** A line of the concordance: an article, or a hit in the article above it. */
export type SearchRow =
  | { readonly type: 'article'; readonly article: SearchedArticle }
  | { readonly type: 'hit'; readonly article: SearchedArticle; readonly hit: Hit }

export function rowsOf(articles: readonly SearchedArticle[]): readonly SearchRow[] {
  return articles.flatMap((article): SearchRow[] => [
    { type: 'article', article },
    ...article.hits.map((hit): SearchRow => ({ type: 'hit', article, hit })),
  ])
}

/** Articles of which nothing is among the first rows; null where nobody has counted them. */
export function articlesAfter(rows: readonly SearchRow[], first: number, total: number | null): number | null {
  if (total === null) return null
  return total - rows.slice(0, first).filter(({ type }) => type === 'article').length
}
