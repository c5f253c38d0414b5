import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { noteSelection, restCaret } from '../review/selecting.ts'
import { useSession } from '../review/session.ts'
import { focusedRun } from '../text/focus-marks.ts'
import { caretOffset, placeCaret } from '../text/selection.ts'
import { inPane, onTextMoved } from './anchor.ts'

/*
 * Caret mode: the page's own selection moves through the text as a caret would, visually by grapheme, so that any stretch
 * can be selected without a mouse. The caret itself has to be drawn, because the text is not editable.
 */

const GRANULARITY: Readonly<Record<string, readonly [direction: string, unit: string, withCtrl: string]>> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
}

/** Moves or extends the selection. True if the key was one of the caret's. */
export function moveCaret(event: KeyboardEvent, root: HTMLElement): boolean {
  if (event.key === 'Escape') {
    window.getSelection()?.removeAllRanges()
    useSession.setState({ caret: false, selection: null })
    return true
  }
  const move = GRANULARITY[event.key]
  const selection = window.getSelection()
  if (move === undefined || selection === null) return false
  restCaret()
  if (caretOffset(root) === null) placeCaretAtFocus(root)
  const [direction, unit, withCtrl] = move
  selection.modify(event.shiftKey ? 'extend' : 'move', direction, event.ctrlKey || event.altKey ? withCtrl : unit)
  keepInText(selection, root, event.shiftKey)
  noteSelection(root)
  return true
}

/** The page has more than the text: what goes beyond its first or last letter stays there. */
function keepInText(selection: Selection, root: HTMLElement, extend: boolean): void {
  const sheet = root.querySelector<HTMLElement>('.sheet')
  const { focusNode } = selection
  if (sheet === null || focusNode === null || sheet.contains(focusNode)) return
  const runs = sheet.querySelectorAll<HTMLElement>('[data-start]')
  const isAfter = (sheet.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const text = runs[isAfter ? runs.length - 1 : 0]?.firstChild
  if (!(text instanceof Text)) return
  const offset = isAfter ? text.length : 0
  if (extend) selection.extend(text, offset)
  else selection.collapse(text, offset)
}

/** Puts the caret at the focused annotation, or at the top of what is shown. */
function placeCaretAtFocus(root: HTMLElement): void {
  const run = focusedRun() ?? root.querySelector<HTMLElement>('[data-start]')
  if (run !== null) placeCaret(Number(run.dataset.start))
}

interface CaretMarkProps {
  readonly root: RefObject<HTMLElement | null>
  readonly active: boolean
}

/** The caret, drawn where the selection's moving end is. */
export function CaretMark({ root, active }: CaretMarkProps) {
  const [box, setBox] = useState<{ x: number; y: number; height: number } | null>(null)
  useEffect(() => {
    const element = root.current
    if (!active || element === null) return undefined
    if (caretOffset(element) === null) placeCaretAtFocus(element)
    const place = () => {
      const selection = window.getSelection()
      if (selection?.focusNode === null || selection === null || !element.contains(selection.focusNode)) return null
      const range = document.createRange()
      range.setStart(selection.focusNode, selection.focusOffset)
      range.collapse(true)
      const rect = range.getClientRects()[0] ?? range.getBoundingClientRect()
      setBox({ ...inPane(element, { x: rect.left, y: rect.top }), height: rect.height })
      return { rect, node: selection.focusNode }
    }
    const draw = () => {
      const placed = place()
      const frame = element.getBoundingClientRect()
      if (placed !== null && (placed.rect.top < frame.top + 40 || placed.rect.bottom > frame.bottom - 40)) {
        placed.node.parentElement?.scrollIntoView({ block: 'center' })
      }
    }
    document.addEventListener('selectionchange', draw)
    const frame = requestAnimationFrame(draw)
    // Not brought into sight: it may have been scrolled away from.
    const stopMoved = onTextMoved(element, place)
    return () => {
      stopMoved()
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', draw)
    }
  }, [root, active])
  if (box === null || !active) return null
  return <div className="caret" aria-hidden style={{ left: box.x, top: box.y, height: box.height }} />
}
