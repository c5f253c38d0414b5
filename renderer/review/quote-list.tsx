import { Flag } from 'lucide-react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { Entity, Quote, QuoteId } from '../../shared/model/index.ts'
import { inParts } from '../in-parts.ts'
import { useMessages } from '../messages/index.ts'
import { bringRowIntoView } from './inspector-view.ts'
import { focusArticle } from './press.ts'
import { Sentence, speakersOf } from './sentence.tsx'
import { takesSpeakers } from './speaker-drag.ts'
import { focusOn, useSession } from './session.ts'
import { Status } from './status.tsx'

/**
 * So many rows are skipped or drawn together: few things for the browser to watch while it scrolls. Rejected ones keep
 * their places, so that the others do not move.
 */
const TOGETHER = 16

interface QuoteListProps {
  readonly quotes: readonly Quote[]
  readonly text: string
  readonly entities: readonly Entity[]
  readonly focused: QuoteId | null
}

/** A quote with the names of its speakers, all that its row shows of the entities. */
interface Said {
  readonly quote: Quote
  readonly speakers: string
}

/** The quotes of the article in text order, each as a sentence. */
export const QuoteList = memo(function QuoteList({ quotes, text, entities, focused }: QuoteListProps) {
  const showRejected = useSession((session) => session.showRejected)
  const { review: t, format } = useMessages()
  const said = useMemo(() => {
    const known = new Map(entities.map((entity) => [entity.id, entity]))
    return quotes.map((quote): Said => ({ quote, speakers: speakersOf(quote, known, format.names) }))
  }, [quotes, entities, format])
  const isShown = ({ quote }: Said) => showRejected || quote.status !== 'rejected'
  if (!said.some(isShown)) return <p className="empty-list">{t.noQuotes}</p>
  return (
    <div role="list">
      {inParts(said, TOGETHER).map((some) => (
        <QuoteRows
          key={some[0]?.quote.id}
          said={some.filter(isShown)}
          text={text}
          focused={some.some(({ quote }) => quote.id === focused) ? focused : null}
        />
      ))}
    </div>
  )
})

interface QuoteRowsProps {
  readonly said: readonly Said[]
  readonly text: string
  readonly focused: QuoteId | null
}

const QuoteRows = memo(
  function QuoteRows({ said, text, focused }: QuoteRowsProps) {
    return (
      <div role="presentation" className="found-list found-chunk">
        {said.map(({ quote, speakers }) => (
          <QuoteRow key={quote.id} quote={quote} text={text} speakers={speakers} focused={focused === quote.id} />
        ))}
      </div>
    )
  },
  (before, after) =>
    before.text === after.text &&
    before.focused === after.focused &&
    before.said.length === after.said.length &&
    before.said.every(
      ({ quote, speakers }, at) => quote === after.said[at]?.quote && speakers === after.said[at].speakers,
    ),
)

interface QuoteRowProps extends Said {
  readonly text: string
  readonly focused: boolean
}

const QuoteRow = memo(function QuoteRow({ quote, text, speakers, focused }: QuoteRowProps) {
  const { review: t, format } = useMessages()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) bringRowIntoView(row.current)
  }, [focused])
  const { id, status, kind, confidence, flagged } = quote
  return (
    <div
      role="listitem"
      className={`found ${status}${focused ? ' focused' : ''}`}
      data-quote={id}
      {...takesSpeakers(quote)}
      ref={row}
    >
      <button
        type="button"
        className="found-body"
        aria-current={focused}
        onClick={(event) => {
          focusOn({ type: 'quote', id })
          // A click, not Enter: the keys go to the text.
          if (event.detail > 0) focusArticle()
        }}
      >
        <Sentence quote={quote} text={text} speakers={speakers} />
        <span className="found-facts">
          <Status status={status} />
          <span>{t[kind]}</span>
          {confidence !== null && status === 'suggested' && <span>{format.percent(confidence)}</span>}
          {flagged && <Flag size={12} role="img" aria-label={t.flagged} className="flag-mark" />}
        </span>
      </button>
    </div>
  )
})
