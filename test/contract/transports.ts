import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createHandles } from '../../electron/core/handles.ts'
import { createHostEvents } from '../../electron/core/host-events.ts'
import type { Host } from '../../electron/core/host.ts'
import { createWorkbench } from '../../electron/core/workbench.ts'
import type { Workbench } from '../../electron/core/workbench.ts'
import type { Contract } from '../../shared/contract/index.ts'
import { served } from '../support/served.ts'
import { temporaryFolder } from '../support/temporary-corpus.ts'

export type Client = ContractRouterClient<Contract>

/** Ways to the same workbench. Each call makes a new one, with data of its own, that ends after the test. */
export const TRANSPORTS: readonly (readonly [string, () => Promise<Client>])[] = [
  ['direct call', direct],
  ['message port', messagePort],
  ['web socket', webSocket],
]

async function direct(): Promise<Client> {
  const { router } = await workbench()
  return createRouterClient(router)
}

/** As between Electron's main process and its page. */
async function messagePort(): Promise<Client> {
  const { router } = await workbench()
  const { port1, port2 } = new MessageChannel()
  new PortHandler(router).upgrade(port1, { context: {} })
  port1.start()
  port2.start()
  onTestFinished(() => port2.close())
  return createORPCClient(new PortLink({ port: port2 }))
}

/** Through the loopback shell, as a browser that was let in. */
async function webSocket(): Promise<Client> {
  const shell = await served()
  const { origin } = shell
  const websocket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { origin, headers: await shell.enter() })
  await once(websocket, 'open')
  onTestFinished(() => websocket.terminate())
  return createORPCClient(new SocketLink({ websocket: websocket as unknown as globalThis.WebSocket }))
}

async function workbench(): Promise<Workbench> {
  const made = await createWorkbench({
    dataFolder: await temporaryFolder(),
    host: await hostWithoutWindow(),
    handles: createHandles(),
    program: 'Isnad (test)',
    log: (report, error) => console.error(report, error),
  })
  onTestFinished(() => made.close())
  return made
}

async function hostWithoutWindow(): Promise<Host> {
  const events = createHostEvents()
  const version = '0.0.0'
  return {
    info: () => ({ shell: 'loopback', platform: 'linux', version, locale: 'en', dialogs: false, uploadUrl: null }),
    events: (signal) => events.listen(signal),
    pick: null,
    reveal: async () => {},
    openLink: async () => {},
    offerDownload: (_path, name) => `/download/${name}`,
  }
}
