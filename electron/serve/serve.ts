import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createHandles } from '../core/handles.ts'
import { createHostEvents } from '../core/host-events.ts'
import { createWorkbench } from '../core/workbench.ts'
import { openLog } from '../shell/log.ts'
import { openPage } from '../shell/page.ts'
import { PROGRAM } from '../shell/program.ts'
import { createAccess } from './access.ts'
import { createDownloads } from './downloads.ts'
import { loopbackHost } from './host.ts'
import { answer } from './requests.ts'
import { serveSockets } from './sockets.ts'
import { openUploads } from './uploads.ts'

export interface ServeOptions {
  readonly dataFolder: string
  /** Of the built page. */
  readonly renderer: string
  /** 0: any free one. */
  readonly port: number
  /** Opened before anybody is let in; made if it is not there. */
  readonly corpus: string | null
  /** Files and folders of articles, added when the page asks. */
  readonly articles: readonly { readonly path: string; readonly kind: 'file' | 'folder' }[]
  /** A browser came without an address that lets it in: its user needs a new one. */
  readonly onRefused?: () => void
}

export interface Loopback {
  readonly origin: string
  /** An address that lets one browser in; `onUsed` when it has. */
  invite(onUsed?: () => void): string
  /** Finishes the change in flight and closes the corpus. */
  close(): Promise<void>
}

/** The workbench for browsers on this machine: bound to 127.0.0.1, one-time token, cookie, Host and Origin checked. */
export async function serve(options: ServeOptions): Promise<Loopback> {
  const { dataFolder, renderer, port, corpus, articles, onRefused = () => {} } = options
  const log = openLog(dataFolder)
  const handles = createHandles()
  const events = createHostEvents()
  const downloads = createDownloads()
  const uploads = openUploads(handles, join(dataFolder, 'corpora'))
  const host = loopbackHost(events, downloads)
  const workbench = await createWorkbench({ dataFolder, host, handles, program: PROGRAM, log })
  const server = createServer()
  try {
    if (corpus !== null) await workbench.openCorpus(corpus)
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  } catch (error) {
    await workbench.close()
    throw error
  }
  if (articles.length > 0)
    events.send({ type: 'open', handles: articles.map(({ path, kind }) => handles.keep(path, kind)) })

  const access = createAccess((server.address() as AddressInfo).port)
  const page = await openPage(renderer, [access.origin.replace('http:', 'ws:')])
  const parts = { access, page, uploads, downloads, log, onRefused }
  server.on('request', (request, response) => void answer(parts, request, response))
  const endSockets = serveSockets(server, access, workbench.router)

  let closed: Promise<void> | null = null
  return {
    origin: access.origin,
    invite: (onUsed) => access.invite(onUsed),
    close() {
      closed ??= (async () => {
        endSockets()
        server.close()
        await workbench.close()
        server.closeAllConnections()
        await Promise.all([uploads.close(), downloads.close()])
      })()
      return closed
    },
  }
}
