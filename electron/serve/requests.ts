import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Log } from '../shell/log.ts'
import type { Page } from '../shell/page.ts'
import { SAFE_HEADERS } from '../shell/policy.ts'
import type { Access } from './access.ts'
import { DOWNLOAD_PATH } from './downloads.ts'
import type { Download, Downloads } from './downloads.ts'
import { UPLOAD_PATH } from './host.ts'
import { REFUSAL } from './refusal.ts'
import { UploadTooLarge } from './uploads.ts'
import type { Uploads } from './uploads.ts'

export interface RequestParts {
  readonly access: Access
  readonly page: Page
  readonly uploads: Uploads
  readonly downloads: Downloads
  readonly log: Log
  /** A browser came that may not come in. */
  readonly onRefused: () => void
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Answers one request of a browser. Never throws. */
export async function answer(parts: RequestParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await route(parts, request, response)
  } catch (error) {
    if (error instanceof UploadTooLarge) refuse(request, response, 413, 'The file is too large.')
    else if (!request.destroyed && !response.destroyed) {
      parts.log(`${request.method} ${new URL(request.url ?? '/', parts.access.origin).pathname}`, error)
      refuse(request, response, 500, 'Something went wrong; it is in the log.')
    }
  }
}

async function route(parts: RequestParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access, page, uploads, downloads } = parts
  if (!access.isAddressed(request.headers)) return refuse(request, response, 403, 'Not addressed to Isnad.')
  const url = new URL(request.url ?? '/', access.origin)
  const token = url.searchParams.get('token')

  if (request.method === 'GET' && url.pathname === '/' && token !== null) {
    const cookie = access.admit(token)
    // The page itself, not a redirect to it: a cookie that is SameSite=Strict is not sent along where the address was
    // followed from another site. What the page loads then is our own.
    if (cookie !== null) return void (await sendPage(response, page, '/', { 'Set-Cookie': cookie }))
  }
  if (!access.isAdmitted(request.headers)) {
    parts.onRefused()
    return sendRefusal(response)
  }

  if (request.method === 'POST' && url.pathname === UPLOAD_PATH && request.headers.origin === access.origin) {
    const folder = url.searchParams.get('folder')
    const handle = await uploads.receive({
      name: url.searchParams.get('name') ?? '',
      folder: folder !== null && UUID.test(folder) ? folder : null,
      body: request,
    })
    response.writeHead(200, { ...SAFE_HEADERS, 'Content-Type': 'application/json' }).end(JSON.stringify(handle))
    return
  }
  if (request.method !== 'GET') return refuse(request, response, 405, 'Isnad does not know this request.')
  if (url.pathname.startsWith(DOWNLOAD_PATH)) {
    const download = await downloads.take(url.pathname.slice(DOWNLOAD_PATH.length))
    if (download === null) return refuse(request, response, 404, 'It has been downloaded already. Export it again.')
    return send(response, download)
  }
  if (!(await sendPage(response, page, url.pathname))) refuse(request, response, 404, 'There is nothing here.')
}

/** A file of the page; false where there is none at this path. */
async function sendPage(
  response: ServerResponse,
  page: Page,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const file = await page.file(path)
  if (file === null) return false
  response.writeHead(200, { ...file.headers, ...headers }).end(file.body)
  return true
}

async function send(response: ServerResponse, { name, bytes, body, discard }: Download): Promise<void> {
  response.writeHead(200, {
    ...SAFE_HEADERS,
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/gu, escapeHex)}`,
    'Cache-Control': 'no-store',
    ...(bytes === null ? {} : { 'Content-Length': bytes }),
  })
  try {
    await pipeline(body, response)
  } finally {
    await discard()
  }
}

function sendRefusal(response: ServerResponse): void {
  response
    .writeHead(401, {
      ...SAFE_HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
    })
    .end(REFUSAL)
}

/** In words; what is left of the request is not read. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (!request.complete) response.setHeader('Connection', 'close')
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${message}\n`)
}

function escapeHex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
