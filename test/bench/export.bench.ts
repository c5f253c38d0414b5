import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ExportFormat } from '../../shared/contract/index.ts'
import { millionCorpus } from './million-corpus.ts'

/*
 * How fast the built program writes annotated articles of a corpus, from its start to its end. The articles are those of
 * the million benchmark: about 60 words with 15 annotations.
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
const CLI = join(import.meta.dirname, '../../out/main/cli.js')
/** Has the program say at its end what it used. */
const USED = 'data:text/javascript,process.on("exit",()=>console.log(JSON.stringify(process.resourceUsage())))'

export async function measureExport(
  articles: number,
  formats: readonly ExportFormat[] = FORMATS,
): Promise<Readonly<Record<string, ExportFigures>>> {
  const path = millionCorpus(articles)
  const figures: Record<string, ExportFigures> = {}
  for (const format of formats) {
    const root = await mkdtemp(join(tmpdir(), 'isnad-bench-export-'))
    const folder = join(root, 'set')
    try {
      const started = performance.now()
      const command = [CLI, 'export', '--corpus', path, '--format', format, '--out', folder]
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', USED, ...command])
      const seconds = (performance.now() - started) / 1000
      // Each of its threads says it, too; the program itself is the last.
      const used = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as NodeJS.ResourceUsage
      figures[format] = {
        articles,
        perSecond: Math.round(articles / seconds),
        cpuUsPerArticle: Math.round((used.userCPUTime + used.systemCPUTime) / articles),
        megabytes: Math.round((await bytesIn(folder)) / 1e6),
        memoryMb: Math.round((used.maxRSS * 1024) / 1e6),
      }
    } finally {
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
