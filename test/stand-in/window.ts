import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions } from 'electron'
import { application } from './app.ts'
import { WebContents } from './contents.ts'
import { onlyAfterReady, state } from './state.ts'
import { knownKeys, preventable, strict, StrictEmitter } from './strict.ts'
import { closed, opened, quitting } from './windows.ts'

const OPTIONS = 'x y width height minWidth minHeight show title icon backgroundColor webPreferences'.split(' ')
const PREFERENCES = 'preload contextIsolation nodeIntegration sandbox webSecurity spellcheck navigateOnDragDrop'.split(
  ' ',
)

/** A window that nobody sees. Its page loads in Chromium, and it closes as a window does. */
export class BrowserWindow extends StrictEmitter {
  static readonly #all = new Map<WebContents, BrowserWindow>()
  readonly webContents: WebContents
  readonly #contents: WebContents
  readonly #bounds: { x: number; y: number; width: number; height: number }
  readonly #made: Promise<void>
  #visible: boolean
  #minimized = false
  #maximized = false
  #destroyed = false
  #ready = false

  constructor(options: BrowserWindowConstructorOptions) {
    super('ready-to-show close closed session-end query-session-end focus show'.split(' '))
    onlyAfterReady('new BrowserWindow')
    const { webPreferences = {} } = options
    knownKeys(options, OPTIONS, 'BrowserWindow')
    knownKeys(webPreferences, PREFERENCES, 'webPreferences')
    const { contextIsolation = true, nodeIntegration = false, sandbox = true, webSecurity = true } = webPreferences
    if (!state.sandbox || !contextIsolation || nodeIntegration || !sandbox || !webSecurity)
      throw new Error('a window without sandbox, context isolation or web security')
    const { x = 80, y = 50, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#visible = options.show ?? true
    this.#contents = new WebContents(readFileSync(webPreferences.preload ?? '', 'utf8'))
    this.webContents = this.#contents.strict
    this.#contents.close = () => this.close()
    if (typeof options.icon === 'string') readFileSync(options.icon)
    const self = strict('BrowserWindow', this as BrowserWindow, () => this.#destroyed)
    BrowserWindow.#all.set(this.webContents, self)
    opened(this)
    application.emit('web-contents-created', {}, this.webContents)
    this.#made = this.#contents.open(width, height, () => this.#becomeReady())
    return self
  }

  static fromWebContents(contents: WebContents): BrowserWindow | undefined {
    return BrowserWindow.#all.get(contents)
  }
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all.values()]
  }

  async loadURL(url: string): Promise<void> {
    await this.#made
    await this.#contents.load(url)
  }
  #becomeReady(): void {
    if (this.#ready) return
    this.#ready = true
    this.emit('ready-to-show')
  }
  show(): void {
    if (!this.#ready) throw new Error('a window is shown that has nothing to show')
    this.#visible = true
    this.emit('show')
  }
  focus(): void {
    this.emit('focus')
  }
  isVisible(): boolean {
    return this.#visible
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  minimize(): void {
    this.#minimized = true
  }
  restore(): void {
    this.#minimized = false
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  /** Shows it, too, as in Electron. */
  maximize(): void {
    this.#maximized = true
    this.show()
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.#bounds
  }
  close(): void {
    void this.closeAsUser()
  }
  async closeAsUser(): Promise<boolean> {
    if (this.#destroyed) return true
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.#made
    if (!(await this.#contents.mayUnload())) return false
    this.#destroyed = true
    await this.#contents.destroy()
    BrowserWindow.#all.delete(this.webContents)
    this.emit('closed')
    closed(this, quitting())
    return true
  }
}
