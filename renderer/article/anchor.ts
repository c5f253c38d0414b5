import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Span } from '../../shared/model/index.ts'
import { rangeOf } from '../text/selection.ts'

/** Where something stands, in pixels of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The same point where the pane's content puts it: its scroll bar stands on the left where the interface runs leftwards. */
export function inPane(pane: HTMLElement, { x, y }: Point): Point {
  const { left, top } = pane.getBoundingClientRect()
  return { x: x - left - pane.clientLeft + pane.scrollLeft, y: y - top - pane.clientTop + pane.scrollTop }
}

/**
 * Told when the text stands elsewhere in the pane: a paragraph off screen gets its height only when it is scrolled to, and a
 * page that has its full width moves as a whole when the pane grows.
 * @returns stops it
 */
export function onTextMoved(pane: HTMLElement, listener: () => void): () => void {
  const watch = new ResizeObserver(listener)
  watch.observe(pane)
  const sheet = pane.querySelector('.sheet')
  if (sheet !== null) watch.observe(sheet)
  return () => watch.disconnect()
}

/**
 * Keeps an element of the pane at a stretch of the text: after every render, and whenever the text stands elsewhere.
 * Hidden while that text is not shown.
 * @param at where it should stand, from the range of the text
 */
export function useAnchor<E extends HTMLElement>(
  root: RefObject<HTMLElement | null>,
  { start, end }: Span,
  at: (range: Range, pane: HTMLElement, element: E) => Point | null,
): RefObject<E | null> {
  const element = useRef<E>(null)
  const place = () => {
    const pane = root.current
    if (pane === null || element.current === null) return
    const range = rangeOf(pane, { start, end })
    const point = range === null ? null : at(range, pane, element.current)
    const { style } = element.current
    style.visibility = point === null ? 'hidden' : 'visible'
    if (point === null) return
    const { x, y } = inPane(pane, point)
    style.left = `${x}px`
    style.top = `${y}px`
  }
  const latest = useRef(place)
  useLayoutEffect(() => {
    latest.current = place
    place()
  })
  useEffect(() => (root.current === null ? undefined : onTextMoved(root.current, () => latest.current())), [root])
  return element
}
