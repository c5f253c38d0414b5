import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/index.ts'
import { syncFolder } from './unfinished.ts'
import type { Sink } from './writer.ts'

/** How much of a file is gathered before it is written, in bytes. */
const BUFFER = 256 * 1024
/** Bytes of UTF-8 that one UTF-16 unit needs at most. */
const UTF8_OF_UNIT = 3

interface OpenFile {
  readonly handle: FileHandle
  readonly hash: Hash
  bytes: number
  /** What is not written yet is at its front: text becomes bytes as it comes, which is far cheaper than joining it. */
  buffer: Buffer
  waiting: number
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
    const most = typeof data === 'string' ? data.length * UTF8_OF_UNIT : data.length
    if (file.waiting + most > file.buffer.length) await flush(file)
    if (most > BUFFER) return put(file, bytesOf(data))
    if (file.buffer.length === 0) file.buffer = Buffer.allocUnsafe(BUFFER)
    if (typeof data === 'string') file.waiting += file.buffer.write(data, file.waiting)
    else {
      file.buffer.set(data, file.waiting)
      file.waiting += data.length
    }
  }

  async write(name: string, data: string | Uint8Array): Promise<void> {
    await put(await this.#create(name), bytesOf(data))
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
    const file = { handle, hash: createHash('sha256'), bytes: 0, buffer: Buffer.alloc(0), waiting: 0 }
    this.#files.set(name, file)
    return file
  }
}

async function flush(file: OpenFile): Promise<void> {
  await put(file, file.buffer.subarray(0, file.waiting))
  file.waiting = 0
}

async function put(file: OpenFile, data: Uint8Array): Promise<void> {
  if (data.length === 0) return
  file.hash.update(data)
  file.bytes += data.length
  await file.handle.writeFile(data)
}

const bytesOf = (data: string | Uint8Array) => (typeof data === 'string' ? Buffer.from(data, 'utf8') : data)
