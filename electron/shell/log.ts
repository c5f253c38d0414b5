import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { PROGRAM } from './program.ts'

/** Beyond this the log starts anew and the one before is kept, in bytes. */
const LOG_BYTES = 1_000_000

/** Writes a failure down; `report` is the id that the user was shown, or what happened. */
export type Log = (report: string, error: unknown) => void

/**
 * The program's log, `isnad.log` in its data folder: bugs with their stack, never a text or a name from a corpus. Written
 * at once, because the next thing may be the end of the process.
 */
export function openLog(dataFolder: string): Log {
  const path = join(dataFolder, 'isnad.log')
  return (report, error) => {
    try {
      mkdirSync(dataFolder, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(path, `${path}.1`)
      appendFileSync(path, `${new Date().toISOString()} ${PROGRAM} ${report}: ${inspect(error)}\n`)
    } catch (failure) {
      console.error(report, error, failure)
    }
  }
}
