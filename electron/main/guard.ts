import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { ORIGIN, PAGE_URL } from './origin.ts'

/** What a page may ask for without the user being asked: to put text on the clipboard. */
const ALLOWED = new Set(['clipboard-sanitized-write'])

/** Before the app is ready: no name resolves, so that nothing in Chromium can reach a server. */
export function cutNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
}

/** The page's session: no permissions, no dictionaries, no request that leaves the page's own origin. */
export function guardSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => ALLOWED.has(permission) && withoutSlash(origin) === ORIGIN,
  )
  session.setPermissionRequestHandler((_contents, permission, callback, { isMainFrame, requestingUrl }) => {
    callback(ALLOWED.has(permission) && isMainFrame && isOurs(requestingUrl))
  })
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url) }))
}

/** Every window and frame stays on our page and opens no other. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame && event.url === PAGE_URL)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** DevTools is part of the program, and only there while it is developed. */
function mayLoad(url: string): boolean {
  const { protocol } = new URL(url)
  return isOurs(url) || ['data:', 'blob:', ...(app.isPackaged ? [] : ['devtools:'])].includes(protocol)
}

function isOurs(url: string): boolean {
  return url.startsWith(PAGE_URL)
}

function withoutSlash(origin: string): string {
  return origin.endsWith('/') ? origin.slice(0, -1) : origin
}
