import type { Handles } from '../core/handles.ts'
import type { HostEvents } from '../core/host-events.ts'
import { createWorkbench } from '../core/workbench.ts'
import type { Workbench } from '../core/workbench.ts'
import type { Log } from '../shell/log.ts'
import { PROGRAM } from '../shell/program.ts'
import type { Access } from './access.ts'
import type { Downloads } from './downloads.ts'
import { loopbackHost } from './host.ts'
import { serveSockets } from './sockets.ts'
import type { Sockets } from './sockets.ts'

interface BehindOptions {
  readonly dataFolder: string
  readonly corpus: string | null
  readonly handles: Handles
  readonly events: HostEvents
  readonly downloads: Downloads
  readonly log: Log
  readonly access: Access
}

/** What answers the page: the workbench with its corpus, and the sockets that lead to it. */
export async function openBehind(options: BehindOptions): Promise<{ workbench: Workbench; sockets: Sockets }> {
  const { dataFolder, corpus, handles, events, downloads, log, access } = options
  const host = loopbackHost(events, downloads)
  const workbench = await createWorkbench({ dataFolder, host, handles, program: PROGRAM, log })
  try {
    if (corpus !== null) await workbench.openCorpus(corpus)
    return { workbench, sockets: serveSockets(access, workbench.router) }
  } catch (error) {
    await workbench.close()
    throw error
  }
}
