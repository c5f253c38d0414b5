import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { extract } from '../../electron/core/extraction/index.ts'
import { readConll } from '../../electron/core/extraction/tagger/conll.ts'
import { taggerOf } from '../../electron/core/extraction/tagger/load.ts'

/** What issue 3 holds the extractor to, as measured here. */
export interface ExtractionFigures {
  /** One core, warm, on Arabic news of which no article was seen before; null without the project's shared folder. */
  readonly wordsPerSecond: number | null
  /** From starting the command to its first answer, of a one-line article. */
  readonly firstResultMs: number
  readonly modelsMB: number
  /** Milliseconds for 5 and for 10 MB of what no article is, and how many times as long the second takes. */
  readonly hostile: Readonly<Record<string, { readonly ms5: number; readonly ms10: number; readonly times: number }>>
}

const CLI = join(import.meta.dirname, '../../out/main/cli.js')
const DATA = join(import.meta.dirname, '../../../shared/data')
const ARTICLE_WORDS = 300
const MB = 1024 * 1024

const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'quotation marks': (length) => '"'.repeat(length),
  'letters without a space': (length) => 'ا'.repeat(length),
  'combining marks': (length) => `ب${'\u064b'.repeat(length - 1)}`,
  'nested brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'nested quotation marks': (length) => '«'.repeat(length / 2) + '»'.repeat(length / 2),
  'random bytes': (length) => Buffer.from(randomBytes(length)).toString('utf8'),
}

export async function measureExtraction(): Promise<ExtractionFigures> {
  const modelsMB = measureModels()
  return {
    wordsPerSecond: measureSpeed(),
    firstResultMs: await measureFirstResult(),
    modelsMB,
    hostile: Object.fromEntries(Object.entries(HOSTILE).map(([name, make]) => [name, measureHostile(make)])),
  }
}

function measureModels(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = used()
  taggerOf('ar')
  taggerOf('en')
  return Math.round(((used() - before) / MB) * 10) / 10
}

function measureSpeed(): number | null {
  const files = ['aqmar', 'aner', 'newsfane'].map((name) => join(DATA, `${name}.train.conll`))
  if (!files.every(existsSync)) {
    console.warn('NOT MEASURED: words per second, because ../shared/data is not there')
    return null
  }
  const [warm = [], ...measured] = files.map(articlesOf)
  for (const text of warm.slice(0, 100)) extract({ text })
  let [words, ms] = [0, 0]
  for (const text of measured.flat()) {
    words += text.split(/\s+/u).length
    const started = performance.now()
    extract({ text })
    ms += performance.now() - started
  }
  return Math.round(words / (ms / 1000))
}

/** Sentences of a corpus, put together as the paragraphs of articles. */
function articlesOf(file: string): string[] {
  const articles: string[] = []
  let [paragraphs, length]: [string[], number] = [[], 0]
  for (const { words } of readConll(readFileSync(file, 'utf8'))) {
    paragraphs.push(words.join(' '))
    length += words.length
    if (length < ARTICLE_WORDS) continue
    articles.push(paragraphs.join('\n'))
    paragraphs = []
    length = 0
  }
  return articles
}

async function measureFirstResult(): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, [CLI, 'extract'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(`${JSON.stringify({ id: '1', text: 'قال الرئيس السوري بشار الأسد: "نحن بخير" في دمشق.' })}\n`)
  await once(child.stdout, 'data')
  const ms = performance.now() - started
  child.stdout.resume()
  await once(child, 'exit')
  return Math.round(ms)
}

function measureHostile(make: (length: number) => string): { ms5: number; ms10: number; times: number } {
  const timed = (length: number): number => {
    const text = make(length)
    const started = performance.now()
    extract({ text })
    return Math.round(performance.now() - started)
  }
  const ms5 = timed(5 * MB)
  const ms10 = timed(10 * MB)
  return { ms5, ms10, times: Math.round((ms10 / ms5) * 100) / 100 }
}

/** The same bytes every time (xorshift32). */
function randomBytes(length: number): Uint8Array {
  let state = 2_463_534_242
  return Uint8Array.from({ length }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 0xff
  })
}
