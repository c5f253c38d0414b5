import type { Span } from '../../shared/model/index.ts'
import { trimSpan } from '../../shared/text/index.ts'
import { caretOffset, placeCaret, select, selectedSpan } from '../text/selection.ts'
import { useOpenDialog } from '../window/dialog.ts'
import { useSession } from './session.ts'

/*
 * The selection in the article's text. The page tells of a change only after the next key may have come, so whoever
 * changes it by a key tells the session at once, and a key asks before it acts.
 */

/** Tells the session what is selected under `root`. The palette's field takes it from the text, but not what it is done to. */
export function noteSelection(root: HTMLElement): void {
  if (useOpenDialog.getState().dialog?.type === 'palette') return
  const selection = selectedSpan(root)
  const { selection: old } = useSession.getState()
  if (selection?.start !== old?.start || selection?.end !== old?.end) useSession.setState({ selection })
}

/** Where the caret stands in the text, or where it was clicked last. UTF-16 units; null where it is not in the text. */
export function caretInText(): number | null {
  const sheet = document.querySelector<HTMLElement>('.sheet')
  return sheet === null ? null : caretOffset(sheet)
}

/** Selects a stretch of the text. UTF-16 units. */
export function selectSpan(span: Span): void {
  if (select(span)) useSession.setState({ selection: span })
}

/** The selection without what surrounds it; it is gone after that. */
export function takeSelection(): Span | null {
  const { doc, selection } = useSession.getState()
  if (doc === null || selection === null) return null
  clearSelection()
  return trimSpan(doc.text, selection)
}

/** Where the caret is to stay, until the runs that an edit draws anew are there. UTF-16 units. */
let resting: number | null = null

/** In caret mode the caret stays where it was moved to. */
export function clearSelection(): void {
  resting = useSession.getState().caret ? caretInText() : null
  window.getSelection()?.removeAllRanges()
  useSession.setState({ selection: null })
  requestAnimationFrame(restCaret)
}

/** Puts the caret back where it was before the selection was taken, if that has not been done. */
export function restCaret(): void {
  if (resting !== null) placeCaret(resting)
  resting = null
}
