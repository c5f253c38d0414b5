import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Router } from '../core/workbench/router.ts'
import type { Access } from './access.ts'

const SOCKET_PATH = '/rpc'

/** Of one message, in bytes: the longest text the contract takes, in Arabic. */
const MESSAGE_BYTES = 64 * 1024 * 1024
/** How often a silent page is asked whether it is still there. */
const HEARTBEAT_MS = 30_000

export interface Sockets {
  /** Answers a request for a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  end(): void
}

/** Serves the contract to pages that were let in, over WebSocket. */
export function serveSockets(access: Access, router: Router): Sockets {
  const handler = new RPCHandler(router)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES })
  const answered = new WeakSet<WebSocket>()

  const heartbeat = setInterval(() => {
    for (const ws of sockets.clients) {
      if (answered.delete(ws)) ws.ping()
      else ws.terminate()
    }
  }, HEARTBEAT_MS)

  return {
    upgrade(request, socket, head) {
      const { headers, url } = request
      const allowed = access.isAddressed(headers) && headers.origin === access.origin && access.isAdmitted(headers)
      if (url !== SOCKET_PATH || !allowed) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        return
      }
      sockets.handleUpgrade(request, socket, head, (ws) => {
        answered.add(ws)
        ws.on('pong', () => answered.add(ws))
        // A broken or oversized frame: the library closes the socket, and the page connects anew.
        ws.on('error', () => ws.terminate())
        void handler.upgrade(ws, { context: {} })
      })
    },
    end() {
      clearInterval(heartbeat)
      for (const ws of sockets.clients) ws.close(1001, 'Isnad was closed')
      sockets.close()
    },
  }
}
