import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { Label } from '../../shared/model/index.ts'
import { focusedQuote } from '../review/focused.ts'
import { isTyping, onArticleKey } from '../review/keyboard.ts'
import { onPickKey } from '../review/picking.ts'
import { chooseSpeaker } from '../review/quote-actions.ts'
import { noteSelection } from '../review/selecting.ts'
import { useSession } from '../review/session.ts'
import { leave } from '../review/walking.ts'
import { useOpenDialog } from '../window/dialog.ts'
import { moveCaret } from './caret.tsx'
import { keyPressed, openMenuAtFocus } from './mouse.ts'
import type { SpeakerHints } from './speaker-hints.ts'

/** The keys of the article, while it has the focus. */
export function useArticleKeys(
  root: RefObject<HTMLElement | null>,
  labels: readonly Label[],
  letters: SpeakerHints | null,
): void {
  useEffect(() => {
    const element = root.current
    if (element === null) return undefined
    const listen = (event: KeyboardEvent) => {
      // A dialog that was asked for has the keys also before it is there.
      if (event.defaultPrevented || isTyping(event) || useOpenDialog.getState().dialog !== null) return
      const onButton = event.target instanceof HTMLButtonElement && /^(?:Enter| )$/u.test(event.key)
      if (onButton) return
      keyPressed()
      // A press may overtake what the page tells of the selection.
      noteSelection(element)
      const { caret } = useSession.getState()
      const used =
        onPickKey(event) ||
        onHintKey(event, letters) ||
        (caret && moveCaret(event, element)) ||
        onMenuKey(event) ||
        (event.key === 'Escape' && leave()) ||
        onArticleKey(event, labels)
      if (!used) return
      // Any other key ends the choice.
      if (letters !== null) useSession.setState({ hints: false })
      event.preventDefault()
      event.stopPropagation()
    }
    element.addEventListener('keydown', listen)
    return () => element.removeEventListener('keydown', listen)
  }, [root, labels, letters])
}

function onMenuKey(event: KeyboardEvent): boolean {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false
  return openMenuAtFocus()
}

/** While letters stand beside the candidates, a letter chooses one, with Shift one more. */
function onHintKey(event: KeyboardEvent, letters: SpeakerHints | null): boolean {
  if (letters === null || event.ctrlKey || event.metaKey || event.altKey) return false
  const typed = /^[a-z]$/iu.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/u, '').toLowerCase()
  const quote = focusedQuote()
  const hint = [...letters.values()].find(({ letter }) => letter === typed)
  if (quote === null || hint === undefined) return false
  chooseSpeaker(quote, hint.entity, event.shiftKey)
  return true
}
