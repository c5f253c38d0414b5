import { memo } from 'react'
import type { ArticleDocument, EntityId, Quote, Span } from '../../shared/model/index.ts'
import * as edits from '../../shared/edit/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import { chooseSpeaker, decide } from './actions.ts'
import { edit, focusOn, useSession } from './session.ts'

/** The quotes of the article in text order, each as a sentence: speaker, cue, content. */
export function QuoteList({ doc }: { readonly doc: ArticleDocument }) {
  const focus = useSession((session) => session.focus)
  const showRejected = useSession((session) => session.showRejected)
  const { review: t } = useMessages()
  const quotes = doc.quotes.filter(({ status }) => showRejected || status !== 'rejected')
  if (quotes.length === 0) return <p className="empty-list">{t.noQuotes}</p>
  return (
    <ol className="found-list">
      {quotes.map((quote) => (
        <QuoteCard
          key={quote.id}
          quote={quote}
          text={doc.text}
          entities={doc.entities}
          focused={focus?.type === 'quote' && focus.id === quote.id}
        />
      ))}
    </ol>
  )
}

interface QuoteCardProps {
  readonly quote: Quote
  readonly text: string
  readonly entities: ArticleDocument['entities']
  readonly focused: boolean
}

const QuoteCard = memo(function QuoteCard({ quote, text, entities, focused }: QuoteCardProps) {
  const { review: t, format } = useMessages()
  const slice = ({ start, end }: Span) => text.slice(start, end)
  const first = quote.content[0] ?? { start: 0, end: 0 }
  const speakers = quote.speakerEntities.flatMap((id) => entities.find((entity) => entity.id === id)?.name ?? [])
  const spoken = quote.speaker === null ? null : slice(quote.speaker)
  const who =
    speakers.length > 0
      ? format.list(speakers)
      : (spoken ?? (quote.source === 'unnamed' ? t.unnamedSource : t.noSpeaker))
  return (
    <li
      className={`found quote-found ${quote.status}${focused ? ' focused' : ''}`}
      data-quote={quote.id}
      ref={(element) => {
        if (focused) element?.scrollIntoView({ block: 'nearest' })
      }}
    >
      <button type="button" className="found-body" onClick={() => focusOn({ type: 'quote', id: quote.id })}>
        <span className="sentence" dir={directionOf(slice(first)) ?? 'auto'}>
          <bdi className={speakers.length > 0 ? 'who' : 'who unresolved'}>{who}</bdi>
          <span className="how">{quote.cue !== null && <bdi>{slice(quote.cue)}</bdi>}</span>
          {quote.content.map((span, part) => (
            <bdi key={span.start} className="what">
              {part > 0 && ' … '}“{slice(span)}”
            </bdi>
          ))}
        </span>
        <span className="found-facts">
          <span className={`status ${quote.status}`}>{t[quote.status]}</span>
          <span>{t[quote.kind]}</span>
          {quote.confidence !== null && quote.status === 'suggested' && <span>{format.percent(quote.confidence)}</span>}
          {quote.flagged && <span className="warn">⚑ {t.flagged}</span>}
        </span>
      </button>
      {focused && <QuoteTools quote={quote} text={text} entities={entities} />}
    </li>
  )
})

function QuoteTools({ quote, text, entities }: Omit<QuoteCardProps, 'focused'>) {
  const { review: t, format } = useMessages()
  const part = useSession((session) => session.part)
  const parts: readonly (readonly [string, edits.Part, Span])[] = [
    ...quote.content.map((span, index) => {
      return [quote.content.length > 1 ? t.part(index + 1) : t.content, { content: index }, span] as const
    }),
    ...(quote.cue === null ? [] : [[t.cue, 'cue', quote.cue] as const]),
    ...(quote.speaker === null ? [] : [[t.speaker, 'speaker', quote.speaker] as const]),
  ]
  const isActive = (one: edits.Part) =>
    typeof one === 'object'
      ? typeof part === 'object'
        ? part.content === one.content
        : part === 'span' && one.content === 0
      : part === one
  const removePart = (one: edits.Part) => {
    if (one === 'cue') edit('cue', (doc, context) => edits.setCue(doc, quote.id, null, context))
    else if (one === 'speaker') edit('speaker', (doc, context) => edits.setSpeaker(doc, quote.id, null, context))
    else if (typeof one === 'object')
      edit('part', (doc, context) => edits.removeContentPart(doc, quote.id, one.content, context))
  }
  return (
    <div className="found-tools">
      <div className="row">
        <button type="button" className="yes" onClick={() => decide('accept', { type: 'quote', id: quote.id })}>
          {t.accept} <kbd>a</kbd>
        </button>
        <button type="button" className="no" onClick={() => decide('reject', { type: 'quote', id: quote.id })}>
          {t.reject} <kbd>x</kbd>
        </button>
        <select
          aria-label={t.kind}
          value={quote.kind}
          onChange={(event) =>
            edit('kind', (doc, context) =>
              edits.setQuoteKind(doc, quote.id, event.target.value as Quote['kind'], context),
            )
          }
        >
          {(['direct', 'mixed', 'indirect'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t[kind]}
            </option>
          ))}
        </select>
      </div>
      <SpeakerPicker quote={quote} entities={entities} />
      <ul className="parts">
        {parts.map(([name, one, span]) => (
          <li key={`${name}${span.start}`} className={isActive(one) ? 'active' : ''}>
            <button type="button" onClick={() => focusOn({ type: 'quote', id: quote.id }, one)}>
              <span className="part-name">{name}</span>
              <bdi>{text.slice(span.start, span.end)}</bdi>
            </button>
            {(one === 'cue' || one === 'speaker' || quote.content.length > 1) && (
              <button
                type="button"
                className="icon"
                aria-label={`${t.remove}: ${name}`}
                onClick={() => removePart(one)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="evidence">
        <span>{t.evidence}: </span>
        {quote.evidence.length === 0 ? t.noEvidence : format.list(quote.evidence)}
      </p>
      {quote.note !== '' && <p className="note">{quote.note}</p>}
    </div>
  )
}

/** Who speaks: an entity of the article, several for a joint statement, an unnamed source, or nobody. */
function SpeakerPicker({ quote, entities }: Pick<QuoteCardProps, 'quote' | 'entities'>) {
  const { review: t } = useMessages()
  const chosen = entities.filter(({ id }) => quote.speakerEntities.includes(id))
  const others = entities.filter(({ id, label }) => !quote.speakerEntities.includes(id) && label !== 'DATE')
  const without = (id: EntityId) =>
    edit('speaker', (doc, context) =>
      edits.setSpeakerEntities(
        doc,
        quote.id,
        quote.speakerEntities.filter((other) => other !== id),
        context,
      ),
    )
  return (
    <div className="speaker-picker">
      <span className="part-name">{t.speaker}</span>
      {chosen.map(({ id, name }) => (
        <span key={id} className="chip">
          <bdi>{name}</bdi>
          <button type="button" aria-label={`${t.remove}: ${name}`} onClick={() => without(id)}>
            ×
          </button>
        </span>
      ))}
      <select
        aria-label={t.chooseSpeaker}
        value=""
        onChange={(event) => {
          const { value } = event.target
          if (value === 'unnamed') edit('speaker', (doc, context) => edits.setUnnamedSource(doc, quote.id, context))
          const entity = others.find(({ id }) => String(id) === value)
          if (entity !== undefined) chooseSpeaker(quote, entity.id, chosen.length > 0)
        }}
      >
        <option value="">{chosen.length === 0 ? t.chooseSpeaker : `+ ${t.add}`}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="unnamed">{t.unnamedSource}</option>
      </select>
    </div>
  )
}
