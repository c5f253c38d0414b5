import { ORPCError } from '@orpc/client'
import type { CorpusInfo, Handle, Soundness } from '../../shared/contract/index.ts'
import { api, orpc } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { queries } from '../queries.ts'
import { forgetDifferences, openedCorpus } from '../review/index.ts'
import { forgetSearch } from '../search/search-state.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { closeDialog, openDialog } from '../window/dialog.ts'
import type { UnreadableCorpus } from '../window/dialog.ts'
import { beginWork } from '../window/work.ts'
import { addArticles, addFiles, forgetAdding } from './adding.ts'
import { download, pickHandles, UploadFailed, uploadFiles } from './host-files.ts'
import type { NamedFile, Picked, Upload } from './host-files.ts'
import { usePlace } from './place.ts'
import { useWelcome } from './welcome-shown.ts'

/** Shows a corpus from its beginning, or none. */
function show(info: CorpusInfo | null): void {
  const { open, setQuery } = usePlace.getState()
  open(null)
  setQuery({ filter: {}, sort: 'added' })
  openedCorpus(info?.history ?? null)
  forgetDifferences()
  forgetAdding()
  forgetSearch()
  queries.removeQueries({ queryKey: orpc.articles.key() })
  queries.setQueryData(orpc.corpus.info.queryKey(), info)
  void queries.invalidateQueries({ queryKey: orpc.corpus.recent.key() })
  useWelcome.setState({ shown: false })
}

/** Shows a corpus that was opened; the one that is shown already stays where it is. */
function showOpened(info: CorpusInfo): void {
  const shown = queries.getQueryData(orpc.corpus.info.queryKey())
  if (shown?.uid === info.uid && shown.readOnly === info.readOnly) useWelcome.setState({ shown: false })
  else show(info)
}

/** Opens what `open` opens and answers whether it did; what went wrong was said. */
async function opening(open: () => Promise<CorpusInfo>, then: (info: CorpusInfo) => void = show): Promise<boolean> {
  try {
    then(await open())
    return true
  } catch (error) {
    const unreadable = unreadableIn(error)
    if (unreadable === null) notifyError(error)
    else openDialog({ type: 'unreadable', corpus: unreadable })
    // The one that was open before is closed by now.
    show(await api.corpus.info().catch(() => null))
    return false
  }
}

function unreadableIn(error: unknown): UnreadableCorpus | null {
  return error instanceof ORPCError && error.code === 'CORPUS_UNREADABLE' ? (error.data as UnreadableCorpus) : null
}

export function openHandle(handle: string): Promise<boolean> {
  return opening(() => api.corpus.open({ handle }), showOpened)
}

export async function openSample(): Promise<void> {
  if (!(await opening(() => api.corpus.sample()))) return
  const page = await api.articles.page({ ...usePlace.getState().query, offset: 0, limit: 1 }).catch(() => null)
  usePlace.getState().open(page?.rows[0]?.id ?? null)
}

export function createNamed(name: string): Promise<boolean> {
  return opening(() => api.corpus.create({ name }))
}

/** Asks where to make a corpus, or without system dialogs for its name. */
export async function newCorpus(): Promise<void> {
  try {
    const { dialogs } = await queries.fetchQuery(orpc.host.info.queryOptions())
    if (!dialogs) {
      openDialog({ type: 'create' })
      return
    }
    const [chosen] = (await api.host.pick({ what: 'new_corpus' })) ?? []
    if (chosen !== undefined) await opening(() => api.corpus.create({ handle: chosen.handle }))
  } catch (error) {
    notifyError(error)
  }
}

export async function restoreBackup(corpus: string, backup: string): Promise<void> {
  closeDialog()
  if (!(await opening(() => api.corpus.restore({ backup })))) return
  notify({ tone: 'good', text: currentMessages().corpus.unreadable.restored(corpus) })
}

export async function closeCorpus(): Promise<void> {
  try {
    await api.corpus.close()
    show(null)
  } catch (error) {
    notifyError(error)
  }
}

export function openCorpus(): Promise<void> {
  return pick('corpus')
}

/** Asks for articles or a folder of them and adds them. */
export function pickArticles(what: 'articles' | 'folder'): Promise<void> {
  return pick(what)
}

async function pick(what: Picked): Promise<void> {
  await takeHandles(await handingOver((upload) => pickHandles(what, upload)))
}

/** Adds files that were dropped on a page in a browser. */
export async function takeFiles(files: readonly NamedFile[]): Promise<void> {
  await takeHandles(await handingOver((upload) => uploadFiles(files, upload)))
}

/** Shows an upload while it runs and says what went wrong with it; then nothing is handed over. */
async function handingOver(hand: (upload: Upload) => Promise<readonly Handle[]>): Promise<readonly Handle[]> {
  const stop = new AbortController()
  const begun: ReturnType<typeof beginWork>[] = []
  try {
    return await hand({
      signal: stop.signal,
      onProgress(done, total) {
        if (begun.length === 0) begun.push(beginWork(currentMessages().window.uploading, () => stop.abort()))
        begun[0]?.report(done, total)
      },
    })
  } catch (error) {
    if (error instanceof UploadFailed) {
      notify({ tone: 'bad', text: currentMessages().window.failed.upload(error.file) })
    } else notifyError(error)
    return []
  } finally {
    begun[0]?.end()
  }
}

/**
 * Opens a corpus among them, or else adds them all: to the corpus that is open; where none is, to a new one, or for files
 * that were opened from outside (`continued`) to the one that was open last.
 */
export async function takeHandles(handles: readonly Handle[], continued = false): Promise<void> {
  const corpus = handles.find(({ kind }) => kind === 'corpus')
  if (corpus !== undefined) {
    await openHandle(corpus.handle)
    return
  }
  if (handles.length === 0) return
  if (!(await someCorpus(continued))) return
  await addFiles(handles.map(({ handle }) => ({ handle })))
}

export async function addPasted(name: string, text: string): Promise<void> {
  if (!(await someCorpus())) return
  await addArticles([{ name, text }])
}

/** True where a corpus is open; if there was none, the last one was opened or one made for the purpose. */
async function someCorpus(continued = false): Promise<boolean> {
  useWelcome.setState({ shown: false })
  if ((await queries.fetchQuery(orpc.corpus.info.queryOptions())) !== null) return true
  const recent = continued ? await queries.fetchQuery(orpc.corpus.recent.queryOptions()) : []
  const last = recent.find(({ exists }) => exists)
  return last === undefined ? createNamed(currentMessages().corpus.create.unnamed) : openHandle(last.handle)
}

export async function saveCopy(): Promise<void> {
  const { copy: t } = currentMessages().corpus
  try {
    const { dialogs } = await queries.fetchQuery(orpc.host.info.queryOptions())
    const [chosen] = dialogs ? ((await api.host.pick({ what: 'copy' })) ?? []) : []
    if (dialogs && chosen === undefined) return
    const { name, downloadUrl } = await api.corpus.saveCopy({ handle: chosen?.handle ?? null })
    if (downloadUrl !== null) download(downloadUrl)
    notify({ tone: 'good', text: downloadUrl === null ? t.saved(name) : t.ready(name) })
  } catch (error) {
    notifyError(error)
  }
}

/** Asks what the check after a crash found, once it has ended, and shows it where that corpus is still open. */
export async function watchSoundness(corpus: string): Promise<void> {
  const found = await api.corpus.soundness().catch(() => null)
  const shown = queries.getQueryData(orpc.corpus.info.queryKey())
  if (found !== null && found.problems.length > 0 && shown?.uid === corpus) showProblems(found)
}

function showProblems(found: Soundness): void {
  const corpus = queries.getQueryData(orpc.corpus.info.queryKey())?.name ?? ''
  openDialog({ type: 'problems', corpus, found })
}

export async function checkCorpus(): Promise<void> {
  const { check: t } = currentMessages().corpus
  const stop = new AbortController()
  const work = beginWork(t.running, () => stop.abort())
  try {
    for await (const event of await api.corpus.check(undefined, { signal: stop.signal })) {
      if (event.type === 'progress') work.report(event.done, event.total)
      else if (event.problems.length === 0) notify({ tone: 'good', text: t.sound })
      else showProblems(event)
    }
  } catch (error) {
    if (!stop.signal.aborted) notifyError(error)
  } finally {
    work.end()
  }
}
