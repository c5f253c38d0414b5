import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { hasDisplay } from './browser.ts'
import { onNpmGone } from './interrupt.ts'

/** The whole of Electron is about 110 MB; a network that brings less than this in the time is no help. */
const FETCH_MS = 10 * 60_000
/** Electron that cannot start here ends within this. */
const START_MS = 20_000

/** Why the desktop window cannot be had here, in a few words. */
export class NoElectron extends Error {
  override readonly name = 'NoElectron'
}

/**
 * Electron's executable, fetched if it is not here yet.
 * @throws {NoElectron}
 */
export async function electronBinary(): Promise<string> {
  const { ELECTRON_OVERRIDE_DIST_PATH: given } = process.env
  if (given === undefined || given === '') {
    if (!hasDisplay()) throw new NoElectron('there is no display here')
    if (process.platform === 'linux' && process.getuid?.() === 0)
      throw new NoElectron('it does not run as root with its sandbox')
  }
  const folder = packageFolder()
  const found = installed(folder, given)
  if (found !== null) return found
  if (given !== undefined && given !== '') throw new NoElectron(`it is not in ${given}`)
  await fetchElectron(folder)
  const fetched = installed(folder, undefined)
  if (fetched === null) throw new NoElectron('it could not be fetched')
  return fetched
}

/**
 * Runs the desktop program until it ends; the promise has its exit code.
 * @throws {NoElectron} where it ends at once, as it does where the system lacks what its sandbox or window needs
 */
export function runElectron(binary: string, args: readonly string[]): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const started = Date.now()
  const child = spawn(binary, args, { stdio: 'inherit', env: asDesktop(process.env) })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
  onNpmGone(() => pass('SIGTERM'))
  // The terminal sends Ctrl+C to both.
  process.on('SIGINT', () => {})
  child.on('error', (error) => reject(new NoElectron(error.message)))
  child.on('exit', (code, signal) => {
    const failed = code !== 0 && signal !== 'SIGTERM' && signal !== 'SIGINT'
    if (failed && Date.now() - started < START_MS) reject(new NoElectron(`it ended with ${signal ?? code}`))
    else resolve(code ?? 0)
  })
  return promise
}

/** Where a terminal was started by a program on Electron, its environment may tell Electron to be a Node. */
function asDesktop({ ELECTRON_RUN_AS_NODE: _asNode, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return environment
}

function packageFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    throw new NoElectron('its package is not installed')
  }
}

/** Electron's own rule: `path.txt` names the executable once it is fetched. */
function installed(folder: string, given: string | undefined): string | null {
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null
  const binary =
    given !== undefined && given !== ''
      ? join(given, name ?? 'electron')
      : name === null
        ? null
        : join(folder, 'dist', name)
  return binary !== null && existsSync(binary) ? binary : null
}

/**
 * By its package's own installer: from the user's cache of such archives, which takes no network; from the mirror that is
 * configured; or from its server, which it gives up within ten seconds where there is no way to it.
 */
async function fetchElectron(folder: string): Promise<void> {
  process.stdout.write('Fetching Electron, once (about 110 MB)...\n')
  const { promise, resolve } = Promise.withResolvers<number | null>()
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_MS,
    // It fetches with Node's own `fetch`, which takes HTTPS_PROXY and NO_PROXY into account only then.
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  })
  child.on('error', () => resolve(null))
  child.on('exit', (code) => resolve(code))
  if ((await promise) !== 0) throw new NoElectron('it could not be fetched')
}
