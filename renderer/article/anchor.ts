import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Span } from '../../shared/model/index.ts'
import { rangeOf } from '../text/selection.ts'

/** Where something stands, in pixels of the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Keeps an element of the pane at a stretch of the text: after every render, and whenever the text is laid out anew
 * (a paragraph off screen gets its height only when it is scrolled to). Hidden while that text is not shown.
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
    const frame = pane.getBoundingClientRect()
    style.left = `${point.x - frame.left + pane.scrollLeft}px`
    style.top = `${point.y - frame.top + pane.scrollTop}px`
  }
  const latest = useRef(place)
  useLayoutEffect(() => {
    latest.current = place
    place()
  })
  useEffect(() => {
    const sheet = root.current?.querySelector('.sheet')
    if (sheet === null || sheet === undefined) return undefined
    const watch = new ResizeObserver(() => latest.current())
    watch.observe(sheet)
    return () => watch.disconnect()
  }, [root])
  return element
}
