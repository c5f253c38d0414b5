import type { MouseEvent } from 'react'
import type { PressEvent } from 'react-aria-components'
import { runCommand } from '../commands.ts'
import type { CommandId } from '../../shared/commands.ts'

/**
 * A press in the inspector. After one with the pointer the focus goes back to the text, so that the next key acts there;
 * who presses with the keyboard stays where they are.
 */
export function thenArticle(act: () => void): (event: PressEvent) => void {
  return ({ pointerType }) => {
    act()
    if (pointerType === 'mouse' || pointerType === 'touch' || pointerType === 'pen') focusArticle()
  }
}

/** The same for a click: one that was made with the keyboard counts no clicks. */
export function thenText(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    act()
    if (detail > 0) focusArticle()
  }
}

/** The same as `thenArticle` for a command. */
export function pressOf(id: CommandId): (event: PressEvent) => void {
  return thenArticle(() => runCommand(id))
}

export function focusArticle(): void {
  document.querySelector<HTMLElement>('[data-pane="article"]')?.focus({ preventScroll: true })
}
