import { commandById } from '../commands.ts'
import { useSettings } from '../settings/settings.ts'
import type { CommandId } from '../../shared/commands.ts'
import './key.css'

const MAC = /mac/iu.test(navigator.platform)

const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Delete: '⌦' }
const ELSEWHERE: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del' }

/** A key as the keyboard of this system labels it. `key` is written as in the command table. */
export function labelOfKey(key: string, mac = MAC): string {
  const names = mac ? ON_MAC : ELSEWHERE
  const parts = key === '+' ? ['+'] : key.split('+')
  return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(mac ? '' : '+')
}

/** The key of a command as the user has it; undefined where it has none. */
function useCommandKey(id: CommandId): string | undefined {
  const changed = useSettings((settings) => settings.keys[id])
  const command = commandById(id)
  const key = changed ?? ('key' in command ? command.key : '')
  return key === '' ? undefined : key
}

export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="key" dir="ltr">
      {children}
    </kbd>
  )
}

export function CommandKey({ id }: { readonly id: CommandId }) {
  const key = useCommandKey(id)
  return key === undefined ? null : <Key>{labelOfKey(key)}</Key>
}
