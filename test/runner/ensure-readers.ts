import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installPackages } from './packages.ts'

/** What the interop tests read exports with, by Debian's package, and whether it is there. */
const READERS: Readonly<Record<string, () => boolean>> = {
  'libxml2-utils': () => runs('xmllint', '--version'),
  'libuima-core-java': () => existsSync('/usr/share/java/uimaj-core.jar'),
  'default-jdk-headless': () => runs('javac', '-version'),
}

/** Gets the readers that are missing, where that can be done. Tests of those that stay missing say so and are skipped. */
export async function ensureReaders(): Promise<void> {
  const missing = () => Object.keys(READERS).filter((name) => READERS[name]?.() !== true)
  await installPackages(missing())
  const still = missing()
  if (still.length > 0) console.warn(`Exports are not read by all readers: ${still.join(', ')} not installed.`)
}

function runs(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0
}
