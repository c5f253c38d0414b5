import { create } from 'zustand'
import type { ImportChoices, ImportSource, ImportSources, Inspection } from '../../shared/contract/index.ts'
import { api } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { noDialog, openDialog, useOpenDialog } from '../window/dialog.ts'
import { beginWork } from '../window/work.ts'
import { questionsOf } from './adding-questions.ts'
import { afterEvent, beginning, NOTHING_ADDED } from './adding-state.ts'
import type { Adding } from './adding-state.ts'
import { usePlace } from './place.ts'

/** The adding that runs, or the last one; what is added while one runs waits for it, and is of the same account. */
export const useAdding = create<Adding>()(() => NOTHING_ADDED)

/** Between two looks of the page at a stream that may tell of thousands of files a second. */
const SHOWN_EVERY_MS = 250

/** Nothing to look at: all was added. */
const GOOD_NEWS_MS = 8000

interface Account {
  readonly stop: AbortController
  /** Files and folders whose turn has not come. */
  waiting: number
  /** Of what came last. */
  last: Promise<void>
}

/** Of what runs and waits; null where nothing does. */
let account: Account | null = null

/**
 * Adds files to the open corpus; asks before, where they do not say themselves how they are to be read, and again where
 * what was added last was taken back.
 * @param missing names of files that came with them and did not arrive
 */
export async function addFiles(sources: readonly ImportSource[], missing: readonly string[] = []): Promise<void> {
  const { choices: t } = currentMessages().corpus
  const stop = new AbortController()
  const work = beginWork(t.looking, () => stop.abort())
  try {
    const inspection: Inspection =
      sources.length === 0
        ? { files: [], partial: false }
        : await api.imports.inspect({ sources: [...sources] }, { signal: stop.signal })
    const anew = await wasTakenBack()
    if (questionsOf(inspection, anew).length > 0) {
      if (useOpenDialog.getState().dialog !== null) notify({ tone: 'good', text: t.later })
      await noDialog()
      openDialog({ type: 'choices', sources, inspection, anew, missing })
      return
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
    return
  } finally {
    work.end()
  }
  await addArticles(sources, {}, missing)
}

/** Whoever takes back what was added, and adds it again, may want it read in another way. */
async function wasTakenBack(): Promise<boolean> {
  const { redo } = await api.history.state()
  return redo?.verb === 'imports.run'
}

/** Adds articles to the open corpus, one such call after another; what is added while it runs stays, however it ends. */
export async function addArticles(
  sources: readonly ImportSource[],
  choices: Partial<ImportChoices> = {},
  missing: readonly string[] = [],
): Promise<void> {
  const files: ImportSources = { sources: [...sources], encodings: {}, mappings: {}, ...choices }
  if (account === null) useAdding.setState(NOTHING_ADDED, true)
  account ??= { stop: new AbortController(), waiting: 0, last: Promise.resolve() }
  const mine = account
  mine.waiting += sources.length
  useAdding.setState({ state: 'running', waiting: mine.waiting })
  mine.last = mine.last.then(() => add(files, missing, mine))
  const { last } = mine
  await last
  if (account !== mine || mine.last !== last) return
  account = null
  conclude()
}

async function add(files: ImportSources, missing: readonly string[], mine: Account): Promise<void> {
  const { signal } = mine.stop
  mine.waiting -= files.sources.length
  if (signal.aborted) return
  const before = useAdding.getState()
  let state = beginning(before, files, missing)
  const show = () => {
    if (account === mine) useAdding.setState({ ...state, waiting: mine.waiting }, true)
  }
  show()
  const work = beginWork(currentMessages().corpus.adding.running, stopAdding)
  let shown = 0
  try {
    for await (const event of files.sources.length === 0 ? [] : await api.imports.run(files, { signal })) {
      state = afterEvent(state, event)
      if (performance.now() - shown < SHOWN_EVERY_MS) continue
      shown = performance.now()
      show()
      work.report(state.done, state.total)
    }
    if (state.state === 'running') state = { ...state, state: signal.aborted ? 'stopped' : 'done' }
  } catch (error) {
    const stopped = signal.aborted || leaving > 0
    state = { ...state, state: stopped ? 'stopped' : 'broken' }
    if (!stopped) notifyError(error)
  } finally {
    work.end()
    // The worst of the account is how it ended.
    if (before.state === 'broken') state = { ...state, state: 'broken' }
    show()
  }
}

function conclude(): void {
  const result = useAdding.getState()
  if (result.state === 'done' && result.added > 0 && result.failed + result.left + result.known + result.skipped === 0)
    setTimeout(() => {
      if (useAdding.getState() === result) forgetAdding()
    }, GOOD_NEWS_MS)
  // One that was there already is what the user wanted to see, too.
  const { article, open } = usePlace.getState()
  const found = result.first ?? result.duplicates[0]?.article ?? null
  if (found !== null && (article === null || result.added + result.known === 1)) open(found)
}

/** What runs, and what waits. */
export function stopAdding(): void {
  account?.stop.abort()
}

/** Takes the result of the last adding away. */
export function forgetAdding(): void {
  if (account === null) useAdding.setState(NOTHING_ADDED, true)
}

let leaving = 0

/** Whether this window is about to show another corpus. */
export const isLeaving = (): boolean => leaving > 0

/** What is added meanwhile ends with the corpus that is left, which is no failure. */
export async function whileLeaving<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  leaving += 1
  try {
    return await open()
  } finally {
    leaving -= 1
  }
}

/** Another corpus is shown: nothing of what was meant for the one before goes into it. */
export function leaveAdding(): void {
  stopAdding()
  account = null
  forgetAdding()
}
