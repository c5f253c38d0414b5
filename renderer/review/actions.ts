import * as edits from '../../shared/edit/index.ts'
import type { AnnotationRef, BorderMove } from '../../shared/edit/index.ts'
import type { Change } from '../../shared/change/index.ts'
import type { ArticleDocument, ArticleId, BlockKind, EntityId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { usePlace } from '../corpus/place.ts'
import type { View } from '../corpus/place.ts'
import { currentMessages } from '../messages/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { isOpen, nextToReview } from './order.ts'
import { selectSpan, takeSelection } from './selecting.ts'
import { edit, focusOn, useSession } from './session.ts'

/*
 * What the keys, the menus and the mouse do to the open article. Each is one edit, or one move of the focus.
 */

const { getState: get } = useSession

/** The last action on an annotation, for `.`. */
let repeatable: (() => void) | null = null

export function remember(action: () => void): void {
  repeatable = action
  action()
}

export function repeat(): void {
  repeatable?.()
}

/** Decides on the focused annotation and goes on to the next one to review. */
export function decide(decision: 'accept' | 'reject', ref?: AnnotationRef): void {
  remember(() => {
    const { doc, focus } = get()
    const target = ref ?? focus
    if (doc === null || target === null) return
    const decided = decision === 'accept' ? edits.accept : edits.reject
    edit(decision, (current, context) => decided(current, target, context))
    advance(target)
    ref = undefined
  })
}

/** Goes on from an annotation that was decided on, if something is left to review. */
function advance(from: AnnotationRef): void {
  const { doc } = get()
  if (doc === null) return
  if (isOpen(doc)) {
    const next = nextToReview(doc, from, 1)
    if (next !== null) focusOn(next)
  } else if (doc.article.status !== 'done') {
    notify({ tone: 'quiet', text: currentMessages().review.reviewDone })
  }
}

/** The label of the focused mention, or a mention made of the selection. */
export function applyLabel(label: string): void {
  const span = takeSelection()
  if (span !== null) {
    editAndFocus('mention', (doc, context) => edits.addMention(doc, span, label, context))
    return
  }
  if (get().focus?.type !== 'mention') {
    notify({ tone: 'quiet', text: currentMessages().review.needsWords })
    return
  }
  remember(() => {
    const { focus } = get()
    if (focus?.type !== 'mention') return
    edit('relabel', (doc, context) => edits.relabel(doc, focus.id, label, context))
  })
}

/** Moves a border of the selection, else of the focused span. */
export function moveBorder(move: BorderMove): void {
  const { doc, selection } = get()
  if (doc !== null && selection !== null) {
    selectSpan(edits.stepSpan(doc.text, selection, move))
    return
  }
  remember(() => {
    const { focus, part } = get()
    if (focus !== null) edit('border', (doc, context) => edits.stepBorder(doc, focus, part, move, context))
  })
}

export function removeFocused(): void {
  remember(() => {
    const { doc, focus } = get()
    if (doc === null || focus === null) return
    const next = nextToReview(doc, focus, 1)
    if (edit('delete', (current) => edits.remove(current, focus))) focusOn(next)
  })
}

export function toggleFlag(): void {
  remember(() => {
    const { doc, focus } = get()
    const annotation = doc === null || focus === null ? null : edits.annotationOf(doc, focus)
    if (focus !== null && annotation !== null)
      edit('flag', (current) => edits.setFlag(current, focus, !annotation.flagged))
  })
}

export function splitOff(): void {
  remember(() => {
    const { focus } = get()
    if (focus?.type !== 'mention') return
    const split = edit('split', (doc, context) => edits.splitEntity(doc, [focus.id], context))
    if (!split) notify({ tone: 'quiet', text: currentMessages().review.aloneAlready })
  })
}

/** Who or what the focused mention stands for. */
export function linkFocused(target: EntityId | 'new' | null): void {
  remember(() => {
    const { focus } = get()
    if (focus?.type === 'mention') edit('link', (doc, context) => edits.linkMention(doc, focus.id, target, context))
  })
}

export function setBlockKind(block: number, kind: BlockKind): void {
  edit('block', (doc, context) => {
    const found = doc.blocks.find(({ id }) => id === block)
    return found === undefined ? edits.setTags(doc, doc.article.tags) : edits.setBlockKind(doc, found.id, kind, context)
  })
}

/** Whether it is what somebody sees: the one that was opened may be on its way still, or another one be there by now. */
const isShown = (article: ArticleId | null): boolean => get().doc?.article.id === article

/** Accepts what is left, marks the article done and opens the next one of the queue. */
export async function finishArticle(): Promise<void> {
  const { view, article } = usePlace.getState()
  if (!isShown(article)) return
  // Asked first: the article's place in the queue may change with it.
  const next = await neighbour(1)
  if (!isShown(article)) return
  edit('done', (current, context) => edits.finish(current, { acceptRest: true }, context))
  if (next !== null) openFrom(view, next)
  else notify({ tone: 'quiet', text: currentMessages().review.lastArticle })
}

export function reopenArticle(): void {
  edit('reopen', edits.reopen)
}

export async function binArticle(): Promise<void> {
  const { article, query } = usePlace.getState()
  if (article === null || !isShown(article)) return
  const next = await api.articles.neighbour({ ...query, article, step: 1 }).catch(() => null)
  if (!isShown(article)) return
  edit('bin', (current) => edits.setDeleted(current, true))
  notify({ tone: 'quiet', text: currentMessages().review.binned })
  usePlace.getState().open(next)
}

/** The next or previous article of the queue. */
export async function goTo(direction: 1 | -1): Promise<void> {
  const { article, view } = usePlace.getState()
  if (article === null) return
  const next = await neighbour(direction)
  if (next !== null) openFrom(view, next)
  else {
    const { review: t } = currentMessages()
    notify({ tone: 'quiet', text: direction === 1 ? t.lastArticle : t.firstArticle })
  }
}

/** Opens an article that was asked for in a view; who has gone to another one since is not called back. */
function openFrom(view: View, article: ArticleId): void {
  if (usePlace.getState().view === view) usePlace.getState().open(article)
  else usePlace.setState({ article })
}

async function neighbour(step: 1 | -1): Promise<ArticleId | null> {
  const { article, query } = usePlace.getState()
  if (article === null) return null
  try {
    return await api.articles.neighbour({ ...query, article, step })
  } catch (error) {
    notifyError(error)
    return null
  }
}

export function editAndFocus(verb: string, build: (doc: ArticleDocument, context: edits.EditContext) => Change): void {
  let made: AnnotationRef | null = null
  const changed = edit(verb, (doc, context) => {
    const change = build(doc, context)
    const record = change.added.find(({ type }) => type === 'mention' || type === 'quote')
    if (record !== undefined) made = { type: record.type, id: record.id } as AnnotationRef
    return change
  })
  if (changed && made !== null) focusOn(made)
}
