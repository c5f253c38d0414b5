import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { App as ElectronApp } from 'electron'
import { onlyAfterReady, onlyBeforeReady, state } from './state.ts'
import { plain, preventable, strict, StrictEmitter } from './strict.ts'
import { closeWindows } from './windows.ts'

const EVENTS = [
  'ready',
  'will-quit',
  'before-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'open-file',
  'activate',
  'web-contents-created',
  'child-process-gone',
  'render-process-gone',
]

class App extends StrictEmitter {
  readonly isPackaged = false
  readonly #ready = Promise.withResolvers<void>()
  #lock: string | null = null

  readonly commandLine = strict('app.commandLine', {
    appendSwitch(name: string, value?: string) {
      onlyBeforeReady('app.commandLine.appendSwitch')
      state.switches.push(value === undefined || value === '' ? `--${name}` : `--${name}=${value}`)
    },
  })

  constructor() {
    super(EVENTS)
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  isReady(): boolean {
    return state.phase !== 'loading'
  }
  /** Called once by `start.ts`. */
  becomeReady(): void {
    state.phase = 'ready'
    this.#ready.resolve()
    this.emit('ready', {}, {})
  }

  enableSandbox(): void {
    onlyBeforeReady('app.enableSandbox')
    state.sandbox = true
  }
  setPath(name: string, path: string): void {
    if (name !== 'userData') throw new Error(`the stand-in has no path ${name}`)
    if (!existsSync(path)) throw new Error(`app.setPath: ${path} does not exist`)
    onlyBeforeReady("app.setPath('userData')")
    state.userData = path
  }
  getLocale(): string {
    onlyAfterReady('app.getLocale')
    return 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US']
  }

  /** Kept in the user data folder: a lock file, and a folder where later instances leave what they want. */
  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    if (state.userData === '') throw new Error('app.setPath first, or every test shares one lock')
    const lock = join(state.userData, 'SingletonLock')
    const mail = join(state.userData, 'SingletonMail')
    mkdirSync(mail, { recursive: true })
    if (isHeld(lock)) {
      const letter = join(mail, `${process.pid}`)
      writeFileSync(
        `${letter}.part`,
        plain({ argv: process.argv, cwd: process.cwd(), additionalData }, 'additionalData'),
      )
      renameSync(`${letter}.part`, `${letter}.json`)
      return false
    }
    rmSync(lock, { force: true })
    openSync(lock, 'wx')
    writeFileSync(lock, `${process.pid}`)
    this.#lock = lock
    void this.whenReady().then(() => {
      const read = () => this.#readMail(mail)
      watch(mail, read).unref()
      read()
    })
    return true
  }
  #readMail(mail: string): void {
    for (const name of readdirSync(mail).filter((one) => one.endsWith('.json'))) {
      const { argv, cwd, additionalData } = JSON.parse(readFileSync(join(mail, name), 'utf8')) as Record<
        string,
        unknown
      >
      rmSync(join(mail, name))
      this.emit('second-instance', {}, argv, cwd, additionalData)
    }
  }

  quit(): void {
    void this.#quit()
  }
  /** As Electron: each step can be prevented; windows close in between. */
  async #quit(): Promise<void> {
    const before = preventable()
    this.emit('before-quit', before)
    if (before.defaultPrevented || !(await closeWindows())) return
    const will = preventable()
    this.emit('will-quit', will)
    if (will.defaultPrevented) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }
  exit(code = 0): never {
    state.phase = 'quitting'
    if (this.#lock !== null) rmSync(this.#lock, { force: true })
    process.exit(code)
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

export const application = new App()
export const app = strict('app', application) satisfies Pick<
  ElectronApp,
  | 'isPackaged'
  | 'isReady'
  | 'whenReady'
  | 'enableSandbox'
  | 'setPath'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
>
