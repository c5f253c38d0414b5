import { expectCorpus } from '../core/corpus/index.ts'
import { serve } from '../serve/serve.ts'
import type { Loopback } from '../serve/serve.ts'
import { dataFolder } from '../shell/data-folder.ts'
import { rendererFolder } from '../shell/page.ts'
import { openBrowser } from './browser.ts'
import { inWords } from './corpus.ts'
import { Failure } from './failure.ts'
import { interruption } from './interrupt.ts'
import type { Targets } from './targets.ts'

export interface LoopbackOptions extends Targets {
  /** 0: any free one. */
  readonly port: number
  /** Opens a browser, too, where there is one. */
  readonly open: boolean
}

/** Serves the workbench to browsers of this machine until the process is told to end. */
export async function runLoopback(options: LoopbackOptions): Promise<number> {
  const { corpus, open } = options
  // Nobody is sent to an address behind which nothing will ever be.
  if (corpus !== null) await inWords(corpus, expectCorpus(corpus))
  const end = interruption()
  let isWaiting = false
  // Always one printed address that is still good, and never a second one.
  const printAddress = () => {
    if (isWaiting) return
    isWaiting = true
    // Whoever starts this program from another waits for this line.
    process.stdout.write(`Isnad is open at ${loopback.invite(() => (isWaiting = false))}\n`)
  }
  const loopback = await start(options, printAddress)
  try {
    printAddress()
    if (open) openBrowser(loopback.invite())
    await inWords(corpus ?? '', loopback.opened)
    if (!end.aborted) await new Promise((resolve) => end.addEventListener('abort', resolve))
  } finally {
    await loopback.close()
  }
  return 0
}

async function start({ port, corpus, articles }: LoopbackOptions, onRefused: () => void): Promise<Loopback> {
  const folders = { dataFolder: dataFolder(), renderer: rendererFolder() }
  try {
    return await serve({ ...folders, port, corpus, articles, onRefused })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') throw new Failure(`port ${port} is in use; choose another one`)
    if (code === 'EACCES') throw new Failure(`port ${port} is not for everybody; choose one above 1023`)
    throw error
  }
}
