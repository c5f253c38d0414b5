import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/index.ts'
import { syncFolder } from './unfinished.ts'

/** Copied at once, in bytes. */
const CHUNK = 1024 * 1024

/** A file that pieces are being put behind. */
interface Growing {
  readonly handle: FileHandle
  readonly hash: Hash
  bytes: number
}

/** Files of pieces, taken in the order of the pieces: what has the same name is put one behind the other. */
export class JoinedFiles {
  readonly #folder: string
  readonly #whole = new Map<string, ExportedFile>()
  readonly #growing = new Map<string, Growing>()
  readonly #folders = new Set<string>()

  /** @param folder is there, and on the same disk as the pieces */
  constructor(folder: string) {
    this.#folder = folder
  }

  async take(from: string, files: readonly ExportedFile[]): Promise<void> {
    for (const file of files) {
      const { name } = file
      const piece = join(from, name)
      if (this.#whole.has(name)) await this.#append(name, piece)
      else {
        await this.#makeFolder(name)
        await rename(piece, join(this.#folder, name))
        this.#whole.set(name, file)
      }
    }
  }

  /** The files as they are on the disk, in order of their names. */
  async finish(): Promise<readonly ExportedFile[]> {
    for (const [name, { handle, hash, bytes }] of this.#growing) {
      await handle.sync()
      this.#whole.set(name, { name, bytes, sha256: hash.digest('hex') })
    }
    await this.close()
    for (const folder of this.#folders) await syncFolder(folder)
    return [...this.#whole.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Lets go of the files, finished or not. */
  async close(): Promise<void> {
    for (const { handle } of this.#growing.values()) await handle.close()
    this.#growing.clear()
  }

  async #append(name: string, piece: string): Promise<void> {
    const growing = this.#growing.get(name) ?? (await this.#grow(name))
    for await (const chunk of createReadStream(piece, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      growing.hash.update(chunk)
      growing.bytes += chunk.length
      await growing.handle.writeFile(chunk)
    }
  }

  async #grow(name: string): Promise<Growing> {
    const path = join(this.#folder, name)
    const growing = { handle: await open(path, 'a'), hash: createHash('sha256'), bytes: 0 }
    this.#growing.set(name, growing)
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      growing.hash.update(chunk)
      growing.bytes += chunk.length
    }
    return growing
  }

  async #makeFolder(name: string): Promise<void> {
    const folder = join(this.#folder, dirname(name))
    if (this.#folders.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#folders.add(folder)
  }
}
