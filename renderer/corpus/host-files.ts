import type { Handle } from '../../shared/contract/index.ts'
import { api, orpc } from '../api.ts'
import { queries } from '../queries.ts'

export type Picked = 'articles' | 'folder' | 'corpus'

const host = () => queries.fetchQuery(orpc.host.info.queryOptions())

/** Asks the user for files: with a system dialog, or in a browser with its own and an upload. Empty if they cancel. */
export async function pickHandles(what: Picked, upload: Upload): Promise<readonly Handle[]> {
  const { dialogs } = await host()
  if (dialogs) return (await api.host.pick({ what })) ?? []
  return uploadFiles(await askBrowser(what), upload)
}

export interface Upload {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** Files on their way at once; a browser opens six connections to one origin. */
const AT_ONCE = 5

/** A file that could not be handed to the workbench. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed'
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(`${file} was not uploaded`, { cause })
    this.file = file
  }
}

export interface NamedFile {
  /** With the folders it came in. */
  readonly name: string
  readonly file: File
}

/**
 * Hands files to the workbench, in their order, whichever arrives first. Those that came in one folder become one handle:
 * that folder's.
 * @throws UploadFailed at the first that does not arrive; AbortError where the signal stops it
 */
export async function uploadFiles(
  files: readonly NamedFile[],
  { onProgress, signal }: Upload,
): Promise<readonly Handle[]> {
  if (files.length === 0) return []
  const { uploadUrl } = await host()
  const folder = crypto.randomUUID()
  const arrived: Handle[] = []
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
  return [...new Map(arrived.map((handle) => [handle.handle, handle])).values()]
}

async function upload(to: string, { name, file }: NamedFile, folder: string, signal: AbortSignal): Promise<Handle> {
  const address = new URL(to, window.location.href)
  address.searchParams.set('name', name)
  address.searchParams.set('folder', folder)
  try {
    const answer = await fetch(address, { method: 'POST', body: file, signal })
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
    return (await answer.json()) as Handle
  } catch (error) {
    signal.throwIfAborted()
    throw new UploadFailed(name, error)
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

async function walk(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ file, name: entry.fullPath.replace(/^\//u, '') }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: NamedFile[] = []
  // A reader gives a hundred at a time, and none at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return found
    for (const child of batch) found.push(...(await walk(child)))
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
