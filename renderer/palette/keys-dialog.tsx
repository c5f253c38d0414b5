import { useMessages } from '../messages/index.ts'
import { keyOfCommand, labelOfKey } from '../settings/keys.ts'
import { useSettings } from '../settings/settings.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Key } from '../ui/key.tsx'
import { closeDialog, openDialog } from '../window/dialog.ts'
import { commandsByMenu } from './find-commands.ts'
import type { ListedCommand } from './find-commands.ts'
import './keys-dialog.css'

/** Keys that are no commands of the table. */
const DIGITS = '1 – 9'

/** All keys as they are now. */
export function KeysDialog() {
  const { settings: t, window: w, format } = useMessages()
  const changed = useSettings((settings) => settings.keys)
  const keyOf = (command: ListedCommand) => keyOfCommand(command, changed)
  const menus = commandsByMenu()
    .map(([menu, commands]) => [menu, commands.filter((command) => keyOf(command) !== '')] as const)
    .filter(([, commands]) => commands.length > 0)
  return (
    <Dialog
      title={t.keys.title}
      isOpen
      onClose={closeDialog}
      size="l"
      footer={
        <>
          <p className="grow">{t.keys.intro}</p>
          <Button onPress={() => openDialog({ type: 'settings', tab: 'keys' })}>{t.keys.change}</Button>
          <Button look="primary" onPress={closeDialog}>
            {w.close}
          </Button>
        </>
      }
    >
      <div className="keys">
        {menus.map(([menu, commands]) => (
          <section key={menu.id} aria-label={menu[format.language]}>
            <h3>{menu[format.language]}</h3>
            <dl>
              {menu.id === 'annotation' && <KeyRow name={t.keys.labelDigits} keys={[DIGITS]} />}
              {commands.map((command) => (
                <KeyRow
                  key={command.id}
                  name={command[format.language]}
                  keys={[
                    labelOfKey(keyOf(command)),
                    ...(command.id === 'annotation.accept' ? [labelOfKey('Enter')] : []),
                  ]}
                />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function KeyRow({ name, keys }: { readonly name: string; readonly keys: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {keys.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </dd>
    </div>
  )
}
