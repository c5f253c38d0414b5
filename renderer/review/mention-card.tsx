import { Link2, Merge, Split } from 'lucide-react'
import { memo, useId } from 'react'
import { setValue } from '../../shared/edit/index.ts'
import type { Label, Mention, MentionId } from '../../shared/model/index.ts'
import { currentMessages, useMessages } from '../messages/index.ts'
import { IconButton } from '../ui/button.tsx'
import { Key } from '../ui/key.tsx'
import { notify } from '../ui/notices.ts'
import { applyLabel } from './actions.ts'
import { Choice, Choices } from './choice.tsx'
import { dateValue } from './date-value.ts'
import { Field } from './field.tsx'
import { LabelName } from './label-name.tsx'
import { pressOf } from './press.ts'
import { edit } from './session.ts'

interface MentionCardProps {
  readonly mention: Mention
  readonly surface: string
  /** The name of who or what it stands for. */
  readonly entity: string | null
  readonly labels: readonly Label[]
}

/** A focused mention: who it stands for and what it is. */
export const MentionCard = memo(function MentionCard({ mention, surface, entity, labels }: MentionCardProps) {
  const { review: t } = useMessages()
  const { id, label, value } = mention
  return (
    <>
      <p className="focus-text" dir="auto">
        {surface}
      </p>
      {label !== 'DATE' && (
        <div className="stands-for">
          <span className="part-name">{t.entity}</span>
          <bdi>{entity ?? t.noEntity}</bdi>
          <span className="gap" />
          <EntityActions />
        </div>
      )}
      <LabelChoice labels={labels} value={label} />
      {label === 'DATE' && (
        <Field
          key={`${id}${value ?? ''}`}
          name={t.value}
          value={value ?? ''}
          placeholder="2025-01-31"
          save={(text) => saveValue(id, text)}
        />
      )}
    </>
  )
})

/** Files hand it on as a date: what is none is not taken. */
function saveValue(id: MentionId, typed: string): boolean {
  const value = typed.trim() === '' ? null : dateValue(typed)
  if (value !== null || typed.trim() === '')
    return edit('meta', (current, context) => setValue(current, id, value, context))
  notify({ tone: 'quiet', text: currentMessages().review.noDate })
  return false
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
  const group = useId()
  return (
    <Choices name={t.label}>
      {labels
        .filter(({ retired, key }) => !retired || key === value)
        .map((label) => (
          <OneLabel key={label.key} label={label} group={group} chosen={label.key === value} />
        ))}
    </Choices>
  )
})

interface OneLabelProps {
  readonly label: Label
  readonly group: string
  readonly chosen: boolean
}

const OneLabel = memo(function OneLabel({ label, group, chosen }: OneLabelProps) {
  return (
    <Choice group={group} value={label.key} chosen={chosen} choose={applyLabel}>
      <LabelName label={label} />
      {label.shortcut !== null && <Key>{String(label.shortcut)}</Key>}
    </Choice>
  )
})
