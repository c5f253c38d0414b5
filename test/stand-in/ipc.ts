import { EventEmitter } from 'node:events'
import { plain, strict } from './strict.ts'

type Listener = (event: unknown, ...args: unknown[]) => unknown

class IpcMain {
  readonly #listeners = new Map<string, Listener>()
  readonly #handlers = new Map<string, Listener>()

  on(channel: string, listener: Listener): void {
    if (this.#listeners.has(channel)) throw new Error(`two listeners of ${channel}`)
    this.#listeners.set(channel, listener)
  }
  handle(channel: string, handler: Listener): void {
    if (this.#handlers.has(channel)) throw new Error(`two handlers of ${channel}`)
    this.#handlers.set(channel, handler)
  }
  hear(channel: string, event: unknown, args: readonly unknown[]): void {
    const listener = this.#listeners.get(channel)
    if (listener === undefined) throw new Error(`nobody listens to ${channel}`)
    listener(event, ...args)
  }
  async answer(channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`no handler for ${channel}`)
    const value = await handler(event, ...args)
    plain(value, `answer of ${channel}`)
    return value
  }
}

export const mainIpc = new IpcMain()
export const ipcMain = strict('ipcMain', mainIpc)

/** One end of a channel. What comes before `start()` waits for it, as in Electron. */
export class Port extends EventEmitter {
  peer: Port | null = null
  /** In the page, once it was handed over: where messages go. */
  remote: ((message: string) => void) | null = null
  readonly #waiting: string[] = []
  #started = false
  #closed = false

  postMessage(message: unknown): void {
    if (typeof message !== 'string') throw new Error('the stand-in passes strings only')
    if (this.#closed) return
    if (this.remote !== null) this.remote(message)
    else this.peer?.receive(message)
  }
  receive(message: string): void {
    if (this.remote !== null) this.remote(message)
    else if (this.#started) this.emit('message', { data: message, ports: [] })
    else this.#waiting.push(message)
  }
  start(): void {
    this.#started = true
    for (const message of this.#waiting.splice(0)) this.emit('message', { data: message, ports: [] })
  }
  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.emit('close')
    this.peer?.close()
  }
}

export class MessageChannelMain {
  readonly port1 = new Port()
  readonly port2 = new Port()
  constructor() {
    this.port1.peer = this.port2
    this.port2.peer = this.port1
  }
}
