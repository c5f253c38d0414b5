import type { MessagePort } from 'node:worker_threads'
import { ExportError } from '../exporting/index.ts'
import type { JobProgress } from './dataset.ts'

/** What a worker is given: a task, and a port for what is told meanwhile. */
export interface Call<Task> {
  readonly task: Task
  readonly port: MessagePort
}

/** An expected failure as data, because an error loses its class at the border of a thread. */
export interface Refusal {
  readonly refused: string
}

/** Work that any message to its port stops: it tidies up first. */
export async function stoppable<Result>(
  port: MessagePort,
  work: (signal: AbortSignal, tell: (progress: JobProgress) => void) => Promise<Result>,
): Promise<Result | Refusal> {
  const stop = new AbortController()
  port.once('message', () => stop.abort())
  try {
    return await work(stop.signal, (progress) => port.postMessage(progress))
  } catch (error) {
    if (error instanceof ExportError) return { refused: error.message }
    throw error
  } finally {
    port.close()
  }
}
