import type { Handle } from '../../shared/contract.ts'
import { api, orpc } from '../api.ts'
import { queries } from '../queries.ts'

export type Picked = 'articles' | 'folder' | 'corpus'

const host = () => queries.fetchQuery(orpc.host.info.queryOptions())

/** Asks the user for files: with a system dialog, or in a browser with its own and an upload. Empty if they cancel. */
export async function pickHandles(what: Picked, onUpload: UploadProgress): Promise<readonly Handle[]> {
  const { dialogs } = await host()
  if (dialogs) return (await api.host.pick({ what })) ?? []
  return uploadFiles(await askBrowser(what), onUpload)
}

export type UploadProgress = (done: number, total: number) => void

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
 * Hands files to the workbench one after the other. Those that came in one folder become one handle: that folder's.
 * @throws UploadFailed at the first that does not arrive
 */
export async function uploadFiles(files: readonly NamedFile[], onProgress: UploadProgress): Promise<readonly Handle[]> {
  if (files.length === 0) return []
  const { uploadUrl } = await host()
  const folder = crypto.randomUUID()
  const handles = new Map<string, Handle>()
  for (const [done, { name, file }] of files.entries()) {
    onProgress(done, files.length)
    const address = new URL(uploadUrl ?? '', window.location.href)
    address.searchParams.set('name', name)
    address.searchParams.set('folder', folder)
    const handle = await upload(address, name, file)
    handles.set(handle.handle, handle)
  }
  return [...handles.values()]
}

async function upload(address: URL, name: string, file: File): Promise<Handle> {
  try {
    const answer = await fetch(address, { method: 'POST', body: file })
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
    return (await answer.json()) as Handle
  } catch (error) {
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
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  return (await Promise.all(entries.map(walk))).flat()
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
