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
  const end = interruption()
  const loopback = await start(options)
  // Each address lets one browser in. Whoever starts this program from another waits for this line.
  process.stdout.write(`Isnad is open at ${loopback.invite()}\n`)
  if (options.open) openBrowser(loopback.invite())
  const stop = onEnter(() => process.stdout.write(`A new address: ${loopback.invite()}\n`))

  if (!end.aborted) await new Promise((resolve) => end.addEventListener('abort', resolve))
  stop()
  await loopback.close()
  return 0
}

async function start({ port, corpus, articles }: LoopbackOptions): Promise<Loopback> {
  const started = serve({ dataFolder: dataFolder(), renderer: rendererFolder(), port, corpus, articles })
  try {
    return await inWords(corpus ?? '', started)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE') throw new Failure(`port ${port} is in use; choose another one`)
    if (code === 'EACCES') throw new Failure(`port ${port} is not for everybody; choose one above 1023`)
    throw error
  }
}

/** Only at a terminal: input of any other kind is not for us. */
function onEnter(act: () => void): () => void {
  const { stdin } = process
  if (!stdin.isTTY) return () => {}
  stdin.on('data', act)
  return () => stdin.destroy()
}
