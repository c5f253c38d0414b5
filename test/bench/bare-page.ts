import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { connect } from '../stand-in/cdp.ts'
import { launchOptions } from '../support/browser.ts'

/**
 * A page of a browser of its own that nothing listens to. Playwright has the browser report all that comes over a socket,
 * which takes a tenth of a second for a large article, in the middle of what is measured.
 */
export interface BarePage {
  /** Runs a function in the page, which must need nothing from outside, and gives what it resolves to. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  close(): Promise<void>
}

/** A browser that was just started has work of its own for so long. */
const QUIET_MS = 3000

interface Evaluated {
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
}

/**
 * Opens the workbench by an invitation in a window of 1440 by 900.
 * @param invite gives the invitation; asked when the browser is there
 * @param before runs in the page before its own scripts
 * @param profile what the browser has kept from earlier times, and keeps; without it, it knows nothing
 */
export async function openBarePage(
  invite: () => string | Promise<string>,
  before: () => void,
  profile?: string,
): Promise<BarePage> {
  const { executablePath, args = [] } = launchOptions()
  if (executablePath === undefined) throw new Error('no browser on this machine')
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'isnad-browser-')))
  const browser = spawn(
    executablePath,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      '--no-first-run',
      '--window-size=1440,900',
      ...args,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const connection = await connect(await addressOf(browser.stderr))
  const { targetId } = await connection.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  const attached = await connection.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  const page = connection.session(attached.sessionId)
  await page.send('Page.enable')
  await page.send('Page.setLifecycleEventsEnabled', { enabled: true })
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${before.toString()})()` })

  const loaded = new Set<string>()
  let onLoad = () => {}
  page.on<{ name: string; loaderId: string }>('Page.lifecycleEvent', ({ name, loaderId }) => {
    if (name === 'load') loaded.add(loaderId)
    onLoad()
  })
  await setTimeout(QUIET_MS)
  const { loaderId } = await page.send<{ loaderId: string }>('Page.navigate', { url: await invite() })
  while (!loaded.has(loaderId)) await new Promise<void>((resolve) => (onLoad = resolve))
  return {
    async evaluate<Args extends readonly unknown[], Result>(
      run: (...args: Args) => Result | Promise<Result>,
      ...own: Args
    ) {
      const expression = `(${run.toString()})(...${JSON.stringify(own)})`
      const how = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
      const { result, exceptionDetails: failed } = await page.send<Evaluated>('Runtime.evaluate', how)
      if (failed !== undefined) throw new Error(failed.exception?.description ?? failed.text)
      return result?.value as Result
    },
    async close() {
      const ended = once(browser, 'exit')
      await connection.send('Browser.close')
      await ended
      connection.close()
      if (profile === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /DevTools listening on (?<address>ws:\S+)/u.exec(line)?.groups?.['address']
    if (address !== undefined) return address
  }
  throw new Error('the browser did not say where it listens')
}
