import { getPriority, setPriority } from 'node:os'
import { threadData } from '../thread-data.ts'

/** Steps of the system's scale by which the threads of a pool come after the window and the writer. */
const STEPS = 10
const LOWEST = 19

/**
 * Lets the system prefer other threads to this one, where it was started as low; threads that it starts come after it. Only
 * Linux has priorities of threads; there process 0 is the thread that calls.
 */
export function lowerPriority(): void {
  if (process.platform === 'linux' && threadData()?.isLow === true) setPriority(Math.min(getPriority() + STEPS, LOWEST))
}
