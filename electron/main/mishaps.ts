import { randomUUID } from 'node:crypto'
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Log } from '../shell/log.ts'
import type { Words } from './words.ts'

/** Bugs of the main process are written down and shown under their id; the program goes on. */
export function reportBugs(log: Log, words: () => Words): void {
  const report = (error: unknown) => {
    const id = randomUUID().slice(0, 8)
    log(id, error)
    const { bug, report: written, nothingLost } = words()
    dialog.showErrorBox(bug, `${written(id)} ${nothingLost}`)
  }
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') log('child-process-gone', details)
  })
}

/** A window that broke or hangs says so and is loaded again; the workbench behind it has lost nothing. */
export function watchWindow(window: BrowserWindow, log: Log, words: () => Words): void {
  const { webContents } = window
  /** The user has said so already. */
  let reloads = false
  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log('render-process-gone', details)
    if (reloads) {
      reloads = false
      webContents.reload()
      return
    }
    const { windowGone, nothingLost, reload, quit } = words()
    void ask(window, windowGone, nothingLost, [reload, quit]).then((choice) => {
      if (choice === 1) app.quit()
      else if (!window.isDestroyed()) webContents.reload()
    })
  })
  let asking: AbortController | null = null
  webContents.on('unresponsive', () => {
    asking = new AbortController()
    log('unresponsive', null)
    const { windowStuck, nothingLost, wait, reload } = words()
    void ask(window, windowStuck, nothingLost, [wait, reload], asking.signal).then((choice) => {
      if (choice !== 1 || window.isDestroyed()) return
      // A page that hangs does not let itself be reloaded.
      reloads = true
      webContents.forcefullyCrashRenderer()
    })
  })
  webContents.on('responsive', () => asking?.abort())
}

async function ask(
  window: BrowserWindow,
  message: string,
  detail: string,
  buttons: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 0,
    ...(signal === undefined ? {} : { signal }),
  })
  return response
}
