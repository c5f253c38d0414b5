import { countLines, LINE_END } from '../lines.ts'

/** Whole lines of a file, or one that is too long and was passed over. */
export type LinePiece =
  | {
      readonly bytes: Uint8Array
      /** Number of the first line in the file, from 1. */
      readonly first: number
    }
  | { readonly tooLong: number }

/** What a worker is given at once, in bytes: some thirty articles. */
const PIECE = 128 * 1024
/** The longest line that is read, in bytes: what may be pasted is not longer either. */
export const MAX_LINE = 16 * 1024 * 1024

/** Cuts a file into pieces of whole lines. Memory is bounded by the longest line that is read. */
export async function* linePieces(
  stream: AsyncIterable<Uint8Array>,
  longest: number = MAX_LINE,
): AsyncGenerator<LinePiece> {
  let pending: Uint8Array[] = []
  /** Bytes in `pending`, and of its last line, which has no end yet. */
  let [size, open] = [0, 0]
  let first = 1
  /** Inside a line that is too long. */
  let skipping = false

  const take = (): LinePiece => {
    const bytes = new Uint8Array(Buffer.concat(pending))
    const piece = { bytes, first }
    first += countLines(bytes)
    pending = []
    size = 0
    open = 0
    return piece
  }

  for await (const chunk of stream) {
    let rest = chunk
    if (skipping) {
      const end = rest.indexOf(LINE_END)
      if (end === -1) continue
      skipping = false
      rest = rest.subarray(end + 1)
      first += 1
    }
    const end = rest.lastIndexOf(LINE_END) + 1
    if (end > 0) {
      pending.push(rest.subarray(0, end))
      size += end
      open = 0
      rest = rest.subarray(end)
      if (size >= PIECE) yield take()
    }
    if (rest.length === 0) continue
    if (open + rest.length > longest) {
      // What came before the long line is whole.
      const whole = wholeLines(pending)
      pending = whole === null ? [] : [whole]
      if (whole !== null) yield take()
      yield { tooLong: first }
      pending = []
      ;[size, open] = [0, 0]
      skipping = true
      continue
    }
    pending.push(rest)
    size += rest.length
    open += rest.length
  }
  if (skipping) return
  if (size > 0) yield take()
}

/** Without the last line, which has no end. */
function wholeLines(parts: readonly Uint8Array[]): Uint8Array | null {
  const bytes = Buffer.concat(parts)
  const end = bytes.lastIndexOf(LINE_END) + 1
  return end === 0 ? null : new Uint8Array(bytes.subarray(0, end))
}
