import { getPriority, setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'

/** Steps of the system's scale by which the threads of a pool come after the window and the writer. */
const STEPS = 10
const LOWEST = 19

/** Whether the pool that started this thread leaves the machine to somebody who works; as the pool passes it. */
export interface GivingWay {
  readonly givesWay: boolean
}

/**
 * Lets the system prefer other threads to this one, where the pool asks for it. Only Linux has priorities of threads; there
 * process 0 is the thread that calls.
 */
export function giveWay(): void {
  // What the pool passes comes after what Tinypool has for itself.
  const [, passed] = (workerData ?? []) as readonly [unknown?, GivingWay?]
  if (process.platform === 'linux' && passed?.givesWay === true) setPriority(Math.min(getPriority() + STEPS, LOWEST))
}
