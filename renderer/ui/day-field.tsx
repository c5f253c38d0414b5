import { parseDate } from '@internationalized/date'
import { X } from 'lucide-react'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components'
import { useMessages } from '../messages/index.ts'
import { IconButton } from './button.tsx'
import './day-field.css'

export interface DayFieldProps {
  readonly label: string
  /** `2026-03-01`; undefined: none. */
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/** A day, typed in the order of the reader's language; one that is half typed is none. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { window: t } = useMessages()
  return (
    <DateField
      className="field"
      granularity="day"
      value={value === undefined ? null : parseDate(value)}
      onChange={(day) => onChange(day?.toString())}
    >
      <Label className="field-label">{label}</Label>
      <div className="day-field">
        <DateInput className="input day-input">
          {(segment) => <DateSegment segment={segment} className="day-segment" />}
        </DateInput>
        {value !== undefined && <IconButton icon={X} label={t.clear(label)} onPress={() => onChange(undefined)} />}
      </div>
    </DateField>
  )
}
