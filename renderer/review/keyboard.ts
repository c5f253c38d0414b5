import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import type { Label } from '../../shared/model/index.ts'
import type { Settings } from '../../shared/settings.ts'
import { isEnabled, neededBy, runCommand } from '../commands.ts'
import { currentMessages } from '../messages/index.ts'
import { useSettings } from '../settings/settings.ts'
import { notify } from '../ui/notices.ts'
import { applyLabel } from './actions.ts'
import { nameOfPress } from './keys.ts'

export const IS_MAC = navigator.platform.startsWith('Mac')

let mapped: { readonly keys: Settings['keys']; readonly map: ReadonlyMap<string, CommandId> } | null = null

/** Commands by the press that runs them; a changed key takes the place of the default. */
function keyMap(keys: Settings['keys']): ReadonlyMap<string, CommandId> {
  if (mapped?.keys === keys) return mapped.map
  const map = new Map<string, CommandId>()
  for (const command of COMMANDS) {
    const key = keys[command.id] ?? ('key' in command ? command.key : '')
    if (key !== '') map.set(key, command.id)
  }
  if (!map.has('Enter')) map.set('Enter', 'annotation.accept')
  if (!map.has('Backspace')) map.set('Backspace', 'annotation.delete')
  mapped = { keys, map }
  return map
}

/** The command of a press; null where it has none, or where letters are switched off. */
export function commandOf(event: KeyboardEvent): CommandId | null {
  const { keys, letterKeys } = useSettings.getState()
  const name = nameOfPress(event, IS_MAC)
  if (!letterKeys && isLetterKey(name)) return null
  return keyMap(keys).get(name) ?? null
}

/** What is done with a whole article. Of a key that is held down only the first press counts: the next article is unseen. */
const ONCE: ReadonlySet<CommandId> = new Set(['article.done', 'article.delete'])

const isHeld = (event: KeyboardEvent, command: CommandId): boolean => event.repeat && ONCE.has(command)

/** Typing into a field, or composing: nothing here is a command. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || isField(event.target)
}

/** Whether it takes text or a choice by keys of its own. */
export function isField(target: EventTarget | null): boolean {
  const field =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable=true], [role=textbox]')
  return Boolean(field)
}

/** A press with the article in focus. True if it was one of ours. */
export function onArticleKey(event: KeyboardEvent, labels: readonly Label[]): boolean {
  if (isTyping(event)) return false
  const digit = /^[1-9]$/u.exec(nameOfPress(event, IS_MAC))?.[0]
  if (digit !== undefined && useSettings.getState().letterKeys) {
    const label = labels.find(({ shortcut, retired }) => shortcut === Number(digit) && !retired)
    if (label === undefined) notify({ tone: 'quiet', text: currentMessages().review.noLabelKey(digit) })
    else applyLabel(label.key)
    return true
  }
  const command = commandOf(event)
  if (command === null) return false
  if (isHeld(event, command)) return true
  if (isEnabled(command)) return runCommand(command)
  const needed = neededBy(command)
  if (needed !== null) notify({ tone: 'quiet', text: needed })
  return needed !== null
}

/** A press anywhere: only those with Ctrl or Cmd, function keys, and what no field would take. True if it was one. */
export function onWindowKey(event: KeyboardEvent): boolean {
  const name = nameOfPress(event, IS_MAC)
  const reserved = name.startsWith('Mod+') || /^(?:Shift\+)?F\d+$/u.test(name)
  if (!reserved && isTyping(event)) return false
  // A field has an undo of its own, and is finished by itself.
  if (isTyping(event) && /^Mod\+(?:Shift\+)?(?:[ZY]|Enter)$/u.test(name)) return false
  if (!reserved && name !== '?' && name !== '/') return false
  const command = commandOf(event)
  return command !== null && isEnabled(command) && (isHeld(event, command) || runCommand(command))
}

function isLetterKey(name: string): boolean {
  return /^(?:Shift\+)?.$/u.test(name)
}
