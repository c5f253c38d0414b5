import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { annotationOf } from '../../shared/edit/index.ts'
import type { ArticleDocument, Span } from '../../shared/model/index.ts'
import { words as wordsOf } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import { focusedQuote } from '../review/focused.ts'
import { endOf, startOf } from '../review/order.ts'
import { HINT_LABELS, usePicking } from '../review/picking.ts'
import type { Purpose, SeenWord } from '../review/picking.ts'
import { useSession } from '../review/session.ts'
import { caretOffset, rangeOf } from '../text/selection.ts'
import { inPane } from './anchor.ts'

interface WordHintsProps {
  readonly doc: ArticleDocument
  readonly root: RefObject<HTMLElement | null>
}

/** Letters beside the words in sight, while words are picked by them. */
export function WordHints({ doc, root }: WordHintsProps) {
  const purpose = usePicking((picking) => picking.purpose)
  const typed = usePicking((picking) => picking.typed)
  const chosen = usePicking((picking) => picking.first)
  const { review: t } = useMessages()
  const words = usePicking((picking) => picking.words)
  useLayoutEffect(() => {
    const pane = root.current
    if (purpose === null || pane === null) return
    const near = anchor(pane, purpose)
    const far = ({ start, end }: Span) => Math.max(0, near.start - end, start - near.end)
    const shown = wordsInSight(pane, doc.text)
      .filter((word) => purpose === 'selection' || !isSaid(word))
      .sort((left, right) => far(left) - far(right))
    usePicking.setState({
      words: new Map(
        HINT_LABELS.slice(0, shown.length).flatMap((label, at) => (shown[at] ? [[label, shown[at]]] : [])),
      ),
    })
  }, [purpose, doc, root])

  if (purpose === null) return null
  return (
    <>
      <div className="word-hints" aria-hidden>
        {[...words]
          .filter(([label]) => label.startsWith(typed))
          .map(([label, { x, y }]) => (
            <kbd key={label} style={{ left: x, top: y }}>
              {label.slice(typed.length)}
            </kbd>
          ))}
      </div>
      <p className="caret-note" role="status">
        {purpose === 'cue' ? t.pickCue : chosen === null ? t.pickFirst : t.pickLast}
      </p>
    </>
  )
}

/** A cue or speaker is not looked for inside what the focused quote says. */
function isSaid({ start, end }: Span): boolean {
  return focusedQuote()?.content.some((part) => part.start <= start && end <= part.end) ?? false
}

function wordsInSight(pane: HTMLElement, text: string): SeenWord[] {
  const { bottom } = pane.getBoundingClientRect()
  // The head stays over the text.
  const top = pane.querySelector('.article-head')?.getBoundingClientRect().bottom ?? 0
  return [...pane.querySelectorAll<HTMLElement>('[data-from]')].flatMap((block) => {
    const box = block.getBoundingClientRect()
    if (box.bottom < top || box.top > bottom) return []
    return wordsOf(text, Number(block.dataset.from), Number(block.dataset.to)).flatMap((span): SeenWord[] => {
      if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) return []
      const rect = rangeOf(pane, { start: span.start, end: span.start + 1 })?.getClientRects()[0]
      if (rect === undefined || rect.top < top || rect.bottom > bottom) return []
      return [{ ...span, ...inPane(pane, { x: rect.left + rect.width / 2, y: rect.top }) }]
    })
  })
}

/** Letters are shortest near the cue where who speaks is looked for, else near the selection, else the focused annotation, else the caret. */
function anchor(pane: HTMLElement, purpose: Purpose): Span {
  const { doc, focus, selection } = useSession.getState()
  const cue = purpose === 'speaker' ? focusedQuote()?.cue : null
  if (cue) return cue
  if (selection !== null) return selection
  const annotation = doc === null || focus === null ? null : annotationOf(doc, focus)
  if (annotation !== null) return { start: startOf(annotation), end: endOf(annotation) }
  const caret = caretOffset(pane) ?? 0
  return { start: caret, end: caret }
}
