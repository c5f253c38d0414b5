import { useEffect, useMemo, useRef } from 'react'
import type { CSSProperties, RefObject } from 'react'
import type { ArticleDocument, Label } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import { focusedQuote } from '../review/focused.ts'
import { usePicking } from '../review/picking.ts'
import { useSession } from '../review/session.ts'
import { useSettings } from '../settings/settings.ts'
import { blockViews } from '../text/layout.ts'
import { ActionBar } from './action-bar.tsx'
import { AnnotationMenu } from './annotation-menu.tsx'
import { Announcer } from './announcer.tsx'
import { useArticleKeys } from './article-keys.ts'
import { ArticleHead } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { CaretMark } from './caret.tsx'
import { FindBar } from './find-bar.tsx'
import { FocusHandles } from './focus-handles.tsx'
import { FocusRing } from './focus-ring.tsx'
import { Hover } from './hover.tsx'
import { FollowedFocus, useSelectionInSession } from './following.ts'
import { focusPointed, openMenu, pointerMoved } from './mouse.ts'
import { useSpot } from './spot.ts'
import { speakerHints } from './speaker-hints.ts'
import { SpeakerNote } from './speaker-note.tsx'
import { WordHints } from './word-hints.tsx'

interface OpenArticleProps {
  readonly doc: ArticleDocument
  readonly labels: readonly Label[]
}

/** An open article: its text, and over it what helps to correct it. */
export function OpenArticle({ doc, labels }: OpenArticleProps) {
  const hints = useSession((session) => session.hints)
  const caret = useSession((session) => session.caret)
  const picking = usePicking(({ purpose }) => purpose !== null)
  const showRejected = useSession((session) => session.showRejected)
  const { textSize, readingFont, lineHeight } = useSettings()
  const { review: t } = useMessages()
  const root = useRef<HTMLElement>(null)
  const views = useMemo(() => blockViews(doc, showRejected), [doc, showRejected])
  const letters = useMemo(() => {
    const quote = hints ? focusedQuote() : null
    return quote === null ? null : speakerHints(doc, quote)
  }, [doc, hints])
  const direction = useMemo(() => doc.article.direction ?? directionOf(doc.text) ?? 'ltr', [doc.article, doc.text])

  useFocusAtStart(root)
  useSelectionInSession(root)
  useSpot(root)
  useArticleKeys(root, labels, letters)

  return (
    <main
      ref={root}
      className={`article-pane${caret ? ' caret-mode' : ''}`}
      aria-label={t.article}
      data-pane="article"
      tabIndex={0}
      data-font={readingFont}
      style={{ '--text-scale': textSize / 100, '--line-scale': lineHeight / 100 } as CSSProperties}
      onClick={focusPointed}
      onContextMenu={openMenu}
      onPointerMove={pointerMoved}
    >
      <ArticleHead />
      <article className="sheet" lang={doc.article.language} dir={direction}>
        <ArticleText doc={doc} views={views} direction={direction} root={root} hints={letters} />
      </article>
      {/* Its lines would go through the letters. */}
      {letters === null && <FocusRing root={root} />}
      <FollowedFocus root={root} />
      <FocusHandles doc={doc} root={root} />
      <CaretMark active={caret} root={root} />
      <Hover doc={doc} labels={labels} root={root} />
      <ActionBar doc={doc} labels={labels} root={root} />
      <WordHints doc={doc} root={root} />
      {letters !== null ? (
        <SpeakerNote doc={doc} hints={letters} />
      ) : (
        caret &&
        !picking && (
          <p className="caret-note" role="status">
            {t.caretMode}
          </p>
        )
      )}
      <FindBar root={root} />
      <AnnotationMenu doc={doc} labels={labels} />
      <Announcer labels={labels} />
    </main>
  )
}

/** The keys work as soon as an article is open, unless somebody is busy in a dialog. */
function useFocusAtStart(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.querySelector('[role=dialog], [role=alertdialog]') === null)
      root.current?.focus({ preventScroll: true })
  }, [root])
}
