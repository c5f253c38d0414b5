import { findBrowser } from '../support/browser.ts'
import { runProgram, runTool } from './tool.ts'

/** Finds a browser, or gets one: Playwright's own download, else Debian's package. False, and in words, if neither works. */
export async function ensureBrowser(): Promise<boolean> {
  if (findBrowser() !== null) return true
  await runTool('playwright', ['install', 'chromium'])
  if (findBrowser() !== null) return true
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await runProgram('apt-get', ['update'])
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
    if (findBrowser() !== null) return true
  }
  console.error(
    'The end-to-end tests need a browser. Install Chromium, Google Chrome or Microsoft Edge, and run them again.',
  )
  return false
}
