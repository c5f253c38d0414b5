import type { LucideIcon } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { ReactNode } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { isEnabled, runCommand } from '../commands.ts'
import { useCommandName } from './command-name.ts'
import { CommandKey } from './key.tsx'
import './menu.css'

/** A button (the first child) and the menu it opens. */
export function MenuButton({
  button,
  label,
  children,
}: {
  readonly button: ReactNode
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <MenuTrigger>
      {button}
      <Popover className="popover" offset={4}>
        <Menu className="options menu" aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** A command in a menu: its name and key, greyed out where nothing answers to it now. */
export function CommandItem({ id, icon: Icon }: { readonly id: CommandId; readonly icon?: LucideIcon }) {
  const name = useCommandName(id)
  return (
    <MenuItem className="option" textValue={name} isDisabled={!isEnabled(id)} onAction={() => runCommand(id)}>
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      <span className="menu-name">{name}</span>
      <CommandKey id={id} />
    </MenuItem>
  )
}

export function MenuLine() {
  return <Separator className="menu-line" />
}
