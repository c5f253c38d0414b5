import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import type { Settings } from '../../shared/settings.ts'

type Listed = (typeof COMMANDS)[number]
type Keys = Readonly<Settings['keys']>

/** The key of a command as the user has it; empty: none. */
export function keyOfCommand(command: Listed, keys: Keys): string {
  return keys[command.id] ?? defaultKey(command)
}

const MAC = /mac/iu.test(navigator.platform)

const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Delete: '⌦' }
const ELSEWHERE: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del' }

/** A key as the keyboard of this system labels it. `key` is written as in the command table. */
export function labelOfKey(key: string, mac = MAC): string {
  const names = mac ? ON_MAC : ELSEWHERE
  const parts = key === '+' ? ['+'] : key.split('+')
  return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(mac ? '' : '+')
}

/** Gives a key to a command and takes it from the one that had it. What is the default again is not kept. */
export function assignKey(
  keys: Keys,
  id: CommandId,
  key: string,
): { readonly keys: Keys; readonly takenFrom: Listed | null } {
  const holder = key === '' ? undefined : COMMANDS.find((other) => other.id !== id && keyOfCommand(other, keys) === key)
  const changed = { ...keys, [id]: key, ...(holder !== undefined && { [holder.id]: '' }) }
  const kept = COMMANDS.filter((command) => {
    const value = changed[command.id]
    return value !== undefined && value !== defaultKey(command)
  }).map((command) => [command.id, keyOfCommand(command, changed)])
  return { keys: Object.fromEntries(kept) as Keys, takenFrom: holder ?? null }
}

/** Keys of the browser, the system and the labels, and those that move the focus: nothing may take them. */
export function isReservedKey(key: string): boolean {
  return /^(?:Mod\+(?:Shift\+)?[NTWQ]|Alt\+Shift.*|(?:Shift\+)?Tab|Escape|Alt\+F4|F5|Mod\+R|[1-9])$/u.test(key)
}

function defaultKey(command: Listed): string {
  return 'key' in command ? command.key : ''
}
