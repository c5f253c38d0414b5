import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Handle } from '../../shared/contract/index.ts'
import type { Handles } from '../core/handles.ts'
import { freePath } from '../core/workbench/free-path.ts'
import { uploadName } from './upload-name.ts'

/** Of one file, in bytes: a little more than the readers take, so that they say what is wrong with it. */
const FILE_BYTES = 80 * 1024 * 1024
const CORPUS_BYTES = 64 * 1024 ** 3

/** The upload is larger than any file that could be read. */
export class UploadTooLarge extends Error {
  override readonly name = 'UploadTooLarge'
}

export interface Upload {
  /** As the browser says: a file name, or its path inside an uploaded folder. */
  readonly name: string
  /** The page's own id for an uploaded folder, a UUID: its files come one by one and share this. */
  readonly folder: string | null
  readonly body: Readable
}

/** Files that came through the browser. */
export interface Uploads {
  /** Answers the file's handle, or the handle of its whole folder. */
  receive(upload: Upload): Promise<Handle>
  /** Forgets what was read in: articles are in the corpus by now. Corpora stay. */
  close(): Promise<void>
}

/**
 * Articles go to a private temporary folder, each upload in a place of its own. An uploaded corpus is a document that will
 * be edited: it goes to `corpora`, under a free name, once it is whole.
 */
export function openUploads(handles: Handles, corpora: string): Uploads {
  let temporary: Promise<string> | null = null
  const folders = new Map<string, Promise<string>>()
  const place = async (id: string): Promise<string> => {
    temporary ??= mkdtemp(join(tmpdir(), 'isnad-'))
    const path = join(await temporary, id)
    await mkdir(path)
    return path
  }

  const receiveCorpus = async (name: string, body: Readable): Promise<Handle> => {
    await mkdir(corpora, { recursive: true })
    const arriving = join(corpora, `.${randomUUID()}.part`)
    await write(body, arriving, CORPUS_BYTES)
    const path = await freePath(corpora, basename(name, '.isnad'), '.isnad')
    await rename(arriving, path)
    return handles.keep(path, 'corpus')
  }

  return {
    async receive({ name, folder, body }) {
      const parts = uploadName(name)
      const last = parts.at(-1) ?? parts[0]
      if (extname(last).toLowerCase() === '.isnad') return receiveCorpus(last, body)
      if (folder === null || parts.length === 1) {
        const path = join(await place(randomUUID()), last)
        await write(body, path, FILE_BYTES)
        return handles.keep(path, 'file')
      }
      const shared = folders.get(folder) ?? place(randomUUID())
      folders.set(folder, shared)
      const path = join(await shared, ...parts)
      await mkdir(dirname(path), { recursive: true })
      await write(body, path, FILE_BYTES)
      return handles.keep(join(await shared, parts[0]), 'folder')
    },
    async close() {
      if (temporary !== null) await rm(await temporary, { recursive: true, force: true })
    },
  }
}

/** Nothing is left of a file that did not come whole. */
async function write(body: Readable, path: string, limit: number): Promise<void> {
  try {
    await pipeline(body, atMost(limit), createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

function atMost(limit: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limit) done(new UploadTooLarge(`more than ${limit} bytes`))
      else done(null, chunk)
    },
  })
}
