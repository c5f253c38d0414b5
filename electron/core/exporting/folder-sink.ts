import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/index.ts'
import type { Sink } from './writer.ts'

/** How much of a file is gathered before it is written, in UTF-16 units. */
const BUFFER = 256 * 1024

interface OpenFile {
  readonly handle: FileHandle
  readonly hash: Hash
  bytes: number
  waiting: string[]
  waitingUnits: number
}

/** Files of a folder that is there and belongs to this export alone. */
export class FolderSink implements Sink {
  readonly #folder: string
  readonly #files = new Map<string, OpenFile>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async append(name: string, text: string): Promise<void> {
    const file = this.#files.get(name) ?? (await this.#create(name))
    file.waiting.push(text)
    file.waitingUnits += text.length
    if (file.waitingUnits >= BUFFER) await flush(file)
  }

  /** The files as they are on the disk, in order of their names. Nothing can be appended afterwards. */
  async finish(): Promise<readonly ExportedFile[]> {
    const written: ExportedFile[] = []
    for (const [name, file] of this.#files) {
      await flush(file)
      await file.handle.sync()
      written.push({ name, bytes: file.bytes, sha256: file.hash.digest('hex') })
    }
    await this.close()
    return written.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Lets go of the files, finished or not. */
  async close(): Promise<void> {
    for (const { handle } of this.#files.values()) await handle.close()
    this.#files.clear()
  }

  async #create(name: string): Promise<OpenFile> {
    const handle = await open(join(this.#folder, name), 'wx')
    const file = { handle, hash: createHash('sha256'), bytes: 0, waiting: [], waitingUnits: 0 }
    this.#files.set(name, file)
    return file
  }
}

async function flush(file: OpenFile): Promise<void> {
  const data = Buffer.from(file.waiting.join(''), 'utf8')
  file.waiting = []
  file.waitingUnits = 0
  if (data.length === 0) return
  file.hash.update(data)
  file.bytes += data.length
  await file.handle.writeFile(data)
}
