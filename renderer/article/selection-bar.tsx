import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Label, Span } from '../../shared/model/index.ts'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { applyLabel, focusedQuote, makeNewQuote } from '../review/actions.ts'
import { colorOf } from '../review/label-colors.ts'
import { useSession } from '../review/session.ts'
import { rangeOf } from '../text/selection.ts'

interface SelectionBarProps {
  readonly labels: readonly Label[]
  readonly root: RefObject<HTMLElement | null>
}

/** What the selected words can be made into, just below them; each button shows its key. */
export function SelectionBar({ labels, root }: SelectionBarProps) {
  const selection = useSession((session) => session.selection)
  const focus = useSession((session) => session.focus)
  const { review: t, format } = useMessages()
  const [placed, setPlaced] = useState<{ span: Span; x: number; y: number } | null>(null)
  useLayoutEffect(() => {
    const element = root.current
    const range = selection === null || element === null ? null : rangeOf(element, selection)
    if (range === null || element === null || selection === null) return
    const rects = range.getClientRects()
    const last = rects[rects.length - 1] ?? range.getBoundingClientRect()
    const frame = element.getBoundingClientRect()
    // Where the bar goes is known only once the selection is laid out.
    // oxlint-disable-next-line react/set-state-in-effect
    setPlaced({
      span: selection,
      x: Math.max(12, Math.min(last.left - frame.left, frame.width - 420)),
      y: last.bottom - frame.top + element.scrollTop + 6,
    })
  }, [selection, root])
  const place = placed !== null && placed.span === selection ? placed : null
  if (place === null) return null
  const quote = focus?.type === 'quote' && focusedQuote() !== null
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t.selection}
      style={{ left: place.x, top: place.y }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {labels
        .filter(({ retired }) => !retired)
        .map((label) => (
          <button key={label.key} type="button" onClick={() => applyLabel(label.key)}>
            <span className="swatch" style={{ background: colorOf(label.key) }} aria-hidden />
            {format.language === 'ar' ? label.nameAr : label.name}
            {label.shortcut !== null && <kbd>{label.shortcut}</kbd>}
          </button>
        ))}
      <span className="divider" aria-hidden />
      <button type="button" onClick={makeNewQuote}>
        {t.makeQuote}
        {!quote && <kbd>q</kbd>}
      </button>
      {quote && (
        <>
          <button type="button" onClick={() => runCommand('quote.make')}>
            {t.addPart}
            <kbd>q</kbd>
          </button>
          <button type="button" onClick={() => runCommand('quote.cue')}>
            {t.makeCue}
            <kbd>c</kbd>
          </button>
          <button type="button" onClick={() => runCommand('quote.speaker')}>
            {t.makeSpeaker}
            <kbd>s</kbd>
          </button>
        </>
      )}
    </div>
  )
}
