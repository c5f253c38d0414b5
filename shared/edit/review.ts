import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { AnyRecord, ArticleDocument, Mention, Quote } from '../model/index.ts'
import { annotationOf, reviewedBy } from './context.ts'
import type { Annotation, AnnotationRef, EditContext } from './context.ts'
import { replace } from './document.ts'

type Edit = readonly [AnyRecord | null, AnyRecord | null]

/** A person's decision on annotations moves a new article into review. */
export function withReview(doc: ArticleDocument, edits: readonly Edit[]): Change {
  const changed = edits.some(([before, after]) => before !== after)
  if (!changed) return NO_CHANGE
  const started: readonly Edit[] =
    doc.article.status === 'new' ? [[doc.article, { ...doc.article, status: 'in_review' }]] : []
  return replace([...edits, ...started])
}

/** The annotation as a person leaves it who changed it by hand: accepted; where it came from stays. */
export function touched<A extends Annotation>(annotation: A, fields: Partial<A>, context: EditContext): A {
  return { ...annotation, ...fields, status: 'accepted', reviewed: reviewedBy(context) }
}

export function accept(doc: ArticleDocument, ref: AnnotationRef, context: EditContext): Change {
  return decide(doc, ref, 'accepted', context)
}

/** Keeps the annotation as a wrong one: a later extraction does not suggest it again. */
export function reject(doc: ArticleDocument, ref: AnnotationRef, context: EditContext): Change {
  return decide(doc, ref, 'rejected', context)
}

function decide(
  doc: ArticleDocument,
  ref: AnnotationRef,
  status: 'accepted' | 'rejected',
  context: EditContext,
): Change {
  const annotation = annotationOf(doc, ref)
  if (annotation === null || annotation.status === status) return NO_CHANGE
  return withReview(doc, [[annotation, { ...annotation, status, reviewed: reviewedBy(context) }]])
}

/** Deletes the annotation; an entity that nothing names any more goes with it. */
export function remove(doc: ArticleDocument, ref: AnnotationRef): Change {
  const annotation = annotationOf(doc, ref)
  if (annotation === null) return NO_CHANGE
  const gone = annotation.type === 'mention' ? annotation.entity : null
  return withReview(doc, [[annotation, null], ...orphan(doc, gone, annotation)])
}

/** The removal of an entity that only `leaving` still names. */
export function orphan(doc: ArticleDocument, entity: number | null, leaving: Annotation): Edit[] {
  if (entity === null) return []
  const record = doc.entities.find(({ id }) => id === entity)
  const named =
    doc.mentions.some((mention) => mention !== leaving && mention.entity === entity) ||
    doc.quotes.some((quote) => quote !== leaving && quote.speakerEntities.some((id) => id === entity))
  return record === undefined || named ? [] : [[record, null]]
}

export function setNote(doc: ArticleDocument, ref: AnnotationRef, note: string): Change {
  return annotate(doc, ref, { note })
}

export function setFlag(doc: ArticleDocument, ref: AnnotationRef, flagged: boolean): Change {
  return annotate(doc, ref, { flagged })
}

/** A remark or flag is no decision: status and review stay. */
function annotate(
  doc: ArticleDocument,
  ref: AnnotationRef,
  fields: Partial<Pick<Annotation, 'note' | 'flagged'>>,
): Change {
  const annotation = annotationOf(doc, ref)
  return annotation === null ? NO_CHANGE : replace([[annotation, { ...annotation, ...fields }]])
}

/** Marks the article done; with `acceptRest`, what is still suggested is accepted in bulk. */
export function finish(doc: ArticleDocument, { acceptRest }: { acceptRest: boolean }, context: EditContext): Change {
  const reviewed = reviewedBy(context, 'bulk')
  const rest: (Mention | Quote)[] = acceptRest
    ? [...doc.mentions, ...doc.quotes].filter(({ status }) => status === 'suggested')
    : []
  return replace([
    ...rest.map((annotation): Edit => [annotation, { ...annotation, status: 'accepted', reviewed }]),
    [doc.article, { ...doc.article, status: 'done' }],
  ])
}

export function reopen(doc: ArticleDocument): Change {
  return replace([[doc.article, { ...doc.article, status: 'in_review' }]])
}
