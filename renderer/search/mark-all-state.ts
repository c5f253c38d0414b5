import { create } from 'zustand'
import type { BulkTarget, Occurrence, OccurrencesOf } from '../../shared/contract/index.ts'
import { annotationOf } from '../../shared/edit/index.ts'
import { api } from '../api.ts'
import { runMany, sayDone } from '../corpus/bulk.ts'
import { usePlace } from '../corpus/place.ts'
import { currentMessages } from '../messages/index.ts'
import { settled, useSession } from '../review/session.ts'
import { notifyError } from '../ui/notices.ts'
import { closeDialog, openDialog } from '../window/dialog.ts'
import { toggled } from './picked.ts'

export type Scope = 'article' | 'list' | 'corpus'

interface MarkAllState {
  readonly name: string
  readonly label: string
  readonly scope: Scope
  readonly found: readonly OccurrencesOf[]
  /** Keys of those to be marked. */
  readonly picked: ReadonlySet<string>
  readonly looking: boolean
  readonly capped: boolean
}

/** As many as anybody looks through at once. */
export const MOST = 5000

export const useMarkAll = create<MarkAllState>()(() => ({
  name: '',
  label: 'PER',
  scope: 'article',
  found: [],
  picked: new Set(),
  looking: false,
  capped: false,
}))

const { setState: set, getState: get } = useMarkAll

export const keyOf = (article: number, { start }: Pick<Occurrence, 'start'>): string => `${article}:${start}`

let running: AbortController | null = null

/** Opens the dialog with the name that is selected, or of the focused mention. */
export function askMarkAll(): void {
  const { doc, focus, selection } = useSession.getState()
  if (doc === null) return
  const annotation = focus === null ? null : annotationOf(doc, focus)
  const mention = annotation?.type === 'mention' ? annotation : null
  const span = selection ?? mention
  if (span === null) return
  const label = mention?.label ?? get().label
  openDialog({ type: 'markAll' })
  void look({ name: doc.text.slice(span.start, span.end).trim(), label, scope: get().scope })
}

/** Whether there is a name to look for. */
export function canMarkAll(): boolean {
  const { focus, selection } = useSession.getState()
  return selection !== null || focus?.type === 'mention'
}

/** Looks for a name; everything that is not marked yet is picked. */
export async function look(wanted: Partial<Pick<MarkAllState, 'name' | 'label' | 'scope'>>): Promise<void> {
  running?.abort()
  const stop = new AbortController()
  running = stop
  set({ ...wanted, found: [], picked: new Set(), looking: true, capped: false })
  const { name, label, scope } = get()
  try {
    await settled()
    let count = 0
    const events = await api.search.occurrences(
      { name, label, within: withinOf(scope), most: MOST },
      { signal: stop.signal },
    )
    for await (const event of events) {
      if (running !== stop) return
      if (event.type !== 'found') continue
      count += event.articles.reduce((sum, { occurrences }) => sum + occurrences.length, 0)
      const open = event.articles.flatMap(({ article, occurrences }) =>
        occurrences.filter(({ state }) => state === 'open' || state === 'suggested').map((one) => keyOf(article, one)),
      )
      set(({ found, picked }) => ({
        found: [...found, ...event.articles],
        picked: new Set([...picked, ...open]),
        capped: count >= MOST,
      }))
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
  } finally {
    if (running === stop) set({ looking: false })
  }
}

function withinOf(scope: Scope): BulkTarget | null {
  const { article, query } = usePlace.getState()
  if (scope === 'article') return article === null ? null : { articles: [article] }
  return scope === 'list' ? { query } : null
}

/** Picks some, or no more if all of them are picked. */
export function toggle(keys: readonly string[]): void {
  set(({ picked }) => ({ picked: toggled(picked, keys) }))
}

export function stopLooking(): void {
  running?.abort()
  running = null
}

/** Marks what is picked: in the background, one undo. */
export async function markPicked(): Promise<void> {
  const { found, picked: keys, label } = get()
  const { markAll: t } = currentMessages().search
  const picked = found.flatMap(({ article, occurrences }) => {
    const spans = occurrences.filter((one) => keys.has(keyOf(article, one))).map(({ start, end }) => ({ start, end }))
    return spans.length === 0 ? [] : [{ article, spans }]
  })
  if (picked.length === 0) return
  stopLooking()
  closeDialog()
  const report = await runMany(t.running, (signal) => api.search.markAll({ label, picked }, { signal }))
  if (report !== null) sayDone(report, t.done)
}
