import { Flag } from 'lucide-react'
import { Fragment, memo, useState } from 'react'
import { annotationOf } from '../../shared/edit/index.ts'
import type { Annotation, AnnotationRef } from '../../shared/edit/index.ts'
import type { ArticleDocument, Label, Mention, Quote } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Decision } from './decision.tsx'
import { MentionCard } from './mention-card.tsx'
import { QuoteCard } from './quote-card.tsx'
import { Status } from './status.tsx'

interface FocusCardProps {
  readonly doc: ArticleDocument
  readonly focus: AnnotationRef | null
  readonly labels: readonly Label[]
}

/**
 * What has the focus: what it is, why it was suggested, and everything that can be done with it. The part for mentions and
 * the part for quotes both stay while the focus walks from one kind to the other; one of them is hidden.
 */
export const FocusCard = memo(function FocusCard({ doc, focus, labels }: FocusCardProps) {
  const { review: t } = useMessages()
  const annotation = focus === null ? null : annotationOf(doc, focus)
  const [mention, setMention] = useState<Mention | null>(null)
  const [quote, setQuote] = useState<Quote | null>(null)
  if (annotation?.type === 'mention' && annotation !== mention) setMention(annotation)
  if (annotation?.type === 'quote' && annotation !== quote) setQuote(annotation)
  if (annotation === null) return <p className="focus-card nothing">{t.nothingFocused}</p>
  const isQuote = annotation.type === 'quote'
  return (
    <section className={`focus-card ${annotation.status}`} aria-label={isQuote ? t.quote : t.mention}>
      {mention !== null && (
        <div className="focus-kind" hidden={isQuote}>
          <MentionCard
            mention={mention}
            surface={doc.text.slice(mention.start, mention.end)}
            entity={doc.entities.find(({ id }) => id === mention.entity)?.name ?? null}
            labels={labels}
          />
        </div>
      )}
      {quote !== null && (
        <div className="focus-kind" hidden={!isQuote}>
          <QuoteCard quote={quote} text={doc.text} entities={doc.entities} />
        </div>
      )}
      <Decision status={annotation.status} flagged={annotation.flagged} />
      <Reasons annotation={annotation} />
      {annotation.note !== '' && (
        <p className="remark" dir="auto">
          {annotation.note}
        </p>
      )}
    </section>
  )
})

/** Status, confidence, and the evidence in words. */
function Reasons({ annotation }: { readonly annotation: Annotation }) {
  const { review: t, format } = useMessages()
  const { status, confidence, evidence, origin, reviewed, flagged } = annotation
  const made = origin.startsWith('person:')
  return (
    <div className="reasons">
      <p>
        <Status status={status} />
        {confidence !== null && <span className="sure">{t.sure(format.percent(confidence))}</span>}
        {flagged && (
          <span className="flag-mark">
            <Flag aria-hidden size={12} />
            {t.flagged}
          </span>
        )}
        {reviewed !== null && <bdi className="by">{reviewed.by}</bdi>}
      </p>
      {(evidence.length > 0 || made) && (
        <ul className="evidence" aria-label={t.evidence}>
          {made && evidence.length === 0 && <li>{t.noEvidence}</li>}
          {evidence.map((reason) => (
            <li key={reason}>
              <Reason words={t.because(reason)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Its parts stand in the order of the interface, whatever the direction of the words of the text in them. */
function Reason({ words }: { readonly words: string }) {
  return words.split(' + ').map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ' + '}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
