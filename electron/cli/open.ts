import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments } from './arguments.ts'
import { electronBinary, NoElectron, runElectron } from './electron.ts'
import { openLoopback } from './loopback.ts'
import { targets } from './targets.ts'

/** The workbench in a window of its own; where that cannot be had, in the browser. */
export async function openWorkbench(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { corpus: { type: 'string' } })
  const opened = await targets(values.corpus, positionals)
  const paths = [...(opened.corpus === null ? [] : [opened.corpus]), ...opened.articles.map(({ path }) => path)]
  try {
    return await runElectron(await electronBinary(), [projectFolder(), ...paths])
  } catch (error) {
    if (!(error instanceof NoElectron)) throw error
    process.stdout.write(`Electron cannot be used: ${error.message}. Isnad opens in the browser instead.\n`)
    return openLoopback({ ...opened, port: 0, open: true })
  }
}

/** The folder of `package.json`, which names the program that Electron shall run. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
