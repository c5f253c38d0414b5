import type { Entity, EntityId, Quote, Span } from '../../shared/model/index.ts'
import { directionOf } from '../../shared/text/index.ts'
import { useMessages } from '../messages/index.ts'
import type { Format, Messages } from '../messages/index.ts'
import { carries } from './speaker-drag.ts'

interface SentenceProps {
  readonly quote: Quote
  readonly text: string
  /** The names of who speaks; empty where nobody is known. */
  readonly speakers: string
}

/** The names of who says a quote, as a sentence lists them. */
export function speakersOf(
  { speakerEntities }: Quote,
  entities: ReadonlyMap<EntityId, Entity>,
  list: Format['list'],
): string {
  const names = speakerEntities.flatMap((id) => entities.get(id)?.name ?? [])
  return names.length > 1 ? list(names) : (names[0] ?? '')
}

/** Who says a quote, in words; where no entity is known, as the text calls them. */
export function whoSays(
  { speaker, source }: Quote,
  text: string,
  speakers: string,
  t: Pick<Messages['review'], 'unnamedSource' | 'noSpeaker'>,
): string {
  if (speakers !== '') return speakers
  if (speaker !== null) return text.slice(speaker.start, speaker.end)
  return source === 'unnamed' ? t.unnamedSource : t.noSpeaker
}

/** The quotation marks of the script; the other ones where what was said has those itself. */
function marksAround(content: readonly string[], direction: 'ltr' | 'rtl' | null): readonly [string, string] {
  const guillemets = direction === 'rtl' && !content.some((part) => /[«»]/u.test(part))
  return guillemets ? ['«', '»'] : ['“', '”']
}

/** A quote as a sentence: who — how — “what”, in the direction of what was said. */
export function Sentence({ quote, text, speakers }: SentenceProps) {
  const { review: t } = useMessages()
  const slice = ({ start, end }: Span) => text.slice(start, end)
  const [first] = quote.content
  const direction = first === undefined ? null : directionOf(slice(first))
  const [opening, closing] = marksAround(quote.content.map(slice), direction)
  return (
    <span className="sentence" dir={direction ?? 'auto'}>
      <bdi
        className={speakers === '' ? 'who unresolved' : 'who'}
        {...(speakers !== '' && { ...carries(quote.speakerEntities), title: t.dragSpeaker })}
      >
        {whoSays(quote, text, speakers, t)}
      </bdi>
      <span className="how">{quote.cue !== null && <bdi>{slice(quote.cue)}</bdi>}</span>
      {quote.content.map((span, part) => (
        <span key={span.start} className="what">
          {part > 0 && ' … '}
          {opening}
          <bdi dir={directionOf(slice(span)) ?? 'auto'}>{slice(span)}</bdi>
          {closing}
        </span>
      ))}
    </span>
  )
}
