import { create } from 'zustand'
import type { ImportChoices, ImportSource, ImportSources } from '../../shared/contract/index.ts'
import { api } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { openDialog } from '../window/dialog.ts'
import { beginWork } from '../window/work.ts'
import { questionsOf } from './adding-questions.ts'
import { afterEvent, NOTHING_ADDED } from './adding-state.ts'
import type { Adding } from './adding-state.ts'
import { usePlace } from './place.ts'

/** The adding that runs, or the last one. */
export const useAdding = create<Adding>()(() => NOTHING_ADDED)

/** Between two looks of the page at a stream that may tell of thousands of files a second. */
const SHOWN_EVERY_MS = 250

/** Nothing to look at: all was added. */
const GOOD_NEWS_MS = 8000

let running: AbortController | null = null

/** Adds files to the open corpus; asks before, where they do not say themselves how they are to be read. */
export async function addFiles(sources: readonly ImportSource[]): Promise<void> {
  const stop = new AbortController()
  const work = beginWork(currentMessages().corpus.choices.looking, () => stop.abort())
  try {
    const inspection = await api.imports.inspect({ sources: [...sources] }, { signal: stop.signal })
    if (questionsOf(inspection).length > 0) {
      openDialog({ type: 'choices', sources, inspection })
      return
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
    return
  } finally {
    work.end()
  }
  await addArticles(sources)
}

/** Adds articles to the open corpus; what is added while it runs stays, however it ends. */
export async function addArticles(
  sources: readonly ImportSource[],
  choices: Partial<ImportChoices> = {},
): Promise<void> {
  const { adding: t } = currentMessages().corpus
  if (running !== null) {
    notify({ tone: 'quiet', text: t.busy })
    return
  }
  const abort = new AbortController()
  running = abort
  const files: ImportSources = { sources: [...sources], encodings: {}, mappings: {}, ...choices }
  let state: Adding = { ...NOTHING_ADDED, state: 'running', files }
  useAdding.setState(state, true)
  const work = beginWork(t.running, stopAdding)
  let shown = 0
  try {
    for await (const event of await api.imports.run(files, { signal: abort.signal })) {
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
  if (state.state === 'done' && state.added > 0 && state.failed + state.known === 0) {
    const result = state
    setTimeout(() => {
      if (useAdding.getState() === result) forgetAdding()
    }, GOOD_NEWS_MS)
  }
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
