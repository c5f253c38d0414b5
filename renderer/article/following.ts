import { useEffect } from 'react'
import type { RefObject } from 'react'
import { keyOf } from '../review/order.ts'
import { noteSelection } from '../review/selecting.ts'
import { useSession } from '../review/session.ts'

/** Scrolls to the focused annotation whenever the focus was moved there. */
export function useScrollToFocus(root: RefObject<HTMLElement | null>): void {
  const scroll = useSession((session) => session.scroll)
  useEffect(() => {
    const { focus } = useSession.getState()
    // `scroll` counts the moves of the focus that should be followed.
    if (scroll === 0 || focus === null || root.current === null) return
    const run = root.current.querySelector('.focus') ?? root.current.querySelector(`[data-ids~="${keyOf(focus)}"]`)
    run?.scrollIntoView({ block: 'nearest' })
  }, [root, scroll])
}

/** Tells the session what is selected in the text. */
export function useSelectionInSession(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = () => {
      if (root.current !== null) noteSelection(root.current)
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [root])
}
