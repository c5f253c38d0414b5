import { takeLostFocus } from '../window/panes.ts'

interface FieldProps {
  readonly name: string
  readonly value: string
  /** False: it was not taken, and what was there is shown again. */
  readonly save: (value: string) => unknown
  readonly placeholder?: string
}

/**
 * A line of text that is saved when it is left or with Enter; Escape takes it back. Both go on in what is shown. Give it a
 * key with its value.
 */
export function Field({ name, value, save, placeholder }: FieldProps) {
  return (
    <label className="line-field">
      <span>{name}</span>
      <input
        className="input"
        dir="auto"
        defaultValue={value}
        placeholder={placeholder}
        onBlur={(event) => {
          if (event.target.value !== value && save(event.target.value) === false) event.target.value = value
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') event.currentTarget.value = value
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.currentTarget.blur()
          takeLostFocus()
        }}
      />
    </label>
  )
}
