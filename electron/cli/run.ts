import { checkCorpus } from './check.ts'
import { exportDataset } from './export.ts'
import { extractLines } from './extract.ts'
import { Failure, Misuse } from './failure.ts'
import { importArticles } from './import.ts'
import { serveWorkbench } from './serve.ts'
import { USAGE } from './usage.ts'

export type Command = (args: readonly string[]) => Promise<number>

/** What works without a window, in the packaged program too. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['import', importArticles],
  ['extract', extractLines],
  ['export', exportDataset],
  ['check', checkCorpus],
  ['serve', serveWorkbench],
])

/** Runs a command and answers its exit code: 0 all well, 1 something failed, 2 not understood or held. Never throws. */
export async function run(command: Command, args: readonly string[]): Promise<number> {
  // The reader of our output may leave early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  try {
    return await command(args)
  } catch (error) {
    if (error instanceof Failure) {
      process.stderr.write(`isnad: ${error.message}\n`)
      if (error instanceof Misuse) process.stderr.write(`\n${USAGE}`)
      return error.exitCode
    }
    console.error('isnad:', error)
    return 1
  }
}
