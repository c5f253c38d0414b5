import { useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import * as edits from '../../shared/edit/index.ts'
import type { AnnotationRef, Part } from '../../shared/edit/index.ts'
import type { ArticleDocument, Span } from '../../shared/model/index.ts'
import { isGraphemeBoundary, nextStop, previousGrapheme } from '../../shared/text/index.ts'
import { edit, useSession } from '../review/session.ts'
import { offsetAtPoint, rangeOf } from '../text/selection.ts'
import { useAnchor } from './anchor.ts'
import type { Point } from './anchor.ts'
import { useMouse } from './mouse.ts'

type Side = 'start' | 'end'

interface FocusHandlesProps {
  readonly doc: ArticleDocument
  readonly root: RefObject<HTMLElement | null>
}

/** A grip at each border of the focused span, for the mouse; the keyboard has [ ] ; and '. */
export function FocusHandles({ doc, root }: FocusHandlesProps) {
  const focus = useSession((session) => session.focus)
  const part = useSession((session) => session.part)
  const active = useMouse((mouse) => mouse.active)
  const span = focus === null || !active ? null : edits.partSpan(doc, focus, part)
  if (focus === null || span === null) return null
  return (['start', 'end'] as const).map((side) => (
    <Handle key={side} doc={doc} root={root} focus={focus} part={part} side={side} start={span.start} end={span.end} />
  ))
}

interface HandleProps extends FocusHandlesProps, Span {
  readonly focus: AnnotationRef
  readonly part: Part
  readonly side: Side
}

function Handle({ doc, root, focus, part, side, start, end }: HandleProps) {
  const [drag, setDrag] = useState<number | null>(null)
  const span = side === 'start' ? { start: drag ?? start, end } : { start, end: drag ?? end }
  const element = useAnchor<HTMLSpanElement>(root, span, (range) => cornerOf(range, side))
  const move = (event: ReactPointerEvent) => {
    const at = offsetAtPoint(event.clientX, event.clientY)
    if (at === null || root.current === null) return
    const snapped = event.altKey ? snapToGrapheme(doc.text, at) : snapToStop(doc.text, at, side)
    const to = side === 'start' ? Math.min(snapped, end - 1) : Math.max(snapped, start + 1)
    setDrag(to)
    paintDraft(root.current, side === 'start' ? { start: to, end } : { start, end: to })
  }
  const drop = () => {
    CSS.highlights.delete('draft')
    if (drag !== null) {
      edit('border', (current, context) => edits.moveBorder(current, focus, part, { side, offset: drag }, context))
    }
    setDrag(null)
  }
  return (
    <span
      ref={element}
      className={drag === null ? 'handle' : 'handle dragged'}
      aria-hidden
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag(side === 'start' ? start : end)
      }}
      onPointerMove={drag === null ? undefined : move}
      onPointerUp={drop}
      onPointerCancel={() => {
        CSS.highlights.delete('draft')
        setDrag(null)
      }}
    />
  )
}

function paintDraft(root: HTMLElement, span: Span): void {
  const range = rangeOf(root, span)
  if (range !== null) CSS.highlights.set('draft', new Highlight(range))
}

/**
 * The bottom corner of a range's first or last line. Rectangles come as they stand beside each other: in a line with
 * numbers, the first of them need not hold the first letter.
 */
function cornerOf(range: Range, side: Side): Point | null {
  const rects = [...range.getClientRects()].toSorted((one, other) => middle(one) - middle(other))
  const outer = rects.at(side === 'start' ? 0 : -1)
  const node = side === 'start' ? range.startContainer : range.endContainer
  const block = node.parentElement?.closest('[data-block]') ?? null
  if (outer === undefined || block === null) return null
  const line = rects.filter((rect) => Math.abs(middle(rect) - middle(outer)) < outer.height / 2)
  const rightToLeft = getComputedStyle(block).direction === 'rtl'
  const x =
    rightToLeft === (side === 'start')
      ? Math.max(...line.map(({ right }) => right))
      : Math.min(...line.map(({ left }) => left))
  return { x, y: outer.bottom }
}

const middle = ({ top, bottom }: DOMRect): number => (top + bottom) / 2

/** The nearest offset where a word, or what follows a clitic, begins or ends. */
function snapToStop(text: string, offset: number, side: Side): number {
  const before = nextStop(text, offset + 1, side, -1)
  const after = nextStop(text, offset, side, 1)
  return offset - before <= after - offset || after === offset ? before : after
}

function snapToGrapheme(text: string, offset: number): number {
  return isGraphemeBoundary(text, offset) ? offset : previousGrapheme(text, offset)
}
