import { Check, EllipsisVertical, Flag, X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { annotationOf, partSpan } from '../../shared/edit/index.ts'
import type { Annotation } from '../../shared/edit/index.ts'
import type { ArticleDocument, Label, Span } from '../../shared/model/index.ts'
import type { CommandId } from '../../shared/commands.ts'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { applyLabel } from '../review/actions.ts'
import { focusedQuote } from '../review/focused.ts'
import { LabelName } from '../review/label-name.tsx'
import { sameRef } from '../review/order.ts'
import { makeNewQuote } from '../review/quote-actions.ts'
import { useSession } from '../review/session.ts'
import { CommandKey, Key } from '../ui/key.tsx'
import { useAnchor } from './anchor.ts'
import { openMenuAtFocus, useMouse } from './mouse.ts'

interface ActionBarProps {
  readonly doc: ArticleDocument
  readonly labels: readonly Label[]
  readonly root: RefObject<HTMLElement | null>
}

/** What can be done with the selected words, or with the annotation that was clicked, just below them. */
export function ActionBar({ doc, labels, root }: ActionBarProps) {
  const selection = useSession((session) => session.selection)
  const focus = useSession((session) => session.focus)
  const part = useSession((session) => session.part)
  const clicked = useMouse((mouse) => mouse.clicked)
  const { review: t } = useMessages()
  if (selection !== null) {
    return (
      <Bar name={t.selection} span={selection} root={root}>
        <SelectionActions labels={labels} />
      </Bar>
    )
  }
  const annotation = focus === null || !sameRef(focus, clicked) ? null : annotationOf(doc, focus)
  const span =
    annotation === null || focus === null ? null : (partSpan(doc, focus, part) ?? partSpan(doc, focus, 'span'))
  if (annotation === null || span === null) return null
  return (
    <Bar name={annotation.type === 'quote' ? t.quote : t.mention} span={span} root={root}>
      <AnnotationActions annotation={annotation} labels={labels} />
    </Bar>
  )
}

interface BarProps extends Pick<ActionBarProps, 'root'> {
  readonly name: string
  readonly span: Span
  readonly children: ReactNode
}

/** Padding and border on both sides; pixels. */
const ROUND_ROWS = 10

function Bar({ name, span, root, children }: BarProps) {
  const element = useAnchor<HTMLDivElement>(root, span, (range, pane, bar) => {
    const rects = range.getClientRects()
    const last = rects[rects.length - 1]
    if (last === undefined) return null
    fitToRows(bar)
    const frame = pane.getBoundingClientRect()
    return {
      x: Math.max(frame.left + 12, Math.min(last.left, frame.right - bar.offsetWidth - 16)),
      y: last.bottom + 12,
    }
  })
  return (
    <div
      ref={element}
      className="action-bar"
      role="toolbar"
      aria-label={name}
      // The article keeps the focus, and the text its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </div>
  )
}

/** As wide as its longest row: one that broke into rows would stay as wide as it was allowed to be. */
function fitToRows(bar: HTMLElement): void {
  bar.style.inlineSize = ''
  const boxes = [...bar.children].map((group) => group.getBoundingClientRect())
  const row = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
  bar.style.inlineSize = `${Math.ceil(row) + ROUND_ROWS}px`
}

function SelectionActions({ labels }: Pick<ActionBarProps, 'labels'>) {
  const { review: t } = useMessages()
  const onQuote = useSession(() => focusedQuote() !== null)
  return (
    <>
      <span className="group">
        <LabelButtons labels={labels} chosen={null} />
      </span>
      <span className="group">
        <button type="button" onClick={makeNewQuote}>
          {t.makeQuote}
          {!onQuote && <CommandKey id="quote.make" />}
        </button>
        {onQuote && (
          <>
            <CommandButton id="quote.make">{t.addPart}</CommandButton>
            <CommandButton id="quote.cue">{t.makeCue}</CommandButton>
            <CommandButton id="quote.speaker">{t.makeSpeaker}</CommandButton>
          </>
        )}
      </span>
    </>
  )
}

interface AnnotationActionsProps extends Pick<ActionBarProps, 'labels'> {
  readonly annotation: Annotation
}

function AnnotationActions({ annotation, labels }: AnnotationActionsProps) {
  const { review: t } = useMessages()
  return (
    <>
      <span className="group">
        {annotation.status !== 'accepted' && (
          <CommandButton id="annotation.accept">
            <Check aria-hidden size={15} className="good" />
            {t.accept}
          </CommandButton>
        )}
        <CommandButton id="annotation.reject">
          <X aria-hidden size={15} className="bad" />
          {t.reject}
        </CommandButton>
      </span>
      <span className="group">
        {annotation.type === 'mention' ? (
          <LabelButtons labels={labels} chosen={annotation.label} />
        ) : (
          <>
            <CommandButton id="quote.kind">{t[annotation.kind]}</CommandButton>
            <CommandButton id="quote.speaker">{t.speaker}</CommandButton>
          </>
        )}
      </span>
      <span className="group">
        <button
          type="button"
          aria-pressed={annotation.flagged}
          aria-label={t.flag}
          title={t.flag}
          onClick={() => runCommand('annotation.flag')}
        >
          <Flag aria-hidden size={15} />
        </button>
        <button type="button" aria-label={t.more} title={t.more} onClick={openMenuAtFocus}>
          <EllipsisVertical aria-hidden size={15} />
        </button>
      </span>
    </>
  )
}

function LabelButtons({ labels, chosen }: Pick<ActionBarProps, 'labels'> & { readonly chosen: string | null }) {
  return labels
    .filter(({ retired, key }) => !retired || key === chosen)
    .map((label) => (
      <button
        key={label.key}
        type="button"
        className="label-button"
        {...(chosen !== null && { 'aria-pressed': label.key === chosen })}
        onClick={() => applyLabel(label.key)}
      >
        <LabelName label={label} />
        {label.shortcut !== null && <Key>{String(label.shortcut)}</Key>}
      </button>
    ))
}

function CommandButton({ id, children }: { readonly id: CommandId; readonly children: ReactNode }) {
  return (
    <button type="button" onClick={() => runCommand(id)}>
      {children}
      <CommandKey id={id} />
    </button>
  )
}
