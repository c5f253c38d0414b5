import { Tooltip } from 'react-aria-components'
import type { ReactNode } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { CommandKey } from './key.tsx'
import './tip.css'

/** The inside of a TooltipTrigger: what a control is called, and its key. */
export function Tip({ children, command }: { readonly children: ReactNode; readonly command?: CommandId }) {
  return (
    <Tooltip className="tip" offset={6}>
      {children}
      {command !== undefined && <CommandKey id={command} />}
    </Tooltip>
  )
}
