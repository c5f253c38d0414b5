import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { takeLostFocus } from '../window/panes.ts'

interface FieldProps {
  readonly name: string
  readonly value: string
  /** False: it was not taken, and what was there is shown again. */
  readonly save: (value: string) => unknown
  readonly placeholder?: string
}

/**
 * A line of text that is saved when it is left, also by what takes it away, or with Enter; Escape takes it back. Both go on
 * in what is shown. Give it a key with its value.
 */
export function Field({ name, value, save, placeholder }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)
  /** What was shown or offered last. */
  const known = useRef(value)
  const leave = (field: HTMLInputElement) => {
    if (field.value === known.current) return
    if (save(field.value) === false) field.value = value
    known.current = field.value
  }
  const leaveLast = useEffectEvent(leave)
  // Of what is taken away React tells nothing.
  useLayoutEffect(() => {
    const field = input.current
    return () => {
      if (field !== null) leaveLast(field)
    }
  }, [])
  return (
    <label className="line-field">
      <span>{name}</span>
      <input
        ref={input}
        className="input"
        dir="auto"
        defaultValue={value}
        placeholder={placeholder}
        onBlur={(event) => leave(event.target)}
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
