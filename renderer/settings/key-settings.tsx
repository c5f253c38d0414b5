import { RotateCcw } from 'lucide-react'
import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import { useMessages } from '../messages/index.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { notify, notifyError } from '../ui/notices.ts'
import { KeyField } from './key-field.tsx'
import { assignKey, keyOfCommand, labelOfKey } from './keys.ts'
import { changeSettings, useSettings } from './settings.ts'

/** Every command with its key, which can be changed or taken away. */
export function KeySettings() {
  const { settings: t, format } = useMessages()
  const keys = useSettings((settings) => settings.keys)
  const keep = (changed: Readonly<Record<string, string>>) => {
    changeSettings({ keys: { ...changed } }).catch(notifyError)
  }
  const assign = (id: CommandId, key: string) => {
    const { keys: changed, takenFrom } = assignKey(keys, id, key)
    if (takenFrom !== null) notify({ tone: 'quiet', text: t.taken(takenFrom[format.language]) })
    keep(changed)
  }
  return (
    <div className="settings">
      <p className="field-hint">{t.keysIntro}</p>
      <table className="key-table">
        <thead>
          <tr>
            <th scope="col">{t.command}</th>
            <th scope="col">{t.key}</th>
            <th scope="col">
              <span className="visually-hidden">{t.reset}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map((command) => {
            const name = command[format.language]
            const key = keyOfCommand(command, keys)
            return (
              <tr key={command.id}>
                <td>{name}</td>
                <td>
                  <KeyField
                    label={t.changeKey(name, key === '' ? t.noKey : labelOfKey(key))}
                    shown={key}
                    onChange={(pressed) => assign(command.id, pressed)}
                    onRefused={() => notify({ tone: 'quiet', text: t.reserved })}
                  />
                </td>
                <td>
                  {keys[command.id] !== undefined && (
                    <IconButton
                      icon={RotateCcw}
                      label={t.reset}
                      onPress={() => assign(command.id, 'key' in command ? command.key : '')}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {Object.keys(keys).length > 0 && <Button onPress={() => keep({})}>{t.resetAll}</Button>}
    </div>
  )
}
