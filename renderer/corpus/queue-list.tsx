import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ArticleQuery } from '../../shared/contract/index.ts'
import type { ArticleId } from '../../shared/model/index.ts'
import { orpc } from '../api.ts'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { commandOf } from '../review/index.ts'
import { focusPaneNamed } from '../window/panes.ts'
import { QueueRow } from './queue-row.tsx'
import { usePlace } from './place.ts'
import { articleAt, clearSelected, selectRanks, toggleSelected } from './queue-selection.ts'
import { useQueueRows } from './queue-pages.ts'
import { rowsInView, scrollToRow } from '../ui/row-window.ts'
import type { RowWindow } from '../ui/row-window.ts'
import './queue-list.css'

/** In CSS pixels. A narrow list has another line for what is left; the style sheet has the same width. */
const ROW_HEIGHT = 74
const NARROW = 260
const NARROW_ROW_HEIGHT = 96

export interface QueueListProps {
  readonly query: ArticleQuery
  /** The article that is open. */
  readonly opened: ArticleId | null
  readonly onOpen: (article: ArticleId) => void
  /** In place of the list where there is nothing in it. */
  readonly empty: ReactNode
}

/**
 * The articles of a query, of which only those in view are built. Arrow keys go through it, with Shift they select; Enter
 * opens, Space selects one more.
 */
export function QueueList({ query, opened, onOpen, empty }: QueueListProps) {
  const { corpus: t } = useMessages()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 800, width: NARROW })
  const [cursor, setCursor] = useState({ rank: 0 })
  const [known, setKnown] = useState(0)
  const rowHeight = view.width < NARROW ? NARROW_ROW_HEIGHT : ROW_HEIGHT
  const wanted = rowsInView(view.top, view.height, rowHeight, known)
  const { total, at } = useQueueRows(query, wanted)
  if (total !== undefined && total !== known) setKnown(total)
  const rows = total ?? known

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  // Another query is another list.
  const [listed, setListed] = useState({ query, opened, moved: false })
  if (listed.query !== query || listed.opened !== opened) {
    setListed({ query, opened, moved: false })
    if (listed.query !== query) setCursor({ rank: 0 })
  }
  // Wherever the open article was chosen, the list shows where it stands. It is asked once: a list must not jump under
  // the eyes of a reader because an article above changed its place, nor where somebody has gone on by then.
  const { data: rank = null } = useQuery({
    ...orpc.articles.rank.queryOptions({ input: opened === null ? skipToken : { ...query, article: opened } }),
    gcTime: 0,
  })
  const [shown, setShown] = useState(rank)
  if (shown !== rank) {
    setShown(rank)
    if (rank !== null && !listed.moved) setCursor({ rank })
  }
  const revealed = useRef(cursor)
  useEffect(() => {
    // An article that was just added is open before the list has grown.
    if (revealed.current === cursor || cursor.rank >= rows) return
    revealed.current = cursor
    reveal(scroller.current, cursor.rank, rowHeight)
  }, [cursor, rows, rowHeight])

  const selected = usePlace((place) => place.selected)
  const anchor = useRef(0)
  const move = (to: number, extend: boolean) => {
    const rank = Math.max(0, Math.min(rows - 1, to))
    setCursor({ rank })
    setListed({ query, opened, moved: true })
    if (extend) void selectRanks(query, anchor.current, rank)
    else anchor.current = rank
  }
  const openAt = async (rank: number) => {
    // A key may be quicker than the row.
    const article = at(rank)?.id ?? (await articleAt(query, rank))
    if (article === null) return
    onOpen(article)
    focusPaneNamed('article')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1)
    const steps: Partial<Record<string, number>> = {
      ArrowDown: cursor.rank + 1,
      ArrowUp: cursor.rank - 1,
      PageDown: cursor.rank + page,
      PageUp: cursor.rank - page,
      Home: 0,
      End: rows - 1,
    }
    const to = steps[event.key]
    const row = at(cursor.rank)
    const control = event.ctrlKey || event.metaKey
    if (to !== undefined && !event.altKey && !control) move(to, event.shiftKey)
    else if (control && event.code === 'KeyA') {
      if (rows > 0) void selectRanks(query, 0, rows - 1)
    } else if (event.key === ' ' && row !== undefined) toggleSelected(row.id)
    else if (event.key === 'Escape' && selected.size > 0) clearSelected()
    else if (event.key === 'Delete' && selected.size > 0) runCommand('selection.delete')
    else if (commandOf(event.nativeEvent) === 'selection.tag') runCommand('selection.tag')
    else if (event.key === 'Enter') void openAt(cursor.rank)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      className="queue-list"
      role="grid"
      aria-label={t.queue.title}
      aria-rowcount={rows}
      aria-colcount={1}
      aria-multiselectable
      aria-activedescendant={rows > 0 ? `${id}-${cursor.rank}` : undefined}
      tabIndex={0}
      data-pane-focus
      onKeyDown={onKeyDown}
    >
      {total === 0 ? (
        <div role="row">
          <div role="gridcell">{empty}</div>
        </div>
      ) : (
        <div role="rowgroup" className="queue-rows" style={{ blockSize: rows * rowHeight }}>
          {ranks(wanted).map((place) => {
            const row = at(place)
            return (
              // The keys are those of the grid, which names its row with aria-activedescendant.
              <div
                key={place}
                role="row"
                id={`${id}-${place}`}
                tabIndex={-1}
                aria-rowindex={place + 1}
                aria-selected={row !== undefined && selected.has(row.id)}
                aria-current={row !== undefined && row.id === opened}
                className={`queue-row${place === cursor.rank ? ' cursor' : ''}`}
                style={{ insetBlockStart: place * rowHeight, blockSize: rowHeight }}
                onClick={({ shiftKey, ctrlKey, metaKey }) => {
                  move(place, shiftKey)
                  if (shiftKey || row === undefined) return
                  if (ctrlKey || metaKey) toggleSelected(row.id)
                  else {
                    clearSelected()
                    onOpen(row.id)
                    // One that opens takes the focus by itself.
                    if (row.id === opened) focusPaneNamed('article')
                  }
                }}
              >
                <div role="gridcell" className="queue-cell">
                  {row === undefined ? (
                    <span className="visually-hidden">{t.queue.loading}</span>
                  ) : (
                    <QueueRow row={row} />
                  )}
                </div>
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}

function ranks({ first, last }: RowWindow): readonly number[] {
  return Array.from({ length: last - first }, (_, index) => first + index)
}

function reveal(scroller: HTMLElement | null, rank: number, rowHeight: number): void {
  if (scroller === null) return
  const top = scrollToRow(rank, scroller.scrollTop, scroller.clientHeight, rowHeight)
  if (top !== null) scroller.scrollTo({ top })
}
