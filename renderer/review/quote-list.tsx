import { Flag } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import type { ArticleDocument, Entity, Quote } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { focusArticle } from './press.ts'
import { Sentence } from './sentence.tsx'
import { focusOn, useSession } from './session.ts'
import { Status } from './status.tsx'

/** The quotes of the article in text order, each as a sentence. */
export const QuoteList = memo(function QuoteList({ doc }: { readonly doc: ArticleDocument }) {
  const focused = useDeferredValue(useSession(({ focus }) => (focus?.type === 'quote' ? focus.id : null)))
  const showRejected = useSession((session) => session.showRejected)
  const { review: t } = useMessages()
  const quotes = doc.quotes.filter(({ status }) => showRejected || status !== 'rejected')
  if (quotes.length === 0) return <p className="empty-list">{t.noQuotes}</p>
  return (
    <ol className="found-list">
      {quotes.map((quote) => (
        <QuoteRow key={quote.id} quote={quote} text={doc.text} entities={doc.entities} focused={focused === quote.id} />
      ))}
    </ol>
  )
})

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
    <li
      className={`found ${status}${focused ? ' focused' : ''}`}
      data-quote={id}
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
    </li>
  )
})
