import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { served } from '../../test/support/served.ts'
import type { Served } from '../../test/support/served.ts'
import { temporaryFolder } from '../../test/support/temporary-corpus.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** A request with any headers, also those that `fetch` would not send. */
async function ask(
  { origin }: Served,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: Uint8Array } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const sent = request({ hostname, port, path, method, headers, setHost: headers['host'] === undefined })
  sent.end(body)
  const [response] = await once(sent, 'response')
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk)
  return { status: response.statusCode, headers: response.headers, body: text }
}

async function statuses(shell: Served, paths: readonly string[], headers: Record<string, string>): Promise<string[]> {
  return Promise.all(paths.map(async (path) => `${(await ask(shell, path, { headers })).status} ${path}`))
}

/** The status that a web socket is refused with; null where it opens. */
async function socketRefusal(shell: Served, path: string, headers: Record<string, string>): Promise<number | null> {
  const socket = new WebSocket(`${shell.origin.replace('http', 'ws')}${path}`, { headers })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  socket.once('open', () => resolve(null))
  socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  socket.once('error', () => {})
  const refusal = await promise
  socket.terminate()
  return refusal
}

describe('who is let in', () => {
  test('a token lets one browser in, once', async () => {
    const shell = await served()
    const { pathname, search } = new URL(shell.invite())
    const first = await ask(shell, pathname + search)
    expect(first.status).toBe(200)
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^isnad-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u),
    ])
    const second = await ask(shell, pathname + search)
    expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined])
  })

  test('the terminal hears of an address that was used, and of a browser that needs one', async () => {
    const heard: string[] = []
    const shell = await served(() => heard.push('refused'))
    const { pathname, search } = new URL(shell.invite(() => heard.push('used')))
    const { cookie } = await shell.enter()
    await ask(shell, pathname + search)
    await ask(shell, pathname + search)
    await ask(shell, '/', { headers: { cookie } })
    await ask(shell, '/', { headers: { host: 'evil.example' } })
    expect(heard).toEqual(['used', 'refused'])
  })

  test('nothing is served without the cookie', async () => {
    const shell = await served()
    const paths = ['/', '/index.html', '/?token=', '/?token=guessed', '/download/x', '/rpc', '/upload']
    expect(await statuses(shell, paths, {})).toEqual(paths.map((path) => `401 ${path}`))
    const forged = await ask(shell, '/', { headers: { cookie: `isnad-${new URL(shell.origin).port}=guessed` } })
    expect(forged.status).toBe(401)
  })

  test('a page of another site, or a name that points here, gets nothing', async () => {
    const shell = await served()
    const browser = await shell.enter()
    const { port } = new URL(shell.origin)
    const foreign = [
      { host: `localhost:${port}` },
      { host: `evil.example:${port}` },
      { host: '127.0.0.1' },
      { origin: 'http://evil.example' },
      { origin: `http://localhost:${port}` },
      { origin: 'null' },
    ]
    const answers = foreign.map(async (headers) => {
      const { status } = await ask(shell, '/', { headers: { ...browser, ...headers } })
      return [headers, status]
    })
    expect(await Promise.all(answers)).toEqual(foreign.map((headers) => [headers, 403]))
    expect(await statuses(shell, ['/'], browser)).toEqual(['200 /'])
  })

  test('a web socket needs cookie, origin and path', async () => {
    const shell = await served()
    const browser = await shell.enter()
    const { origin } = shell
    expect(await socketRefusal(shell, '/rpc', { ...browser, origin })).toBeNull()
    expect(await socketRefusal(shell, '/rpc', { origin })).toBe(403)
    expect(await socketRefusal(shell, '/rpc', browser)).toBe(403)
    expect(await socketRefusal(shell, '/rpc', { ...browser, origin: 'http://evil.example' })).toBe(403)
    expect(await socketRefusal(shell, '/rpc', { ...browser, origin, host: 'evil.example' })).toBe(403)
    expect(await socketRefusal(shell, '/other', { ...browser, origin })).toBe(403)
  })
})

describe('a corpus that is named at the start', () => {
  test('a page that comes before it is open waits for it', async () => {
    const shell = await served(() => {}, join(await temporaryFolder(), 'new.isnad'))
    const { cookie } = await shell.enter()
    expect(await socketRefusal(shell, '/rpc', { cookie, origin: shell.origin })).toBeNull()
    await shell.opened
  })

  test('one that cannot be opened is told, and nobody is answered', async () => {
    const path = join(await temporaryFolder(), 'letter.isnad')
    await writeFile(path, 'Dear all')
    const shell = await served(() => {}, path)
    const { cookie } = await shell.enter()
    const socket = new WebSocket(`${shell.origin.replace('http', 'ws')}/rpc`, {
      headers: { cookie, origin: shell.origin },
    })
    const refused = once(socket, 'error')
    await expect(shell.opened).rejects.toMatchObject({ name: 'CorpusUnreadable', data: { reason: 'not_a_corpus' } })
    await refused
    await shell.close()
    expect(await readFile(path, 'utf8')).toBe('Dear all')
  })
})

describe('what is served', () => {
  test('the page comes with a strict content policy', async () => {
    const shell = await served()
    const { headers, body } = await ask(shell, '/', { headers: await shell.enter() })
    const policy = String(headers['content-security-policy'])
    expect(body).toContain('hello')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ${shell.origin.replace('http', 'ws')};`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/u)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  test('no address leads out of the page', async () => {
    const shell = await served()
    const paths = [
      '/../data/settings.json',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/..\\..\\etc\\passwd',
      '/index.html%00.js',
      '/upload/x',
    ]
    expect(await statuses(shell, paths, await shell.enter())).toEqual(paths.map((path) => `404 ${path}`))
  })
})

describe('uploads', () => {
  const upload = (shell: Served, query: string, headers: Record<string, string>, body = Buffer.from('نص')) =>
    ask(shell, `/upload?${query}`, { method: 'POST', headers, body })

  test('a file is answered with a handle, and never with a path', async () => {
    const shell = await served()
    const browser = { ...(await shell.enter()), origin: shell.origin }
    const { status, body } = await upload(shell, `name=${encodeURIComponent('../../مقال.txt')}`, browser)
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ handle: expect.stringMatching(/^[\w-]{36}$/u), name: 'مقال.txt', kind: 'file' })
  })

  test('a page that does not say where it is from may not upload', async () => {
    const shell = await served()
    const browser = await shell.enter()
    expect((await upload(shell, 'name=a.txt', browser)).status).toBe(405)
    expect((await upload(shell, 'name=a.txt', { ...browser, origin: 'http://evil.example' })).status).toBe(403)
    expect((await upload(shell, 'name=a.txt', { origin: shell.origin })).status).toBe(401)
  })

  test('files of one dropped folder share its handle', async () => {
    const shell = await served()
    const browser = { ...(await shell.enter()), origin: shell.origin }
    const folder = crypto.randomUUID()
    const first = await upload(shell, `name=news/a.txt&folder=${folder}`, browser)
    const second = await upload(shell, `name=news/deep/b.txt&folder=${folder}`, browser)
    expect(JSON.parse(first.body)).toMatchObject({ name: 'news', kind: 'folder' })
    expect(second.body).toBe(first.body)
  })

  test('articles that a killed program left are taken away, those of a running one are not', async () => {
    const left = async (process: number) => {
      const folder = await mkdtemp(join(tmpdir(), 'isnad-'))
      await writeFile(join(folder, '.process'), String(process))
      return folder
    }
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(ended, 'exit')
    const [abandoned, used] = [await left(ended.pid ?? 0), await left(process.pid)]
    const shell = await served()
    await upload(shell, 'name=a.txt', { ...(await shell.enter()), origin: shell.origin })
    await expect.poll(() => existsSync(abandoned)).toBe(false)
    expect(existsSync(used)).toBe(true)
    await rm(used, { recursive: true })
  })

  test('an uploaded corpus stays, articles are gone with the shell', async () => {
    const shell = await served()
    const browser = { ...(await shell.enter()), origin: shell.origin }
    const before = await readdir(tmpdir())
    await upload(shell, 'name=a.txt', browser)
    const corpus = JSON.parse((await upload(shell, 'name=news.isnad', browser)).body) as { name: string; kind: string }
    expect(corpus).toMatchObject({ name: 'news.isnad', kind: 'corpus' })
    const uploads = (await readdir(tmpdir())).filter((name) => !before.includes(name) && /^isnad-\w{6}$/u.test(name))
    await shell.close()
    expect(await readFile(join(shell.dataFolder, 'corpora', 'news.isnad'), 'utf8')).toBe('نص')
    for (const name of uploads) await expect(access(join(tmpdir(), name))).rejects.toThrow('ENOENT')
  })
})
