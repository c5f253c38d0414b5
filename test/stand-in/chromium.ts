import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser } from '../support/browser.ts'
import { connect } from './cdp.ts'
import type { Connection } from './cdp.ts'
import { state } from './state.ts'

let started: { readonly process: ChildProcess; readonly profile: string; readonly connection: Connection } | null = null

/** The browser behind the windows. Its "DevTools listening" line goes on to our standard error, for Playwright. */
export async function startChromium(): Promise<void> {
  const program = findBrowser()
  if (program === null) throw new Error('the stand-in needs a Chromium')
  const profile = mkdtempSync(join(tmpdir(), 'isnad-stand-in-'))
  const child = spawn(
    program,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-startup-window',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      ...state.switches,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error('Chromium did not start')))
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /^DevTools listening on (ws:\/\/.*)$/u.exec(line)?.[1]
      if (found === undefined) return
      process.stderr.write(`${line}\n`)
      resolve(found)
    })
  })
  started = { process: child, profile, connection: await connect(url) }
}

export function browser(): Connection {
  if (started === null) throw new Error('Chromium has not been started')
  return started.connection
}

export function stopChromium(): void {
  if (started === null) return
  started.connection.close()
  started.process.kill('SIGKILL')
  rmSync(started.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  started = null
}
