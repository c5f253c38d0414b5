/** What `import 'electron'` and `require('electron')` find. */
import { WebContents } from './contents.ts'
import { strict } from './strict.ts'

export { app } from './app.ts'
export { dialog, nativeTheme, screen, shell } from './desktop.ts'
export { ipcMain, MessageChannelMain } from './ipc.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'
export { BrowserWindow } from './window.ts'
export const webContents = strict('webContents', {
  fromDevToolsTargetId: (id: string) => WebContents.fromDevToolsTargetId(id),
})
