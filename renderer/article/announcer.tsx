import { annotationOf } from '../../shared/edit/index.ts'
import type { Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { placeAmong } from '../review/order.ts'
import { useSession } from '../review/session.ts'

/** Reads out what has the focus. */
export function Announcer({ labels }: { readonly labels: readonly Label[] }) {
  const doc = useSession((session) => session.doc)
  const focus = useSession((session) => session.focus)
  const { review: t, format } = useMessages()
  const annotation = doc === null || focus === null ? null : annotationOf(doc, focus)
  let text = ''
  if (doc !== null && annotation !== null) {
    const label = annotation.type === 'quote' ? t.quote : labels.find(({ key }) => key === annotation.label)
    const spans = annotation.type === 'quote' ? annotation.content : [annotation]
    text = t.focusAnnounce({
      label: typeof label === 'object' ? (format.language === 'ar' ? label.nameAr : label.name) : (label ?? ''),
      text: spans.map(({ start, end }) => doc.text.slice(start, end)).join(' … '),
      status: t[annotation.status],
      ...placeAmong(doc, annotation),
    })
  }
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {text}
    </p>
  )
}
