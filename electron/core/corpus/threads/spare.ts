import { Worker } from 'node:worker_threads'
import { workerUrl } from '../../workers.ts'
import type { Message } from './wire.ts'

/*
 * A thread takes a quarter of a second until it has loaded SQLite, and needs nothing of the program for it: some are
 * started before the program itself is loaded, and the corpus that is opened first takes them. This module loads little.
 */

/** A thread of a corpus that is nothing yet: its first message says what it shall be. */
export interface Started {
  readonly worker: Worker
  /** From then on it may be ended: ending a thread while it loads SQLite would end the whole program. Never rejects. */
  readonly ready: Promise<void>
}

let spare: Started[] = []

/** Starts threads for what will be opened. */
export function startSpares(count: number): void {
  while (spare.length < count) spare.push(start())
}

/** One that was started before, or a new one. */
export function takeThread(): Started {
  return spare.shift() ?? start()
}

/** Ends those that nobody took. */
export async function endSpares(): Promise<void> {
  const ended = spare
  spare = []
  await Promise.all(
    ended.map(async ({ worker, ready }) => {
      worker.ref()
      await ready
      await worker.terminate()
    }),
  )
}

function start(): Started {
  const worker = new Worker(workerUrl('writer'))
  worker.unref()
  const ready = new Promise<void>((resolve) => {
    worker.on('message', ({ type }: Message) => {
      if (type === 'ready') resolve()
    })
    worker.on('exit', () => resolve())
    // One that cannot start is none to take.
    worker.on('error', () => {
      spare = spare.filter((one) => one.worker !== worker)
      resolve()
    })
  })
  return { worker, ready }
}
