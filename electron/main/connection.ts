import { ipcMain, MessageChannelMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent, MessagePortMain, WebContents } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import type { Handle } from '../../shared/contract/index.ts'
import type { Router } from '../core/workbench/router.ts'
import { CHANNEL } from '../preload/channels.ts'
import { ORIGIN, PAGE_URL } from './origin.ts'

export interface ConnectionParts {
  readonly contents: WebContents
  readonly router: Router
  /** Handles for files that the user dropped. */
  readonly dropped: (paths: readonly string[]) => Promise<readonly Handle[]>
}

/**
 * Gives the page its port to the workbench, once for each time it is loaded. Who asks is checked here and never again: it
 * must be the main frame of our own page in our own window. Closing the port ends the page's streams.
 */
export function connectPage({ contents, router, dropped }: ConnectionParts): void {
  const handler = new RPCHandler(router)
  let open: MessagePortMain | null = null
  let given = false
  const isOurs = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent) =>
    sender === contents && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN

  // One that leads elsewhere is refused after it has started, and the page stays.
  contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
    if (url.split('#', 1)[0] === PAGE_URL && isMainFrame && !isSameDocument) given = false
  })
  ipcMain.on(CHANNEL.connect, (event) => {
    if (given || !isOurs(event)) return
    given = true
    open?.close()
    const { port1, port2 } = new MessageChannelMain()
    handler.upgrade(port1, { context: {} })
    port1.start()
    open = port1
    event.senderFrame?.postMessage(CHANNEL.port, null, [port2])
  })
  ipcMain.handle(CHANNEL.dropped, (event, paths: unknown) => {
    if (!isOurs(event)) throw new Error('not from the page')
    return dropped(z.array(z.string()).parse(paths))
  })
}
