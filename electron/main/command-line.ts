import { fileURLToPath } from 'node:url'
import { COMMANDS } from '../cli/run.ts'
import type { Command } from '../cli/run.ts'

/** What the program was started for: a command that needs no window, or files to open in one. */
export type Purpose =
  | { readonly command: Command; readonly args: readonly string[] }
  | { readonly command: null; readonly paths: readonly string[] }

/**
 * Reads the arguments of the executable. Chromium's own switches may stand anywhere before the first of ours; where the
 * program runs from its folder, that folder comes first.
 */
export function purposeOf(argv: readonly string[], isPackaged: boolean): Purpose {
  const isSwitch = (argument: string) => argument.startsWith('-')
  const ours = argv.slice(1)
  const start = isPackaged ? 0 : ours.findIndex((argument) => !isSwitch(argument)) + 1
  const first = ours.findIndex((argument, index) => index >= start && !isSwitch(argument))
  if (first === -1) return { command: null, paths: [] }
  const [name = '', ...args] = ours.slice(first)
  const command = COMMANDS.get(name)
  if (command !== undefined) return { command, args }
  const named = (name === 'open' ? args : [name, ...args]).filter((argument) => !isSwitch(argument))
  return { command: null, paths: named.map(pathOf) }
}

/** Desktops of Linux pass on files as `file:` addresses: the packager ends `Exec` of the desktop entry with `%U`. */
function pathOf(named: string): string {
  return named.startsWith('file:///') ? fileURLToPath(named) : named
}
