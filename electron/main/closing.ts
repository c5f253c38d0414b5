import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Words } from './words.ts'

/** Between tries to close while the page saves; an edit takes about a millisecond. */
const AGAIN_MS = 50
/** Longer than that nothing will be saved by itself: the disk is full, or the corpus is gone. */
const PATIENCE_MS = 3000

/**
 * A page with edits on their way to the disk refuses to unload. The window then closes as soon as they are there; if they
 * do not get there, the user decides.
 */
export function closeWhenSaved(window: BrowserWindow, words: () => Words): void {
  let closing = false
  let since: number | null = null
  window.on('close', () => {
    closing = true
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // A reload is refused too, but nobody is to be kept waiting for it.
    if (!closing) return
    closing = false
    since ??= Date.now()
    if (Date.now() - since < PATIENCE_MS) {
      setTimeout(() => {
        if (!window.isDestroyed()) window.close()
      }, AGAIN_MS)
      return
    }
    since = null
    const { unsaved, unsavedDetail, stay, closeAnyway } = words()
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: unsaved,
      detail: unsavedDetail,
      buttons: [stay, closeAnyway],
      defaultId: 0,
      cancelId: 0,
    })
    if (choice === 1) event.preventDefault()
  })
}
