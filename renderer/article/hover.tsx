import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { annotationOf } from '../../shared/edit/index.ts'
import type { Annotation } from '../../shared/edit/index.ts'
import type { ArticleDocument, Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { LabelName } from '../review/label-name.tsx'
import { useSession } from '../review/session.ts'
import { spansOf } from '../text/layout.ts'
import { rangeOf } from '../text/selection.ts'
import { inPane } from './anchor.ts'
import { pointedAt } from './pointing.ts'

/** Until the pointer rests. */
const RESTS_MS = 350

interface Hovered {
  readonly annotation: Annotation
  readonly x: number
  readonly y: number
}

interface HoverProps {
  readonly doc: ArticleDocument
  readonly labels: readonly Label[]
  readonly root: RefObject<HTMLElement | null>
}

/** Says in words what is under the pointer, and lights up all that belongs to a quote there. */
export function Hover({ doc, labels, root }: HoverProps) {
  const [hovered, setHovered] = useState<Hovered | null>(null)

  useEffect(() => {
    const element = root.current
    if (element === null) return undefined
    let run: Element | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = () => {
      clearTimeout(timer)
      run = null
      CSS.highlights.delete('chain')
      setHovered(null)
    }
    const move = (event: PointerEvent) => {
      const over = event.target instanceof Element ? event.target.closest('[data-ids]') : null
      if (over === run) return
      leave()
      run = over
      const { doc: now, selection } = useSession.getState()
      if (over === null || now === null || selection !== null || event.buttons !== 0) return
      const annotations = pointedAt(now, over).flatMap(({ ref }) => annotationOf(now, ref) ?? [])
      const quote = annotations.find(({ type }) => type === 'quote')
      if (quote?.type === 'quote') {
        const ranges = spansOf(quote).flatMap((span) => rangeOf(element, span) ?? [])
        CSS.highlights.set('chain', new Highlight(...ranges))
      }
      const [first] = annotations
      const rect = over.getClientRects()[0]
      if (first === undefined || rect === undefined) return
      const middle = { x: rect.left + rect.width / 2, y: rect.top }
      timer = setTimeout(() => setHovered({ annotation: first, ...inPane(element, middle) }), RESTS_MS)
    }
    element.addEventListener('pointerover', move)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('pointerdown', leave)
    element.addEventListener('scroll', leave)
    document.addEventListener('keydown', leave)
    return () => {
      leave()
      element.removeEventListener('pointerover', move)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('pointerdown', leave)
      element.removeEventListener('scroll', leave)
      document.removeEventListener('keydown', leave)
    }
  }, [root])

  if (hovered === null) return null
  return (
    <div className="hover-tag" aria-hidden style={{ left: hovered.x, top: hovered.y }}>
      <Words annotation={hovered.annotation} doc={doc} labels={labels} />
    </div>
  )
}

interface WordsProps extends Pick<HoverProps, 'doc' | 'labels'> {
  readonly annotation: Annotation
}

function Words({ annotation, doc, labels }: WordsProps) {
  const { review: t, format } = useMessages()
  const name = (id: number | null) => doc.entities.find((entity) => entity.id === id)?.name
  if (annotation.type === 'quote') {
    const who = annotation.speakerEntities.flatMap((id) => name(id) ?? [])
    return (
      <>
        {t.quote}, {t[annotation.kind]}
        {who.length > 0 && <bdi>{format.names(who)}</bdi>}
        <span className="quiet">{t[annotation.status]}</span>
      </>
    )
  }
  const label = labels.find(({ key }) => key === annotation.label)
  return (
    <>
      {label === undefined ? annotation.label : <LabelName label={label} />}
      {annotation.entity !== null && <bdi>{name(annotation.entity)}</bdi>}
      <span className="quiet">{t[annotation.status]}</span>
    </>
  )
}
