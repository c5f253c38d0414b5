import { NO_CHANGE } from '../change/index.ts'
import type { Change } from '../change/index.ts'
import type { ArticleDocument, Mention, Quote, Span } from '../model/index.ts'
import { nextGrapheme, nextStop, previousGrapheme, snapToGraphemes } from '../text/index.ts'
import { annotationOf } from './context.ts'
import type { Annotation, AnnotationRef, EditContext } from './context.ts'
import type { Edit } from './document.ts'
import { entityNamed, entityOf } from './entity.ts'
import { touched, withReview } from './review.ts'

/** Which span of an annotation: a mention has one; of a quote a part of the content by index, the cue, or the speaker. */
export type Part = 'span' | 'cue' | 'speaker' | 'medium' | { readonly content: number }

export interface BorderMove {
  readonly side: 'start' | 'end'
  /** `out` makes the span longer. */
  readonly towards: 'out' | 'in'
  readonly by: 'token' | 'grapheme'
}

/** Null where the annotation has no such part. */
export function partSpan(doc: ArticleDocument, ref: AnnotationRef, part: Part): Span | null {
  const annotation = annotationOf(doc, ref)
  if (annotation === null) return null
  if (annotation.type === 'mention') return part === 'span' ? annotation : null
  if (part === 'span') return annotation.content[0] ?? null
  return typeof part === 'object' ? (annotation.content[part.content] ?? null) : annotation[part]
}

/** Moves one border of a span by one step. It never passes the other border. */
export function stepBorder(
  doc: ArticleDocument,
  ref: AnnotationRef,
  part: Part,
  move: BorderMove,
  context: EditContext,
): Change {
  const span = partSpan(doc, ref, part)
  if (span === null) return NO_CHANGE
  return moveBorder(doc, ref, part, { side: move.side, offset: stepped(doc.text, span, move) }, context)
}

/** A stretch of text with one border moved by one step; as it was where nothing would be left of it. */
export function stepSpan(text: string, span: Span, move: BorderMove): Span {
  const moved = { start: span.start, end: span.end, [move.side]: stepped(text, span, move) }
  return moved.start < moved.end ? moved : span
}

function stepped(text: string, span: Span, { side, towards, by }: BorderMove): number {
  const direction = (side === 'end') === (towards === 'out') ? 1 : -1
  const from = span[side]
  if (by === 'token') return nextStop(text, from, side, direction)
  const next = direction === 1 ? nextGrapheme : previousGrapheme
  // A span never begins or ends with a space, which nobody would see there.
  const inner = (offset: number) => text.charAt(side === 'end' ? offset - 1 : offset)
  let to = next(text, from)
  while (to > 0 && to < text.length && /\s/u.test(inner(to))) to = next(text, to)
  return to
}

/** Puts one border of a span at an offset, or where the grapheme that the offset cuts begins or ends. UTF-16 units. */
export function moveBorder(
  doc: ArticleDocument,
  ref: AnnotationRef,
  part: Part,
  { side, offset }: { readonly side: 'start' | 'end'; readonly offset: number },
  context: EditContext,
): Change {
  const annotation = annotationOf(doc, ref)
  const span = partSpan(doc, ref, part)
  if (annotation === null || span === null) return NO_CHANGE
  const moved = {
    start: span.start,
    end: span.end,
    [side]: snapToGraphemes(doc.text, { start: offset, end: offset })[side],
  }
  if (moved[side] === span[side] || moved.start >= moved.end || !staysInBlock(doc, span, moved)) return NO_CHANGE
  if (annotation.type === 'mention')
    return withReview(doc, [
      [annotation, touched(annotation, moved, context)],
      ...renamed(doc, annotation, moved),
      ...speakersOf(doc, annotation, moved),
    ])
  const fields = withPart(annotation, part, moved)
  return fields === null ? NO_CHANGE : withReview(doc, [[annotation, touched<Annotation>(annotation, fields, context)]])
}

/** An entity that is called as its mention was written is called as it is written now, unless another one has that name. */
function renamed(doc: ArticleDocument, mention: Mention, moved: Span): Edit[] {
  const surface = (span: Span) => doc.text.slice(span.start, span.end)
  const entity = entityOf(doc, mention.entity)
  if (entity === undefined || entity.identity !== null || entity.name !== surface(mention)) return []
  const others = doc.mentions.some(
    (other) => other !== mention && other.entity === entity.id && surface(other) === entity.name,
  )
  return others || entityNamed(doc, surface(moved), entity.label) !== undefined
    ? []
    : [[entity, { ...entity, name: surface(moved) }]]
}

/** A speaker's phrase that holds a name holds it still when the name grows, as far as its cue and what is said leave room. */
function speakersOf(doc: ArticleDocument, old: Span, moved: Span): Edit[] {
  return doc.quotes.flatMap((quote): Edit[] => {
    const { speaker } = quote
    if (speaker === null || old.start < speaker.start || speaker.end < old.end) return []
    const grown = { start: Math.min(speaker.start, moved.start), end: Math.max(speaker.end, moved.end) }
    const taken = [...quote.content, ...(quote.cue === null ? [] : [quote.cue])]
    const meets = taken.some(({ start, end }) => start < grown.end && grown.start < end)
    const same = grown.start === speaker.start && grown.end === speaker.end
    return same || meets ? [] : [[quote, { ...quote, speaker: grown }]]
  })
}

/** A span never grows out of its paragraph: a quotation that goes on in the next one has a part there. */
function staysInBlock(doc: ArticleDocument, from: Span, to: Span): boolean {
  const block = doc.blocks.find(({ start, end }) => start <= from.start && from.end <= end)
  return block === undefined || (block.start <= to.start && to.end <= block.end)
}

/** Null where the moved part would overlap the next one of the same content. */
function withPart(quote: Quote, part: Part, span: Span): Partial<Quote> | null {
  if (part === 'cue' || part === 'speaker' || part === 'medium') return { [part]: span }
  const index = part === 'span' ? 0 : part.content
  const content = quote.content.map((old, at) => (at === index ? span : old))
  const apart = content.every((one, at) => at === 0 || (content[at - 1]?.end ?? 0) <= one.start)
  return apart ? { content } : null
}
