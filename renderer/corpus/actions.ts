import { ORPCError } from '@orpc/client'
import type { ArticleQuery, CorpusInfo, Handle, Soundness } from '../../shared/contract/index.ts'
import type { ReadOnly } from '../../shared/errors.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { api, orpc } from '../api.ts'
import { currentMessages } from '../messages/index.ts'
import { queries } from '../queries.ts'
import { dropUnsaved, forgetDifferences, openedCorpus, settled } from '../review/index.ts'
import { forgetSearch } from '../search/search-state.ts'
import { notify, notifyError } from '../ui/notices.ts'
import { closeDialog, openDialog } from '../window/dialog.ts'
import type { UnreadableCorpus } from '../window/dialog.ts'
import { beginWork } from '../window/work.ts'
import { addArticles, addFiles, isLeaving, leaveAdding, whileLeaving } from './adding.ts'
import { download, pickHandles, uploadFiles } from './host-files.ts'
import type { Handed, NamedFile, Picked, Upload } from './host-files.ts'
import { usePlace } from './place.ts'
import { shownCorpus } from './use-corpus.ts'
import { useWelcome } from './welcome-shown.ts'

const BEGINNING: ArticleQuery = { filter: {}, sort: 'added' }

/** Shows a corpus from its beginning, or none. */
function show(info: CorpusInfo | null): void {
  const { open, setQuery } = usePlace.getState()
  open(null)
  // Another object: of another corpus it is another list.
  setQuery({ ...BEGINNING })
  openedCorpus(info?.history ?? null)
  leaveAdding()
  forgetDifferences()
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

/** Whether edits could not be saved, which would be lost with the corpus: says so, and offers to leave it without them. */
async function keepsUnsaved(leave: () => Promise<unknown>): Promise<boolean> {
  if (await settled()) return false
  const { review: t } = currentMessages()
  const run = () => {
    dropUnsaved()
    void leave()
  }
  notify({ tone: 'bad', title: t.saveFailed, text: t.lostByLeaving, action: { label: t.leaveUnsaved, run } })
  return true
}

/** Opens what `open` opens and answers whether it did; what went wrong was said. */
async function opening(
  open: () => Promise<CorpusInfo>,
  then: (info: CorpusInfo) => void = show,
  refused: (error: unknown) => void = explain,
): Promise<boolean> {
  if (await keepsUnsaved(() => opening(open, then, refused))) return false
  try {
    then(await whileLeaving(open))
    return true
  } catch (error) {
    refused(error)
    // The one that was open before is closed by now.
    show(await api.corpus.info().catch(() => null))
    return false
  }
}

function explain(error: unknown): void {
  if (error instanceof ORPCError && error.code === 'CORPUS_UNREADABLE')
    openDialog({ type: 'unreadable', corpus: error.data as UnreadableCorpus })
  else notifyError(error)
}

export function openHandle(handle: string): Promise<boolean> {
  return opening(() => api.corpus.open({ handle }), showOpened)
}

/** Opens the corpus that is shown to change it, where another computer had it. */
export async function takeOver(): Promise<void> {
  closeDialog()
  const { takeOver: t } = currentMessages().corpus
  await opening(api.corpus.takeOver, (info) => {
    showOpened(info)
    notify(info.readOnly ? { tone: 'bad', text: t.refused } : { tone: 'good', text: t.done(info.name) })
  })
}

/** The first article opens with its list, not after it: somebody may be walking through it by then. */
export async function openSample(): Promise<void> {
  let first: ArticleId | null = null
  const open = async () => {
    const info = await api.corpus.sample()
    const page = await api.articles.page({ ...BEGINNING, offset: 0, limit: 1 }).catch(() => null)
    first = page?.rows[0]?.id ?? null
    return info
  }
  const showFirst = (info: CorpusInfo) => {
    show(info)
    usePlace.getState().open(first)
  }
  await opening(open, showFirst)
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

/**
 * Puts a backup in the place of a corpus and opens it. Where another computer has that, it is asked first.
 * @param fromElsewhere a person has said that nobody works there any more
 */
export async function restoreBackup(corpus: string, backup: string, fromElsewhere = false): Promise<void> {
  closeDialog()
  const restore = () => api.corpus.restore({ backup, fromElsewhere })
  const refused = (error: unknown) => {
    const held = error instanceof ORPCError && error.code === 'READ_ONLY' ? (error.data as ReadOnly) : null
    if (held === null || !held.isElsewhere || fromElsewhere) explain(error)
    else openDialog({ type: 'takeOver', corpus: { name: corpus, holder: held.holder, backup } })
  }
  if (!(await opening(restore, show, refused))) return
  notify({ tone: 'good', text: currentMessages().corpus.unreadable.restored(corpus) })
}

export async function closeCorpus(): Promise<void> {
  if (await keepsUnsaved(closeCorpus)) return
  await whileLeaving(() => api.corpus.close()).catch(notifyError)
  // Also one that could not be closed in order is.
  show(await api.corpus.info().catch(() => null))
}

/** Whether the corpus that is shown is open; what another window has opened in its place is shown. */
export async function isStillOpen(): Promise<boolean> {
  const info = await api.corpus.info()
  if (info?.uid === shownCorpus()) return true
  if (!isLeaving()) show(info)
  return false
}

export function openCorpus(): Promise<void> {
  return pick('corpus')
}

/** Asks for articles or a folder of them and adds them. */
export function pickArticles(what: 'articles' | 'folder'): Promise<void> {
  return pick(what)
}

async function pick(what: Picked): Promise<void> {
  const { handles, missing } = await handingOver((upload) => pickHandles(what, upload))
  await takeHandles(handles, { missing })
}

/** Adds files that were dropped on a page in a browser. */
export async function takeFiles(files: readonly NamedFile[]): Promise<void> {
  if (files.length === 0) notify({ tone: 'quiet', text: currentMessages().corpus.adding.nothing })
  const { handles, missing } = await handingOver((upload) => uploadFiles(files, upload))
  await takeHandles(handles, { missing })
}

/** Shows an upload while it runs; where it is stopped nothing is handed over. */
async function handingOver(hand: (upload: Upload) => Promise<Handed>): Promise<Handed> {
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
    notifyError(error)
    return { handles: [], missing: [] }
  } finally {
    begun[0]?.end()
  }
}

interface Taking {
  /** Opened from outside. */
  readonly continued?: boolean
  /** Names of files that came with them and did not arrive. */
  readonly missing?: readonly string[]
}

/**
 * Opens a corpus among them, and says that the others were not added; or else adds them all: to the corpus that is open;
 * where none is, to a new one, or what was opened from outside to the one that was open last.
 */
export async function takeHandles(
  handles: readonly Handle[],
  { continued = false, missing = [] }: Taking = {},
): Promise<void> {
  const { window: w, corpus: c } = currentMessages()
  const corpus = handles.find(({ kind }) => kind === 'corpus')
  if (corpus !== undefined) {
    const others = handles.length - 1 + missing.length
    if ((await openHandle(corpus.handle)) && others > 0)
      notify({ tone: 'bad', text: c.openedAlone(corpus.name, others) })
    return
  }
  const lost = missing.find((name) => /^[^/]+\.isnad$/iu.test(name))
  if (lost !== undefined) notify({ tone: 'bad', text: w.failed.upload(lost) })
  const unread = missing.filter((name) => name !== lost)
  if (handles.length + unread.length === 0) return
  if (!(await someCorpus(continued))) return
  await addFiles(
    handles.map(({ handle }) => ({ handle })),
    unread,
  )
}

export async function addPasted(name: string, text: string): Promise<void> {
  if (!(await someCorpus())) return
  await addArticles([{ name, text }])
}

/** True where a corpus is open; if there was none, the last one was opened or one made for the purpose. */
function someCorpus(continued = false): Promise<boolean> {
  finding ??= findCorpus(continued).finally(() => {
    finding = null
  })
  return finding
}

/** What comes meanwhile goes into the same one. */
let finding: Promise<boolean> | null = null

async function findCorpus(continued: boolean): Promise<boolean> {
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
    const isWhole = await settled()
    const { name, downloadUrl } = await api.corpus.saveCopy({ handle: chosen?.handle ?? null })
    if (downloadUrl !== null) download(downloadUrl)
    const text = downloadUrl === null ? t.saved(name) : t.ready(name)
    notify(isWhole ? { tone: 'good', text } : { tone: 'bad', text: `${text} ${t.withoutUnsaved}` })
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
