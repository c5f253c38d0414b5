import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Handle } from '../../shared/contract/index.ts'
import { CHANNEL } from './channels.ts'

/*
 * All that the page gets from the desktop: its port to the workbench, and handles for files that the user drops on it. A
 * page cannot name a path: a File that it made up itself has none.
 */

ipcRenderer.on(CHANNEL.port, (event) => {
  window.postMessage(CHANNEL.port, '/', [...event.ports])
})

contextBridge.exposeInMainWorld('isnadHost', {
  connect: () => ipcRenderer.send(CHANNEL.connect),
  dropped: (files: readonly File[]): Promise<readonly Handle[]> =>
    ipcRenderer.invoke(
      CHANNEL.dropped,
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
})
