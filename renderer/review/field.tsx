import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { takeLostFocus } from '../window/panes.ts'

type TextInput = HTMLInputElement | HTMLTextAreaElement

interface FieldProps {
  readonly name: string
  readonly value: string
  /** False: it was not taken, and what was there is shown again. */
  readonly save: (value: string) => unknown
  readonly placeholder?: string
  /** In UTF-16 units. */
  readonly maxLength?: number
  /** Takes several lines, the next one by Shift+Enter. */
  readonly multiline?: boolean
}

/**
 * Text that is saved when it is left, also by what takes it away, or with Enter; Escape takes it back. Both go on in what is
 * shown. Give it a key with its value.
 */
export function Field({ name, value, save, placeholder, maxLength, multiline = false }: FieldProps) {
  const input = useRef<TextInput>(null)
  /** What it has shown or offered last: of several lines, an input shows one. */
  const known = useRef('')
  const leave = (field: TextInput) => {
    if (field.value === known.current) return
    if (save(field.value) === false) field.value = value
    known.current = field.value
  }
  const leaveLast = useEffectEvent(leave)
  // Of what is taken away React tells nothing.
  useLayoutEffect(() => {
    const field = input.current
    if (field === null) return undefined
    known.current = field.value
    return () => leaveLast(field)
  }, [])
  const shared = {
    ref(field: TextInput | null) {
      input.current = field
    },
    className: 'input',
    dir: 'auto',
    defaultValue: value,
    placeholder,
    maxLength,
    onBlur: (event: FocusEvent<TextInput>) => leave(event.target),
    onKeyDown(event: KeyboardEvent<TextInput>) {
      if (event.nativeEvent.isComposing || (event.key === 'Enter' && event.shiftKey)) return
      if (event.key === 'Escape') event.currentTarget.value = value
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      event.currentTarget.blur()
      takeLostFocus()
    },
  }
  return (
    <label className="line-field">
      <span>{name}</span>
      {multiline ? <textarea {...shared} rows={1} /> : <input {...shared} />}
    </label>
  )
}
