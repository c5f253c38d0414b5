import { useState } from 'react'
import { nameOfPress } from '../review/keys.ts'
import { IS_MAC } from '../review/index.ts'
import { useMessages } from '../messages/index.ts'
import { Key } from '../ui/key.tsx'
import { isReservedKey, labelOfKey } from './keys.ts'

export interface KeyFieldProps {
  /** Names the command and its key. */
  readonly label: string
  /** As in the command table; empty: none. */
  readonly shown: string
  readonly onChange: (key: string) => void
  readonly onRefused: () => void
}

/** Waits for a key press once it is pressed itself. */
export function KeyField({ label, shown, onChange, onRefused }: KeyFieldProps) {
  const { settings: t } = useMessages()
  const [waiting, setWaiting] = useState(false)
  return (
    <button
      type="button"
      className={`key-field${waiting ? ' waiting' : ''}`}
      aria-label={waiting ? t.press : label}
      onClick={() => setWaiting(true)}
      onBlur={() => setWaiting(false)}
      onKeyDown={(event) => {
        if (!waiting || ['Control', 'Shift', 'Alt', 'Meta', 'Tab'].includes(event.key)) return
        event.preventDefault()
        event.stopPropagation()
        setWaiting(false)
        if (event.key === 'Escape') return
        const key = event.key === 'Backspace' ? '' : nameOfPress(event.nativeEvent, IS_MAC)
        if (isReservedKey(key)) onRefused()
        else onChange(key)
      }}
    >
      {waiting ? t.press : shown === '' ? <span className="key-none">{t.noKey}</span> : <Key>{labelOfKey(shown)}</Key>}
    </button>
  )
}
