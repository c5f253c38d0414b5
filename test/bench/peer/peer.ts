import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { build } from 'vite'
import type { DraftArticle } from '../../../shared/model/index.ts'
import type { PeerDocument } from './page.ts'

const SIZE = { width: 1440, height: 900 }
const STYLE = 'body { margin: 0 } main { max-width: 640px; margin: auto; font: 20px/1.9 "Noto Naskh Arabic", serif }'

/** Opens a document several times with `@recogito/text-annotator`. Milliseconds of each, from its text to the painted frame. */
export async function openInPeer(browser: Browser, article: DraftArticle, times: number): Promise<number[]> {
  const spans = [...article.mentions, ...article.quotes.flatMap(({ content }) => content)]
  const doc: PeerDocument = { text: article.text, blocks: article.blocks, spans }
  const page = await browser.newPage({ viewport: SIZE })
  try {
    await page.setContent('<!doctype html><html lang="ar"><body><main></main></body></html>')
    await page.addStyleTag({ content: STYLE })
    await page.addScriptTag({ content: await bundle() })
    const took: number[] = []
    for (let time = 0; time < times; time += 1)
      took.push(
        await page.evaluate(
          (one) => (window as unknown as { openInPeer(doc: PeerDocument): Promise<number> }).openInPeer(one),
          doc,
        ),
      )
    return took
  } finally {
    await page.close()
  }
}

/** The peer's page as one script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'peer' },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((one) => one.type === 'chunk')
  if (script?.type !== 'chunk') throw new Error('the page of the peer was not built')
  return script.code
}
