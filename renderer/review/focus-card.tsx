import { Flag } from 'lucide-react'
import { memo, useDeferredValue } from 'react'
import { annotationOf } from '../../shared/edit/index.ts'
import type { Annotation } from '../../shared/edit/index.ts'
import type { ArticleDocument, Label } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { MentionCard } from './mention-card.tsx'
import { QuoteCard } from './quote-card.tsx'
import { useSession } from './session.ts'
import { Status } from './status.tsx'

interface FocusCardProps {
  readonly doc: ArticleDocument
  readonly labels: readonly Label[]
}

/**
 * What has the focus: what it is, why it was suggested, and everything that can be done with it. It follows a frame after
 * the text.
 */
export const FocusCard = memo(function FocusCard({ doc, labels }: FocusCardProps) {
  const focus = useDeferredValue(useSession((session) => session.focus))
  const { review: t } = useMessages()
  const annotation = focus === null ? null : annotationOf(doc, focus)
  if (annotation === null) return <p className="focus-card nothing">{t.nothingFocused}</p>
  const isQuote = annotation.type === 'quote'
  return (
    <section className={`focus-card ${annotation.status}`} aria-label={isQuote ? t.quote : t.mention}>
      {isQuote ? (
        <QuoteCard quote={annotation} doc={doc} />
      ) : (
        <MentionCard mention={annotation} doc={doc} labels={labels} />
      )}
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
              <bdi>{t.because(reason)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
