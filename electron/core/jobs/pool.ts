import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import { ExportError } from '../exporting/index.ts'
import { inTurn, TURN } from '../in-turn.ts'
import type { ThreadData } from '../thread-data.ts'
import { workerUrl } from '../workers.ts'
import type { JobProgress } from './dataset.ts'
import type { JobName, Jobs } from './pool.worker.ts'
import type { Refusal } from './stoppable.ts'

/** Time one article may take to be read and searched; beyond it the worker is ended and the file reported. */
const JOB_MS = 60_000
/**
 * Memory of one worker's heap, in MiB. A job that grows beyond it ends its worker and is a `JobMemory`. Where it runs out
 * inside one large allocation (a table of a map that doubles, an array put together of others), V8 ends the program, which
 * nothing in it can hinder: so readers bound what they make of a file themselves.
 */
const HEAP_MB = 1024
/**
 * Of it for what is new, in MiB. An import of 6,000 files takes 552 MB with 24, 745 without a limit, and is no slower; what
 * writes pieces makes and drops far more, and takes a tenth less time with 48.
 */
const WORKER_YOUNG_MB = { pool: 24, pieces: 48 }

/**
 * Threads beside a window, however many cores there are. V8 in Electron keeps the heaps of all threads of a process in one
 * cage of 4 GiB and ends the program where they outgrow it (nodejs/node#55735); one that searches texts takes about 64 MB.
 */
const MOST_BESIDE_WINDOW = 16

/** The first worker starts after the window has started, and before somebody needs it. */
const WARM_MS = 1500

/**
 * Jobs that are asked to stop, because they have files to tidy up, or are left to end, because the next one is likely to come
 * at once. The others have nothing to tidy up, and their thread is ended.
 */
const STOPS_ITSELF: ReadonlySet<JobName> = new Set<JobName>(['write', 'writePiece', 'preview'])

/** A job that took longer than it may; its worker was ended. */
export class JobTimeout extends Error {
  override readonly name = 'JobTimeout'
}

/** A job that needed more memory than a worker may have; its worker was ended. */
export class JobMemory extends Error {
  override readonly name = 'JobMemory'
}

/**
 * Worker threads for everything that takes long. They hold read-only connections at most. The first starts with the first
 * job or a little later, so that a corpus opens without it.
 */
export interface Pool {
  run<Name extends JobName>(
    name: Name,
    task: Parameters<Jobs[Name]>[0],
    options?: {
      readonly signal?: AbortSignal | undefined
      /** Null: as long as it takes. */
      readonly limitMs?: number | null
      readonly onProgress?: (progress: JobProgress) => void
    },
  ): Promise<Awaited<ReturnType<Jobs[Name]>>>
  readonly width: number
  close(): Promise<void>
}

interface PoolOptions {
  /** Cores left to the window and the writer: 1 while somebody works, 0 on the command line. The threads give way to them. */
  readonly spare?: number
  /** Threads, where not as many as there are other cores. */
  readonly width?: number
  /** What they run. */
  readonly worker?: 'pool' | 'pieces'
  /** Of a worker's heap, where a test needs less. */
  readonly heapMb?: number
}

export function createPool({ spare = 1, width: wanted, worker = 'pool', heapMb = HEAP_MB }: PoolOptions = {}): Pool {
  const width =
    wanted ?? Math.min(Math.max(1, availableParallelism() - spare), spare > 0 ? MOST_BESIDE_WINDOW : Infinity)
  let workers: Tinypool | null = null
  const start = () => {
    const started = new Tinypool({
      filename: workerUrl(worker).href,
      runtime: 'worker_threads',
      minThreads: 1,
      maxThreads: width,
      idleTimeout: 60_000,
      workerData: { turn: TURN, isLow: spare > 0 } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: WORKER_YOUNG_MB[worker] },
    })
    // A thread that fails between jobs fails nobody, and another takes its place.
    started.on('error', () => {})
    return started
  }

  const warming = setTimeout(() => (workers ??= start()), WARM_MS)
  warming.unref()

  const asking = new Map<Promise<unknown>, () => void>()

  return {
    width,
    async run(name, task, { signal, limitMs = JOB_MS, onProgress } = {}) {
      const limit = limitMs === null ? null : AbortSignal.timeout(limitMs)
      const stop = AbortSignal.any([signal, limit].filter((one) => one !== undefined && one !== null))
      const { port1, port2 } = new MessageChannel()
      port1.on('message', (progress: JobProgress) => onProgress?.(progress))
      const asked = STOPS_ITSELF.has(name)
      const ending = new AbortController()
      const ask = () => port1.postMessage('stop')
      const end = asked ? ask : () => inTurn(() => ending.abort())
      try {
        signal?.throwIfAborted()
        stop.addEventListener('abort', end)
        workers ??= start()
        const ends = asked ? {} : { signal: ending.signal }
        const running: Promise<unknown> = workers.run({ task, port: port2 }, { name, transferList: [port2], ...ends })
        if (asked) asking.set(running, ask)
        const answer = await running.finally(() => asking.delete(running))
        if (isRefusal(answer)) throw new ExportError(answer.refused)
        // Tinypool knows no types; `Jobs` says what the function of this name answers.
        return answer as never
      } catch (error) {
        if (asked) signal?.throwIfAborted()
        if (limit?.aborted === true && signal?.aborted !== true) throw new JobTimeout(`${name} took too long`)
        if (isOutOfMemory(error)) throw new JobMemory(`${name} took too much memory`)
        throw error
      } finally {
        stop.removeEventListener('abort', end)
        port1.close()
      }
    },
    async close() {
      for (const ask of asking.values()) ask()
      await Promise.allSettled(asking.keys())
      clearTimeout(warming)
      await inTurn(() => workers?.destroy())
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}
