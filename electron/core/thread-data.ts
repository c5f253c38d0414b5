import { workerData } from 'node:worker_threads'

/** What each thread of the program is started with, as its `workerData`. */
export interface ThreadData {
  /** See `in-turn.ts`. */
  readonly turn: Int32Array
  /** Whether it comes after the window, where the system can tell threads apart. */
  readonly isLow: boolean
}

/** That of this thread; null in the program's own. */
export function threadData(): ThreadData | null {
  // A pool hands it on behind something of its own.
  const passed = [workerData as ThreadData | null | readonly [unknown, ThreadData]].flat() as readonly unknown[]
  return passed.find(isThreadData) ?? null
}

const isThreadData = (data: unknown): data is ThreadData => typeof data === 'object' && data !== null && 'turn' in data
