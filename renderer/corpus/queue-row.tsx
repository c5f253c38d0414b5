import { CircleCheck, CircleDashed, CircleDot, Copy, Flag } from 'lucide-react'
import { memo } from 'react'
import type { QueueRow as Row } from '../../shared/contract/index.ts'
import type { ArticleStatus } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { usePlace } from './place.ts'

const MARKS = { new: CircleDashed, in_review: CircleDot, done: CircleCheck } as const

/** Whether an article is new, in review or done: shape, colour and name. */
function StatusMark({ status }: { readonly status: ArticleStatus }) {
  const { corpus: t } = useMessages()
  const Mark = MARKS[status]
  return (
    <Mark
      className={`status-mark ${status}`}
      size={15}
      strokeWidth={2}
      role="img"
      aria-label={t.queue.statuses[status]}
    />
  )
}

export interface QueueRowProps {
  readonly row: Row
}

/** What one article is and how far its review has come. */
export const QueueRow = memo(function QueueRow({ row }: QueueRowProps) {
  const { corpus: t, learning, format } = useMessages()
  const isNext = usePlace(({ query }) => query.sort === 'next')
  const { title, outlet, publishedAt, status, mentions, quotes, open, flagged, copies } = row
  return (
    <>
      <span className="queue-title" dir="auto" lang={row.language}>
        {title === '' ? t.queue.untitled : title}
      </span>
      {isNext && status !== 'done' && (
        <span className="queue-why">
          {row.byChance
            ? learning.byChance
            : format.list([
                learning.doubt(Math.round(row.doubt * 10) / 10),
                learning.novel(format.percent(row.novelty)),
              ])}
        </span>
      )}
      <span className="queue-facts">
        <StatusMark status={status} />
        {outlet !== null && (
          <span className="queue-outlet" dir="auto">
            {outlet}
          </span>
        )}
        {publishedAt !== null && <time dateTime={publishedAt}>{format.date(publishedAt.slice(0, 10))}</time>}
        <span className="queue-counts">
          {copies > 0 && (
            <span className="queue-copies">
              <Copy size={12} strokeWidth={2} role="img" aria-label={t.queue.copies(copies)} />
              <span aria-hidden>{format.number(copies)}</span>
            </span>
          )}
          {flagged > 0 && (
            <span className="queue-flagged">
              <Flag size={12} strokeWidth={2} role="img" aria-label={t.queue.flagged(flagged)} />
              <span aria-hidden>{format.number(flagged)}</span>
            </span>
          )}
          {open > 0 ? (
            <span className="queue-left">
              <span aria-hidden>{t.queue.left(open)}</span>
              <span className="visually-hidden">{t.queue.leftLong(open)}</span>
            </span>
          ) : (
            <span>{quotes > 0 ? t.queue.quotes(quotes) : t.queue.mentions(mentions)}</span>
          )}
        </span>
      </span>
    </>
  )
})
