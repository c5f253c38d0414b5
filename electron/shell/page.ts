import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentPolicy, SAFE_HEADERS } from './policy.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** The built renderer, as both shells serve it. */
export interface Page {
  /** The file at the path of an address; null where there is none. */
  file(pathname: string): Promise<PageFile | null>
}

/** Where the build puts the renderer, seen from its entries in `out/main` or from their chunks. */
export function rendererFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const out = here.slice(0, here.lastIndexOf(`${sep}main`))
  return join(out, 'renderer')
}

/**
 * The files of a folder by their address. They are listed once, so an address can only ever name one of them, whatever it
 * is made of.
 * @param connect origins of sockets that the page may open
 */
export async function openPage(folder: string, connect: readonly string[] = []): Promise<Page> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return {
    async file(pathname) {
      const path = files.get(pathname === '/' ? '/index.html' : pathname)
      const type = path === undefined ? undefined : CONTENT_TYPES[extname(path)]
      if (path === undefined || type === undefined) return null
      const body = await readFile(path)
      return extname(path) === '.html' ? htmlFile(body.toString('utf8'), type, connect) : assetFile(body, type)
    },
  }
}

function htmlFile(html: string, type: string, connect: readonly string[]): PageFile {
  const nonce = randomBytes(16).toString('base64')
  return {
    headers: {
      ...SAFE_HEADERS,
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentPolicy(nonce, connect),
    },
    body: Buffer.from(html.replace('<head>', `<head><meta property="csp-nonce" content="${nonce}">`)),
  }
}

/** Its name holds a hash of what is in it. */
function assetFile(body: Uint8Array, type: string): PageFile {
  return {
    headers: { ...SAFE_HEADERS, 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    body,
  }
}
