import { Plus, UserPlus, X } from 'lucide-react'
import { memo, useId } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { Part } from '../../shared/edit/index.ts'
import { QUOTE_KINDS } from '../../shared/model/index.ts'
import type { Entity, Quote, Span } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { BareIconButton, Button, IconButton } from '../ui/button.tsx'
import { chooseKind, chooseSpeaker, keepSpeakers, removePart, setUnnamedSource } from './quote-actions.ts'
import { Choice, Choices } from './choice.tsx'
import { EntityChooser, EntityPopover } from './entity-chooser.tsx'
import { thenText } from './press.ts'
import { focusedQuote } from './focused.ts'
import { useFollowing } from './followed.tsx'
import { Sentence, speakersOf } from './sentence.tsx'
import { carries, takesSpeakers } from './speaker-drag.ts'
import { focusOn, useSession } from './session.ts'

interface QuoteCardProps {
  readonly quote: Quote
  readonly text: string
  readonly entities: readonly Entity[]
}

/** A focused quote: as a sentence, and each of its parts. */
export const QuoteCard = memo(function QuoteCard({ quote, text, entities }: QuoteCardProps) {
  const { format } = useMessages()
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  return (
    <>
      <p className="focus-sentence">
        <Sentence quote={quote} text={text} speakers={speakersOf(quote, known, format.names)} />
      </p>
      <Speakers quote={quote} entities={entities} />
      <Parts quote={quote} text={text} />
      <KindChoice kind={quote.kind} />
    </>
  )
})

const KindChoice = memo(function KindChoice({ kind }: Pick<Quote, 'kind'>) {
  const { review: t } = useMessages()
  const group = useId()
  return (
    <Choices name={t.kind}>
      {QUOTE_KINDS.map((option) => (
        <Choice key={option} group={group} value={option} chosen={option === kind} choose={chooseKind}>
          {t[option]}
        </Choice>
      ))}
    </Choices>
  )
})

/** Who speaks: entities of the article, several for a joint statement; an unnamed source; or nobody. */
function Speakers({ quote, entities }: Omit<QuoteCardProps, 'text'>) {
  const { review: t } = useMessages()
  const chosen = entities.filter(({ id }) => quote.speakerEntities.includes(id))
  return (
    <div className="speakers" {...takesSpeakers(quote)}>
      <span className="part-name">{t.who}</span>
      {chosen.map(({ id, name }) => (
        <span key={id} className="speaker-chip" {...carries([id])}>
          <bdi>{name}</bdi>
          <BareIconButton
            icon={X}
            label={t.removeSpeaker(name)}
            onClick={thenText(() => keepSpeakers(quote.speakerEntities.filter((other) => other !== id)))}
          />
        </span>
      ))}
      {chosen.length === 0 && quote.source === 'unnamed' && (
        <span className="speaker-chip">
          {t.unnamedSource}
          <BareIconButton
            icon={X}
            label={t.removeSpeaker(t.unnamedSource)}
            onClick={thenText(() => keepSpeakers([]))}
          />
        </span>
      )}
      <AddSpeaker more={chosen.length > 0} />
    </div>
  )
}

/** @param more somebody speaks already */
const AddSpeaker = memo(function AddSpeaker({ more }: { readonly more: boolean }) {
  const { review: t } = useMessages()
  return (
    <DialogTrigger>
      {more ? <IconButton icon={Plus} label={t.addSpeaker} /> : <Button icon={UserPlus}>{t.chooseSpeaker}</Button>}
      <EntityPopover title={t.chooseSpeaker}>{(done) => <SpeakerChooser done={done} />}</EntityPopover>
    </DialogTrigger>
  )
})

function SpeakerChooser({ done }: { readonly done: () => void }) {
  const { review: t } = useMessages()
  const doc = useSession((session) => session.doc)
  const quote = focusedQuote()
  if (doc === null || quote === null) return null
  const { speakerEntities } = quote
  return (
    <EntityChooser
      title={t.chooseSpeaker}
      entities={doc.entities.filter(({ id, label }) => !speakerEntities.includes(id) && label !== 'DATE')}
      prefer="PER"
      choose={({ id }) => chooseSpeaker(quote, id, speakerEntities.length > 0)}
      extra={[
        [t.unnamedSource, setUnnamedSource],
        [t.noSpeaker, () => keepSpeakers([])],
      ]}
      done={done}
    />
  )
}

/** The spans of the quote; the chosen one is what the border keys move. */
function Parts({ quote, text }: { readonly quote: Quote; readonly text: string }) {
  const { review: t } = useMessages()
  const part = useFollowing((session) => session.part)
  const rows: readonly (readonly [name: string, part: Part, span: Span])[] = [
    ...quote.content.map((span, index) => {
      return [quote.content.length > 1 ? t.part(index + 1) : t.content, { content: index }, span] as const
    }),
    ...(['cue', 'speaker', 'medium'] as const).flatMap((name) => {
      const span = quote[name]
      return span === null ? [] : [[t[name], name, span] as const]
    }),
  ]
  return (
    <ul className="parts">
      {rows.map(([name, one, span]) => (
        <li key={name} className={isSame(one, part) ? 'active' : ''}>
          <button
            type="button"
            className="button bare quiet"
            aria-pressed={isSame(one, part)}
            onClick={thenText(() => focusOn({ type: 'quote', id: quote.id }, one))}
          >
            <span className="part-name">{name}</span>
            <bdi className="part-text">{text.slice(span.start, span.end)}</bdi>
          </button>
          {(typeof one === 'string' || quote.content.length > 1) && (
            <BareIconButton icon={X} label={t.removePart(name)} onClick={thenText(() => removePart(quote, one))} />
          )}
        </li>
      ))}
    </ul>
  )
}

function isSame(one: Part, part: Part): boolean {
  if (typeof one === 'object')
    return typeof part === 'object' ? part.content === one.content : part === 'span' && one.content === 0
  return one === part
}
