import type { Page } from '@playwright/test'

/** Drops files and folders of this disk on the middle of the page, as a hand does. */
export function dropFiles(page: Page, ...files: readonly string[]): Promise<void> {
  return drop(page, { items: [], files: [...files] })
}

/** Drops what another program has selected: text, or an address as `text/uri-list`. */
export function dropText(page: Page, text: string, mimeType = 'text/plain'): Promise<void> {
  return drop(page, { items: [{ mimeType, data: text }] })
}

interface Dragged {
  readonly items: { mimeType: string; data: string }[]
  readonly files?: string[]
}

async function drop(page: Page, dragged: Dragged): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const client = await page.context().newCDPSession(page)
  const data = { ...dragged, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  await client.detach()
}
