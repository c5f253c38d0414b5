import type { Change } from '../../shared/change/index.ts'
import { annotationOf } from '../../shared/edit/index.ts'
import type { AnnotationRef } from '../../shared/edit/index.ts'
import type { ArticleDocument, Mention, Quote, Span } from '../../shared/model/index.ts'
import { endOf, startOf } from './order.ts'

/** Where a change is seen: the annotation, if it is there (again), and the stretch of text. */
export function placeOfChange(
  doc: ArticleDocument,
  { added, updated, removed }: Change,
): { readonly ref: AnnotationRef | null; readonly spot: Span | null } {
  for (const { type, id } of [...added, ...updated]) {
    const ref = { type, id } as AnnotationRef
    const annotation = type === 'mention' || type === 'quote' ? annotationOf(doc, ref) : null
    if (annotation !== null) return { ref, spot: spanOf(annotation) }
  }
  for (const record of removed)
    if (record.type === 'mention' || record.type === 'quote') return { ref: null, spot: spanOf(record) }
  for (const { type, id } of updated) {
    const block = type === 'block' ? doc.blocks.find((one) => one.id === id) : undefined
    if (block !== undefined) return { ref: null, spot: { start: block.start, end: block.end } }
    const mention = type === 'entity' ? doc.mentions.find((one) => one.entity === id) : undefined
    if (mention !== undefined) return { ref: { type: 'mention', id: mention.id }, spot: spanOf(mention) }
  }
  return { ref: null, spot: null }
}

function spanOf(annotation: Mention | Quote): Span {
  return { start: startOf(annotation), end: endOf(annotation) }
}
