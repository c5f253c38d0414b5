import { useEffect } from 'react'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { useWritten } from '../ui/written.ts'
import { closeDialog } from '../window/dialog.ts'
import { addPasted } from './actions.ts'
import { NOTHING_PASTED, usePasted } from './pasted.ts'
import './paste-dialog.css'

/** An article as text. */
export function PasteDialog() {
  const { corpus: t, window: w } = useMessages()
  const { text, name } = usePasted()
  const empty = text.trim() === ''
  useWritten(!empty)
  const add = () => {
    if (empty) return
    closeDialog()
    usePasted.setState(NOTHING_PASTED)
    void addPasted(name.trim() === '' ? t.paste.unnamed : name.trim(), text)
  }
  useSubmitKey(add)
  return (
    <Dialog
      title={t.paste.title}
      isOpen
      onClose={closeDialog}
      size="l"
      footer={
        <>
          <Button onPress={closeDialog}>{w.cancel}</Button>
          <Button look="primary" isDisabled={empty} onPress={add}>
            {t.paste.action}
          </Button>
        </>
      }
    >
      <div className="paste">
        <TextField
          label={t.paste.text}
          hint={t.paste.textHint}
          lines={14}
          value={text}
          onChange={(typed) => usePasted.setState({ text: typed })}
          autoFocus
        />
        <TextField
          label={t.paste.name}
          hint={t.paste.nameHint}
          value={name}
          onChange={(typed) => usePasted.setState({ name: typed })}
        />
      </div>
    </Dialog>
  )
}

/** Ctrl+Enter, or Cmd+Enter, does what the dialog is for. */
function useSubmitKey(submit: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      submit()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  })
}
