import { endThread, takeThread } from '../../electron/core/corpus/threads/spare.ts'
import { TURN } from '../../electron/core/in-turn.ts'
import { createPool } from '../../electron/core/jobs/index.ts'

/*
 * Ends threads of a corpus and of a pool in the very moment in which they load SQLite. Prints a line for each that is ended.
 */

const TIMES = 3
/** A busy machine lets the moment pass unseen; then the thread is ended later. */
const LOOKED_MS = 2000

/** Nothing else of this thread runs meanwhile: the load takes but milliseconds. */
function whenSomebodyLoads(): void {
  const until = performance.now() + LOOKED_MS
  while (Atomics.load(TURN, 0) === 0 && performance.now() < until);
}

const learning = { path: 'none.isnad', text: '', limit: 1 } as const

for (let time = 0; time < TIMES; time += 1) {
  const thread = takeThread()
  whenSomebodyLoads()
  await endThread(thread)
  console.log('a thread of a corpus')

  const closed = createPool({ width: 1 })
  const ended = closed.run('learning', learning).catch(() => null)
  whenSomebodyLoads()
  await closed.close()
  await ended
  console.log('a pool')

  const pool = createPool({ width: 1 })
  const stop = new AbortController()
  const stopped = pool.run('learning', learning, { signal: stop.signal }).catch(() => null)
  whenSomebodyLoads()
  stop.abort()
  await stopped
  console.log('a job')
  await pool.close()
}
