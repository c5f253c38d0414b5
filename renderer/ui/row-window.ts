/** Rows of a list, `last` exclusive. */
export interface RowWindow {
  readonly first: number
  readonly last: number
}

/** Rows kept outside the view, so that a quick scroll shows no gap. */
const MARGIN = 8

/** The rows to build: those in view and some around them. Lengths in CSS pixels. */
export function rowsInView(top: number, height: number, rowHeight: number, rows: number): RowWindow {
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN)
  const last = Math.min(rows, Math.ceil((top + height) / rowHeight) + MARGIN)
  return { first: Math.min(first, last), last }
}

/** Where to scroll so that a row is wholly in view; null where it is. */
export function scrollToRow(row: number, top: number, height: number, rowHeight: number): number | null {
  const start = row * rowHeight
  if (start < top) return start
  if (start + rowHeight > top + height) return start + rowHeight - height
  return null
}

/** The pages that hold some rows, by their offset. */
export function pagesOf({ first, last }: RowWindow, pageSize: number): readonly number[] {
  const offsets: number[] = []
  for (let offset = first - (first % pageSize); offset < Math.max(last, 1); offset += pageSize) offsets.push(offset)
  return offsets
}
