import { useEffect, useMemo, useRef } from 'react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import type { Label } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import { usePlace } from '../corpus/place.ts'
import { useMessages } from '../messages/index.ts'
import { chooseSpeaker, focusedQuote } from '../review/actions.ts'
import { useReviewCommands } from '../review/commands.ts'
import { onArticleKey } from '../review/keyboard.ts'
import { useLabelColors } from '../review/label-colors.ts'
import { keyOf } from '../review/order.ts'
import { focusOn, openArticle, useSession } from '../review/session.ts'
import { useSettings } from '../settings/settings.ts'
import { blockViews } from '../text/layout.ts'
import { selectedSpan } from '../text/selection.ts'
import { Announcer } from './announcer.tsx'
import { ArticleHead } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { moveCaret, useCaretMark } from './caret.tsx'
import { FindBar } from './find-bar.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { speakerHints } from './speaker-hints.ts'
import './article.css'

/** The open article, read and corrected. */
export function ArticlePane({ labels }: { readonly labels: readonly Label[] }) {
  const article = usePlace(({ article: id }) => id)
  const doc = useSession((session) => session.doc)
  const { review: t } = useMessages()
  useReviewCommands()
  useLabelColors(labels)

  useEffect(() => {
    void openArticle(article)
  }, [article])

  if (article === null || doc === null || doc.article.id !== article) {
    return (
      <main className="article-pane empty" aria-label={t.article} data-pane="article" tabIndex={-1}>
        <p className="hint">{article === null ? t.chooseArticle : ''}</p>
      </main>
    )
  }
  return <OpenArticle labels={labels} key={doc.article.id} />
}

function OpenArticle({ labels }: { readonly labels: readonly Label[] }) {
  const doc = useSession((session) => session.doc)
  const focus = useSession((session) => session.focus)
  const part = useSession((session) => session.part)
  const hints = useSession((session) => session.hints)
  const scroll = useSession((session) => session.scroll)
  const caret = useSession((session) => session.caret)
  const showRejected = useSession((session) => session.showRejected)
  const textSize = useSettings((settings) => settings.textSize)
  const { review: t } = useMessages()
  const root = useRef<HTMLElement>(null)

  const views = useMemo(() => (doc === null ? null : blockViews(doc, showRejected)), [doc, showRejected])
  const letters = useMemo(() => {
    const quote = hints && doc !== null ? focusedQuote() : null
    return quote === null || doc === null ? null : speakerHints(doc, quote)
  }, [doc, hints])

  // The keys work as soon as an article is open.
  useEffect(() => root.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const key = useSession.getState().focus
    // `scroll` counts the moves of the focus that should be followed.
    if (scroll === 0 || key === null || root.current === null) return
    const run = root.current.querySelector(`.focus, [data-ids~="${keyOf(key)}"]`)
    run?.scrollIntoView({ block: 'nearest' })
  }, [scroll])
  useEffect(() => {
    const listen = () => {
      const selection = root.current === null ? null : selectedSpan(root.current)
      const { selection: old } = useSession.getState()
      if (selection?.start !== old?.start || selection?.end !== old?.end) useSession.setState({ selection })
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [])
  useEffect(() => {
    const element = root.current
    if (element === null) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (onHintKey(event, letters) || (caret && moveCaret(event, element)) || onArticleKey(event, labels)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    element.addEventListener('keydown', listen)
    return () => element.removeEventListener('keydown', listen)
  }, [labels, letters, caret])
  const mark = useCaretMark(root, caret)

  if (doc === null || views === null) return null
  const direction = doc.article.direction ?? directionOf(doc.text) ?? 'ltr'
  return (
    <main
      ref={root}
      className={`article-pane${caret ? ' caret-mode' : ''}`}
      aria-label={t.article}
      data-pane="article"
      tabIndex={0}
      style={{ '--text-scale': textSize / 100 } as React.CSSProperties}
      onClick={focusClicked}
    >
      <ArticleHead doc={doc} />
      <article className="sheet" lang={doc.article.language} dir={direction}>
        <ArticleText
          doc={doc}
          views={views}
          direction={direction}
          focusKey={focus === null ? null : keyOf(focus)}
          focusPart={typeof part === 'object' ? part.content : part}
          hints={letters}
        />
      </article>
      {mark}
      <SelectionBar labels={labels} root={root} />
      <FindBar root={root} />
      <Announcer labels={labels} />
    </main>
  )
}

/** While letters stand beside the candidates, a letter chooses one, with Shift one more; Escape leaves. */
function onHintKey(event: KeyboardEvent, letters: ReturnType<typeof speakerHints> | null): boolean {
  if (letters === null || event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'Escape') {
    useSession.setState({ hints: false })
    return true
  }
  const typed = /^[a-z]$/iu.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/u, '').toLowerCase()
  const quote = focusedQuote()
  const hint = [...letters.values()].find(({ letter }) => letter === typed)
  if (quote === null || hint === undefined) return false
  chooseSpeaker(quote, hint.entity, event.shiftKey)
  return true
}

/** A click puts the focus on the innermost annotation under it; a second click on the same place goes outward. */
function focusClicked(event: ReactMouseEvent): void {
  const selection = window.getSelection()
  if (selection !== null && !selection.isCollapsed) return
  const run = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ids]') : null
  const ids = run?.dataset.ids?.split(' ') ?? []
  if (ids.length === 0) return
  const { focus, doc } = useSession.getState()
  const current = focus === null ? -1 : ids.indexOf(keyOf(focus))
  const key = ids[(current + 1) % ids.length] ?? ''
  const id = Number(key.slice(1))
  const start = Number(run?.dataset.start)
  const mention = key.startsWith('m') ? doc?.mentions.find((candidate) => candidate.id === id) : undefined
  const quote = key.startsWith('q') ? doc?.quotes.find((candidate) => candidate.id === id) : undefined
  if (mention !== undefined) focusOn({ type: 'mention', id: mention.id })
  if (quote === undefined) return
  const part = quote.content.findIndex((span) => span.start <= start && start < span.end)
  const named = (['cue', 'speaker', 'medium'] as const).find((name) => {
    const span = quote[name]
    return span !== null && span.start <= start && start < span.end
  })
  focusOn({ type: 'quote', id: quote.id }, named ?? { content: Math.max(0, part) })
}
