import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { createCorpus } from '../../electron/core/corpus/index.ts'
import { serve } from '../../electron/serve/serve.ts'
import { launchOptions } from '../support/browser.ts'
import { generateArticle, HUGE, ONE_PARAGRAPH } from '../support/generated-articles.ts'

/** What opening and reviewing a large article takes in the built page. Milliseconds. */
export interface ReviewFigures {
  /** From the arrival of the article to the frame that shows it: 117,000 characters, 5,000 annotations, 200 paragraphs. */
  readonly openHugeMs: number
  /** The same until all of it is there. */
  readonly openHugeWholeMs: number
  /** The same for one paragraph of 20,000 characters with 800 annotations. */
  readonly openOneParagraphMs: number
  /** From a key press to the frame that shows its effect, 95th percentile. */
  readonly moveP95Ms: number
  readonly acceptP95Ms: number
  readonly acceptOneParagraphP95Ms: number
}

const OPENINGS = 7
const PRESSES = 60
const rounded = (value: number) => Math.round(value * 10) / 10
const sorted = (times: readonly number[]) => [...times].sort((left, right) => left - right)
const median = (times: readonly number[]) => sorted(times)[Math.floor(times.length / 2)] ?? 0
const p95 = (times: readonly number[]) => sorted(times)[Math.floor(times.length * 0.95)] ?? 0

export async function measureReview(): Promise<ReviewFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  const path = join(folder, 'large.isnad')
  const corpus = await createCorpus(path)
  const run = await corpus.beginRun({ kind: 'import', person: 'bench', settings: null })
  for (const shape of [HUGE, ONE_PARAGRAPH]) await corpus.storeArticles(run, [generateArticle({ ...shape, seed: 7 })])
  await corpus.finishRun(run, null)
  await corpus.close()

  const renderer = join(import.meta.dirname, '../../out/renderer')
  const shell = await serve({ dataFolder: join(folder, 'data'), renderer, port: 0, corpus: path, articles: [] })
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(noteArrivals)
    await page.goto(shell.invite())
    const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
    await rows.nth(1).waitFor()
    const [huge, whole, one]: [number[], number[], number[]] = [[], [], []]
    for (let time = 0; time < OPENINGS; time += 1) {
      huge.push(await opening(page, () => rows.nth(0).click(), '.sheet > :nth-child(10)'))
      await rows.nth(1).click()
      await page.locator('.sheet > :nth-child(2):last-child').waitFor()
      whole.push(await opening(page, () => rows.nth(0).click(), '.sheet > :nth-child(200)'))
      one.push(await opening(page, () => rows.nth(1).click(), '.sheet > :nth-child(2):last-child'))
    }
    const accepts = async () => p95(await presses(page, 'a'))
    const acceptOneParagraphP95Ms = await accepts()
    await opening(page, () => rows.nth(0).click(), '.sheet > :nth-child(100)')
    return {
      openHugeMs: rounded(median(huge)),
      openHugeWholeMs: rounded(median(whole)),
      openOneParagraphMs: rounded(median(one)),
      moveP95Ms: rounded(p95(await presses(page, 'j'))),
      acceptP95Ms: rounded(await accepts()),
      acceptOneParagraphP95Ms: rounded(acceptOneParagraphP95Ms),
    }
  } finally {
    await browser.close()
    await shell.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs in the page before its own scripts: when the last large message came over the socket. */
function noteArrivals(): void {
  // It is called with the socket as `this`, as it was before.
  // oxlint-disable-next-line typescript/unbound-method
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

/** Opens an article and answers how long after its arrival the frame with `shown` was painted. */
async function opening(page: Page, open: () => Promise<void>, shown: string): Promise<number> {
  const painted = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        document.querySelector('.sheet')?.remove()
        const look = () => {
          if (document.querySelector(selector) === null) return
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
      }),
    shown,
  )
  await open()
  return painted
}

/** Presses a key many times and answers how long each took until its frame was painted. */
async function presses(page: Page, key: string): Promise<number[]> {
  await page.locator('[data-pane="article"]').focus()
  return page.evaluate(
    async ([pressed, count]) => {
      const target = document.querySelector('[data-pane="article"]')
      const times: number[] = []
      for (let time = 0; time < count; time += 1) {
        await new Promise((resolve) => void requestAnimationFrame(() => resolve(null)))
        const started = performance.now()
        target?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: pressed,
            code: `Key${pressed.toUpperCase()}`,
            bubbles: true,
            cancelable: true,
          }),
        )
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve())
            port1.start()
            port2.postMessage(null)
          })
        })
        times.push(performance.now() - started)
      }
      return times
    },
    [key, PRESSES] as const,
  )
}

if (import.meta.main) console.log(JSON.stringify(await measureReview()))
