import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { openCorpus } from '../../electron/core/corpus/index.ts'
import type { ArticleQuery, ArticleSort } from '../../shared/contract/index.ts'
import { openBarePage } from './bare-page.ts'
import { millionCorpus, OUTLETS } from './million-corpus.ts'

/** What a corpus of a million articles is held to. Milliseconds, except where it says otherwise; medians of five. */
export interface MillionFigures {
  readonly articles: number
  readonly gigabytes: number
  /**
   * From the start of the program to rows in the queue of the page: the first one, and one after that, when the browser has
   * kept what it made of the page's script, as Electron does.
   */
  readonly firstStartMs: number
  readonly startMs: number
  /** The slowest of all filters at the head of the list, and which. */
  readonly filterMs: number
  readonly slowestFilter: string
  /** The slowest jump of all orders, at five places of the list. */
  readonly jumpMs: number
  readonly slowestJump: string
  readonly searchNewestMs: number
  readonly slowestSearch: string
  /** Proportional memory of the program while it is used, in megabytes. */
  readonly pssMb: number
}

const SORTS = [
  'added',
  'newest',
  'oldest',
  'open',
  'uncertain',
  'title',
  'next',
] as const satisfies readonly ArticleSort[]
const LABELS = [['ORG'], ['LOC'], ['PER'], ['ORG', 'LOC'], ['ORG', 'PER']]
/** Who speaks in all articles, and who is mentioned in half of them and speaks in none. */
const EVERYWHERE = ['دمشق']
const OFTEN = ['بشار الأسد', 'بيروت', 'الرياض', 'تونس', 'حلب']
/** True of all, and never the same. */
const other = (time: number) => ({ language: ['ar', 'en', `${time}`] })
const outlet = (time: number) => ({ outlet: OUTLETS.slice(time, time + 1) })
const month = (time: number) => ({ from: `2020-0${time + 1}-01`, until: `2020-0${time + 1}-31` })
/** Another one every time: how many articles a filter has is kept as long as nothing is written. */
const FILTERS: Readonly<Record<string, (time: number) => ArticleQuery>> = {
  none: () => ({ filter: {}, sort: 'newest' }),
  'status and outlet': (time) => ({ filter: { status: ['done'], ...outlet(time) }, sort: 'newest' }),
  outlet: (time) => ({ filter: outlet(time), sort: 'newest' }),
  'language and outlet': (time) => ({ filter: { language: ['en'], ...outlet(time) }, sort: 'newest' }),
  'tag and a month': (time) => ({ filter: { tag: ['مهم'], ...month(time) }, sort: 'newest' }),
  'a month': (time) => ({ filter: month(time), sort: 'newest' }),
  'a month, by what is left': (time) => ({ filter: { ...month(time), ...outlet(0) }, sort: 'open' }),
  'since a month, as added': (time) => ({ filter: { from: month(time).from }, sort: 'added' }),
  label: (time) => ({ filter: { label: LABELS[time] }, sort: 'newest' }),
  'new ones of an outlet, by what teaches most': (time) => ({
    filter: { status: ['new'], ...outlet(time) },
    sort: 'next',
  }),
  'speaker and a month': (time) => ({ filter: { speaker: EVERYWHERE, ...month(time) }, sort: 'newest' }),
  'speaker of every article': (time) => ({ filter: { speaker: EVERYWHERE, ...other(time) }, sort: 'newest' }),
  'speaker of every article, by what teaches most': (time) => ({
    filter: { speaker: EVERYWHERE, status: ['new'], ...other(time) },
    sort: 'next',
  }),
  'mentioned in half of all': (time) => ({ filter: { mentioned: OFTEN.slice(time, time + 1) }, sort: 'newest' }),
  'mentioned in half of all, of an outlet': (time) => ({
    filter: { mentioned: OFTEN.slice(0, 1), ...outlet(time) },
    sort: 'open',
  }),
  'speaker of none': (time) => ({ filter: { speaker: OFTEN.slice(time, time + 1) }, sort: 'newest' }),
}
const WORDS = ['دمشق', 'الأسد', 'وزارة الخارجية', '"فيلق القدس"', 'بيروت الرياض', 'nothing']
const rounded = (value: number) => Math.round(value * 10) / 10
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function timed(work: (time: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < 5; time += 1) {
    const started = performance.now()
    await work(time)
    times.push(performance.now() - started)
  }
  return median(times)
}

/** The slowest of several, with its name. */
async function slowest(
  works: Iterable<readonly [string, (time: number) => Promise<unknown>]>,
): Promise<readonly [string, number]> {
  let worst: readonly [string, number] = ['', 0]
  for (const [name, work] of works) {
    const took = await timed(work)
    console.error(`  ${name}: ${rounded(took)} ms`)
    if (took > worst[1]) worst = [name, took]
  }
  return worst
}

export async function measureMillion(count: number): Promise<MillionFigures> {
  const path = millionCorpus(count)
  const corpus = await openCorpus(path, { readOnly: true })
  const { total } = await corpus.page({ filter: {}, sort: 'added' }, 0, 1)
  // Warm, as after a minute of work.
  for (const sort of SORTS) await corpus.page({ filter: {}, sort }, Math.floor(total / 2), 100)
  const filters = await slowest(
    Object.entries(FILTERS).map(([name, query]) => [name, (time) => corpus.page(query(time), 0, 100)]),
  )
  const jumps = await slowest(
    SORTS.flatMap((sort) =>
      [0.1, 0.3, 0.5, 0.8, 0.99].map(
        (part) =>
          [`${sort} at ${part}`, () => corpus.page({ filter: {}, sort }, Math.floor(total * part), 100)] as const,
      ),
    ),
  )
  const namedJumps = await slowest(
    (['newest', 'open', 'next'] as const).flatMap((sort) =>
      [{ speaker: EVERYWHERE }, { mentioned: OFTEN.slice(0, 1), status: ['new' as const] }].map(
        (filter, which) =>
          [
            `${sort} at 0.5 of ${which === 0 ? 'who is in all' : 'who is in half'}`,
            async () => {
              const { total: all } = await corpus.page({ filter, sort }, 0, 1)
              return corpus.page({ filter, sort }, Math.floor(all / 2), 100)
            },
          ] as const,
      ),
    ),
  )
  const searches = await slowest(
    WORDS.map((text) => [text, () => corpus.search({ text, filter: {}, sort: 'newest', after: null, limit: 25 })]),
  )
  await corpus.close()
  const slower = namedJumps[1] > jumps[1] ? namedJumps : jumps
  const { firstStartMs, startMs, pssMb } = await started(path)
  return {
    articles: total,
    gigabytes: rounded((await stat(path)).size / 1e9),
    firstStartMs: rounded(firstStartMs),
    startMs: rounded(startMs),
    filterMs: rounded(filters[1]),
    slowestFilter: filters[0],
    jumpMs: rounded(slower[1]),
    slowestJump: slower[0],
    searchNewestMs: rounded(searches[1]),
    slowestSearch: searches[0],
    pssMb: rounded(pssMb),
  }
}

/** A browser keeps what it made of a script when it meets it the second time. */
const STARTS = 7
const STARTS_UNTIL_KEPT = 2

/** Starts the built program with the corpus and a page on it, goes through the list, and looks at its memory. */
async function started(path: string): Promise<{ firstStartMs: number; startMs: number; pssMb: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  const port = await freePort()
  const times: number[] = []
  let pssMb = 0
  try {
    for (let time = 0; time < STARTS; time += 1) {
      const one = await startOnce(path, folder, port)
      times.push(one.startMs)
      pssMb = Math.max(pssMb, one.pssMb)
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return { firstStartMs: times[0] ?? 0, startMs: median(times.slice(STARTS_UNTIL_KEPT)), pssMb }
}

async function startOnce(corpus: string, folder: string, port: number): Promise<{ startMs: number; pssMb: number }> {
  let begun = 0
  const programs: ChildProcess[] = []
  const invite = () => {
    begun = performance.timeOrigin + performance.now()
    const cli = join(import.meta.dirname, '../../out/main/cli.js')
    const serving = spawn(process.execPath, [cli, 'serve', '--no-open', '--port', `${port}`, '--corpus', corpus], {
      env: { ...process.env, ISNAD_DATA: join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    programs.push(serving)
    return addressIn(serving.stdout)
  }
  const page = await openBarePage(invite, noteRows, join(folder, 'browser'))
  try {
    const shownAt = await page.evaluate(() => (window as unknown as { rows: Promise<number> }).rows)
    await page.evaluate(useList)
    return { startMs: shownAt - begun, pssMb: pssOf(programs[0]?.pid ?? 0) }
  } finally {
    await page.close()
    for (const program of programs) {
      const ended = once(program, 'exit')
      program.kill('SIGTERM')
      await ended
    }
  }
}

/** The browser knows a script by its address. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /(http:\S+)/u.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('the program said no address')
}

/** Runs in the page before its scripts: when the frame with the first rows of the queue was painted, by the clock. */
function noteRows(): void {
  const rows = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role=row] [role=gridcell]') === null) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
        port1.start()
        port2.postMessage(null)
      })
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  Object.assign(window, { rows })
}

/** Runs in the page: to the end of the list, back, and an article opened. */
async function useList(): Promise<void> {
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => void requestAnimationFrame(resolve))
  }
  const list = document.querySelector<HTMLElement>('.queue-list')
  const press = (key: string) => list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  const shown = () => document.querySelector('[role=row] [role=gridcell]')?.textContent
  const first = shown()
  press('End')
  await until(() => shown() !== first)
  press('Home')
  await until(() => shown() === first)
  document.querySelector<HTMLElement>('[role=row]:has([role=gridcell])')?.click()
  await until(() => document.querySelector('.sheet') !== null)
}

/** Of a process and those it started, from the kernel's own accounts. Linux only; elsewhere 0. */
function pssOf(pid: number): number {
  try {
    const own = Number(/^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(/\s+/u).filter(Boolean),
    )
    return own + children.reduce((sum, child) => sum + pssOf(Number(child)), 0)
  } catch {
    return 0
  }
}
