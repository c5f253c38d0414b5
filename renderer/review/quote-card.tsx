import { Plus, UserPlus, X } from 'lucide-react'
import { memo } from 'react'
import { DialogTrigger, Radio, RadioGroup } from 'react-aria-components'
import * as edits from '../../shared/edit/index.ts'
import type { Part } from '../../shared/edit/index.ts'
import { QuoteKind } from '../../shared/model/index.ts'
import type { ArticleDocument, EntityId, Quote, QuoteId, Span } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { chooseSpeaker, removePart } from './quote-actions.ts'
import { EntityPopover } from './entity-chooser.tsx'
import { Decision } from './decision.tsx'
import { focusArticle, thenArticle } from './press.ts'
import { Sentence } from './sentence.tsx'
import { carries, takesSpeakers } from './speaker-drag.ts'
import { edit, focusOn, useSession } from './session.ts'

interface QuoteCardProps {
  readonly quote: Quote
  readonly doc: ArticleDocument
}

/** A focused quote: as a sentence, and each of its parts. */
export function QuoteCard({ quote, doc }: QuoteCardProps) {
  return (
    <>
      <p className="focus-sentence">
        <Sentence quote={quote} text={doc.text} entities={doc.entities} />
      </p>
      <Speakers quote={quote} doc={doc} />
      <Parts quote={quote} text={doc.text} />
      <KindChoice quote={quote.id} kind={quote.kind} />
      <Decision status={quote.status} flagged={quote.flagged} />
    </>
  )
}

interface KindChoiceProps {
  readonly quote: QuoteId
  readonly kind: QuoteKind
}

const KindChoice = memo(function KindChoice({ quote, kind }: KindChoiceProps) {
  const { review: t } = useMessages()
  return (
    <RadioGroup
      className="label-row"
      aria-label={t.kind}
      value={kind}
      orientation="horizontal"
      onChange={(value) => {
        const chosen = QuoteKind.options.find((option) => option === value)
        if (chosen !== undefined) edit('kind', (now, context) => edits.setQuoteKind(now, quote, chosen, context))
      }}
      onPointerUp={() => requestAnimationFrame(focusArticle)}
    >
      {QuoteKind.options.map((option) => (
        <Radio key={option} value={option} className="label-choice">
          {t[option]}
        </Radio>
      ))}
    </RadioGroup>
  )
})

/** Who speaks: entities of the article, several for a joint statement; an unnamed source; or nobody. */
function Speakers({ quote, doc }: QuoteCardProps) {
  const { review: t } = useMessages()
  const chosen = doc.entities.filter(({ id }) => quote.speakerEntities.includes(id))
  const others = doc.entities.filter(({ id, label }) => !quote.speakerEntities.includes(id) && label !== 'DATE')
  const keep = (ids: readonly EntityId[]) =>
    edit('speaker', (now, context) => edits.setSpeakerEntities(now, quote.id, ids, context))
  return (
    <div className="speakers" {...takesSpeakers(quote)}>
      <span className="part-name">{t.who}</span>
      {chosen.map(({ id, name }) => (
        <span key={id} className="chip" {...carries([id])}>
          <bdi>{name}</bdi>
          <IconButton
            icon={X}
            label={t.removeSpeaker(name)}
            onPress={thenArticle(() => keep(quote.speakerEntities.filter((other) => other !== id)))}
          />
        </span>
      ))}
      {chosen.length === 0 && quote.source === 'unnamed' && (
        <span className="chip">
          {t.unnamedSource}
          <IconButton icon={X} label={t.removeSpeaker(t.unnamedSource)} onPress={thenArticle(() => keep([]))} />
        </span>
      )}
      <DialogTrigger>
        {chosen.length === 0 ? (
          <Button icon={UserPlus}>{t.chooseSpeaker}</Button>
        ) : (
          <IconButton icon={Plus} label={t.addSpeaker} />
        )}
        <EntityPopover
          title={t.chooseSpeaker}
          entities={others}
          prefer="PER"
          choose={({ id }) => chooseSpeaker(quote, id, chosen.length > 0)}
          extra={[
            [t.unnamedSource, () => edit('speaker', (now, context) => edits.setUnnamedSource(now, quote.id, context))],
            [t.noSpeaker, () => keep([])],
          ]}
        />
      </DialogTrigger>
    </div>
  )
}

/** The spans of the quote; the chosen one is what the border keys move. */
function Parts({ quote, text }: { readonly quote: Quote; readonly text: string }) {
  const { review: t } = useMessages()
  const part = useSession((session) => session.part)
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
        <li key={`${typeof one === 'string' ? one : ''}${span.start}`} className={isSame(one, part) ? 'active' : ''}>
          <Button
            look="quiet"
            aria-pressed={isSame(one, part)}
            onPress={thenArticle(() => focusOn({ type: 'quote', id: quote.id }, one))}
          >
            <span className="part-name">{name}</span>
            <bdi className="part-text">{text.slice(span.start, span.end)}</bdi>
          </Button>
          {(typeof one === 'string' || quote.content.length > 1) && (
            <IconButton icon={X} label={t.removePart(name)} onPress={thenArticle(() => removePart(quote, one))} />
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
