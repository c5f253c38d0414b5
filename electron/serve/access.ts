import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Who may talk to the loopback shell: browsers that brought a one-time token, from our own page only. */
export interface Access {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** A new address for one browser. */
  invite(): string
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
  const tokens = new Set<string>()
  const sessions = new Set<string>()
  return {
    origin,
    invite() {
      const token = secret()
      tokens.add(token)
      return `${origin}/?token=${token}`
    },
    admit(token) {
      if (!tokens.delete(token)) return null
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
