import { annotationOf, partSpan } from '../../shared/edit/index.ts'
import type { AnnotationRef, Part } from '../../shared/edit/index.ts'
import type { ArticleDocument, Label, Quote, Span } from '../../shared/model/index.ts'
import type { Messages } from '../messages/index.ts'
import { placeAmong } from '../review/order.ts'

/** What has the focus, with what is shown of it in colours, marks and on its card; empty where nothing has. */
export function announcement(
  doc: ArticleDocument,
  focus: AnnotationRef,
  part: Part,
  labels: readonly Pick<Label, 'key' | 'name' | 'nameAr'>[],
  { review: t, format }: Pick<Messages, 'review' | 'format'>,
): string {
  const annotation = annotationOf(doc, focus)
  if (annotation === null) return ''
  const slice = ({ start, end }: Span) => doc.text.slice(start, end)
  const name = nameOfPart(part, t)
  const ringed = name === null ? null : partSpan(doc, focus, part)
  // The border keys move this alone.
  if (ringed !== null) return `${name} ${slice(ringed)}`

  const { flagged, note } = annotation
  const facts = [
    t[annotation.status],
    ...(flagged ? [t.flagged] : []),
    ...(note === '' ? [] : [`${t.remark}: ${note}`]),
  ]
  const place = placeAmong(doc, annotation)
  if (annotation.type === 'quote') {
    const said = sentence(doc, annotation, slice, format.names)
    return t.focusAnnounce({ label: t.quote, text: said, facts: [t[annotation.kind], ...facts], ...place })
  }
  const label = labels.find(({ key }) => key === annotation.label)
  const entity = doc.entities.find(({ id }) => id === annotation.entity)?.name
  return t.focusAnnounce({
    label: (format.language === 'ar' ? label?.nameAr : label?.name) ?? '',
    text: slice(annotation),
    facts: entity === undefined || entity === slice(annotation) ? facts : [entity, ...facts],
    ...place,
  })
}

function nameOfPart(part: Part, t: Messages['review']): string | null {
  if (part === 'span') return null
  return typeof part === 'object' ? t.part(part.content + 1) : t[part]
}

/** Who, how, what. */
function sentence(
  { entities }: ArticleDocument,
  { speakerEntities, speaker, cue, content }: Quote,
  slice: (span: Span) => string,
  list: (names: readonly string[]) => string,
): string {
  const names = speakerEntities.flatMap((one) => entities.find(({ id }) => id === one)?.name ?? [])
  const who = names.length > 0 ? [list(names)] : speaker === null ? [] : [slice(speaker)]
  const said = content.map(slice).join(' … ')
  const before = [...who, ...(cue === null ? [] : [slice(cue)])].join(' ')
  return before === '' ? said : `${before}: ${said}`
}
