import type { ArticleDocument, Mention, MentionId, Quote, QuoteId, Reviewed } from '../model/index.ts'

/** What an edit needs from outside, so that edits are pure functions. */
export interface EditContext {
  /** The annotator's name. */
  readonly person: string
  /** RFC 3339, UTC. */
  readonly now: () => string
  /** An id nobody else uses (see `history.reserve`). */
  readonly nextId: () => number
  /** A UUIDv7. */
  readonly uid: () => string
}

/** Names an annotation of the open article. */
export type AnnotationRef =
  | { readonly type: 'mention'; readonly id: MentionId }
  | { readonly type: 'quote'; readonly id: QuoteId }

export type Annotation = Mention | Quote

/** Null where the article has no such annotation (any more). */
export function annotationOf(doc: ArticleDocument, ref: AnnotationRef): Annotation | null {
  const found =
    ref.type === 'mention' ? doc.mentions.find(({ id }) => id === ref.id) : doc.quotes.find(({ id }) => id === ref.id)
  return found ?? null
}

/** That this person looked at this one annotation just now. */
export function reviewedBy({ person, now }: EditContext, how: Reviewed['how'] = 'one'): Reviewed {
  return { by: person, at: now(), how }
}

/** The review fields of an annotation that a person makes. */
export function madeBy(context: EditContext) {
  return {
    uid: context.uid(),
    status: 'accepted',
    origin: `person:${context.person}`,
    confidence: null,
    evidence: [],
    note: '',
    flagged: false,
    attributes: {},
    reviewed: reviewedBy(context),
  } as const
}
