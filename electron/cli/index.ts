import { keepCompiled } from './compile-cache.ts'
import { VERSION } from '../shell/program.ts'
import { COMMANDS, run } from './run.ts'
import type { Command } from './run.ts'
import { USAGE } from './usage.ts'

keepCompiled()

const openWorkbench: Command = async (names) => (await import('./open.ts')).openWorkbench(names)

const [name = 'open', ...args] = process.argv.slice(2)
const command = name === 'open' ? openWorkbench : COMMANDS.get(name)

if (command !== undefined) process.exitCode = await run(command, args)
else if (name === '--version') process.stdout.write(`${VERSION}\n`)
else if (['--help', '-h', 'help'].includes(name)) process.stdout.write(USAGE)
// `isnad FILE...` opens the files.
else if (!name.startsWith('-')) process.exitCode = await run(openWorkbench, [name, ...args])
else {
  process.stderr.write(USAGE)
  process.exitCode = 2
}
