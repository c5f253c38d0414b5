import { Failure, Misuse } from './failure.ts'
import { USAGE } from './usage.ts'

export type Command = (args: readonly string[]) => Promise<number>

/** What works without a window, in the packaged program too. Each is loaded when it is asked for. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['import', async (args) => (await import('./import.ts')).importArticles(args)],
  ['extract', async (args) => (await import('./extract.ts')).extractLines(args)],
  ['export', async (args) => (await import('./export.ts')).exportDataset(args)],
  ['check', async (args) => (await import('./check.ts')).checkCorpus(args)],
  ['serve', async (args) => (await import('./serve.ts')).serveWorkbench(args)],
])

/** Runs a command and answers its exit code: 0 all well, 1 something failed, 2 not understood or held. Never throws. */
export async function run(command: Command, args: readonly string[]): Promise<number> {
  // The reader of our output may leave early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  if (asksForHelp(args)) {
    process.stdout.write(USAGE)
    return 0
  }
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

/** What comes after `--` is a name. */
function asksForHelp(args: readonly string[]): boolean {
  const names = args.indexOf('--')
  return (names === -1 ? args : args.slice(0, names)).some((arg) => arg === '--help' || arg === '-h')
}
