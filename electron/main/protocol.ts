import { protocol } from 'electron'
import type { Page, PageFile } from '../shell/page.ts'
import { ORIGIN, SCHEME } from './origin.ts'

/** Makes `app:` a scheme like https. Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Answers `app://isnad/` with the built page. After the app is ready. */
export function servePage(page: Page): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const asked = request.method === 'GET' && `${url.protocol}//${url.host}` === ORIGIN
    const file = asked ? await page.file(url.pathname) : null
    return file === null ? new Response('There is nothing here.', { status: 404 }) : responseOf(file)
  })
}

function responseOf({ headers, body }: PageFile): Response {
  return new Response(new Uint8Array(body), { headers })
}
