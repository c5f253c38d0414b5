import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/index.ts'
import { syncFolder } from './unfinished.ts'
import type { Sink } from './writer.ts'

/** How much of a file is gathered before it is written, in UTF-16 units. */
const BUFFER = 256 * 1024

interface OpenFile {
  readonly handle: FileHandle
  readonly hash: Hash
  bytes: number
  /** Text is gathered as text. */
  waiting: (string | Uint8Array)[]
  waitingUnits: number
}

/** Files of a folder that is there and belongs to this export alone. */
export class FolderSink implements Sink {
  readonly #folder: string
  readonly #files = new Map<string, OpenFile>()
  readonly #finished: ExportedFile[] = []
  readonly #folders = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async append(name: string, data: string | Uint8Array): Promise<void> {
    const file = this.#files.get(name) ?? (await this.#create(name))
    file.waiting.push(data)
    file.waitingUnits += data.length
    if (file.waitingUnits >= BUFFER) await flush(file)
  }

  async write(name: string, data: string | Uint8Array): Promise<void> {
    await this.append(name, data)
    await this.#end(name)
  }

  /** The files since the last call as they are on the disk, in order of their names. */
  async finish(): Promise<readonly ExportedFile[]> {
    for (const name of this.#files.keys()) await this.#end(name)
    for (const folder of this.#folders) await syncFolder(join(this.#folder, folder))
    return this.#finished.splice(0).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  async #end(name: string): Promise<void> {
    const file = this.#files.get(name)
    if (file === undefined) return
    await flush(file)
    await file.handle.sync()
    await file.handle.close()
    this.#files.delete(name)
    this.#finished.push({ name, bytes: file.bytes, sha256: file.hash.digest('hex') })
  }

  /** Lets go of the files, finished or not. */
  async close(): Promise<void> {
    for (const { handle } of this.#files.values()) await handle.close()
    this.#files.clear()
  }

  async #create(name: string): Promise<OpenFile> {
    const folder = posix.dirname(name)
    if (folder !== '.' && !this.#folders.has(folder)) {
      await mkdir(join(this.#folder, folder), { recursive: true })
      this.#folders.add(folder)
    }
    const handle = await open(join(this.#folder, name), 'wx')
    const file = { handle, hash: createHash('sha256'), bytes: 0, waiting: [], waitingUnits: 0 }
    this.#files.set(name, file)
    return file
  }
}

async function flush(file: OpenFile): Promise<void> {
  const data = bytesOf(file.waiting)
  file.waiting = []
  file.waitingUnits = 0
  if (data.length === 0) return
  file.hash.update(data)
  file.bytes += data.length
  await file.handle.writeFile(data)
}

/** Text that follows text becomes bytes at once. */
function bytesOf(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  if (pieces.every((one) => typeof one === 'string')) return Buffer.from(pieces.join(''), 'utf8')
  return Buffer.concat(pieces.map((one) => (typeof one === 'string' ? Buffer.from(one, 'utf8') : one)))
}
