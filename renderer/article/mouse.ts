import type { MouseEvent as ReactMouseEvent } from 'react'
import { create } from 'zustand'
import type { AnnotationRef } from '../../shared/edit/index.ts'
import { sameRef } from '../review/order.ts'
import { noteSelection } from '../review/selecting.ts'
import { focusOn, useSession } from '../review/session.ts'
import { focusedRun } from '../text/focus-marks.ts'
import { pointedAt } from './pointing.ts'

interface Mouse {
  /** The pointer was used after the last key: the grips at the borders are shown. */
  readonly active: boolean
  /** The annotation that was clicked: the action bar stands below it until a key is pressed. */
  readonly clicked: AnnotationRef | null
  /** Where the menu stands, in pixels of the window; null: closed. */
  readonly menu: { readonly x: number; readonly y: number } | null
}

export const useMouse = create<Mouse>()(() => ({ active: false, clicked: null, menu: null }))

/** A click puts the focus on the innermost annotation under it; a second one on the same place goes outward. */
export function focusPointed(event: ReactMouseEvent): void {
  const selection = window.getSelection()
  const { focus, doc } = useSession.getState()
  if (doc === null || (selection !== null && !selection.isCollapsed)) return
  const under = pointedAt(doc, event.target)
  const current = under.findIndex(({ ref }) => sameRef(ref, focus))
  const next = under[(current + 1) % under.length]
  useMouse.setState({ clicked: next?.ref ?? null })
  if (next !== undefined) focusOn(next.ref, next.part)
}

export function pointerMoved(): void {
  if (!useMouse.getState().active) useMouse.setState({ active: true })
}

/** A key was pressed: what is for the mouse goes away. */
export function keyPressed(): void {
  const { active, clicked } = useMouse.getState()
  if (active || clicked !== null) useMouse.setState({ active: false, clicked: null })
}

/** The menu of the selection, or of what is under the pointer, which takes the focus. */
export function openMenu(event: ReactMouseEvent<HTMLElement>): void {
  // A press elsewhere has taken the selection away, of which the page tells later.
  noteSelection(event.currentTarget)
  const { doc, focus, selection } = useSession.getState()
  if (doc === null) return
  const under = pointedAt(doc, event.target)
  const [first] = under
  if (selection === null && first === undefined) return
  if (selection === null && first !== undefined && !under.some(({ ref }) => sameRef(ref, focus)))
    focusOn(first.ref, first.part)
  event.preventDefault()
  useMouse.setState({ menu: { x: event.clientX, y: event.clientY } })
}

/** The same from the keyboard. False where nothing has the focus. */
export function openMenuAtFocus(): boolean {
  const { focus } = useSession.getState()
  if (focus === null) return false
  const rect = focusedRun()?.getClientRects()[0]
  if (rect === undefined) return false
  useMouse.setState({ menu: { x: rect.left, y: rect.bottom } })
  return true
}

export function closeMenu(): void {
  useMouse.setState({ menu: null })
}
