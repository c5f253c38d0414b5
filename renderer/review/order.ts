import type { ArticleDocument, Span } from '../../shared/model/index.ts'
import { annotationOf } from '../../shared/edit/index.ts'
import type { Annotation, AnnotationRef } from '../../shared/edit/index.ts'
import { firstIndex } from '../../shared/sorted.ts'

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
 * none. It is made with every key: the lists are in the order in which they begin, and only what is near is looked at.
 */
export function nextToReview(
  doc: ArticleDocument,
  from: AnnotationRef | number | null,
  step: 1 | -1,
): AnnotationRef | null {
  const open = isOpen(doc)
  const isWanted = ({ status }: Annotation) => (open ? status === 'suggested' : status !== 'rejected')
  const nearest = (start: number, is: (annotation: Annotation) => boolean) =>
    nearer(nearestIn(doc.mentions, start, step, is), nearestIn(doc.quotes, start, step, is), step)
  const at = from === null || typeof from === 'number' ? from : annotationOf(doc, from)
  const onward =
    at === null
      ? null
      : typeof at === 'number'
        ? nearest(at, isWanted)
        : nearest(startOf(at), (one) => isWanted(one) && inReadingOrder(one, at) * step > 0)
  const found = onward ?? nearest(step > 0 ? 0 : Infinity, isWanted)
  return found === null ? null : refOf(found)
}

/** Of a list in the order in which its annotations begin: the nearest that begins at `start` or beyond, seen in the step's way. */
function nearestIn(
  list: readonly Annotation[],
  start: number,
  step: 1 | -1,
  is: (annotation: Annotation) => boolean,
): Annotation | null {
  let found: Annotation | null = null
  const first =
    step > 0 ? firstIndex(list, (one) => startOf(one) >= start) : firstIndex(list, (one) => startOf(one) > start) - 1
  for (let index = first; ; index += step) {
    const one = list[index]
    // Of those that begin together the one that ends last is the first.
    if (one === undefined || (found !== null && startOf(one) !== startOf(found))) return found
    if (is(one)) found = nearer(found, one, step)
  }
}

function nearer(left: Annotation | null, right: Annotation | null, step: 1 | -1): Annotation | null {
  if (left === null || right === null) return left ?? right
  return inReadingOrder(right, left) * step < 0 ? right : left
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
