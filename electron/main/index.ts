import { app, dialog } from 'electron'
import { run } from '../cli/run.ts'
import { dataFolder } from '../shell/data-folder.ts'
import { purposeOf } from './command-line.ts'
import { openDesktop } from './desktop.ts'

const purpose = purposeOf(process.argv, app.isPackaged)

// Not awaited: Electron is not ready before this module has ended, and the desktop waits for Electron.
if (purpose.command === null) openDesktop(dataFolder(), purpose.paths).catch(giveUp)
else {
  const code = await run(purpose.command, purpose.args)
  // The program ends where it stands, and a pipe takes what is written only as its reader reads.
  await Promise.all([written(process.stdout), written(process.stderr)])
  app.exit(code)
}

/** Everything so far, or as much as the reader wanted. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

/** Without a window there is nobody to ask. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Isnad could not start.', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
