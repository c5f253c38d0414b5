import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { mkdir, open, readdir, rename } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/index.ts'
import { syncFolder } from './unfinished.ts'

/** Read at once, in bytes. */
const CHUNK = 1024 * 1024

interface Joined {
  readonly hash: Hash
  bytes: number
}

/**
 * Files of pieces, taken in the order of the pieces: what has the same name is put one behind the other. Each byte is hashed
 * here, once, and is on the disk when its piece is taken.
 */
export class JoinedFiles {
  readonly #folder: string
  readonly #files = new Map<string, Joined>()
  readonly #folders = new Set<string>()
  readonly #chunk = Buffer.allocUnsafe(CHUNK)

  /** @param folder is there, and on the same disk as the pieces */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** @param from the folder of a piece, whose files move or are copied */
  async take(from: string): Promise<void> {
    for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const piece = join(entry.parentPath, entry.name)
      const name = relative(from, piece).replaceAll(sep, '/')
      const known = this.#files.get(name)
      if (known === undefined) await this.#move(name, piece)
      else await this.#copy(join(this.#folder, name), known, piece)
    }
  }

  /** The files as they are on the disk, in order of their names. */
  async finish(): Promise<readonly ExportedFile[]> {
    for (const folder of this.#folders) await syncFolder(folder)
    return [...this.#files]
      .map(([name, { hash, bytes }]) => ({ name, bytes, sha256: hash.digest('hex') }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  async #move(name: string, piece: string): Promise<void> {
    const path = join(this.#folder, name)
    await this.#makeFolder(dirname(path))
    await rename(piece, path)
    const file = { hash: createHash('sha256'), bytes: 0 }
    this.#files.set(name, file)
    await using handle = await open(path, 'r+')
    for await (const chunk of this.#chunksOf(handle)) add(file, chunk)
    await handle.sync()
  }

  async #copy(path: string, file: Joined, piece: string): Promise<void> {
    await using source = await open(piece, 'r')
    await using handle = await open(path, 'a')
    for await (const chunk of this.#chunksOf(source)) {
      add(file, chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  }

  /** Each is gone when the next comes. */
  async *#chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
    for (;;) {
      const { bytesRead } = await handle.read(this.#chunk, 0, CHUNK)
      if (bytesRead === 0) return
      yield this.#chunk.subarray(0, bytesRead)
    }
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#folders.add(folder)
  }
}

function add(file: Joined, chunk: Buffer): void {
  file.hash.update(chunk)
  file.bytes += chunk.length
}
