import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool } from '../../electron/core/jobs/index.ts'
import type { ExportFormat } from '../../shared/contract/index.ts'
import { EXPORT_DEFAULTS } from '../../shared/export-defaults.ts'
import { millionCorpus } from './million-corpus.ts'

/*
 * How fast annotated articles go out of a corpus, in the pool, as from the window and the command line. The articles are
 * those of the million benchmark: about 60 words with 15 annotations.
 */

export interface ExportFigures {
  readonly articles: number
  readonly perSecond: number
  /** Microseconds, of all threads together: what does not hang on who else uses the machine. */
  readonly cpuUsPerArticle: number
  readonly megabytes: number
  /** Of the whole process, at its highest. */
  readonly memoryMb: number
}

const FORMATS = ['jsonl', 'huggingface', 'spacy'] as const satisfies readonly ExportFormat[]
/** How often memory is looked at. */
const LOOK_MS = 50

export async function measureExport(
  articles: number,
  formats: readonly ExportFormat[] = FORMATS,
): Promise<Readonly<Record<string, ExportFigures>>> {
  const path = millionCorpus(articles)
  const figures: Record<string, ExportFigures> = {}
  for (const format of formats) {
    const root = await mkdtemp(join(tmpdir(), 'isnad-bench-export-'))
    const pool = createPool({ spare: 0 })
    let memory = 0
    const looking = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), LOOK_MS)
    try {
      const [started, used] = [performance.now(), process.cpuUsage()]
      const options = { ...EXPORT_DEFAULTS, format, annotations: 'with_suggestions' } as const
      const task = { path, options, folder: join(root, 'set'), width: pool.width }
      const { counts, folder } = await pool.run('write', task, { limitMs: null, onProgress: () => {} })
      const seconds = (performance.now() - started) / 1000
      const { user, system } = process.cpuUsage(used)
      figures[format] = {
        articles: counts.articles,
        perSecond: Math.round(counts.articles / seconds),
        cpuUsPerArticle: Math.round((user + system) / counts.articles),
        megabytes: Math.round((await bytesIn(folder)) / 1e6),
        memoryMb: Math.round(memory / 1e6),
      }
    } finally {
      clearInterval(looking)
      await pool.close()
      await rm(root, { recursive: true, force: true })
    }
  }
  return figures
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))),
  )
  return sizes.reduce((sum, { size }) => sum + size, 0)
}

if (import.meta.main) {
  const figures = await measureExport(
    Number(process.argv[2] ?? 100_000),
    process.argv.length > 3 ? (process.argv.slice(3) as ExportFormat[]) : FORMATS,
  )
  console.table(figures)
  console.log(JSON.stringify(figures))
}
