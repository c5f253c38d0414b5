import { mainIpc } from './ipc.ts'
import type { Port } from './ipc.ts'
import type { Session } from './cdp.ts'
import { browser } from './chromium.ts'
import { pageWorld, preloadWorld } from './preload-world.ts'
import { answer, fromChromium, permissions, toChromium } from './session.ts'
import { plain, preventable, strict, StrictEmitter } from './strict.ts'

const WORLD = 'preload'
const BINDING = 'standInSend'

type FromPreload =
  | { readonly type: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'message'; readonly id: number; readonly data: string }
  | { readonly type: 'closed'; readonly id: number }
  | { readonly type: 'open'; readonly url: string }
  | { readonly type: 'contextMenu'; readonly isEditable: boolean; readonly selectionText: string }

interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string; readonly headers: Record<string, string> }
}

/** The main frame as the main process sees it. It is another one after each navigation, as in Electron. */
class Frame {
  readonly parent = null
  readonly origin: string
  readonly url: string
  readonly #contents: WebContents
  constructor(contents: WebContents, url: string) {
    this.#contents = contents
    this.url = url
    this.origin = new URL(url).host === '' ? 'null' : `${new URL(url).protocol}//${new URL(url).host}`
  }
  postMessage(channel: string, message: unknown, transfer: readonly Port[] = []): void {
    this.#contents.deliver(channel, plain(message, channel), transfer)
  }
}

/** What is shown in a window: a page of Chromium. */
export class WebContents extends StrictEmitter {
  static readonly all = new Set<WebContents>()
  /** As everybody else sees it. */
  readonly strict: WebContents = strict('webContents', this as WebContents, () => this.isDestroyed())
  mainFrame: Frame
  readonly #preload: string
  #page: { readonly targetId: string; readonly session: Session } | null = null
  #world = 0
  #openHandler: ((details: { url: string }) => { action: string }) | null = null
  readonly #ports = new Map<number, Port>()
  #lastPort = 0
  /** The navigation that the main process asked for, which nobody may prevent. */
  #own: string | null = null

  constructor(preload: string) {
    super([
      'did-start-navigation',
      'will-frame-navigate',
      'will-attach-webview',
      'context-menu',
      'will-prevent-unload',
      'render-process-gone',
      'unresponsive',
      'responsive',
      'did-finish-load',
      'destroyed',
    ])
    this.#preload = preload
    this.mainFrame = new Frame(this, 'about:blank')
    WebContents.all.add(this)
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...WebContents.all].find((contents) => contents.#page?.targetId === targetId)?.strict
  }

  /** Makes the page. Called by the window. */
  async open(width: number, height: number, onReady: () => void): Promise<void> {
    const { targetId } = await browser().send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    const { sessionId } = await browser().send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    })
    const session = browser().session(sessionId)
    this.#page = { targetId, session }
    this.#listen(session, onReady)
    for (const permission of permissions()) await browser().send('Browser.setPermission', permission)
    await session.send('Page.enable')
    await session.send('Runtime.enable')
    await session.send('DOM.enable')
    await session.send('Inspector.enable')
    await session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageWorld.toString()})()` })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${preloadWorld.toString()})((require, module, exports) => {${this.#preload}\n}, ${JSON.stringify(BINDING)})`,
      worldName: WORLD,
    })
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    browser().on('Target.targetCreated', ({ targetInfo }: { targetInfo: { openerId?: string } }) => {
      if (targetInfo.openerId === targetId) throw new Error('the stand-in knows windows of window.open alone')
    })
    await browser().send('Target.setDiscoverTargets', { discover: true })
  }

  #listen(session: Session, onReady: () => void): void {
    session.on('Fetch.requestPaused', (request: PausedRequest) => void this.#answer(request))
    session.on('Page.loadEventFired', () => {
      if (this.mainFrame.url === 'about:blank') return
      onReady()
      this.emit('did-finish-load')
    })
    session.on('Runtime.executionContextCreated', ({ context }: { context: { id: number; name: string } }) => {
      if (context.name === WORLD) this.#world = context.id
    })
    session.on('Runtime.executionContextsCleared', () => {
      for (const port of this.#ports.values()) port.close()
      this.#ports.clear()
    })
    session.on('Runtime.bindingCalled', ({ name, payload }: { name: string; payload: string }) => {
      if (name === BINDING) void this.#hear(session, JSON.parse(payload) as FromPreload, this.mainFrame)
    })
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }: { exceptionDetails: unknown }) => {
      process.stderr.write(`page: ${JSON.stringify(exceptionDetails)}\n`)
    })
    session.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
  }

  /** Every request of the page comes here; none goes any further. */
  async #answer({ requestId, frameId, resourceType, request }: PausedRequest): Promise<void> {
    const url = fromChromium(request.url)
    const isMainFrame = frameId === this.#page?.targetId
    if (resourceType === 'Document' && !this.#mayNavigate(url, isMainFrame))
      // No content: the page stays.
      return this.#tell('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    const response = await answer({ ...request, url })
    if (response === null) return this.#tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    this.#tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame) this.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false })
    if (this.#own === url) this.#own = null
    else {
      const event = Object.assign(preventable(), { url, isMainFrame })
      this.emit('will-frame-navigate', event)
      if (event.defaultPrevented) return false
    }
    if (isMainFrame) this.mainFrame = new Frame(this, url)
    return true
  }

  async #hear(session: Session, message: FromPreload, frame: Frame): Promise<void> {
    const event = { sender: this.strict, senderFrame: frame }
    switch (message.type) {
      case 'send':
        return mainIpc.hear(message.channel, event, await this.#withPaths(session, message.args))
      case 'invoke': {
        const args = await this.#withPaths(session, message.args)
        const reply = await mainIpc.answer(message.channel, event, args).then(
          (value) => ({ ok: true, value }),
          (error: unknown) => ({ ok: false, value: String(error) }),
        )
        return this.#call(`reply(${message.id}, ${JSON.stringify(reply)})`)
      }
      case 'message':
        return this.#ports.get(message.id)?.peer?.receive(message.data)
      case 'closed':
        this.#ports.get(message.id)?.close()
        this.#ports.delete(message.id)
        return
      case 'contextMenu': {
        const { isEditable, selectionText } = message
        const canCopy = selectionText !== ''
        const editFlags = { canCut: isEditable && canCopy, canCopy, canPaste: isEditable, canSelectAll: true }
        this.emit('context-menu', preventable(), { isEditable, selectionText, editFlags })
        return
      }
      case 'open':
        if (this.#openHandler?.({ url: fromChromium(message.url) }).action !== 'deny')
          throw new Error('a window was opened and nobody denied it')
    }
  }

  /** Fills in the paths that the preload could only name by a token. */
  async #withPaths(session: Session, args: readonly unknown[]): Promise<readonly unknown[]> {
    const tokens = JSON.stringify(args).match(/stand-in-file:[0-9a-f-]{36}/gu) ?? []
    let text = JSON.stringify(args)
    for (const token of tokens) {
      const { result } = await session.send<{ result: { objectId: string } }>('Runtime.evaluate', {
        expression: `standIn.files.get(${JSON.stringify(token)})`,
        contextId: this.#world,
      })
      const { path } = await session.send<{ path: string }>('DOM.getFileInfo', { objectId: result.objectId })
      text = text.replace(JSON.stringify(token), JSON.stringify(path))
    }
    return JSON.parse(text) as unknown[]
  }

  deliver(channel: string, message: string, transfer: readonly Port[]): void {
    const ids = transfer.map((port) => {
      this.#lastPort += 1
      const id = this.#lastPort
      this.#ports.set(id, port)
      port.remote = (data) => this.#call(`message(${id}, ${JSON.stringify(data)})`)
      port.on('close', () => this.#call(`closePort(${id})`))
      return id
    })
    this.#call(`deliver(${JSON.stringify(channel)}, ${message}, ${JSON.stringify(ids)})`)
  }

  #call(expression: string): void {
    this.#tell('Runtime.evaluate', { expression: `standIn.${expression}`, contextId: this.#world })
  }

  /** What is told goes out in the order in which it is said; a page that is gone, or has gone on, hears nothing of it. */
  #tell(method: string, params?: object): void {
    this.#page?.session.send(method, params).catch(() => {})
  }

  /** Fails where the window is closed before the page is there. */
  async load(url: string): Promise<void> {
    this.#own = url
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.once('did-finish-load', resolve)
    this.once('destroyed', () => reject(new Error(`ERR_FAILED (-2) loading '${url}'`)))
    this.#tell('Page.navigate', { url: toChromium(url) })
    await promise
  }
  reload(): void {
    this.#own = this.mainFrame.url
    this.#tell('Page.reload')
  }
  forcefullyCrashRenderer(): void {
    this.#tell('Page.crash')
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler
  }
  isDestroyed(): boolean {
    return !WebContents.all.has(this)
  }
  /** Set by the window. */
  close: () => void = () => {}
  /**
   * Asks the page, as a closing window does. False where it refuses and no listener overrules it. Chromium does not let a
   * page refuse that nobody has touched.
   */
  async mayUnload(): Promise<boolean> {
    if (this.#page === null) return true
    const { result } = await this.#page.session.send<{ result: { value: boolean } }>('Runtime.evaluate', {
      expression:
        "!navigator.userActivation.hasBeenActive || window.dispatchEvent(new Event('beforeunload', { cancelable: true }))",
    })
    if (result.value) return true
    const event = preventable()
    this.emit('will-prevent-unload', event)
    return event.defaultPrevented
  }
  async destroy(): Promise<void> {
    for (const port of this.#ports.values()) port.close()
    WebContents.all.delete(this)
    if (this.#page !== null) await browser().send('Target.closeTarget', { targetId: this.#page.targetId })
    this.emit('destroyed')
  }
}
