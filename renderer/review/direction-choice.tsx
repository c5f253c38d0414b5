import type { Direction } from '../../shared/model/index.ts'
import { useMessages } from '../messages/index.ts'
import { Choice } from '../ui/fields.tsx'

interface DirectionChoiceProps {
  /** Null: as the letters say. */
  readonly value: Direction | null
  readonly onChange: (direction: Direction | null) => void
}

/** From which side a text is read, where its letters do not say it right. */
export function DirectionChoice({ value, onChange }: DirectionChoiceProps) {
  const { review: t } = useMessages()
  return (
    <Choice<Direction | 'auto'>
      label={t.direction}
      labelled="hidden"
      value={value ?? 'auto'}
      options={(['auto', 'rtl', 'ltr'] as const).map((one) => ({ value: one, label: t.directions[one] }))}
      onChange={(one) => onChange(one === 'auto' ? null : one)}
    />
  )
}
