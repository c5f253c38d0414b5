import { endSpares, startSpares } from '../core/corpus/threads/spare.ts'
import type { LoopbackOptions } from './run-loopback.ts'

/** `runLoopback`; the threads of a named corpus start while the program is loaded. */
export async function openLoopback(options: LoopbackOptions): Promise<number> {
  if (options.corpus !== null) startSpares(2)
  try {
    const { runLoopback } = await import('./run-loopback.ts')
    return await runLoopback(options)
  } finally {
    await endSpares()
  }
}
