import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useSession } from '../review/session.ts'
import { rangeOf } from '../text/selection.ts'

const LIT_MS = 1600

/** Lights up for a moment where something was undone or redone, and scrolls there. */
export function useSpot(root: RefObject<HTMLElement | null>): void {
  const spot = useSession((session) => session.spot)
  useEffect(() => {
    const pane = root.current
    const range = spot === null || pane === null ? null : rangeOf(pane, spot)
    if (range === null) return undefined
    CSS.highlights.set('spot', new Highlight(range))
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    const timer = setTimeout(() => useSession.setState({ spot: null }), LIT_MS)
    return () => {
      clearTimeout(timer)
      CSS.highlights.delete('spot')
    }
  }, [root, spot])
}
