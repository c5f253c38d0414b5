import { Link2, Merge, Split } from 'lucide-react'
import { memo } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { setValue } from '../../shared/edit/index.ts'
import type { ArticleDocument, Label, Mention } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { IconButton } from '../ui/button.tsx'
import { Key } from '../ui/key.tsx'
import { applyLabel } from './actions.ts'
import { Field } from './field.tsx'
import { Decision } from './decision.tsx'
import { LabelName } from './label-name.tsx'
import { focusArticle, pressOf } from './press.ts'
import { edit } from './session.ts'

interface MentionCardProps {
  readonly mention: Mention
  readonly doc: ArticleDocument
  readonly labels: readonly Label[]
}

/** A focused mention: who it stands for and what it is. */
export function MentionCard({ mention, doc, labels }: MentionCardProps) {
  const { review: t } = useMessages()
  const surface = doc.text.slice(mention.start, mention.end)
  const entity = doc.entities.find(({ id }) => id === mention.entity)
  return (
    <>
      <p className="focus-text" dir="auto">
        {surface}
      </p>
      {mention.label !== 'DATE' && (
        <div className="stands-for">
          <span className="part-name">{t.entity}</span>
          <bdi>{entity === undefined ? t.noEntity : entity.name}</bdi>
          <span className="gap" />
          <EntityActions />
        </div>
      )}
      <LabelChoice labels={labels} value={mention.label} />
      {mention.label === 'DATE' && (
        <Field
          key={`${mention.id}${mention.value ?? ''}`}
          name={t.value}
          value={mention.value ?? ''}
          placeholder="2025-01-31"
          save={(value) =>
            edit('meta', (current, context) => setValue(current, mention.id, value.trim() || null, context))
          }
        />
      )}
      <Decision status={mention.status} flagged={mention.flagged} />
    </>
  )
}

const [link, merge, split] = [pressOf('entity.link'), pressOf('entity.merge'), pressOf('entity.split')]

const EntityActions = memo(function EntityActions() {
  const { review: t } = useMessages()
  return (
    <>
      <IconButton icon={Link2} label={t.linkTo} command="entity.link" onPress={link} />
      <IconButton icon={Merge} label={t.merge} command="entity.merge" onPress={merge} />
      <IconButton icon={Split} label={t.splitOff} command="entity.split" onPress={split} />
    </>
  )
})

interface LabelChoiceProps {
  readonly labels: readonly Label[]
  readonly value: string
}

const LabelChoice = memo(function LabelChoice({ labels, value }: LabelChoiceProps) {
  const { review: t } = useMessages()
  return (
    <RadioGroup
      className="label-row"
      aria-label={t.label}
      value={value}
      onChange={applyLabel}
      orientation="horizontal"
      onPointerUp={() => requestAnimationFrame(focusArticle)}
    >
      {labels
        .filter(({ retired, key }) => !retired || key === value)
        .map((label) => (
          <Radio key={label.key} value={label.key} className="label-choice">
            <LabelName label={label} />
            {label.shortcut !== null && <Key>{String(label.shortcut)}</Key>}
          </Radio>
        ))}
    </RadioGroup>
  )
})
