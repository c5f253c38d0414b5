import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { contourOf } from '../text/contour.ts'
import { onFocusShown, ringedRuns } from '../text/focus-marks.ts'
import { inPane, onTextMoved } from './anchor.ts'

/**
 * The ring round a focused span of several runs: one contour over all its lines. It is drawn over the text, where no band of
 * another line covers it and no line is set anew for it.
 */
export function FocusRing({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const ring = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const pane = root.current
    if (pane === null) return undefined
    const draw = () => {
      if (ring.current !== null) drawAround(ring.current, pane, ringedRuns())
    }
    let frame = 0
    // Once a frame, and when the text has been scrolled to it.
    const stop = onFocusShown(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    })
    const stopMoved = onTextMoved(pane, draw)
    return () => {
      stop()
      stopMoved()
      cancelAnimationFrame(frame)
    }
  }, [root])
  return <div ref={ring} className="focus-ring" aria-hidden />
}

/** Pixels. */
const STROKE = 2

/** As grounds of one element, one for every edge: nothing else is set or put in layers anew for it. */
function drawAround(ring: HTMLElement, pane: HTMLElement, runs: readonly HTMLElement[]): void {
  const edges = contourOf(runs.flatMap((run) => [...run.getClientRects()]))
  const [left, top] = [Math.min(...edges.map(([x]) => x)), Math.min(...edges.map(([, y]) => y))]
  const [right, bottom] = [Math.max(...edges.map(([, , x]) => x)), Math.max(...edges.map(([, , , y]) => y))]
  const { style } = ring
  style.display = edges.length === 0 ? 'none' : 'block'
  if (edges.length === 0) return
  const corner = inPane(pane, { x: left - STROKE / 2, y: top - STROKE / 2 })
  style.left = `${corner.x}px`
  style.top = `${corner.y}px`
  style.width = `${right - left + STROKE}px`
  style.height = `${bottom - top + STROKE}px`
  style.backgroundImage = edges.map(() => 'var(--stroke)').join()
  style.backgroundPosition = edges.map(([x, y]) => `${x - left}px ${y - top}px`).join()
  style.backgroundSize = edges.map(([x1, y1, x2, y2]) => `${x2 - x1 + STROKE}px ${y2 - y1 + STROKE}px`).join()
}
