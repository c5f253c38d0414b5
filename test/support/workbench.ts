import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Settings } from '../../shared/settings.ts'

/** The built program. */
export const CLI = join(import.meta.dirname, '../../out/main/cli.js')

/** The built workbench, served to a page of a real browser, with a data folder of its own. */
export interface Workbench {
  readonly page: Page
  /** As it was printed; it has let this page in and lets nobody else. */
  readonly address: string
  /** Holds `settings.json`, `recent.json` and, under `corpora/`, corpora made by name. */
  readonly dataFolder: string
  /** For files of the test; removed with it. */
  readonly folder: string
  /** Ends the program as a user would, starts it again on the same data with these arguments and opens it in the page. */
  restart(...args: readonly string[]): Promise<void>
  /** Ends the program as a power cut would. `restart` brings it back. */
  kill(): Promise<void>
}

interface Options {
  /** More arguments for `isnad serve`, such as paths of articles or `--corpus`, `PATH`. */
  readonly serveArgs: readonly string[]
  /** Articles that it is started with: texts by the names of their files in `folder`. */
  readonly articles: Readonly<Record<string, string>>
  /** What the user has set before. */
  readonly settings: Partial<Settings>
}

interface Fixtures {
  readonly workbench: Workbench
}

/** Playwright's `test` with `workbench`: open in `workbench.page`, ended and tidied up afterwards. */
export const test = base.extend<Options & Fixtures>({
  serveArgs: [[], { option: true }],
  articles: [{}, { option: true }],
  settings: [{}, { option: true }],

  async workbench({ page, serveArgs, articles, settings }, use) {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-e2e-'))
    const dataFolder = join(folder, 'data')
    await mkdir(dataFolder)
    await writeFile(join(dataFolder, 'settings.json'), JSON.stringify(settings))
    const paths = Object.keys(articles).map((name) => join(folder, name))
    for (const [index, text] of Object.values(articles).entries()) await writeFile(paths[index] ?? '', text)
    const trouble = watch(page)
    let server: Server | null = null
    const start = async (args: readonly string[]) => {
      server = await serve(dataFolder, args)
      const { origin } = new URL(server.address)
      trouble.origins.add(origin)
      await page.goto(server.address)
      await page.waitForURL(`${origin}/`)
      // From then on it takes keys.
      await page.locator('main').first().waitFor()
    }
    const stop = async () => {
      if (server === null) return
      expect(await end(server, 'SIGTERM'), 'exit code of isnad serve').toBe(0)
      server = null
    }

    await start([...serveArgs, ...paths])
    await use({
      page,
      get address() {
        return server?.address ?? ''
      },
      dataFolder,
      folder,
      async restart(...args) {
        await stop()
        await start(args)
      },
      async kill() {
        if (server !== null) await end(server, 'SIGKILL')
        server = null
      },
    })
    await page.close()
    await stop()
    await rm(folder, { recursive: true, force: true })
    expect(trouble.found, 'errors of the page, and requests that left the machine').toEqual([])
  },
})

export { expect }

interface Server {
  readonly process: ChildProcess
  readonly address: string
}

/** Starts `isnad serve` and answers once it has printed its address. */
async function serve(dataFolder: string, args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [CLI, 'serve', '--no-open', ...args], {
    env: { ...process.env, ISNAD_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) {
    const address = /^Isnad is open at (http:\S+)$/u.exec(line)?.[1]
    if (address !== undefined) {
      child.stdout.resume()
      return { process: child, address }
    }
  }
  throw new Error(`isnad serve ended without an address (${child.exitCode})`)
}

async function end({ process: child }: Server, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
  return child.exitCode
}

/** Listens for what must not happen in any test: errors of the page, and requests to anything but its own origin. */
function watch(page: Page): { readonly origins: Set<string>; readonly found: string[] } {
  const trouble = { origins: new Set<string>(), found: [] as string[] }
  page.on('pageerror', (error) => trouble.found.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // A socket or request that broke because the test ended the program.
    const broken = /WebSocket|net::ERR_/u.test(message.text())
    if (message.type() === 'error' && !broken) trouble.found.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && !trouble.origins.has(origin))
      trouble.found.push(`request: ${request.url()}`)
  })
  return trouble
}
