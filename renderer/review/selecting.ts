import type { Span } from '../../shared/model/index.ts'
import { trimSpan } from '../../shared/text/index.ts'
import { select, selectedSpan } from '../text/selection.ts'
import { useSession } from './session.ts'

/*
 * The selection in the article's text. The page tells of a change only after the next key may have come, so whoever
 * changes it by a key tells the session at once, and a key asks before it acts.
 */

/** Tells the session what is selected under `root`. */
export function noteSelection(root: HTMLElement): void {
  const selection = selectedSpan(root)
  const { selection: old } = useSession.getState()
  if (selection?.start !== old?.start || selection?.end !== old?.end) useSession.setState({ selection })
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

export function clearSelection(): void {
  window.getSelection()?.removeAllRanges()
  useSession.setState({ selection: null })
}
