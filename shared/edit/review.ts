import { equal, isEmpty, NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { ArticleDocument, EntityId, Mention, Span } from '../model/index.ts'
import { firstIndex } from '../sorted.ts'
import { annotationOf, reviewedBy } from './context.ts'
import type { Annotation, AnnotationRef, EditContext } from './context.ts'
import { replace } from './document.ts'
import type { Edit } from './document.ts'

/** A person's decision on annotations moves a new article into review. */
export function withReview(doc: ArticleDocument, edits: readonly Edit[]): Change {
  const change = replace(edits)
  if (isEmpty(change) || doc.article.status !== 'new') return change
  return replace([...edits, [doc.article, { ...doc.article, status: 'in_review' }]])
}

/**
 * The annotation as a person leaves it who worked on it by hand: accepted; where it came from stays. One that was accepted
 * before and has these fields already is given back as it is.
 */
export function touched<A extends Annotation>(annotation: A, fields: Partial<A>, context: EditContext): A {
  const next: A = { ...annotation, ...fields, status: 'accepted' }
  return equal(next, annotation) ? annotation : { ...next, reviewed: reviewedBy(context) }
}

/**
 * An annotation that changes because something it belongs to does: a suggestion among others is accepted with them, in
 * bulk, so that no later extraction takes it back; what was decided before stays decided.
 */
export function carried<A extends Annotation>(annotation: A, fields: Partial<A>, context: EditContext): A {
  const next: A = { ...annotation, ...fields }
  return annotation.status === 'suggested'
    ? { ...next, status: 'accepted', reviewed: reviewedBy(context, 'bulk') }
    : next
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
  if (annotation === null) return NO_CHANGE
  const inside = status === 'accepted' && annotation.type === 'mention' ? suggestedInside(doc, [annotation]) : []
  return withReview(doc, [
    ...(annotation.status === status
      ? []
      : [[annotation, { ...annotation, status, reviewed: reviewedBy(context) }] as const]),
    ...inside.map((mention) => rejectedWithin(mention, context)),
  ])
}

/**
 * What the extractor suggests inside names that a person keeps: the longest name wins (the guidelines). Its own names never
 * nest, so that a person has made the longer one; what was imported may nest as it was meant to.
 */
function suggestedInside({ mentions }: ArticleDocument, kept: readonly Span[]): readonly Mention[] {
  return kept.flatMap((name) =>
    mentions
      .slice(
        firstIndex(mentions, ({ start }) => start >= name.start),
        firstIndex(mentions, ({ start }) => start >= name.end),
      )
      .filter(
        ({ start, end, status, origin }) =>
          status === 'suggested' &&
          origin.startsWith('auto:') &&
          end <= name.end &&
          end - start < name.end - name.start,
      ),
  )
}

const rejectedWithin = (mention: Mention, context: EditContext): Edit => [
  mention,
  { ...mention, status: 'rejected', reviewed: reviewedBy(context, 'bulk') },
]

/** Deletes the annotation; an entity that nothing names any more goes with it. */
export function remove(doc: ArticleDocument, ref: AnnotationRef): Change {
  const annotation = annotationOf(doc, ref)
  if (annotation === null) return NO_CHANGE
  const named = annotation.type === 'quote' ? annotation.speakerEntities : [annotation.entity ?? []].flat()
  return withReview(doc, [[annotation, null], ...orphans(doc, named, [annotation])])
}

/** The removal of those entities that nothing but `leaving` names. */
export function orphans(doc: ArticleDocument, entities: readonly EntityId[], leaving: readonly Annotation[]): Edit[] {
  const named = new Set([
    ...doc.mentions.flatMap((mention) => (leaving.includes(mention) ? [] : (mention.entity ?? []))),
    ...doc.quotes.flatMap((quote) => (leaving.includes(quote) ? [] : quote.speakerEntities)),
  ])
  return doc.entities.filter(({ id }) => entities.includes(id) && !named.has(id)).map((entity) => [entity, null])
}

export function setNote(doc: ArticleDocument, ref: AnnotationRef, note: string): Change {
  return annotate(doc, ref, { note })
}

export function setFlag(doc: ArticleDocument, ref: AnnotationRef, flagged: boolean): Change {
  return annotate(doc, ref, { flagged })
}

/** Whatever else is said of the annotation, such as its stance. */
export function setAttributes(doc: ArticleDocument, ref: AnnotationRef, attributes: Annotation['attributes']): Change {
  return annotate(doc, ref, { attributes })
}

/** A remark, flag or attribute is no decision: status and review stay. */
function annotate(
  doc: ArticleDocument,
  ref: AnnotationRef,
  fields: Partial<Pick<Annotation, 'note' | 'flagged' | 'attributes'>>,
): Change {
  const annotation = annotationOf(doc, ref)
  return annotation === null ? NO_CHANGE : replace([[annotation, { ...annotation, ...fields }]])
}

/** Marks the article done; with `acceptRest`, what is still suggested is accepted in bulk, but for names within names. */
export function finish(doc: ArticleDocument, { acceptRest }: { acceptRest: boolean }, context: EditContext): Change {
  const rest: readonly Annotation[] = acceptRest
    ? [...doc.mentions, ...doc.quotes].filter(({ status }) => status === 'suggested')
    : []
  const kept = doc.mentions.filter(({ status }) => status === 'accepted')
  const inside = new Set<Annotation>(acceptRest ? suggestedInside(doc, kept) : [])
  return replace([
    ...rest.map((annotation): Edit =>
      annotation.type === 'mention' && inside.has(annotation)
        ? rejectedWithin(annotation, context)
        : [annotation, carried(annotation, {}, context)],
    ),
    [doc.article, { ...doc.article, status: 'done' }],
  ])
}

/** Takes a done article back into review. */
export function reopen(doc: ArticleDocument): Change {
  return doc.article.status === 'done' ? replace([[doc.article, { ...doc.article, status: 'in_review' }]]) : NO_CHANGE
}
