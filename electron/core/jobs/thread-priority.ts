import { getPriority, setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'

/** Steps of the system's scale by which the threads of a pool come after the window and the writer. */
const STEPS = 10
const LOWEST = 19

/** What a pool passes to its threads: low where it leaves the machine to somebody who works. */
export interface ThreadPriority {
  readonly isLow: boolean
}

/**
 * Lets the system prefer other threads to this one, where its pool asks for it; threads that it starts come after it. Only
 * Linux has priorities of threads; there process 0 is the thread that calls.
 */
export function lowerPriority(): void {
  // What the pool passes comes after what Tinypool has for itself.
  const [, passed] = (workerData ?? []) as readonly [unknown?, ThreadPriority?]
  if (process.platform === 'linux' && passed?.isLow === true) setPriority(Math.min(getPriority() + STEPS, LOWEST))
}
