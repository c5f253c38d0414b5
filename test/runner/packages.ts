import { runProgram } from './tool.ts'

/** Gets Debian's packages, where that can be done: on Linux, as root. Whether they are there then, the caller looks. */
export async function installPackages(names: readonly string[]): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || names.length === 0) return
  await runProgram('apt-get', ['update'])
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
}
