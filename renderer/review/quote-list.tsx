import { Flag } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import type { ArticleDocument, Entity, Quote, QuoteId } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { focusArticle } from './press.ts'
import { Sentence } from './sentence.tsx'
import { takesSpeakers } from './speaker-drag.ts'
import { focusOn, useSession } from './session.ts'
import { Status } from './status.tsx'

/**
 * So many rows are skipped or drawn together: few things for the browser to watch while it scrolls. Rejected ones keep
 * their places, so that the others do not move.
 */
const TOGETHER = 16

/** The quotes of the article in text order, each as a sentence. */
export const QuoteList = memo(function QuoteList({ doc }: { readonly doc: ArticleDocument }) {
  const focused = useDeferredValue(useSession(({ focus }) => (focus?.type === 'quote' ? focus.id : null)))
  const showRejected = useSession((session) => session.showRejected)
  const { review: t } = useMessages()
  const isShown = ({ status }: Quote) => showRejected || status !== 'rejected'
  if (!doc.quotes.some(isShown)) return <p className="empty-list">{t.noQuotes}</p>
  const { text, entities } = doc
  return (
    <div role="list">
      {together(doc.quotes).map((some) => (
        <QuoteRows
          key={some[0]?.id}
          quotes={some.filter(isShown)}
          text={text}
          entities={entities}
          focused={some.some(({ id }) => id === focused) ? focused : null}
        />
      ))}
    </div>
  )
})

function together(quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  return Array.from({ length: Math.ceil(quotes.length / TOGETHER) }, (_, at) =>
    quotes.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )
}

interface QuoteRowsProps {
  readonly quotes: readonly Quote[]
  readonly text: string
  readonly entities: readonly Entity[]
  readonly focused: QuoteId | null
}

const QuoteRows = memo(
  function QuoteRows({ quotes, text, entities, focused }: QuoteRowsProps) {
    return (
      <div role="presentation" className="found-list found-chunk">
        {quotes.map((quote) => (
          <QuoteRow key={quote.id} quote={quote} text={text} entities={entities} focused={focused === quote.id} />
        ))}
      </div>
    )
  },
  (before, after) =>
    before.text === after.text &&
    before.entities === after.entities &&
    before.focused === after.focused &&
    before.quotes.length === after.quotes.length &&
    before.quotes.every((quote, at) => quote === after.quotes[at]),
)

interface QuoteRowProps {
  readonly quote: Quote
  readonly text: string
  readonly entities: readonly Entity[]
  readonly focused: boolean
}

const QuoteRow = memo(function QuoteRow({ quote, text, entities, focused }: QuoteRowProps) {
  const { review: t, format } = useMessages()
  const { id, status, kind, confidence, flagged } = quote
  return (
    <div
      role="listitem"
      className={`found ${status}${focused ? ' focused' : ''}`}
      data-quote={id}
      {...takesSpeakers(quote)}
      ref={(element) => {
        if (focused) element?.scrollIntoView({ block: 'nearest' })
      }}
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
        <Sentence quote={quote} text={text} entities={entities} />
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
