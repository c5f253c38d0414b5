import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Handle } from '../../shared/contract/index.ts'
import type { Handles } from '../core/handles.ts'
import { freePath } from '../core/workbench/free-path.ts'
import { removeAbandoned, uploadsFolder } from './abandoned-uploads.ts'
import { openUploadFolder } from './upload-folder.ts'
import type { UploadFolder } from './upload-folder.ts'
import { uploadName } from './upload-name.ts'

/** Of one file, in bytes. Files of lines may be of any size, and of others the readers say what is wrong with them. */
const MOST_BYTES = 64 * 1024 ** 3

/** The upload is larger than any file that could be read. */
export class UploadTooLarge extends Error {
  override readonly name = 'UploadTooLarge'
}

export interface Upload {
  /** As the browser says: a file name, or its path inside an uploaded folder. */
  readonly name: string
  /** The page's own id for what came together, a UUID: the files come one by one and share this. */
  readonly folder: string | null
  readonly body: Readable
}

/** Files that came through the browser. */
export interface Uploads {
  /** Answers the file's handle, or the handle of the outermost folder that it came in. */
  receive(upload: Upload): Promise<Handle>
  /** Forgets what was read in: articles are in the corpus by now. Corpora stay. */
  close(): Promise<void>
}

/**
 * Articles go to a private temporary folder, in a place of their own for what came together: a text and its annotations may
 * be two files. An uploaded corpus is a document that will be edited: it goes to `corpora`, under a free name, once it is
 * whole; one inside a folder is a file like any other there.
 */
export function openUploads(handles: Handles, corpora: string): Uploads {
  let temporary: Promise<string> | null = null
  const together = new Map<string, Promise<UploadFolder>>()
  const place = async (): Promise<UploadFolder> => {
    if (temporary === null) {
      temporary = uploadsFolder()
      void removeAbandoned()
    }
    const path = join(await temporary, randomUUID())
    await mkdir(path)
    return openUploadFolder(path)
  }

  const receiveCorpus = async (name: string, body: Readable): Promise<Handle> => {
    await mkdir(corpora, { recursive: true })
    const arriving = join(corpora, `.${randomUUID()}.part`)
    await write(body, arriving)
    const path = await freePath(corpora, basename(name, '.isnad'), '.isnad')
    await rename(arriving, path)
    return handles.keep(path, 'corpus')
  }

  return {
    async receive({ name, folder, body }) {
      const [first, ...rest] = uploadName(name)
      if (rest.length === 0 && extname(first).toLowerCase() === '.isnad') return receiveCorpus(first, body)
      const shared = (folder === null ? undefined : together.get(folder)) ?? place()
      if (folder !== null) together.set(folder, shared)
      const { path, outermost, folder: within } = (await shared).place(name)
      await mkdir(within, { recursive: true })
      await write(body, path)
      return rest.length === 0 ? handles.keep(path, 'file') : handles.keep(outermost, 'folder')
    },
    async close() {
      if (temporary !== null) await rm(await temporary, { recursive: true, force: true })
    },
  }
}

/** Nothing is left of a file that did not come whole. */
async function write(body: Readable, path: string): Promise<void> {
  try {
    await pipeline(body, atMost(MOST_BYTES), createWriteStream(path, { mode: 0o600 }))
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
