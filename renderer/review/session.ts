import { isDefinedError } from '@orpc/client'
import { v7 as uuidv7 } from 'uuid'
import { create } from 'zustand'
import { isEmpty } from '../../shared/change/index.ts'
import type { Change } from '../../shared/change/index.ts'
import type { CorpusChanges, HistoryState, Reverted } from '../../shared/contract.ts'
import { applyToDocument } from '../../shared/edit/index.ts'
import type { AnnotationRef, EditContext, Part } from '../../shared/edit/index.ts'
import { recordKey } from '../../shared/model/index.ts'
import type { ArticleDocument, ArticleId, Span } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { usePlace } from '../corpus/place.ts'
import { useSettings } from '../settings/settings.ts'
import { notifyError } from '../ui/notices.ts'
import { dropIds, fillIds, takeId } from './ids.ts'
import { readingOrder, refOf } from './order.ts'

/** One edit on its way to the disk. */
interface Pending {
  readonly article: ArticleId
  readonly change: Change
  readonly verb: string
}

interface Session {
  readonly doc: ArticleDocument | null
  readonly loading: boolean
  readonly focus: AnnotationRef | null
  /** Which span of the focused annotation the border keys move. */
  readonly part: Part
  /** What is selected in the text, without surrounding space. UTF-16 units. */
  readonly selection: Span | null
  readonly caret: boolean
  readonly showRejected: boolean
  /** Letters stand beside the candidates for the focused quote's speaker. */
  readonly hints: boolean
  readonly saving: 'saved' | 'saving' | 'failed'
  readonly savedAt: string | null
  readonly history: HistoryState | null
  /** Grows when the text should scroll to the focused annotation. */
  readonly scroll: number
}

export const useSession = create<Session>()(() => ({
  doc: null,
  loading: false,
  focus: null,
  part: 'span',
  selection: null,
  caret: false,
  showRejected: false,
  hints: false,
  saving: 'saved',
  savedAt: null,
  history: null,
  scroll: 0,
}))

const { setState: set, getState: get } = useSession

let pending: Pending[] = []
let sending: Promise<void> | null = null
/** Records this page changed and the feed has not told of yet. */
const own = new Set<string>()

export function editContext(): EditContext {
  return { person: useSettings.getState().person, now: () => new Date().toISOString(), nextId: takeId, uid: uuidv7 }
}

/** Opens an article; `focus` as it was where it is opened again, else the first annotation to review. */
export async function openArticle(article: ArticleId | null, focus: AnnotationRef | null = null): Promise<void> {
  if (article === null) {
    set({ doc: null, focus: null, selection: null, loading: false })
    return
  }
  set({ loading: true })
  try {
    await Promise.all([fillIds().catch(() => undefined), drained()])
    const doc = await api.articles.get({ article })
    if (usePlace.getState().article !== article) return
    const open = readingOrder(doc).find(({ status }) => status === 'suggested')
    const start = focus ?? (open === undefined ? null : refOf(open))
    set({ doc, loading: false, focus: start, part: 'span', selection: null, hints: false, scroll: get().scroll + 1 })
  } catch (error) {
    set({ loading: false })
    notifyError(error)
  }
}

/** Forgets everything of the corpus that was open. */
export function openedCorpus(history: HistoryState | null): void {
  pending = []
  own.clear()
  dropIds()
  set({ doc: null, focus: null, selection: null, hints: false, saving: 'saved', savedAt: null, history })
}

/** Loads the open article again, keeping the focus. */
export async function reload(): Promise<void> {
  const { doc, focus } = get()
  if (doc === null) return
  const fresh = await api.articles.get({ article: doc.article.id })
  if (get().doc?.article.id === fresh.article.id) set({ doc: fresh, focus })
}

/** Makes an edit: shown at once, sent in order, shown as saved when it is on disk. False if nothing would change. */
export function edit(verb: string, build: (doc: ArticleDocument, context: EditContext) => Change): boolean {
  const { doc } = get()
  if (doc === null) return false
  const change = build(doc, editContext())
  if (isEmpty(change)) return false
  for (const record of [...change.added, ...change.updated, ...change.removed]) own.add(recordKey(record))
  set({ doc: applyToDocument(doc, change), saving: 'saving' })
  pending.push({ article: doc.article.id, change, verb })
  send()
  return true
}

/** Sends what waits, in order. Also what "Try again" does. */
export function send(): void {
  sending ??= sendAll().finally(() => {
    sending = null
  })
}

async function sendAll(): Promise<void> {
  for (let next = pending[0]; next !== undefined; next = pending[0]) {
    try {
      const { history, at } = await api.history.commit({ change: next.change, verb: next.verb })
      pending.shift()
      set({ history, savedAt: at, saving: pending.length === 0 ? 'saved' : 'saving' })
    } catch (error) {
      if (!isRefused(error)) {
        set({ saving: 'failed' })
        return
      }
      const { article } = next
      pending = pending.filter((other) => other.article !== article)
      set({ saving: 'saved' })
      notifyError(error)
      await reload().catch(() => undefined)
    }
  }
}

/** The workbench looked at the change and will not take it; anything else may go better the next time. */
function isRefused(error: unknown): boolean {
  return isDefinedError(error as Error) && (error as { code?: string }).code !== 'STORAGE'
}

/** Resolves when nothing is on its way; at once where the last try failed. */
async function drained(): Promise<void> {
  await sending
}

/** What waits to be saved; a page that closes with some asks first. */
export function unsaved(): number {
  return pending.length
}

export async function undo(direction: 'undo' | 'redo'): Promise<void> {
  await drained()
  if (pending.length > 0) return
  try {
    await show(await api.history[direction]())
  } catch (error) {
    notifyError(error, direction)
  }
}

export async function revert(group: string): Promise<void> {
  await drained()
  try {
    await show(await api.history.revert({ group }))
  } catch (error) {
    notifyError(error)
  }
}

/** Shows where something was undone or redone, opening the article it was in. */
async function show({ history, at, applied, step }: Reverted): Promise<void> {
  set({ history, savedAt: at })
  const { doc } = get()
  const touched = applied === null ? [] : [...applied.added, ...applied.updated, ...applied.removed]
  for (const record of touched) own.add(recordKey(record))
  const place = touched.find(({ type }) => type === 'mention' || type === 'quote')
  const focus = place === undefined ? null : ({ type: place.type, id: place.id } as AnnotationRef)
  if (step.article === null) return
  if (doc?.article.id !== step.article) {
    usePlace.getState().open(step.article)
    await openArticle(step.article, focus)
    return
  }
  if (applied === null) await reload()
  else {
    try {
      set({ doc: applyToDocument(doc, applied) })
    } catch {
      await reload()
    }
  }
  if (focus !== null) focusOn(focus)
}

export function focusOn(focus: AnnotationRef | null, part: Part = 'span'): void {
  set({ focus, part, hints: false, scroll: get().scroll + 1 })
}

/** Takes over what others changed in the open article; what this page did itself it knows already. */
export function follow(changes: CorpusChanges): void {
  const { doc } = get()
  const others = changes.keys.filter((key) => !own.delete(key))
  if (doc === null || pending.length > 0) return
  const concerned = changes.articles.includes(doc.article.id) && (changes.many || others.length > 0)
  if (concerned) void reload().catch(() => undefined)
}
