import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'

const Message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
})

type Listener = (params: never) => void

/** One session of the Chrome DevTools Protocol: the browser's own, or a page's. */
export interface Session {
  send<Result = unknown>(method: string, params?: object): Promise<Result>
  /** Listeners hear events in the order in which they came. */
  on<Params>(method: string, listener: (params: Params) => void): void
}

export interface Connection extends Session {
  /** The session with this id, which `Target.attachToTarget` answers. */
  session(id: string): Session
  close(): void
}

export async function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 })
  await once(socket, 'open')
  const calls = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener[]>()
  let last = 0

  socket.on('message', (data: Buffer) => {
    const { id, method, params, result, error, sessionId } = Message.parse(JSON.parse(data.toString('utf8')))
    if (id !== undefined) {
      const call = calls.get(id)
      calls.delete(id)
      if (error === undefined) call?.resolve(result as never)
      else call?.reject(new Error(error.message))
    } else if (method !== undefined)
      for (const listener of listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params as never)
  })
  socket.on('close', () => {
    for (const { reject } of calls.values()) reject(new Error('Chromium has ended'))
    calls.clear()
  })

  const session = (sessionId: string | undefined): Session => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1
        calls.set(last, { resolve, reject })
        socket.send(JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
      }),
    on(method, listener) {
      const key = `${sessionId ?? ''} ${method}`
      listeners.set(key, [...(listeners.get(key) ?? []), listener])
    },
  })
  return { ...session(undefined), session, close: () => socket.close() }
}
