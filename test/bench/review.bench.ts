import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { createCorpus } from '../../electron/core/corpus/index.ts'
import { serve } from '../../electron/serve/serve.ts'
import type { ServeOptions } from '../../electron/serve/serve.ts'
import { launchOptions } from '../support/browser.ts'
import { generateArticle, HUGE, NEWS, ONE_PARAGRAPH } from '../support/generated-articles.ts'
import type { Shape } from '../support/generated-articles.ts'
import type { DraftArticle } from '../../shared/model/index.ts'
import { openBarePage } from './bare-page.ts'
import type { BarePage } from './bare-page.ts'
import { openInPeer } from './peer/peer.ts'
import { tracedKeys } from './traced-keys.ts'
import type { KeyFigures } from './traced-keys.ts'

/** What opening and reviewing a large article takes in the built page. Milliseconds; openings are medians. */
export interface ReviewFigures {
  /** From the arrival of an article to the frame that shows it; whole: until all of it is there. */
  readonly opening: Readonly<Record<string, { readonly firstMs: number; readonly wholeMs: number }>>
  /** The same texts and spans with `@recogito/text-annotator`, which paints highlights and nothing else. */
  readonly peer: Readonly<Record<string, { readonly firstMs: number }>>
  /** By key, in the article of 5,000 annotations, in one huge paragraph, and in the first again while an import runs. */
  readonly keys: Readonly<Record<string, KeyFigures>>
}

/** 2,000 annotations in 80 paragraphs. */
const LARGE: Omit<Shape, 'seed'> = { paragraphs: 80, paragraphLength: 585, mentions: 1760, quotes: 240 }
const SHAPES = { '5,000 annotations': HUGE, '2,000 annotations': LARGE, 'one huge paragraph': ONE_PARAGRAPH }
const KEYS = { move: 'j', accept: 'a', reject: 'x', relabel: '12' }
const OPENINGS = 7
const PRESSES = 120
const IMPORTED = 10_000
const rounded = (value: number) => Math.round(value * 10) / 10
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

export async function measureReview(): Promise<ReviewFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  const path = join(folder, 'large.isnad')
  const articles = Object.values(SHAPES).map((shape) => generateArticle({ ...shape, seed: 7 }))
  const corpus = await createCorpus(path)
  const run = await corpus.beginRun({ kind: 'import', person: 'bench', settings: null })
  for (const article of articles) await corpus.storeArticles(run, [article])
  await corpus.finishRun(run, null)
  await corpus.close()

  const browser = await chromium.launch(launchOptions())
  const inWorkbench = async <Result>(imported: ServeOptions['articles'], work: (page: Page) => Promise<Result>) => {
    const renderer = join(import.meta.dirname, '../../out/renderer')
    const dataFolder = join(folder, 'data')
    const shell = await serve({ dataFolder, renderer, port: 0, corpus: path, articles: imported })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    try {
      await page.goto(shell.invite())
      await rowsOf(page).nth(2).waitFor()
      return await work(page)
    } finally {
      await page.close()
      await shell.close()
    }
  }
  try {
    const names = Object.keys(SHAPES)
    const opening = await measureOpening(folder, path, articles)
    const peer: Record<string, { firstMs: number }> = {}
    for (const [index, article] of articles.entries())
      peer[names[index] ?? ''] = { firstMs: rounded(median(await openInPeer(browser, article, OPENINGS))) }
    const keys: Record<string, KeyFigures> = {}
    await inWorkbench([], async (page) => {
      for (const index of [0, 2]) {
        await show(page, index, articles)
        for (const [name, key] of Object.entries(KEYS))
          keys[`${name}, ${names[index]}`] = await tracedKeys(page, key, PRESSES)
      }
    })
    const files = join(folder, 'files')
    await writeFiles(files)
    await inWorkbench([{ path: files, kind: 'folder' }], async (page) => {
      await show(page, 0, articles)
      for (const [name, key] of Object.entries(KEYS))
        keys[`${name}, during an import`] = await tracedKeys(page, key, PRESSES)
      const now = await page.getByRole('grid', { name: 'Articles' }).getAttribute('aria-rowcount')
      if (Number(now) >= IMPORTED) throw new Error('the import was over before the keys were measured')
    })
    return { opening, peer, keys }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })

async function show(page: Page, index: number, articles: readonly DraftArticle[]): Promise<void> {
  await rowsOf(page).nth(index).click()
  const blocks = articles[index]?.blocks.length ?? 0
  await page.waitForFunction((count) => document.querySelectorAll('.sheet [data-block]').length === count, blocks)
  await page.locator('[data-pane="article"]').focus()
}

async function measureOpening(folder: string, path: string, articles: readonly DraftArticle[]) {
  const renderer = join(import.meta.dirname, '../../out/renderer')
  const shell = await serve({ dataFolder: join(folder, 'data'), renderer, port: 0, corpus: path, articles: [] })
  const page = await openBarePage(() => shell.invite(), noteArrivals)
  try {
    const figures: Record<string, { firstMs: number; wholeMs: number }> = {}
    for (const [index, name] of Object.keys(SHAPES).entries()) figures[name] = await openings(page, index, articles)
    return figures
  } finally {
    await page.close()
    await shell.close()
  }
}

async function openings(page: BarePage, index: number, articles: readonly DraftArticle[]) {
  const [first, whole]: [number[], number[]] = [[], []]
  const other = (index + 1) % articles.length
  const count = (of: number) => articles[of]?.blocks.length ?? 0
  for (let time = 0; time < OPENINGS; time += 1)
    for (const [times, part, isWhole] of [
      [first, Math.min(10, count(index)), false],
      [whole, count(index), true],
    ] as const) {
      await page.evaluate(opening, other, count(other), true)
      times.push(await page.evaluate(opening, index, part, isWhole))
    }
  return { firstMs: rounded(median(first)), wholeMs: rounded(median(whole)) }
}

/** News of 300 words, each of its own, as text files. */
async function writeFiles(folder: string): Promise<void> {
  await mkdir(folder)
  for (let index = 0; index < IMPORTED; index += 1)
    await writeFile(join(folder, `${index}.txt`), generateArticle({ ...NEWS, seed: index + 100 }).text)
}

/** Runs in the page before its own scripts: when the last large message came over the socket. */
function noteArrivals(): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the socket as `this`, as it was before
  const { addEventListener } = WebSocket.prototype
  WebSocket.prototype.addEventListener = function listen(this: WebSocket, ...args: [string, EventListener]) {
    if (args[0] === 'message') {
      Reflect.apply(addEventListener, this, [
        'message',
        ({ data }: MessageEvent) => {
          const size = typeof data === 'string' ? data.length : data instanceof Blob ? data.size : data.byteLength
          if (size > 100_000) Object.assign(window, { arrived: performance.now() })
        },
      ])
    }
    Reflect.apply(addEventListener, this, args)
  } as typeof addEventListener
}

/**
 * Runs in the page: opens the article of a row and answers how long after its arrival the frame with so many of its
 * paragraphs was painted; `isWhole`: with the last of them to its end.
 */
async function opening(row: number, blocks: number, isWhole: boolean): Promise<number> {
  const isThere = () => {
    const all = [...document.querySelectorAll<HTMLElement>('.sheet [data-block]')]
    if (all.length < blocks) return false
    const last = all[blocks - 1]
    return !isWhole || last?.querySelector<HTMLElement>(':scope > :last-child')?.dataset.end === last?.dataset.to
  }
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => void requestAnimationFrame(resolve))
  }
  const rows = () => [...document.querySelectorAll<HTMLElement>('[role=row]:has([role=gridcell] *)')]
  await until(() => rows().length > row && document.querySelector('.article-pane') !== null)
  // The one before is shown whole, and nothing is left to do for it.
  await new Promise((resolve) => void requestIdleCallback(resolve))
  document.querySelector('.sheet')?.remove()
  const painted = new Promise<number>((resolve) => {
    const look = () => {
      if (!isThere()) return
      observer.disconnect()
      // The frame after the one being made: then this one is on the screen.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () =>
          resolve(performance.now() - (window as unknown as { arrived: number }).arrived),
        )
        port1.start()
        port2.postMessage(null)
      })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
  })
  rows()[row]?.click()
  return await painted
}

if (import.meta.main) {
  const { opening, peer, keys } = await measureReview()
  console.table(opening)
  console.table(peer)
  console.table(keys)
}
