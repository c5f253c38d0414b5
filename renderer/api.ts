import { createORPCClient } from '@orpc/client'
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { create } from 'zustand'
import type { contract } from '../shared/contract.ts'
import { desktop } from './host.ts'

export type Api = ContractRouterClient<typeof contract>
type Link = ClientLink<ClientContext>

interface Connection {
  readonly state: 'connecting' | 'open' | 'lost'
  /** Grows with each new connection: streams are opened again when it does. */
  readonly epoch: number
}

/** Whether the workbench behind the page answers. */
export const useConnection = create<Connection>()(() => ({ state: 'connecting', epoch: 0 }))

const RETRY_MS = 1500

/** The link in use; calls made while there is none wait for the next. */
let link: Promise<Link> = desktop === undefined ? openSocket() : openPort(desktop)

function opened(): void {
  useConnection.setState(({ epoch }) => ({ state: 'open', epoch: epoch + 1 }))
}

function openPort(host: NonNullable<typeof desktop>): Promise<Link> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== 'isnad:port' || port === undefined) return
      window.removeEventListener('message', listen)
      port.start()
      opened()
      resolve(new PortLink({ port }))
    }
    window.addEventListener('message', listen)
    host.connect()
  })
}

function openSocket(): Promise<Link> {
  return new Promise((resolve) => {
    const address = new URL('/rpc', window.location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    const websocket = new WebSocket(address)
    websocket.addEventListener('open', () => {
      opened()
      resolve(new SocketLink({ websocket }))
    })
    websocket.addEventListener('close', () => {
      useConnection.setState({ state: 'lost' })
      const next = new Promise<Link>((again) => {
        setTimeout(() => again(openSocket()), RETRY_MS)
      })
      link = next
      resolve(next)
    })
  })
}

const current: Link = {
  call: async (path, input, options) => (await link).call(path, input, options),
}

/** The workbench, through whichever shell this page runs in. */
export const api: Api = createORPCClient(current)
export const orpc = createTanstackQueryUtils(api)
