import type { Page } from '@playwright/test'

/** Drops files and folders of this disk on the middle of the page, as a hand does. */
export async function dropFiles(page: Page, ...files: readonly string[]): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  await client.detach()
}
