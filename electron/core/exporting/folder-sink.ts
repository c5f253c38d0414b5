import { transcode } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/index.ts'
import { syncFolder } from './unfinished.ts'
import type { Sink } from './writer.ts'

/** How much of a file is gathered before it is written, in bytes of what is gathered. */
const BUFFER = 512 * 1024
/** Bytes of a UTF-16 unit. */
const UNIT = 2

interface OpenFile {
  readonly handle: FileHandle
  readonly hash: Hash | null
  bytes: number
  /** Texts that are not written yet are at its front, as UTF-16: many at once become UTF-8 three times as fast as one. */
  buffer: Buffer
  waiting: number
}

/** Files of a folder that is there and belongs to this export alone. */
export class FolderSink implements Sink {
  readonly #folder: string
  readonly #hashed: boolean
  readonly #files = new Map<string, OpenFile>()
  readonly #finished: ExportedFile[] = []
  readonly #folders = new Set<string>()

  /** @param hashed whether the files are known and safe on the disk when they end; else somebody goes through them again */
  constructor(folder: string, { hashed = true }: { readonly hashed?: boolean } = {}) {
    this.#folder = folder
    this.#hashed = hashed
  }

  async append(name: string, data: string | Uint8Array): Promise<void> {
    const file = this.#files.get(name) ?? (await this.#create(name))
    if (typeof data !== 'string') {
      await flush(file)
      return put(file, data)
    }
    if (file.waiting + data.length * UNIT > file.buffer.length) await flush(file)
    if (data.length * UNIT > BUFFER) return put(file, bytesOf(data))
    if (file.buffer.length === 0) file.buffer = Buffer.allocUnsafe(BUFFER)
    file.waiting += file.buffer.write(data, file.waiting, 'utf16le')
  }

  async write(name: string, data: string | Uint8Array): Promise<void> {
    await put(await this.#create(name), bytesOf(data))
    await this.#end(name)
  }

  /** Ends the files since the last call; where they are hashed, answers them as they are on the disk, in order of their names. */
  async finish(): Promise<readonly ExportedFile[]> {
    for (const name of this.#files.keys()) await this.#end(name)
    if (this.#hashed) for (const folder of this.#folders) await syncFolder(join(this.#folder, folder))
    return this.#finished.splice(0).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  async #end(name: string): Promise<void> {
    const file = this.#files.get(name)
    if (file === undefined) return
    await flush(file)
    if (file.hash !== null) {
      await file.handle.sync()
      this.#finished.push({ name, bytes: file.bytes, sha256: file.hash.digest('hex') })
    }
    await file.handle.close()
    this.#files.delete(name)
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
    const file = {
      handle,
      hash: this.#hashed ? createHash('sha256') : null,
      bytes: 0,
      buffer: Buffer.alloc(0),
      waiting: 0,
    }
    this.#files.set(name, file)
    return file
  }
}

async function flush(file: OpenFile): Promise<void> {
  if (file.waiting === 0) return
  const text = file.buffer.subarray(0, file.waiting)
  file.waiting = 0
  await put(file, utf8Of(text))
}

/** A lone surrogate becomes U+FFFD, as it does wherever a text becomes bytes. */
function utf8Of(utf16: Buffer): Uint8Array {
  try {
    return transcode(utf16, 'utf16le', 'utf8')
  } catch {
    return Buffer.from(utf16.toString('utf16le'), 'utf8')
  }
}

async function put(file: OpenFile, data: Uint8Array): Promise<void> {
  if (data.length === 0) return
  file.hash?.update(data)
  file.bytes += data.length
  await file.handle.writeFile(data)
}

const bytesOf = (data: string | Uint8Array) => (typeof data === 'string' ? Buffer.from(data, 'utf8') : data)
