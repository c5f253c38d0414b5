import { countLines, LINE_END } from '../lines.ts'

/** Whole lines that came together, the last one perhaps without its end. */
export interface LineBatch {
  readonly bytes: Uint8Array
  /** Number of the first line in the stream, from 1. */
  readonly first: number
}

/**
 * The lines of a stream of bytes, as they come: what is there of whole lines is a batch, so that a stream that pauses is
 * answered as far as it went.
 */
export async function* lineBatches(stream: AsyncIterable<Buffer>): AsyncGenerator<LineBatch> {
  let pending: Buffer[] = []
  let first = 1
  for await (const chunk of stream) {
    const end = chunk.lastIndexOf(LINE_END) + 1
    if (end > 0) {
      const bytes = new Uint8Array(Buffer.concat([...pending, chunk.subarray(0, end)]))
      pending = []
      yield { bytes, first }
      first += countLines(bytes)
    }
    if (end < chunk.length) pending.push(chunk.subarray(end))
  }
  if (pending.length > 0) yield { bytes: new Uint8Array(Buffer.concat(pending)), first }
}

/** The lines of a batch, each a batch of its own. */
export function* linesOf({ bytes, first }: LineBatch): Generator<LineBatch> {
  let start = 0
  for (let number = first; start < bytes.length; number += 1) {
    const end = bytes.indexOf(LINE_END, start)
    const next = end === -1 ? bytes.length : end + 1
    yield { bytes: bytes.slice(start, next), first: number }
    start = next
  }
}
