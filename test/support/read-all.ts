import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseFile, partsOf } from '../../electron/core/importing/index.ts'
import type { ImportFailure, PartOptions } from '../../electron/core/importing/index.ts'
import type { DraftArticle } from '../../shared/model/index.ts'

export interface ReadAll {
  readonly articles: readonly DraftArticle[]
  readonly failures: readonly ImportFailure[]
}

/** What an import would make of a file with these bytes, in this thread. */
export async function readAll(name: string, bytes: Uint8Array | string, options: PartOptions = {}): Promise<ReadAll> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-read-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, bytes)
    return await readPath(path, name, options)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same of a file on the disk. */
async function readPath(path: string, name: string, options: PartOptions = {}): Promise<ReadAll> {
  const articles: DraftArticle[] = []
  const failures: ImportFailure[] = []
  for await (const part of partsOf(path, name, options)) {
    if (part.type === 'failed') failures.push(part.failure)
    else if (part.type === 'file') {
      const parsed = await parseFile(part.task)
      articles.push(...parsed.articles)
      failures.push(...parsed.failures)
    }
  }
  return { articles, failures }
}
