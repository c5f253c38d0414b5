import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { serve } from '../../electron/serve/serve.ts'
import { temporaryFolder } from './temporary-corpus.ts'

/** The loopback shell with data of its own and a page that says hello; ended after the test. */
export interface Served {
  readonly origin: string
  readonly dataFolder: string
  readonly opened: Promise<void>
  invite(onUsed?: () => void): string
  /** What a browser sends along once it was let in. */
  enter(): Promise<{ readonly cookie: string }>
  close(): Promise<void>
}

export async function served(onRefused = () => {}, corpus: string | null = null): Promise<Served> {
  const folder = await temporaryFolder()
  const renderer = join(folder, 'renderer')
  const dataFolder = join(folder, 'data')
  await mkdir(renderer)
  await writeFile(join(renderer, 'index.html'), '<!doctype html><html><head></head><body>hello</body></html>')
  const loopback = await serve({ dataFolder, renderer, port: 0, corpus, articles: [], onRefused })
  onTestFinished(() => loopback.close())
  return {
    ...loopback,
    dataFolder,
    async enter() {
      const response = await fetch(loopback.invite())
      const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
      return { cookie }
    },
  }
}
