import { createORPCClient } from '@orpc/client'
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { create } from 'zustand'
import type { Contract } from '../shared/contract/index.ts'
import { desktop } from './host.ts'

export type Api = ContractRouterClient<Contract>

interface Connection {
  readonly state: 'connecting' | 'open' | 'lost'
  /** Counts the connections there have been. */
  readonly epoch: number
}

/** Whether the workbench behind the page answers. */
export const useConnection = create<Connection>()(() => ({ state: 'connecting', epoch: 0 }))

/**
 * Runs what follows a stream, and again after each break of the link, until the returned function stops it. That a stream
 * ends is no failure: the link broke, or what it told of is closed.
 */
export function throughBreaks(follow: (signal: AbortSignal, again: boolean) => Promise<void>): () => void {
  let current = new AbortController()
  const start = (again: boolean) => {
    current.abort()
    current = new AbortController()
    follow(current.signal, again).catch(() => undefined)
  }
  start(false)
  const unsubscribe = useConnection.subscribe(({ epoch }, before) => {
    if (epoch > before.epoch && before.epoch > 0) start(true)
  })
  return () => {
    unsubscribe()
    current.abort()
  }
}

type Link = ClientLink<ClientContext>

/** Between attempts to reach the workbench again; it is on this machine, so attempts cost nothing. */
const RETRY_MS = 1000

/** The link in use. Calls that are made while there is none wait for it; calls in flight when it breaks fail. */
let link: Promise<Link> = desktop === undefined ? openSocket() : openPort(desktop)

function opened(): void {
  useConnection.setState(({ epoch }) => ({ state: 'open', epoch: epoch + 1 }))
}

/** The desktop's preload hands over one end of a channel as a message of this window to itself. */
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
      link = new Promise((reopened) => {
        setTimeout(() => reopened(openSocket()), RETRY_MS)
      })
      resolve(link)
    })
  })
}

const current: Link = {
  call: async (path, input, options) => (await link).call(path, input, options),
}

/** The workbench, through whichever shell this page runs in. */
export const api: Api = createORPCClient(current)

/** The same as query and mutation options for react-query. */
export const orpc = createTanstackQueryUtils(api)
