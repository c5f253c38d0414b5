import { v7 as uuidv7 } from 'uuid'
import { create } from 'zustand'
import { isEmpty } from '../../shared/change/index.ts'
import type { Change } from '../../shared/change/index.ts'
import type { Committed, CorpusChanges, HistoryState } from '../../shared/contract/index.ts'
import { applyToDocument } from '../../shared/edit/index.ts'
import type { AnnotationRef, EditContext, Part } from '../../shared/edit/index.ts'
import type { ArticleDocument, ArticleId, Span } from '../../shared/model/index.ts'
import { painted } from '../after-paint.ts'
import { api, useConnection } from '../api.ts'
import { atRest } from '../at-rest.ts'
import { usePlace } from '../corpus/place.ts'
import { shownCorpus } from '../corpus/use-corpus.ts'
import { currentMessages } from '../messages/index.ts'
import { useSettings } from '../settings/settings.ts'
import { dismiss, notify, notifyError, useNotices } from '../ui/notices.ts'
import { adopt } from './adopt.ts'
import { commit } from './commit.ts'
import { dropIds, fillIds, takeId } from './ids.ts'
import { isOpen, nextToReview } from './order.ts'
import { forgetOwn, hasForeign, rememberOwn } from './own-changes.ts'
import { createSaving } from './saving.ts'

/** The article that is open, what has the focus in it, and whether its edits are on disk. */
export interface Session {
  readonly doc: ArticleDocument | null
  readonly loading: boolean
  readonly focus: AnnotationRef | null
  /** Which span of the focused annotation the border keys move. */
  readonly part: Part
  /** What is selected in the text. UTF-16 units. */
  readonly selection: Span | null
  readonly caret: boolean
  readonly showRejected: boolean
  /** Letters stand beside the candidates for the focused quote's speaker. */
  readonly hints: boolean
  /** Where something was undone or redone: scrolled to and lit up for a moment. */
  readonly spot: Span | null
  readonly saving: 'saved' | 'saving' | 'failed'
  /** Of the last edit that is on disk. RFC 3339. */
  readonly savedAt: string | null
  /** What this person did last, and how many things before it; not what was undone or redone. */
  readonly done: { readonly verb: string; readonly before: number } | null
  readonly history: HistoryState | null
  /** The groups that Undo and Redo could not move when they were last asked: the next one passes over them. */
  readonly refused: { readonly undo: string | null; readonly redo: string | null }
  /** Grows when the text should scroll to the focused annotation. */
  readonly scroll: number
}

const CLOSED: Session = {
  doc: null,
  loading: false,
  focus: null,
  part: 'span',
  selection: null,
  caret: false,
  showRejected: false,
  hints: false,
  spot: null,
  saving: 'saved',
  savedAt: null,
  done: null,
  history: null,
  refused: { undo: null, redo: null },
  scroll: 0,
}

export const useSession = create<Session>()(() => CLOSED)

const { setState: set, getState: get } = useSession

/**
 * That edits are saved is told when none has come for a moment, and at the latest so long after the first of them: told
 * with each, it would have the page drawn twice for one key. Milliseconds.
 */
const [REST_MS, AT_LATEST_MS] = [250, 2000]

/** What the last edit that was saved led to, until it is told. */
let news: Committed | null = null

const telling = atRest(
  () => {
    const isAll = saving.waiting().length === 0
    set({ ...(news !== null && { history: news.history, savedAt: news.at }), ...(isAll && { saving: 'saved' }) })
    news = null
  },
  REST_MS,
  AT_LATEST_MS,
)

/** Shows now what was saved. */
export function tellSaved(): void {
  telling.now()
}

const saving = createSaving(
  commit,
  {
    saved(_edit, committed) {
      news = committed ?? news
      telling.ask()
    },
    failed(error) {
      set({ saving: 'failed' })
      notifyError(error)
      sayUnsaved()
    },
    refused(_edit, error) {
      set({ saving: saving.waiting().length === 0 ? 'saved' : 'saving' })
      notifyError(error)
      reload().then(leaveBin, notifyError)
    },
  },
  // A key is answered in the text first: to pack an edit and hand it over takes two milliseconds.
  painted,
)

/** Loudly, and until it is saved: what is on the page is not on the disk. */
function sayUnsaved(): void {
  const { review: t } = currentMessages()
  notify({ tone: 'bad', title: t.saveFailed, text: t.saveFailedBody, action: { label: t.retry, run: send } })
}

/** Tries again to save what waits. */
export function send(): void {
  if (saving.waiting().length === 0) return
  const { review: t } = currentMessages()
  for (const { id, title } of useNotices.getState().shown) if (title === t.saveFailed) dismiss(id)
  set({ saving: 'saving' })
  saving.send()
}

/** How many edits wait to be saved; a page that closes with some asks first. */
export function unsaved(): number {
  return saving.waiting().length
}

// The workbench answers again: what could not reach it goes out, what happened meanwhile comes in.
useConnection.subscribe(({ epoch, state }, before) => {
  if (state !== 'open' || epoch === before.epoch || before.epoch === 0) return
  if (saving.waiting().length > 0) send()
  else reload().catch(() => undefined)
})

/** Gives up what could not be saved. */
export function dropUnsaved(): void {
  saving.clear()
}

function editContext(): EditContext {
  return { person: useSettings.getState().person, now: () => new Date().toISOString(), nextId: takeId, uid: uuidv7 }
}

let opening: { readonly article: ArticleId; readonly done: Promise<void> } | null = null

/** Shows an article, with the focus on the first annotation to review. One that is open, or on its way, is left alone. */
export function openArticle(article: ArticleId | null): Promise<void> {
  if (article === null) {
    set({ doc: null, focus: null, selection: null, loading: false })
    return Promise.resolve()
  }
  if (get().doc?.article.id === article) return Promise.resolve()
  if (opening?.article === article) return opening.done
  const done = load(article).finally(() => {
    if (opening?.done === done) opening = null
  })
  opening = { article, done }
  return done
}

async function load(article: ArticleId): Promise<void> {
  set({ loading: true })
  try {
    const doc = await fetchDocument(article)
    if (usePlace.getState().article !== article) return
    const focus = isOpen(doc) ? nextToReview(doc, null, 1) : null
    // A caret that was left in another text would take this one to where it stood.
    const nothing = { part: 'span', selection: null, caret: false, hints: false, spot: null } as const
    set({ doc, loading: false, focus, ...nothing, scroll: get().scroll + 1 })
  } catch (error) {
    set({ loading: false })
    notifyError(error)
  }
}

/** The article as it is stored, with the edits on it that could not be saved yet. */
async function fetchDocument(article: ArticleId): Promise<ArticleDocument> {
  await Promise.all([fillIds().catch(() => undefined), saving.settled()])
  const doc = await api.articles.get({ article })
  const edits = saving.waiting().filter((edit) => edit.article === article)
  return edits.reduce((edited, { change }) => applyToDocument(edited, change), doc)
}

/** Loads the open article again; what is equal stays the same object. */
export async function reload(): Promise<void> {
  const { doc } = get()
  if (doc === null) return
  const made = changesShown
  const fresh = await fetchDocument(doc.article.id)
  const now = get().doc
  if (now === null || now.article.id !== fresh.article.id) return
  // What was done meanwhile may have been saved after this was read: it would be gone from the page.
  if (changesShown === made) set({ doc: adopt(now, fresh) })
  else await reload()
}

/** How many changes the page has shown without being told of them. */
let changesShown = 0

/** Forgets everything of the corpus that was open. */
export function openedCorpus(history: HistoryState | null): void {
  saving.clear()
  telling.cancel()
  news = null
  forgetOwn()
  dropIds()
  set({ ...CLOSED, showRejected: get().showRejected, history })
}

const doneNow = (verb: string) => ({ verb, before: (get().done?.before ?? 0) + 1 })

/** Makes an edit: shown at once, sent in order, shown as saved when it is on disk. False if nothing would change. */
export function edit(verb: string, build: (doc: ArticleDocument, context: EditContext) => Change): boolean {
  const { doc } = get()
  if (doc === null) return false
  const change = build(doc, editContext())
  if (isEmpty(change)) return false
  rememberOwn(change)
  changesShown += 1
  const edited = applyToDocument(doc, change)
  // It goes out before what stands beside the text is drawn.
  saving.add({ corpus: shownCorpus(), article: doc.article.id, change, verb })
  set({ doc: edited, saving: 'saving', done: doneNow(verb), spot: null })
  return true
}

/** Resolves when every edit is on disk; false where some could not be saved. */
export async function settled(): Promise<boolean> {
  await saving.settled()
  return saving.waiting().length === 0
}

/**
 * Whether every edit is on disk; where some could not be saved, it is said. Asked before work that goes past the page:
 * what it does would be a conflict for those.
 */
export async function allSaved(): Promise<boolean> {
  const isAll = await settled()
  if (!isAll) sayUnsaved()
  return isAll
}

/** Shows a state of the history that an edit led to which is none of the open article, or an undo, redo or revert. */
export function showHistory(history: HistoryState, savedAt: string, verb?: string): void {
  tellSaved()
  set({ history, savedAt, ...(verb !== undefined && { done: doneNow(verb) }) })
}

/** Shows a change that is on disk already. */
export async function showApplied(change: Change | null): Promise<void> {
  const { doc } = get()
  if (doc === null) return
  if (change === null) {
    await reload()
    return
  }
  rememberOwn(change)
  changesShown += 1
  try {
    set({ doc: applyToDocument(doc, change) })
  } catch {
    await reload()
  }
}

/** Moves the focus; the text scrolls there. */
export function focusOn(focus: AnnotationRef | null, part: Part = 'span'): void {
  set({ focus, part, hints: false, spot: null, scroll: get().scroll + 1 })
}

/**
 * Takes over what others changed in the open article; what this page did itself it knows already. Edits that wait are
 * saved first: they were made on what is shown.
 */
export function follow(changes: CorpusChanges): void {
  const { doc } = get()
  if (doc === null) return
  if (changes.many || (changes.articles.includes(doc.article.id) && hasForeign(changes.keys)))
    reload().then(leaveBin, () => undefined)
}

/** An article that came into the bin while it was shown, from another window or by Undo, is not read on. */
function leaveBin(): void {
  if (get().doc?.article.deleted !== true) return
  usePlace.setState({ article: null })
  notify({ tone: 'quiet', text: currentMessages().review.inBin })
}
