import type { MessagePort } from 'node:worker_threads'
import type { Calls } from './thread.ts'
import { toWire } from './wire.ts'
import type { Message, Request } from './wire.ts'

/**
 * Answers calls one after another: a person's before those named in `later`, which give way whenever they yield. A call
 * that is a generator is stepped; between two steps of a later one, a person's calls come first.
 * @param begin what must be opened for it, with the first call; where that fails, so does the call
 */
export function serve(port: MessagePort, begin: () => Calls | Promise<Calls>, later: readonly string[] = []): void {
  let calls: Calls | null = null
  const first: Request[] = []
  const last: Request[] = []
  let running = false

  port.on('message', (request: Request) => {
    ;(later.includes(request.method) ? last : first).push(request)
    if (!running) void run()
  })

  async function run(): Promise<void> {
    running = true
    for (;;) {
      const request = first.shift() ?? last.shift()
      if (request === undefined) break
      await answer(request, later.includes(request.method))
    }
    running = false
  }

  async function answer({ call, method, args }: Request, givesWay: boolean): Promise<void> {
    const send = (message: Message) => port.postMessage(message)
    try {
      calls ??= await begin()
      const handler = calls[method] as ((...args: readonly unknown[]) => unknown) | undefined
      if (handler === undefined) throw new Error(`no call ${method}`)
      const value = handler(...args)
      send({ type: 'answer', call, value: isGenerator(value) ? await stepped(value, givesWay) : await value })
    } catch (error) {
      send({ type: 'failure', call, error: toWire(error) })
    }
  }

  async function stepped(work: Generator<unknown, unknown>, givesWay: boolean): Promise<unknown> {
    for (;;) {
      const { done, value } = work.next()
      if (done === true) return value
      await turn()
      for (let urgent = givesWay ? first.shift() : undefined; urgent !== undefined; urgent = first.shift())
        await answer(urgent, false)
    }
  }
}

/** Lets messages in. */
const turn = () => new Promise((resolve) => void setImmediate(resolve))

function isGenerator(value: unknown): value is Generator<unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && 'next' in value
}
