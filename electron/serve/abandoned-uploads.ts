import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In each folder of uploads: the id of the process that it is of. */
const OWNER = '.process'

/** A private temporary folder of this process. */
export async function uploadsFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-'))
  await writeFile(join(folder, OWNER), String(process.pid))
  return folder
}

/** Takes away what processes left that were killed: nobody's articles stay where everybody's files are. */
export async function removeAbandoned(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names) {
    if (!/^isnad-\w{6}$/u.test(name)) continue
    const folder = join(tmpdir(), name)
    // Without a readable owner it is somebody else's.
    const owner = Number(await readFile(join(folder, OWNER), 'utf8').catch(() => ''))
    if (owner > 0 && !isAlive(owner)) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
