import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createHandles } from '../core/handles.ts'
import { createHostEvents } from '../core/host-events.ts'
import { openLog } from '../shell/log.ts'
import { openPage } from '../shell/page.ts'
import { createAccess } from './access.ts'
import { createDownloads } from './downloads.ts'
import { answer } from './requests.ts'
import { openUploads } from './uploads.ts'

// Imported as a module it would read all its names, and load what `fetch` is made of for one of them.
const { createServer } = process.getBuiltinModule('node:http')

export interface ServeOptions {
  readonly dataFolder: string
  /** Of the built page. */
  readonly renderer: string
  /** 0: any free one. */
  readonly port: number
  /** Opened before any question of a page is answered; made if it is not there. */
  readonly corpus: string | null
  /** Files and folders of articles, added when the page asks. */
  readonly articles: readonly { readonly path: string; readonly kind: 'file' | 'folder' }[]
  /** A browser came without an address that lets it in: its user needs a new one. */
  readonly onRefused?: () => void
}

export interface Loopback {
  readonly origin: string
  /** When the corpus is open and questions are answered; rejects where it cannot be opened. */
  readonly opened: Promise<void>
  /** An address that lets one browser in; `onUsed` when it has. */
  invite(onUsed?: () => void): string
  /** Finishes the change in flight and closes the corpus. */
  close(): Promise<void>
}

/**
 * The workbench for browsers on this machine: bound to 127.0.0.1, one-time token, cookie, Host and Origin checked. Resolves
 * when the page can be had; what answers it is loaded while the browser loads the page.
 */
export async function serve(options: ServeOptions): Promise<Loopback> {
  const { dataFolder, renderer, port, corpus, articles, onRefused = () => {} } = options
  const log = openLog(dataFolder)
  const handles = createHandles()
  const events = createHostEvents()
  const downloads = createDownloads()
  const uploads = openUploads(handles, join(dataFolder, 'corpora'))
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  if (articles.length > 0)
    events.send({ type: 'open', handles: articles.map(({ path, kind }) => handles.keep(path, kind)) })

  const access = createAccess((server.address() as AddressInfo).port)
  const page = await openPage(renderer, [access.origin.replace('http:', 'ws:')]).catch((error: unknown) => {
    server.close()
    throw error
  })
  const parts = { access, page, uploads, downloads, log, onRefused }
  server.on('request', (request, response) => void answer(parts, request, response))

  const behind = import('./behind.ts').then(({ openBehind }) =>
    openBehind({ dataFolder, corpus, handles, events, downloads, log, access }),
  )
  server.on('upgrade', (request, socket, head) => {
    // Its page is gone before it is answered.
    socket.on('error', () => socket.destroy())
    behind.then(
      ({ sockets }) => sockets.upgrade(request, socket, head),
      () => socket.destroy(),
    )
  })

  const opened = behind.then(() => undefined)
  // Whoever does not ask is not told.
  opened.catch(() => undefined)

  let closed: Promise<void> | null = null
  return {
    origin: access.origin,
    opened,
    invite: (onUsed) => access.invite(onUsed),
    close() {
      closed ??= (async () => {
        server.close()
        // What could not be opened has closed itself.
        const there = await behind.catch(() => null)
        there?.sockets.end()
        await there?.workbench.close()
        server.closeAllConnections()
        await Promise.all([uploads.close(), downloads.close()])
      })()
      return closed
    },
  }
}
