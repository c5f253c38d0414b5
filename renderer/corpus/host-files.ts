import type { Handle } from '../../shared/contract/index.ts'
import { api, orpc } from '../api.ts'
import { queries } from '../queries.ts'

export type Picked = 'articles' | 'folder' | 'corpus'

const host = () => queries.fetchQuery(orpc.host.info.queryOptions())

/** What the workbench was given. */
export interface Handed {
  readonly handles: readonly Handle[]
  /** Names of files that did not arrive. */
  readonly missing: readonly string[]
}

/** Asks the user for files: with a system dialog, or in a browser with its own and an upload. Empty if they cancel. */
export async function pickHandles(what: Picked, upload: Upload): Promise<Handed> {
  const { dialogs } = await host()
  if (dialogs) return { handles: (await api.host.pick({ what })) ?? [], missing: [] }
  return uploadFiles(await askBrowser(what), upload)
}

export interface Upload {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** Files on their way at once; a browser opens six connections to one origin. */
const AT_ONCE = 5

export interface NamedFile {
  /** With the folders it came in. */
  readonly name: string
  /** Null where the browser could not open it. */
  readonly file: File | null
}

/**
 * Hands files to the workbench, in their order, whichever arrives first. Those that came in one folder become one handle:
 * that folder's. One that does not arrive costs nothing but itself.
 * @throws AbortError where the signal stops it
 */
export async function uploadFiles(files: readonly NamedFile[], { onProgress, signal }: Upload): Promise<Handed> {
  if (files.length === 0) return { handles: [], missing: [] }
  const { uploadUrl } = await host()
  const folder = crypto.randomUUID()
  const arrived: (Handle | null)[] = []
  const waiting = files.entries()
  let done = 0
  const work = async () => {
    for (const [index, file] of waiting) {
      arrived[index] = await upload(uploadUrl ?? '', file, folder, signal)
      done += 1
      onProgress(done, files.length)
    }
  }
  onProgress(0, files.length)
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const handles = new Map(arrived.flatMap((handle) => (handle === null ? [] : [[handle.handle, handle]])))
  return {
    handles: [...handles.values()],
    missing: files.flatMap(({ name }, index) => (arrived[index] === null ? [name] : [])),
  }
}

/** Null where it does not arrive. */
async function upload(
  to: string,
  { name, file }: NamedFile,
  folder: string,
  signal: AbortSignal,
): Promise<Handle | null> {
  if (file === null) return null
  const address = new URL(to, window.location.href)
  address.searchParams.set('name', name)
  address.searchParams.set('folder', folder)
  try {
    const answer = await fetch(address, { method: 'POST', body: file, signal })
    return answer.ok ? ((await answer.json()) as Handle) : null
  } catch {
    signal.throwIfAborted()
    return null
  }
}

function askBrowser(what: Picked): Promise<readonly NamedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = what === 'articles'
    input.webkitdirectory = what === 'folder'
    if (what === 'corpus') input.accept = '.isnad'
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => resolve([...(input.files ?? [])].map(named)))
    input.click()
  })
}

function named(file: File): NamedFile {
  return { file, name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }
}

/** The files among what was dropped on a page in a browser, folders walked. Call it while the drop event is handled. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly NamedFile[]> {
  const found = [...items].map((item) => {
    const entry = item.webkitGetAsEntry()
    const file = item.getAsFile()
    return entry === null ? Promise.resolve(file === null ? [] : [named(file)]) : walk(entry)
  })
  return (await Promise.all(found)).flat()
}

/** The file, or all that are in the folder. What cannot be opened is among them, without its content. */
async function walk(entry: FileSystemEntry, found: NamedFile[] = []): Promise<readonly NamedFile[]> {
  const name = entry.fullPath.replace(/^\//u, '')
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    found.push({ file, name })
    return found
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives a hundred at a time, and none at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    )
    if (batch === null) found.push({ file: null, name })
    if (batch === null || batch.length === 0) return found
    for (const child of batch) await walk(child, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** Lets the browser save what the workbench offers for download. */
export function download(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
