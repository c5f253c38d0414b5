import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Who may talk to the loopback shell: browsers that brought a one-time token, from our own page only. */
export interface Access {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** A new address for one browser; `onUsed` when one has come with it. */
  invite(onUsed?: () => void): string
  /** The `Set-Cookie` for a token; null if it is unknown or was used. */
  admit(token: string): string | null
  /** Sent to this very address, not through a name that somebody else may point at it; and by our own page, if by any. */
  isAddressed(headers: IncomingHttpHeaders): boolean
  isAdmitted(headers: IncomingHttpHeaders): boolean
}

export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // Cookies do not tell ports apart.
  const cookie = `isnad-${port}`
  const tokens = new Map<string, () => void>()
  const sessions = new Set<string>()
  return {
    origin,
    invite(onUsed = () => {}) {
      const token = secret()
      tokens.set(token, onUsed)
      return `${origin}/?token=${token}`
    },
    admit(token) {
      const onUsed = tokens.get(token)
      if (onUsed === undefined) return null
      tokens.delete(token)
      onUsed()
      const session = secret()
      sessions.add(session)
      return `${cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`
    },
    isAddressed: (headers) => headers.host === host && (headers.origin === undefined || headers.origin === origin),
    isAdmitted: (headers) =>
      (headers.cookie ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${cookie}=`) && sessions.has(pair.slice(cookie.length + 1))),
  }
}

/** 256 bits. */
function secret(): string {
  return randomBytes(32).toString('base64url')
}
