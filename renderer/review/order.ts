import type { ArticleDocument, Span } from '../../shared/model/index.ts'
import { annotationOf } from '../../shared/edit/index.ts'
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
export function keyOf({ type, id }: AnnotationRef | Annotation): string {
  return `${type === 'mention' ? 'm' : 'q'}${id}`
}

export function sameRef(left: AnnotationRef | null, right: AnnotationRef | null): boolean {
  return left === right || (left !== null && right !== null && left.type === right.type && left.id === right.id)
}

/** As a reader meets them; of two that begin together the longer one first. */
export function inReadingOrder(left: Annotation, right: Annotation): number {
  return (
    startOf(left) - startOf(right) ||
    endOf(right) - endOf(left) ||
    left.id - right.id ||
    left.type.localeCompare(right.type)
  )
}

/** Whether something is left to review. */
export function isOpen({ mentions, quotes }: ArticleDocument): boolean {
  return mentions.some(isSuggested) || quotes.some(isSuggested)
}

const isSuggested = ({ status }: Annotation) => status === 'suggested'

/**
 * The next annotation to review after (or before) `from`, going round at the end; any that is not rejected where none is
 * left to review. From a place in the text (UTF-16 units), one that begins there is the next. Null where the article has
 * none. One walk through the annotations, without sorting them: it is made with every key.
 */
export function nextToReview(
  doc: ArticleDocument,
  from: AnnotationRef | number | null,
  step: 1 | -1,
): AnnotationRef | null {
  const open = isOpen(doc)
  const at = from === null || typeof from === 'number' ? null : annotationOf(doc, from)
  const isBeyond = (annotation: Annotation) =>
    typeof from === 'number'
      ? (startOf(annotation) - from) * step >= 0
      : at !== null && inReadingOrder(annotation, at) * step > 0
  const isWanted = ({ status }: Annotation) => (open ? status === 'suggested' : status !== 'rejected')
  const nearer = (found: Annotation | null, annotation: Annotation) =>
    found === null || inReadingOrder(annotation, found) * step < 0 ? annotation : found
  const firstOf = (is: (annotation: Annotation) => boolean) => {
    const look = (found: Annotation | null, annotation: Annotation) =>
      is(annotation) ? nearer(found, annotation) : found
    return doc.quotes.reduce(look, doc.mentions.reduce(look, null))
  }
  const found = firstOf((one) => isWanted(one) && isBeyond(one)) ?? firstOf(isWanted)
  return found === null ? null : refOf(found)
}

/** The name that a stretch of the text is, or lies in: the shortest of them. Null where it is none. UTF-16 units. */
export function nameAround({ mentions }: ArticleDocument, { start, end }: Span): AnnotationRef | null {
  const [shortest] = mentions
    .filter((mention) => mention.status !== 'rejected' && mention.start <= start && end <= mention.end)
    .toSorted((left, right) => left.end - left.start - (right.end - right.start))
  return shortest === undefined ? null : refOf(shortest)
}

/** The place of an annotation among all that are not rejected, from 1, and how many these are. */
export function placeAmong(
  doc: ArticleDocument,
  annotation: Annotation,
): { readonly index: number; readonly count: number } {
  const start = startOf(annotation)
  const isBefore = (one: Annotation) => startOf(one) <= start && inReadingOrder(one, annotation) < 0
  return {
    index: 1 + countOf(doc, (one) => one.status !== 'rejected' && isBefore(one)),
    count: countOf(doc, ({ status }) => status !== 'rejected'),
  }
}

/** How many annotations are so. Asked with every key: `reduce` makes no object for each, as `for of` does at first. */
export function countOf({ mentions, quotes }: ArticleDocument, is: (annotation: Annotation) => boolean): number {
  const add = (count: number, annotation: Annotation) => (is(annotation) ? count + 1 : count)
  return quotes.reduce(add, mentions.reduce(add, 0))
}
