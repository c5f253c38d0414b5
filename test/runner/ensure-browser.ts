import { findBrowser } from '../support/browser.ts'
import { installPackages } from './packages.ts'
import { runTool } from './tool.ts'

/** Finds a browser, or gets one: Playwright's own download, else Debian's package. False, and in words, if neither works. */
export async function ensureBrowser(): Promise<boolean> {
  if (findBrowser() !== null) return true
  await runTool('playwright', ['install', 'chromium'])
  if (findBrowser() !== null) return true
  await installPackages(['chromium'])
  if (findBrowser() !== null) return true
  console.error(
    'The end-to-end tests need a browser. Install Chromium, Google Chrome or Microsoft Edge, and run them again.',
  )
  return false
}
