import type { Entity, Identity, Mention, Quote } from './annotation.ts'
import type { Article, Block } from './article.ts'

/** One article with everything that is shown and edited with it. Arrays are in text order where they have one. */
export interface ArticleDocument {
  readonly article: Article
  /** Immutable; all spans count its UTF-16 code units. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly quotes: readonly Quote[]
  /** Those that the entities link to. */
  readonly identities: readonly Identity[]
}
