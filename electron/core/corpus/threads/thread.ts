import { Storage } from '../errors.ts'
import { endThread, takeThread } from './spare.ts'
import { fromWire } from './wire.ts'
import type { Message, Request } from './wire.ts'

/** What a thread of the corpus is to be. */
export type Role =
  | { readonly role: 'writer'; readonly path: string; readonly create: boolean }
  | { readonly role: 'reader'; readonly path: string }
  | { readonly role: 'copy'; readonly path: string; readonly to: string }
  | { readonly role: 'check'; readonly path: string; readonly spans: boolean }

/** The calls a thread answers: names to functions. */
export type Calls = { readonly [method: string]: (...args: never[]) => unknown }

type Answer<Method> = Method extends (...args: never[]) => infer Result
  ? Promise<Result extends Generator<unknown, infer Value> ? Value : Awaited<Result>>
  : never

export interface Thread<C extends Calls> {
  call<Method extends keyof C & string>(method: Method, ...args: Parameters<C[Method]>): Answer<C[Method]>
  /** What it has not answered fails. */
  stop(): Promise<void>
}

/** @param onEvent what the thread says unasked */
export function startThread<C extends Calls>(role: Role, onEvent: (event: unknown) => void = () => {}): Thread<C> {
  const worker = takeThread()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let calls = 0
  let dead: Error | null = null
  let isStopping = false

  const die = (error: Error) => {
    dead ??= error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (message: Message) => {
    if (message.type === 'event') return onEvent(message.event)
    const caller = waiting.get(message.call)
    waiting.delete(message.call)
    // Only work in flight keeps the process alive, and a thread that is being ended.
    if (waiting.size === 0 && !isStopping) worker.unref()
    if (message.type === 'answer') caller?.resolve(message.value)
    else caller?.reject(fromWire(message.error))
  })
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => die(new Storage({ detail: 'the corpus was closed' })))
  const post = (message: Role | Request) => {
    worker.postMessage(message)
  }
  post(role)

  return {
    call: ((method: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        if (dead !== null) return reject(dead)
        calls += 1
        waiting.set(calls, { resolve, reject })
        worker.ref()
        post({ call: calls, method, args })
      })) as unknown as Thread<C>['call'],
    async stop() {
      isStopping = true
      await endThread(worker)
    },
  }
}
