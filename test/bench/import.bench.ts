import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCorpus } from '../../electron/core/corpus/index.ts'
import { createPool } from '../../electron/core/jobs/index.ts'
import { runImport } from '../../electron/core/workbench/imports.ts'
import { generateArticle, NEWS } from '../support/generated-articles.ts'
import { composed, sentencesOfNews } from '../support/composed-news.ts'

/** What issue 5 holds an import with extraction to, no window open, as measured here. */
export interface ImportFigures {
  readonly files: number
  readonly articlesPerSecond: number
  /** Of all threads together: what does not hang on who else uses the machine. */
  readonly cpuMsPerArticle: number
  readonly peakMB: number
  /** Sentences of news, or, without the project's shared folder, made-up ones. */
  readonly text: 'news' | 'generated'
}

/** Files of one folder. */
const FOLDER = 1000

/** The import runs in a process of its own, because the peak of memory is one of the process. */
export async function measureImport(files: number): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  try {
    const text = await writeArticles(join(folder, 'articles'), files)
    const args = [import.meta.filename, '--folder', folder]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (printed += piece))
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`the import ended with ${code}`)
    return { files, text, ...(JSON.parse(printed) as Measured) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Measured = Omit<ImportFigures, 'files' | 'text'>

async function measure(folder: string): Promise<Measured> {
  const corpus = await createCorpus(join(folder, 'bench.isnad'))
  const pool = createPool({ spare: 0 })
  const [started, used] = [performance.now(), process.cpuUsage()]
  let imported = 0
  const inputs = [{ path: join(folder, 'articles') }]
  for await (const event of runImport(corpus, pool, { inputs, extract: true, person: 'bench' }))
    if (event.type === 'finished') ({ imported } = event.report)
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(used)
  await corpus.close()
  await pool.close()
  return {
    articlesPerSecond: Math.round((imported / seconds) * 10) / 10,
    cpuMsPerArticle: Math.round((user + system) / 10 / imported) / 100,
    // Kilobytes.
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/** Different articles of 300 words. */
async function writeArticles(folder: string, files: number): Promise<ImportFigures['text']> {
  const sentences = sentencesOfNews()
  for (let index = 0; index < files; index += 1) {
    const within = join(folder, String(Math.floor(index / FOLDER)))
    if (index % FOLDER === 0) await mkdir(within, { recursive: true })
    const text =
      sentences.length === 0 ? generateArticle({ ...NEWS, seed: index }).text : composed(sentences, index).text
    await writeFile(join(within, `${index}.txt`), text)
  }
  return sentences.length === 0 ? 'generated' : 'news'
}

if (import.meta.main) {
  const [what, folder] = process.argv.slice(2)
  const figures = what === '--folder' && folder !== undefined ? measure(folder) : measureImport(Number(what ?? 2000))
  console.log(JSON.stringify(await figures))
}
