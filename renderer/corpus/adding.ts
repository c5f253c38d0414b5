import { create } from 'zustand'
import type { ImportEvent, ImportSource } from '../../shared/contract.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { api } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { beginWork } from '../window/work.ts'
import { usePlace } from './place.ts'

export interface Failure {
  readonly id: number
  readonly name: string
  readonly reason: string
  readonly advice: string
}

export interface Duplicate {
  readonly id: number
  readonly name: string
  readonly article: ArticleId
}

/** A broken folder of thousands says the same thousands of times. */
export const LISTED = 500

/** The adding of articles that runs, or the last one. */
export interface Adding {
  readonly state: 'idle' | 'running' | 'done' | 'stopped' | 'broken'
  readonly done: number
  readonly total: number | null
  /** The file that was read last. */
  readonly current: string
  readonly added: number
  readonly first: ArticleId | null
  readonly failed: number
  /** The first `LISTED` of them. */
  readonly failures: readonly Failure[]
  readonly known: number
  /** Articles that were there already; the first `LISTED` of them. */
  readonly duplicates: readonly Duplicate[]
}

export const NOTHING_ADDED: Adding = {
  state: 'idle',
  done: 0,
  total: null,
  current: '',
  added: 0,
  first: null,
  failed: 0,
  failures: [],
  known: 0,
  duplicates: [],
}

export const useAdding = create<Adding>()(() => NOTHING_ADDED)

/** What is known after one more event. */
export function afterEvent(adding: Adding, event: ImportEvent): Adding {
  switch (event.type) {
    case 'progress':
      return { ...adding, done: event.done, total: event.total, current: event.current }
    case 'imported':
      return { ...adding, added: adding.added + 1, first: adding.first ?? event.article }
    case 'duplicate': {
      const { name, article } = event
      const { known, duplicates } = adding
      return { ...adding, known: known + 1, duplicates: listed(duplicates, { id: known, name, article }) }
    }
    case 'failed': {
      const { name, reason, advice } = event
      const { failed, failures } = adding
      return { ...adding, failed: failed + 1, failures: listed(failures, { id: failed, name, reason, advice }) }
    }
    case 'finished':
      return { ...adding, state: event.report.stopped ? 'stopped' : 'done', first: event.report.first ?? adding.first }
  }
}

function listed<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.length < LISTED ? [...list, item] : list
}

/** Between two looks of the page at a stream that may tell of thousands of files a second. */
const SHOWN_EVERY_MS = 100

let running: AbortController | null = null

/** Adds articles to the open corpus; what is added while it runs stays, however it ends. */
export async function addArticles(sources: readonly ImportSource[]): Promise<void> {
  const { adding: t } = currentMessages().corpus
  if (running !== null) {
    notify({ tone: 'quiet', text: t.busy })
    return
  }
  const abort = new AbortController()
  running = abort
  let state: Adding = { ...NOTHING_ADDED, state: 'running' }
  useAdding.setState(state, true)
  const work = beginWork(t.running, stopAdding)
  let shown = 0
  try {
    for await (const event of await api.imports.run({ sources: [...sources] }, { signal: abort.signal })) {
      state = afterEvent(state, event)
      if (performance.now() - shown < SHOWN_EVERY_MS) continue
      shown = performance.now()
      useAdding.setState(state, true)
      work.report(state.done, state.total)
    }
    if (state.state === 'running') state = { ...state, state: abort.signal.aborted ? 'stopped' : 'done' }
  } catch (error) {
    state = { ...state, state: abort.signal.aborted ? 'stopped' : 'broken' }
    if (!abort.signal.aborted) notifyError(error)
  } finally {
    running = null
    work.end()
    useAdding.setState(state, true)
  }
  const { article, open } = usePlace.getState()
  // One that was there already is what the user wanted to see, too.
  const found = state.first ?? state.duplicates[0]?.article ?? null
  if (found !== null && (article === null || state.added + state.known === 1)) open(found)
}

export function stopAdding(): void {
  running?.abort()
}

/** Takes the result of the last adding away. */
export function forgetAdding(): void {
  if (running === null) useAdding.setState(NOTHING_ADDED, true)
}
