import type { HostInfo } from '../../shared/contract/index.ts'

/** Unixes without a desktop of their own count as Linux. */
export function platform(): HostInfo['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}
