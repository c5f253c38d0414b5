import { app } from 'electron'
import { run } from '../cli/run.ts'
import { dataFolder } from '../shell/data-folder.ts'
import { purposeOf } from './command-line.ts'
import { openDesktop } from './desktop.ts'

const purpose = purposeOf(process.argv, app.isPackaged)

// Not awaited: Electron is not ready before this module has ended, and the desktop waits for Electron.
if (purpose.command === null) void openDesktop(dataFolder(), purpose.paths)
else app.exit(await run(purpose.command, purpose.args))
