import { Worker } from 'node:worker_threads'
import { inTurn, TURN } from '../../in-turn.ts'
import type { ThreadData } from '../../thread-data.ts'
import { workerUrl } from '../../workers.ts'

/*
 * A thread takes a quarter of a second until it has loaded SQLite, and needs nothing of the program for it: some are
 * started before the program itself is loaded, and the corpus that is opened first takes them. This module loads little.
 */

let spare: Worker[] = []

/** Starts threads for what will be opened. */
export function startSpares(count: number): void {
  while (spare.length < count) spare.push(start())
}

/** A thread of a corpus that is nothing yet: its first message says what it shall be. Perhaps started before. */
export function takeThread(): Worker {
  return spare.shift() ?? start()
}

/** Ends a thread, at any time of its life. */
export async function endThread(worker: Worker): Promise<void> {
  await inTurn(() => worker.terminate())
}

/** Ends those that nobody took. */
export async function endSpares(): Promise<void> {
  const ended = spare
  spare = []
  await Promise.all(ended.map(endThread))
}

function start(): Worker {
  const worker = new Worker(workerUrl('writer'), { workerData: { turn: TURN, isLow: false } satisfies ThreadData })
  worker.unref()
  // One that cannot start is none to take.
  worker.on('error', () => {
    spare = spare.filter((one) => one !== worker)
  })
  return worker
}
