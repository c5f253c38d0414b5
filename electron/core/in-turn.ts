import { threadData } from './thread-data.ts'

/*
 * A thread that is ended while it loads SQLite ends the whole program: the start of an addon cannot be broken off. So to
 * load it and to end threads are done in turn, over one word of memory that all threads of the program share.
 */

const [FREE, TAKEN] = [0, 1]
/** Nothing that is done in turn takes so long, unless the thread that had the turn died with it. */
const LONGEST_MS = 5000

/** The word; every thread that is started is given it. */
export const TURN: Int32Array =
  threadData()?.turn ?? new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** Does what loads SQLite or ends threads, while no other thread does either. Blocks for the milliseconds of a load. */
export function inTurn<Result>(work: () => Result): Result {
  while (Atomics.compareExchange(TURN, 0, FREE, TAKEN) !== FREE)
    if (Atomics.wait(TURN, 0, TAKEN, LONGEST_MS) === 'timed-out') break
  try {
    return work()
  } finally {
    Atomics.store(TURN, 0, FREE)
    Atomics.notify(TURN, 0)
  }
}
