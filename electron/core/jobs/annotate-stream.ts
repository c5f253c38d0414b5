import { inOrder } from './in-order.ts'
import { lineBatches, linesOf } from './line-batches.ts'
import type { LineBatch } from './line-batches.ts'
import { lineError } from './line-error.ts'
import type { Pool } from './pool.ts'

/** Batches that wait for each worker, so that none is idle while results are written. */
const AHEAD = 3

/**
 * Annotates a stream of lines in the pool; the answers come in order, as UTF-8. Memory is bounded by a few batches for
 * each worker. A line that ends its worker is an error in its place.
 */
export function annotateStream(pool: Pool, stream: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  return inOrder(lineBatches(stream), pool.width * AHEAD, (batch) => annotate(pool, batch))
}

async function annotate(pool: Pool, batch: LineBatch): Promise<Uint8Array> {
  try {
    return await pool.run('annotate', batch)
  } catch (error) {
    const lines = [...linesOf(batch)]
    if (lines.length > 1) {
      const annotated: Uint8Array[] = []
      for (const line of lines) annotated.push(await annotate(pool, line))
      return Buffer.concat(annotated)
    }
    const reason = error instanceof Error ? error.message : String(error)
    return Buffer.from(lineError(null, batch.first, reason))
  }
}
