import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { PAPER_ROWS, useFetchForPaper, useOnPaper } from './paper.ts'
import { rowsInView, scrollToRow } from './row-window.ts'
import './rows.css'

export interface RowsProps {
  readonly label: string
  readonly count: number
  /** In CSS pixels, of every row. */
  readonly rowHeight: number
  /** The row that the keyboard is on. */
  readonly cursor: number
  readonly onCursor: (row: number) => void
  readonly onEnter: (row: number) => void
  /** Instead of `onEnter`, where a click is something else. */
  readonly onPress?: (row: number) => void
  /** Keys of its own; true where it was one. */
  readonly onKey?: (event: KeyboardEvent, row: number) => boolean
  readonly render: (row: number) => ReactNode
  readonly isSelected?: (row: number) => boolean
  /** Fetches more rows, when the last come into view or are printed; answers whether there are others after them. */
  readonly fetchMore?: () => Promise<boolean>
  /** Says on paper what there is after these first rows; null where there is nothing. */
  readonly rest?: (rows: number) => string | null
}

/**
 * Many rows of one height, of which those in view are built, and on paper all that it holds. Arrow keys go through them,
 * Enter opens.
 */
export function Rows(props: RowsProps) {
  const {
    label,
    count,
    rowHeight,
    cursor,
    onCursor,
    onEnter,
    onPress = onEnter,
    onKey,
    render,
    isSelected,
    fetchMore,
    rest,
  } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })
  const onPaper = useOnPaper()
  const printed = Math.min(count, PAPER_ROWS)
  const { first, last } = onPaper ? { first: 0, last: printed } : rowsInView(view.top, view.height, rowHeight, count)
  const unprinted = onPaper ? (rest?.(printed) ?? null) : null

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const top = scrollToRow(cursor, element.scrollTop, element.clientHeight, rowHeight)
    if (top !== null) element.scrollTo({ top })
  }, [cursor, rowHeight])
  useEffect(() => {
    if (last === count && !onPaper) void fetchMore?.()
  }, [last, count, onPaper, fetchMore])
  const latest = useRef({ count, fetchMore })
  useEffect(() => {
    latest.current = { count, fetchMore }
  })
  const fetchRows = useCallback(async () => {
    for (let more = true; more && latest.current.count < PAPER_ROWS;) {
      more = (await latest.current.fetchMore?.()) ?? false
      await listed()
    }
  }, [])
  useFetchForPaper(fetchRows)

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1)
    const steps: Partial<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: count - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) onCursor(Math.max(0, Math.min(count - 1, to)))
    else if (event.key === 'Enter') onEnter(cursor)
    else if (onKey?.(event, cursor) !== true) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={scroller}
      className="rows"
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-colcount={1}
      aria-activedescendant={count > 0 ? `${id}-${cursor}` : undefined}
      tabIndex={0}
      data-pane-focus
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="rows-all" style={{ blockSize: count * rowHeight }}>
        {Array.from({ length: last - first }, (_, index) => first + index).map((row) => (
          // The keys are those of the grid, which names its row with aria-activedescendant.
          <div
            key={row}
            role="row"
            id={`${id}-${row}`}
            tabIndex={-1}
            aria-rowindex={row + 1}
            aria-selected={isSelected?.(row)}
            className={`rows-row${row === cursor ? ' cursor' : ''}`}
            style={{ insetBlockStart: row * rowHeight, blockSize: rowHeight }}
            onClick={() => {
              onCursor(row)
              onPress(row)
            }}
          >
            <div role="gridcell" className="rows-cell">
              {render(row)}
            </div>
          </div>
        ))}
      </div>
      {unprinted !== null && <p className="rows-rest">{unprinted}</p>}
    </div>
  )
}

/**
 * React Query tells a list what was fetched in a task that it has begun by then: one that is begun now comes after it, when the
 * list has its rows. No time is waited for.
 */
const listed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
