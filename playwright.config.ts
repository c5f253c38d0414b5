import { defineConfig } from '@playwright/test'
import { launchOptions } from './test/support/browser.ts'

/** Tests run on what `npm run build` has built. */
export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Damascus',
    colorScheme: 'light',
    // A trace of each test takes a fifth of its time.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    /** The Electron shell on the stand-in. */
    { name: 'shell', testDir: 'test/shell' },
    /** The same specs on the real binary; only when asked for (`npm run test:electron`). */
    { name: 'electron', testDir: 'test/shell' },
    /** Pictures for people to look at; only when asked for (`npm run screenshots`). */
    { name: 'screenshots', testDir: 'test/screenshots' },
  ],
})
