import { Menu } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Words } from './words.ts'

/**
 * What a right click offers where the page has no menu of its own: a field the usual, text that is selected to be copied.
 * Electron has nothing there.
 */
export function offerContextMenu(window: BrowserWindow, words: () => Words): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return
    const { cut, copy, paste, selectAll } = words()
    const copying = { role: 'copy', label: copy, enabled: editFlags.canCopy } as const
    const menu = isEditable
      ? Menu.buildFromTemplate([
          { role: 'cut', label: cut, enabled: editFlags.canCut },
          copying,
          { role: 'paste', label: paste, enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', label: selectAll, enabled: editFlags.canSelectAll },
        ])
      : Menu.buildFromTemplate([copying])
    menu.popup({ window })
  })
}
