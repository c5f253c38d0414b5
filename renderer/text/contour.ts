/** Pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A straight piece of a contour, across or upright: x of its ends, then y. Pixels. */
export type Edge = readonly [x1: number, y1: number, x2: number, y2: number]

/** From where to where on a line of text; pixels. */
type Stretch = readonly [from: number, to: number]

/** A line of text, and the stretches of it that lie inside. */
interface Row {
  readonly top: number
  readonly bottom: number
  readonly stretches: readonly Stretch[]
}

/** Pixels between what is one all the same: boxes end between pixels. */
const SEAM = 1

/**
 * The contour of a stretch of text from the boxes of its runs. Lines that overlap or touch share a border half-way, so that
 * nothing is drawn between them; lines that are apart, as those of two paragraphs, have contours of their own. What is in
 * pieces on its line, because the text turns round, has one round each piece.
 */
export function contourOf(boxes: readonly Box[]): readonly Edge[] {
  const rows = rowsOf(boxes)
  const edges: Edge[] = []
  let above: Row | undefined
  for (const row of rows) {
    const joins = above !== undefined && above.bottom === row.top
    if (above !== undefined && !joins) edges.push(...across(above.bottom, above.stretches))
    edges.push(...across(row.top, [...row.stretches, ...(joins ? (above?.stretches ?? []) : [])]))
    for (const x of row.stretches.flat()) edges.push([x, row.top, x, row.bottom])
    above = row
  }
  return above === undefined ? edges : [...edges, ...across(above.bottom, above.stretches)]
}

/** What lies in one of two rows and not in the other, told by where stretches of both begin and end. */
function across(y: number, stretches: readonly Stretch[]): readonly Edge[] {
  const ends = stretches.flat().toSorted((a, b) => a - b)
  return ends.flatMap((x, at) => {
    const next = ends[at + 1]
    return at % 2 === 1 || next === undefined || next === x ? [] : [[x, y, next, y] as const]
  })
}

function rowsOf(boxes: readonly Box[]): readonly Row[] {
  const lines: Box[][] = []
  for (const box of boxes.filter(({ left, right }) => right > left).toSorted((a, b) => a.top - b.top)) {
    const [first] = lines.at(-1) ?? []
    if (first !== undefined && (box.top + box.bottom) / 2 < first.bottom) lines.at(-1)?.push(box)
    else lines.push([box])
  }
  const rows: Row[] = []
  for (const line of lines) {
    const top = Math.round(Math.min(...line.map((box) => box.top)))
    const bottom = Math.round(Math.max(...line.map((box) => box.bottom)))
    const above = rows.at(-1)
    const border = above !== undefined && top <= above.bottom + SEAM ? Math.round((above.bottom + top) / 2) : null
    if (above !== undefined && border !== null) rows[rows.length - 1] = { ...above, bottom: border }
    rows.push({ top: border ?? top, bottom, stretches: stretchesOf(line) })
  }
  return rows
}

/** Boxes of one line, those that touch as one. */
function stretchesOf(line: readonly Box[]): readonly Stretch[] {
  const joined: [number, number][] = []
  for (const { left, right } of line.toSorted((a, b) => a.left - b.left)) {
    const last = joined.at(-1)
    if (last !== undefined && left <= last[1] + SEAM) last[1] = Math.max(last[1], right)
    else joined.push([left, right])
  }
  return joined.map(([from, to]) => [Math.round(from), Math.round(to)])
}
