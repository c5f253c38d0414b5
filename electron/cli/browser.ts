import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Browsers that open an address as a window of its own. */
const CHROMIUMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
]

/** Opens the address in a browser, if there is one and somewhere to show it. The address was printed in any case. */
export function openBrowser(url: string): void {
  const command = browserCommand(url)
  if (command === null) return
  const [program, ...args] = command
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}

function browserCommand(url: string): readonly [string, ...string[]] | null {
  if (process.platform === 'darwin') return ['open', url]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  if (!hasDisplay()) return null
  const chromium = CHROMIUMS.find((name) => isOnPath(name))
  // Chromium does not run as root with its sandbox.
  if (chromium !== undefined && process.getuid?.() !== 0) return [chromium, `--app=${url}`]
  return isOnPath('xdg-open') ? ['xdg-open', url] : null
}

/** Whether a window could be shown. */
export function hasDisplay(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}
