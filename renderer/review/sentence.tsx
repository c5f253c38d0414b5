import type { Entity, Quote, Span } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import { carries } from './speaker-drag.ts'

interface SentenceProps {
  readonly quote: Quote
  readonly text: string
  readonly entities: readonly Entity[]
}

/** A quote as a sentence: who — how — “what”, in the direction of what was said. */
export function Sentence({ quote, text, entities }: SentenceProps) {
  const { review: t, format } = useMessages()
  const slice = ({ start, end }: Span) => text.slice(start, end)
  const names = quote.speakerEntities.flatMap((id) => entities.find((entity) => entity.id === id)?.name ?? [])
  const phrase = quote.speaker === null ? null : slice(quote.speaker)
  const nobody = quote.source === 'unnamed' ? t.unnamedSource : t.noSpeaker
  const [first] = quote.content
  return (
    <span className="sentence" dir={first === undefined ? 'auto' : (directionOf(slice(first)) ?? 'auto')}>
      <bdi
        className={names.length > 0 ? 'who' : 'who unresolved'}
        {...(names.length > 0 && { ...carries(quote.speakerEntities), title: t.dragSpeaker })}
      >
        {names.length > 0 ? format.list(names) : (phrase ?? nobody)}
      </bdi>
      <span className="how">{quote.cue !== null && <bdi>{slice(quote.cue)}</bdi>}</span>
      {quote.content.map((span, part) => (
        <span key={span.start} className="what">
          {part > 0 && ' … '}“<bdi>{slice(span)}</bdi>”
        </span>
      ))}
    </span>
  )
}
