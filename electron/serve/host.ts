import { contractError } from '../core/workbench/contract-errors.ts'
import type { HostEvents } from '../core/host-events.ts'
import type { Host } from '../core/host.ts'
import { platform } from '../shell/platform.ts'
import { VERSION } from '../shell/program.ts'
import type { Downloads } from './downloads.ts'

export const UPLOAD_PATH = '/upload'

/** A browser has its own dialogs, downloads and links; what is left to the shell is little. */
export function loopbackHost(events: HostEvents, downloads: Downloads): Host {
  return {
    info: () => ({
      shell: 'loopback',
      platform: platform(),
      version: VERSION,
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
      dialogs: false,
      uploadUrl: UPLOAD_PATH,
    }),
    events: (signal) => events.listen(signal),
    pick: null,
    reveal: async () => {
      throw contractError('UNSUPPORTED', 'the browser shows what it downloaded', { what: 'reveal' })
    },
    openLink: async () => {
      throw contractError('UNSUPPORTED', 'the page opens links itself', { what: 'openLink' })
    },
    offerDownload: (path, name) => downloads.offer(path, name),
  }
}
