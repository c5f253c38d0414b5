import { Input, Label, NumberField as AriaNumberField } from 'react-aria-components'

export interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A whole number; arrow keys count up and down. Digits of either script are understood. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field"
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      formatOptions={{ useGrouping: false }}
      onChange={(typed) => {
        if (!Number.isNaN(typed)) onChange(typed)
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
    </AriaNumberField>
  )
}
