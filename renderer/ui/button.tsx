import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { useEffect, useRef } from 'react'
import type { MouseEvent, ReactNode, RefObject } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { Tip } from './tip.tsx'
import './button.css'

interface Look {
  /** `primary` is what the view is for; `quiet` has no border until it is pointed at; `danger` destroys. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  readonly icon?: LucideIcon
  readonly children: ReactNode
  /** Its icon turns with the direction of the interface, as arrows must. */
  readonly directional?: boolean
}

export function Button({ look = 'plain', icon: Icon, children, directional = false, ...rest }: ButtonProps) {
  const button = useFocusGivenOn()
  return (
    <AriaButton {...rest} ref={button} className={`button ${look}${directional ? ' directional' : ''}`}>
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  readonly icon: LucideIcon
  /** Its name, for the tooltip and for screen readers. */
  readonly label: string
  /** Whose key the tooltip shows. */
  readonly command?: CommandId
  /** Turns with the direction of the interface, as arrows must. */
  readonly directional?: boolean
}

/** A button that is an icon; its name and key stand in its tooltip. */
export function IconButton({
  look = 'quiet',
  icon: Icon,
  label,
  command,
  directional = false,
  ...rest
}: IconButtonProps) {
  const button = useFocusGivenOn()
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        ref={button}
        aria-label={label}
        className={`button icon ${look}${directional ? ' directional' : ''}`}
      >
        <Icon aria-hidden size={17} strokeWidth={1.75} />
      </AriaButton>
      <Tip {...(command !== undefined && { command })}>{label}</Tip>
    </TooltipTrigger>
  )
}

/**
 * A button that was pressed, and cannot be pressed now, gives the focus to its dialog: a browser takes it away, and Escape
 * closes nothing.
 */
function useFocusGivenOn(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { current } = button
    const leave = () => {
      if (current?.disabled === true) current.closest<HTMLElement>('[role$=dialog]')?.focus()
    }
    // React tells nothing of what happens while it changes the page.
    current?.addEventListener('focusout', leave)
    return () => current?.removeEventListener('focusout', leave)
  }, [])
  return button
}

interface BareIconButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly onClick: (event: MouseEvent) => void
}

/** The same where it is drawn anew with every press of a key: the browser's own button and tooltip. */
export function BareIconButton({ icon: Icon, label, onClick }: BareIconButtonProps) {
  return (
    <button type="button" className="button bare icon quiet" aria-label={label} title={label} onClick={onClick}>
      <Icon aria-hidden size={17} strokeWidth={1.75} />
    </button>
  )
}
