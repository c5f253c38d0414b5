import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
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

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly name?: string; readonly loaderId?: string }
  readonly error?: { readonly message: string }
  readonly result?: {
    readonly targetId?: string
    readonly sessionId?: string
    readonly loaderId?: string
    readonly result?: { readonly value?: unknown }
    readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
  }
}

/**
 * Opens the workbench by an invitation in a window of 1440 by 900.
 * @param before runs in the page before its own scripts
 */
export async function openBarePage(address: string, before: () => void): Promise<BarePage> {
  const { executablePath, args = [] } = launchOptions()
  if (executablePath === undefined) throw new Error('no browser on this machine')
  const folder = await mkdtemp(join(tmpdir(), 'isnad-browser-'))
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
  const socket = new WebSocket(await addressOf(browser.stderr))
  await once(socket, 'open')
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString('utf8')) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  let asked = 0
  const ask = (method: string, params: object, sessionId?: string) =>
    new Promise<NonNullable<Answer['result']>>((resolve, reject) => {
      const id = (asked += 1)
      waiting.set(id, ({ error, result = {} }) => {
        waiting.delete(id)
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${error.message}`))
      })
      socket.send(JSON.stringify({ id, method, params, sessionId }))
    })

  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  await ask('Page.enable', {}, sessionId)
  await ask('Page.addScriptToEvaluateOnNewDocument', { source: `(${before.toString()})()` }, sessionId)
  await ask('Page.setLifecycleEventsEnabled', { enabled: true }, sessionId)
  const visit = async (url: string) => {
    const loaded = new Promise<void>((resolve) => {
      const listen = (data: Buffer) => {
        const { method, params } = JSON.parse(data.toString('utf8')) as Answer
        if (method !== 'Page.lifecycleEvent' || params?.name !== 'load' || params.loaderId !== loader) return
        socket.off('message', listen)
        resolve()
      }
      socket.on('message', listen)
    })
    const { loaderId: loader } = await ask('Page.navigate', { url }, sessionId)
    await loaded
  }
  // The first visit leaves a cookie and goes on by itself; where it ends is opened anew.
  await visit(address)
  await visit(new URL(address).origin)
  return {
    async evaluate<Args extends readonly unknown[], Result>(
      run: (...own: Args) => Result | Promise<Result>,
      ...own: Args
    ) {
      const expression = `(${run.toString()})(...${JSON.stringify(own)})`
      const answer = await ask(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true, userGesture: true },
        sessionId,
      )
      const { result, exceptionDetails: failed } = answer
      if (failed !== undefined) throw new Error(failed.exception?.description ?? failed.text)
      return result?.value as Result
    },
    async close() {
      const ended = once(browser, 'exit')
      await ask('Browser.close', {})
      await ended
      socket.terminate()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
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
