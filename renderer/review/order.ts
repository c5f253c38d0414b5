import type { ArticleDocument } from '../../shared/model/index.ts'
import type { Annotation, AnnotationRef } from '../../shared/edit/index.ts'

/** Where an annotation begins in the text. UTF-16 units. */
export function startOf(annotation: Annotation): number {
  return annotation.type === 'mention' ? annotation.start : (annotation.content[0]?.start ?? 0)
}

export function endOf(annotation: Annotation): number {
  return annotation.type === 'mention' ? annotation.end : (annotation.content.at(-1)?.end ?? 0)
}

export function refOf(annotation: Annotation): AnnotationRef {
  return annotation.type === 'mention' ? { type: 'mention', id: annotation.id } : { type: 'quote', id: annotation.id }
}

/** `m12`, `q7`: names an annotation in the page. */
export function keyOf(ref: AnnotationRef): string {
  return `${ref.type === 'mention' ? 'm' : 'q'}${ref.id}`
}

export function sameRef(left: AnnotationRef | null, right: AnnotationRef | null): boolean {
  return left === right || (left !== null && right !== null && left.type === right.type && left.id === right.id)
}

const orders = new WeakMap<ArticleDocument, readonly Annotation[]>()

/** All annotations that are not rejected, as a reader meets them; of two that begin together the longer one first. */
export function readingOrder(doc: ArticleDocument): readonly Annotation[] {
  const known = orders.get(doc)
  if (known !== undefined) return known
  const live: Annotation[] = [...doc.mentions, ...doc.quotes].filter(({ status }) => status !== 'rejected')
  live.sort((left, right) => startOf(left) - startOf(right) || endOf(right) - endOf(left) || left.id - right.id)
  orders.set(doc, live)
  return live
}

/**
 * The next annotation to review after (or before) `from`, going round at the end; any annotation where none is left to
 * review. Null where the article has none.
 */
export function nextToReview(doc: ArticleDocument, from: AnnotationRef | null, step: 1 | -1): AnnotationRef | null {
  const order = readingOrder(doc)
  const open = order.some(({ status }) => status === 'suggested')
  const count = order.length
  const at = order.findIndex((annotation) => sameRef(refOf(annotation), from))
  const first = at === -1 ? (step === 1 ? 0 : count - 1) : at + step
  for (let seen = 0; seen < count; seen += 1) {
    const annotation = order[(first + step * seen + count * 2) % count]
    if (annotation !== undefined && (!open || annotation.status === 'suggested')) return refOf(annotation)
  }
  return null
}
