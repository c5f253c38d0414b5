import { commandById } from '../commands.ts'
import { keyOfCommand, labelOfKey } from '../settings/keys.ts'
import { useSettings } from '../settings/settings.ts'
import type { CommandId } from '../../shared/commands.ts'
import './key.css'

export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="key" dir="ltr">
      {children}
    </kbd>
  )
}

export function CommandKey({ id }: { readonly id: CommandId }) {
  const key = useSettings(({ keys }) => keyOfCommand(commandById(id), keys))
  return key === '' ? null : <Key>{labelOfKey(key)}</Key>
}
