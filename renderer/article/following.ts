import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { annotationOf } from '../../shared/edit/index.ts'
import { keyOf } from '../review/order.ts'
import { noteSelection } from '../review/selecting.ts'
import { useSession } from '../review/session.ts'
import type { Session } from '../review/session.ts'
import { focusedRun, showFocus } from '../text/focus-marks.ts'
import { bringIntoView } from '../ui/bring-into-view.ts'

/** What was marked last. */
let marked: Pick<Session, 'focus' | 'part'> = { focus: null, part: 'span' }

/** Shows in the text what has the focus, now. */
export function markFocus(root: HTMLElement | null, { focus, part }: Pick<Session, 'focus' | 'part'>): void {
  marked = { focus, part }
  const sheet = root?.querySelector<HTMLElement>('.sheet')
  if (sheet === null || sheet === undefined) return
  const { doc } = useSession.getState()
  const annotation = doc === null || focus === null ? null : annotationOf(doc, focus)
  showFocus(sheet, annotation, part)
  if (annotation === null) delete sheet.dataset.at
  else sheet.dataset.at = keyOf(annotation)
}

/** Pixels at the top and bottom of the pane, where it is hard to read on. */
const [ABOVE, BELOW] = [88, 120]

/** Rings the focused span, and scrolls to it whenever the focus was moved there. */
export function FollowedFocus({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const focus = useSession((session) => session.focus)
  const part = useSession((session) => session.part)
  const scroll = useSession((session) => session.scroll)
  useLayoutEffect(() => {
    // Where the text was drawn anew in the same frame, it has been marked with it.
    if (marked.focus !== focus || marked.part !== part) markFocus(root.current, { focus, part })
  }, [root, focus, part])
  useEffect(() => {
    // `scroll` counts the moves of the focus that should be followed.
    const run = focusedRun()
    if (scroll > 0 && root.current !== null && run !== null) bringIntoView(root.current, run, ABOVE, BELOW)
  }, [root, scroll])
  return null
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
