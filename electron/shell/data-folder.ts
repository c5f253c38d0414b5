import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The program's own folder, where each system keeps such folders; `ISNAD_DATA` overrides it. Both shells and the command
 * line share it: one user, one set of settings.
 */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { ISNAD_DATA, APPDATA, XDG_DATA_HOME } = environment
  if (isSet(ISNAD_DATA)) return ISNAD_DATA
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Isnad')
  if (platform === 'win32') return join(isSet(APPDATA) ? APPDATA : join(homedir(), 'AppData', 'Roaming'), 'Isnad')
  return join(isSet(XDG_DATA_HOME) ? XDG_DATA_HOME : join(homedir(), '.local', 'share'), 'isnad')
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
