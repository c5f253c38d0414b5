import type { Page } from '@playwright/test'

/** Chooses these files in the browser's dialog, which `ask` opens. */
export async function chooseFiles(
  page: Page,
  files: string | readonly string[],
  ask: () => Promise<void>,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  // Keys overtake the wish to have the dialog, where the page is busy: what is answered behind it says that it has arrived.
  await page.evaluate(() => null)
  await ask()
  await (await chooser).setFiles(typeof files === 'string' ? files : [...files])
}

/** The same with the key for it. */
export const addFiles = (page: Page, files: string | readonly string[]): Promise<void> =>
  chooseFiles(page, files, () => page.keyboard.press('Control+Shift+O'))
