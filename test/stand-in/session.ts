import type { CallbackResponse, CustomScheme, Protocol, Session } from 'electron'
import { onlyAfterReady, onlyBeforeReady, state } from './state.ts'
import { knownKeys, strict } from './strict.ts'

/** `app://isnad/` as Chromium is told it: it knows no scheme of ours, and only what we answer is ever answered. */
const STAND_IN_HOST = '.stand-in.invalid'

export function toChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  return `https://${host}.${protocol.slice(0, -1)}${STAND_IN_HOST}${pathname}${search}${hash}`
}

export function fromChromium(url: string): string {
  // Of a window that is only being made.
  if (url === '') return 'about:blank'
  const { hostname, pathname, search, hash } = new URL(url)
  if (!hostname.endsWith(STAND_IN_HOST)) return url
  const [host = '', scheme = ''] = hostname.split('.')
  return `${scheme}://${host}${pathname}${search}${hash}`
}

type Handler = (request: Request) => Response | Promise<Response>
const handlers = new Map<string, Handler>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]) {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged')
    if (state.schemes.size > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called once')
    for (const { scheme, privileges = {} } of schemes) {
      knownKeys(privileges, ['standard', 'secure', 'supportFetchAPI', 'stream', 'codeCache'], 'privileges')
      if (privileges.standard !== true || privileges.secure !== true) throw new Error(`${scheme} is not like https`)
      state.schemes.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler) {
    onlyAfterReady('protocol.handle')
    if (!state.schemes.has(scheme)) throw new Error(`${scheme} is not registered as privileged`)
    handlers.set(scheme, handler)
  },
} satisfies Partial<Protocol>)

/** The answer to a request of the page; null where the session refuses it or nobody answers such addresses. */
export async function answer(request: {
  url: string
  method: string
  headers: Record<string, string>
}): Promise<Response | null> {
  const { url, method, headers } = request
  const cancelled = await new Promise<boolean>((resolve) => {
    if (beforeRequest === null) resolve(false)
    else beforeRequest({ url, method }, ({ cancel = false }) => resolve(cancel))
  })
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  return cancelled || handler === undefined ? null : handler(new Request(url, { method, headers }))
}

type BeforeRequest = (details: { url: string; method: string }, callback: (response: CallbackResponse) => void) => void
let beforeRequest: BeforeRequest | null = null

let checkPermission: Parameters<Session['setPermissionCheckHandler']>[0] = null

/** Electron's names of permissions, and Chromium's. */
const PERMISSIONS = [
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['geolocation', 'geolocation'],
  ['idle-detection', 'idle-detection'],
  ['notifications', 'notifications'],
] as const

/** What a page may do, for `Browser.setPermission`. Where the session says nothing, all is refused. */
export function permissions(): readonly object[] {
  const origins = [...state.schemes].map((scheme) => `${scheme}://isnad`)
  return origins.flatMap((origin) =>
    PERMISSIONS.map(([permission, name]) => ({
      origin: new URL(toChromium(`${origin}/`)).origin,
      permission: { name },
      setting: checkPermission?.(null, permission, `${origin}/`, { isMainFrame: true }) === true ? 'granted' : 'denied',
    })),
  )
}

const defaultSession = strict('session', {
  setSpellCheckerEnabled(_enabled: boolean) {},
  setPermissionCheckHandler(handler: typeof checkPermission) {
    checkPermission = handler
  },
  setPermissionRequestHandler(_handler: unknown) {},
  setDevicePermissionHandler(_handler: unknown) {},
  webRequest: strict('session.webRequest', {
    onBeforeRequest(listener: BeforeRequest | null) {
      beforeRequest = listener
    },
  }),
}) satisfies Partial<Omit<Session, 'webRequest'>>

export const session = strict('session', {
  get defaultSession() {
    onlyAfterReady('session.defaultSession')
    return defaultSession
  },
})
