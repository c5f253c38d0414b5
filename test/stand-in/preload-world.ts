/*
 * What runs in the page. Both functions are sent to Chromium as text, so they may use nothing from outside themselves.
 * They talk through events of the window: their details are cloned where they pass from one world to the other.
 */

/** In the page's own world: makes what the preload exposes. */
export function pageWorld(): void {
  if (window !== window.top) return
  const waiting = new Map<string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  type Answer = { readonly pending?: boolean; readonly error?: string; readonly value?: unknown }
  let answer: Answer | null = null
  window.addEventListener('stand-in:answer', (event) => {
    answer = (event as CustomEvent).detail as Answer | null
  })
  window.addEventListener('stand-in:settle', (event) => {
    const { id, error, value } = (event as CustomEvent).detail as { id: string; error?: string; value?: unknown }
    if (error === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(error))
    waiting.delete(id)
  })
  // Never Chromium's: one that is closed before a debugger has seen it leaves the page that opened it waiting.
  window.open = (url = 'about:blank') => {
    const address = new URL(url, window.location.href).href
    window.dispatchEvent(new CustomEvent('stand-in:open', { detail: address }))
    return null
  }
  window.addEventListener('stand-in:expose', (event) => {
    const { key, names } = (event as CustomEvent).detail as { key: string; names: string[] }
    const call =
      (name: string) =>
      (...args: unknown[]): unknown => {
        const id = crypto.randomUUID()
        answer = null
        window.dispatchEvent(new CustomEvent('stand-in:call', { detail: { id, key, name, args } }))
        const { pending = false, error, value }: Answer = answer ?? { error: 'an argument could not be cloned' }
        if (error !== undefined) throw new Error(error)
        return pending ? new Promise((resolve, reject) => waiting.set(id, { resolve, reject })) : value
      }
    Object.defineProperty(window, key, {
      value: Object.freeze(Object.fromEntries(names.map((name) => [name, call(name)]))),
    })
  })
}

type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void

/** In a world of its own: what a sandboxed preload may use, and the preload. `binding` sends a string to the stand-in. */
export function preloadWorld(preload: Preload, binding: string): void {
  if (window !== window.top) return
  type Reply = { ok: boolean; value: unknown }
  const send = (message: object) =>
    (window as unknown as Record<string, (text: string) => void>)[binding]?.(JSON.stringify(message))
  window.addEventListener('stand-in:open', (event) =>
    send({ type: 'open', url: (event as CustomEvent).detail as string }),
  )
  window.addEventListener('contextmenu', ({ defaultPrevented, target }) => {
    if (defaultPrevented) return
    const field = target instanceof Element ? target.closest('input, textarea, [contenteditable=true]') : null
    const selectionText = String(window.getSelection())
    send({ type: 'contextMenu', isEditable: field !== null, selectionText })
  })
  const only = (name: string, parts: Record<string, unknown>) =>
    new Proxy(parts, {
      get(target, property) {
        if (typeof property === 'string' && !(property in target))
          throw new Error(`the stand-in has no ${name}.${property}`)
        return target[property as string]
      },
    })
  const plain = (args: unknown[], where: string) => {
    if (JSON.stringify(structuredClone(args)) !== JSON.stringify(args)) throw new Error(`${where}: not plain data`)
    return args
  }

  const listeners = new Map<string, (event: object, ...args: unknown[]) => void>()
  const replies = new Map<number, (reply: Reply) => void>()
  const ports = new Map<number, MessagePort>()
  const files = new Map<string, File>()
  let invoked = 0

  const ipcRenderer = only('ipcRenderer', {
    on: (channel: string, listener: (event: object) => void) => void listeners.set(channel, listener),
    send: (channel: string, ...args: unknown[]) => send({ type: 'send', channel, args: plain(args, channel) }),
    invoke: async (channel: string, ...args: unknown[]) => {
      invoked += 1
      const { promise, resolve } = Promise.withResolvers<Reply>()
      replies.set(invoked, resolve)
      send({ type: 'invoke', id: invoked, channel, args: plain(args, channel) })
      const { ok, value } = await promise
      if (!ok) throw new Error(`Error invoking remote method '${channel}': ${String(value)}`)
      return value
    },
  })
  const contextBridge = only('contextBridge', {
    exposeInMainWorld(key: string, api: Record<string, (...args: unknown[]) => unknown>) {
      if (Object.values(api).some((part) => typeof part !== 'function')) throw new Error('only functions are exposed')
      window.addEventListener('stand-in:call', (event) => {
        const call = (event as CustomEvent).detail as { id: string; key: string; name: string; args: unknown[] } | null
        if (call === null || call.key !== key) return
        const settle = (outcome: object) =>
          window.dispatchEvent(new CustomEvent('stand-in:settle', { detail: { id: call.id, ...outcome } }))
        const reply = (detail: object) => window.dispatchEvent(new CustomEvent('stand-in:answer', { detail }))
        try {
          const value = api[call.name]?.(...call.args)
          if (!(value instanceof Promise)) return void reply({ value })
          reply({ pending: true })
          value.then(
            (settled: unknown) => settle({ value: settled }),
            (error: unknown) => settle({ error: String(error) }),
          )
        } catch (error) {
          reply({ error: String(error) })
        }
      })
      window.dispatchEvent(new CustomEvent('stand-in:expose', { detail: { key, names: Object.keys(api) } }))
    },
  })
  const webUtils = only('webUtils', {
    /** A stand for the path, which the stand-in fills in where it comes out: only it can ask Chromium. */
    getPathForFile(file: unknown) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile: not a File')
      const token = `stand-in-file:${crypto.randomUUID()}`
      files.set(token, file)
      return token
    },
  })

  Object.assign(globalThis, {
    standIn: {
      files,
      reply: (id: number, reply: Reply) => {
        replies.get(id)?.(reply)
        replies.delete(id)
      },
      message: (id: number, data: string) => ports.get(id)?.postMessage(data),
      closePort: (id: number) => ports.get(id)?.close(),
      deliver(channel: string, value: unknown, portIds: number[]) {
        const handed = portIds.map((id) => {
          const { port1, port2 } = new MessageChannel()
          ports.set(id, port1)
          port1.addEventListener('message', ({ data }) => {
            if (typeof data !== 'string') throw new Error('the stand-in passes strings only')
            send({ type: 'message', id, data })
          })
          port1.addEventListener('close', () => send({ type: 'closed', id }))
          port1.start()
          return port2
        })
        listeners.get(channel)?.({ ports: handed }, value)
      },
    },
  })

  const modules: Record<string, unknown> = { electron: only('electron', { contextBridge, ipcRenderer, webUtils }) }
  const require = (name: string) => {
    if (!(name in modules)) throw new Error(`module not found: ${name}: a sandboxed preload has no Node`)
    return modules[name]
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
