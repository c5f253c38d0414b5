import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ExportEvent, ExportOptions } from '../../../shared/contract/index.ts'
import type { Corpus } from '../corpus/index.ts'
import type { Exported } from '../exporting/index.ts'
import type { Pool } from '../jobs/index.ts'
import { eventsOf } from './events.ts'

export interface ExportTarget {
  /** Where the dataset's own folder goes; it is made if it is not there. */
  readonly folder: string
  /** Says where a finished dataset can be fetched; null where the user chose a folder. */
  readonly offer: ((path: string, name: string) => string) | null
}

/** Writes a dataset in the pool and says how far it is. */
export async function* runExport(
  corpus: Corpus,
  pool: Pool,
  options: ExportOptions,
  { folder, offer }: ExportTarget,
  signal?: AbortSignal,
): AsyncGenerator<ExportEvent> {
  await mkdir(folder, { recursive: true })
  const name = `${basename(corpus.path, '.isnad')}-${options.format}`
  const written = eventsOf<{ done: number; total: number }, Exported>((onProgress) =>
    pool.run(
      'write',
      { path: corpus.path, options, folder: join(folder, name), width: pool.width },
      { signal, limitMs: null, onProgress },
    ),
  )
  let next = await written.next()
  while (next.done !== true) {
    yield { type: 'progress', ...next.value }
    next = await written.next()
  }
  const { folder: made, counts, files, lossCount } = next.value
  yield {
    type: 'finished',
    counts,
    files,
    lossCount,
    folder: offer === null ? basename(made) : null,
    downloadUrl: offer === null ? null : offer(made, basename(made)),
  }
}
