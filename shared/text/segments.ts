import type { Span } from '../model/span.ts'

/** A stretch over which the same spans hold. `spans` are indexes into what was cut, ascending. */
export interface Segment extends Span {
  readonly spans: readonly number[]
}

/**
 * Cuts a stretch of text at every border of the spans over it: flat, without gaps, in order. Spans may overlap, nest and
 * go beyond the stretch. n spans take n log n, and as much as the segments hold.
 */
export function segments(range: Span, spans: readonly Span[]): Segment[] {
  const inside = spans
    .map((span, index) => ({ start: Math.max(span.start, range.start), end: Math.min(span.end, range.end), index }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([range.start, range.end, ...inside.flatMap(({ start, end }) => [start, end])])]
  cuts.sort((left, right) => left - right)

  inside.sort((left, right) => left.start - right.start)
  const open = new Map<number, number>()
  const cut: Segment[] = []
  let next = 0
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const [start, end] = [cuts[at] ?? 0, cuts[at + 1] ?? 0]
    for (const [index, until] of open) if (until <= start) open.delete(index)
    for (let span = inside[next]; span !== undefined && span.start === start; span = inside[next]) {
      open.set(span.index, span.end)
      next += 1
    }
    cut.push({ start, end, spans: [...open.keys()].sort((left, right) => left - right) })
  }
  return cut
}

/**
 * A lane for each span, so that spans of one lane never overlap: 0 for the first, the lowest free one for the next; at one
 * start the longer span comes first.
 */
export function lanes(spans: readonly Span[]): readonly number[] {
  const order = spans.map((_, index) => index)
  const at = (index: number): Span => spans[index] ?? { start: 0, end: 0 }
  order.sort((left, right) => at(left).start - at(right).start || at(right).end - at(left).end || left - right)
  const ends: number[] = []
  const lane: number[] = Array.from({ length: spans.length }, () => 0)
  for (const index of order) {
    const span = at(index)
    const free = ends.findIndex((end) => end <= span.start)
    const chosen = free === -1 ? ends.length : free
    ends[chosen] = span.end
    lane[index] = chosen
  }
  return lane
}
