import type { Entity, Identity, Mention, Quote } from './annotation.ts'
import type { Article, Block } from './article.ts'
import type { Label } from './label.ts'
import type { Origin } from './review.ts'

/*
 * Annotations that no corpus has stored yet: as the extractor or a reader of files makes them. They have no ids; an
 * entity is named by its index in `entities`. Spans are UTF-16 code units of the article's text.
 */

export type DraftBlock = Omit<Block, 'type' | 'id' | 'article'>
export type DraftEntity = Omit<Entity, 'type' | 'id' | 'article' | 'identity' | 'identityStatus' | 'identityOrigin'> & {
  /** Who or what somebody said it is, across articles. Absent: nobody did. */
  readonly identity?: { readonly uid: string; readonly origin: Origin }
}
export type DraftIdentity = Omit<Identity, 'type' | 'id'>
export type DraftLabel = Pick<Label, 'key' | 'name' | 'nameAr' | 'color'>
export type DraftMention = Omit<Mention, 'type' | 'id' | 'article' | 'set' | 'entity'> & {
  /** Index into `entities`. */
  readonly entity: number | null
}
export type DraftQuote = Omit<Quote, 'type' | 'id' | 'article' | 'set' | 'speakerEntities'> & {
  /** Indexes into `entities`. */
  readonly speakerEntities: readonly number[]
}

export interface DraftAnnotations {
  readonly blocks: readonly DraftBlock[]
  readonly mentions: readonly DraftMention[]
  readonly entities: readonly DraftEntity[]
  readonly quotes: readonly DraftQuote[]
}

/** An article before it is stored. */
export interface DraftArticle
  extends
    Pick<
      Article,
      'language' | 'direction' | 'status' | 'meta' | 'tags' | 'note' | 'provenance' | 'group' | 'split' | 'ext'
    >,
    DraftAnnotations {
  /** The id that the source gave it, if it did; becomes `uid` where it is one. */
  readonly sourceId: string | null
  /** `uid` of the version that it corrects; kept where that one is in the corpus already. Absent: none. */
  readonly previousUid?: string
  /** What is known of the identities of its entities; for a corpus that does not have them yet. Absent: none. */
  readonly identities?: readonly DraftIdentity[]
  /** What is known of labels of its mentions; for a corpus that does not have them yet. Absent: nothing. */
  readonly labels?: readonly DraftLabel[]
  /** Cleaned: LF newlines, no NUL, no lone surrogate. */
  readonly text: string
  /** What it has in common with near-duplicates, where that was worked out beforehand; else it is when it is stored. */
  readonly nearBands?: readonly number[]
}
