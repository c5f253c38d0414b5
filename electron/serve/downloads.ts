import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface Download {
  /** With `.zip` for a folder. */
  readonly name: string
  /** Null where it is not known before the end. */
  readonly bytes: number | null
  readonly body: Readable
  /** Deletes the file; call it when it was sent, or could not be. */
  readonly discard: () => Promise<void>
}

/** Files that wait to be fetched, each once. */
export interface Downloads {
  /** The address of it, without an origin. */
  offer(path: string, name: string): string
  /** Null for an id that is unknown or was fetched. */
  take(id: string): Promise<Download | null>
  /** Deletes what nobody fetched. */
  close(): Promise<void>
}

export const DOWNLOAD_PATH = '/download/'

export function createDownloads(): Downloads {
  const offers = new Map<string, { readonly path: string; readonly name: string }>()
  const remove = (path: string) => rm(path, { recursive: true, force: true })
  return {
    offer(path, name) {
      const id = randomUUID()
      offers.set(id, { path, name })
      return `${DOWNLOAD_PATH}${id}`
    },
    async take(id) {
      const offer = offers.get(id)
      offers.delete(id)
      if (offer === undefined) return null
      const { path, name } = offer
      const about = await stat(path).catch(() => null)
      if (about === null) return null
      const discard = () => remove(path)
      return about.isDirectory()
        ? { name: `${name}.zip`, bytes: null, body: await zipped(path, name), discard }
        : { name, bytes: about.size, body: createReadStream(path), discard }
    },
    async close() {
      await Promise.all([...offers.values()].map(({ path }) => remove(path)))
      offers.clear()
    },
  }
}

async function zipped(folder: string, name: string): Promise<Readable> {
  const zip = new ZipFile()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) zip.addFile(path, `${name}/${relative(folder, path).split(sep).join('/')}`)
  }
  zip.end()
  const body = new Readable().wrap(zip.outputStream)
  zip.on('error', (error) => body.destroy(error))
  return body
}
