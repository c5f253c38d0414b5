import { annotationOf } from '../../shared/edit/index.ts'
import { placeCaret } from '../text/selection.ts'
import { nextToReview, startOf } from './order.ts'
import { caretInText, clearSelection } from './selecting.ts'
import { focusOn, useSession } from './session.ts'

/*
 * From one annotation to the next, and away from them.
 */

const { getState: get, setState: set } = useSession

/** Where what has the focus begins, or what had it last and was removed since. UTF-16 units. */
let focusedAt: number | null = null
useSession.subscribe(({ doc, focus }, before) => {
  if (doc === null || focus === null || (doc === before.doc && focus === before.focus)) return
  const annotation = annotationOf(doc, focus)
  if (annotation !== null) focusedAt = startOf(annotation)
})

/** With nothing in focus from where the selection or the caret is, such as what was just found. */
export function step(direction: 1 | -1): void {
  const { doc, focus, selection } = get()
  if (doc === null) return
  const isGone = focus !== null && annotationOf(doc, focus) === null
  const from = isGone ? focusedAt : (focus ?? selection?.start ?? caretInText())
  const next = nextToReview(doc, from, direction)
  if (next !== null) focusOn(next)
}

/** Escape: leaves the innermost of what is going on. False where there was nothing to leave. */
export function leave(): boolean {
  const { selection, hints, focus } = get()
  if (hints) set({ hints: false })
  else if (selection !== null) clearSelection()
  else if (focus !== null) leaveFocus()
  else return false
  return true
}

/** The caret stays there: the next step goes on from it. */
function leaveFocus(): void {
  const { doc, focus } = get()
  const annotation = doc === null || focus === null ? null : annotationOf(doc, focus)
  if (annotation !== null) placeCaret(startOf(annotation))
  set({ focus: null })
}
