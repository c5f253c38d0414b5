import type { ArticleDocument, Label } from '../../shared/model/index.ts'
import { runCommand } from '../commands.ts'
import { useMessages } from '../messages/index.ts'
import { applyLabel, decide } from './actions.ts'
import { colorOf } from './label-colors.ts'
import { useSession } from './session.ts'

/** The focused mention: what it is, why it was suggested, and everything that can be done with it. */
export function FocusCard({ doc, labels }: { readonly doc: ArticleDocument; readonly labels: readonly Label[] }) {
  const focus = useSession((session) => session.focus)
  const { review: t, format } = useMessages()
  const mention = focus?.type === 'mention' ? doc.mentions.find(({ id }) => id === focus.id) : undefined
  if (mention === undefined) return null
  const entity = doc.entities.find(({ id }) => id === mention.entity)
  return (
    <section className={`focus-card ${mention.status}`} aria-label={t.mention}>
      <p className="focus-text">
        <bdi>{doc.text.slice(mention.start, mention.end)}</bdi>
        {entity !== undefined && entity.name !== doc.text.slice(mention.start, mention.end) && (
          <span className="is">
            {' = '}
            <bdi>{entity.name}</bdi>
          </span>
        )}
      </p>
      <div className="label-row" role="radiogroup" aria-label={t.label}>
        {labels
          .filter(({ retired, key }) => !retired || key === mention.label)
          .map((label) => (
            <button
              key={label.key}
              type="button"
              role="radio"
              aria-checked={label.key === mention.label}
              onClick={() => applyLabel(label.key)}
            >
              <span className="swatch" style={{ background: colorOf(label.key) }} aria-hidden />
              {format.language === 'ar' ? label.nameAr : label.name}
              {label.shortcut !== null && <kbd>{label.shortcut}</kbd>}
            </button>
          ))}
      </div>
      <div className="row">
        <button type="button" className="yes" onClick={() => decide('accept')}>
          {t.accept} <kbd>a</kbd>
        </button>
        <button type="button" className="no" onClick={() => decide('reject')}>
          {t.reject} <kbd>x</kbd>
        </button>
        <button type="button" onClick={() => runCommand('entity.link')}>
          {t.linkTo} <kbd>e</kbd>
        </button>
        <button type="button" onClick={() => runCommand('entity.split')}>
          {t.splitOff}
        </button>
        <button type="button" onClick={() => runCommand('annotation.note')}>
          {t.remark} <kbd>r</kbd>
        </button>
        <button type="button" aria-pressed={mention.flagged} onClick={() => runCommand('annotation.flag')}>
          ⚑ <span className="visually-hidden">{t.flag}</span>
        </button>
        <button type="button" onClick={() => runCommand('annotation.delete')}>
          {t.delete}
        </button>
      </div>
      <p className="evidence">
        <span className={`status ${mention.status}`}>{t[mention.status]}</span>
        {mention.confidence !== null && <span> · {format.percent(mention.confidence)}</span>}
        {mention.value !== null && <span> · {mention.value}</span>}
        <span> · </span>
        {mention.evidence.length === 0 ? t.noEvidence : format.list(mention.evidence)}
      </p>
      {mention.note !== '' && <p className="note">{mention.note}</p>}
    </section>
  )
}
