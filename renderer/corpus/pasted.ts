import { create } from 'zustand'
import { noDialog, openDialog, useOpenDialog } from '../window/dialog.ts'

export const NOTHING_PASTED = { text: '', name: '' }

/** What was typed and not added is still there when the dialog is opened again. */
export const usePasted = create<typeof NOTHING_PASTED>()(() => NOTHING_PASTED)

/** Shows a text that came from elsewhere, to be looked at before it is added; behind what was typed already. */
export async function offerText(text: string): Promise<void> {
  usePasted.setState((typed) => ({ text: typed.text.trim() === '' ? text : `${typed.text.trimEnd()}\n\n${text}` }))
  if (useOpenDialog.getState().dialog?.type === 'paste') return
  await noDialog()
  openDialog({ type: 'paste' })
}
