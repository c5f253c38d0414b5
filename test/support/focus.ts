import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** More presses than any article of a test has annotations. */
const MOST = 150

/** The text of the span that has the ring. */
export async function focused(page: Page): Promise<string> {
  return (await page.locator('.sheet [data-focus^=ring]').allTextContents()).join('')
}

/** Walks with `j` until the span with the ring is this text. */
export async function focusOn(page: Page, text: string): Promise<void> {
  // Keys do nothing before the article is there.
  await expect(page.locator('.sheet')).toContainText(text)
  await page.locator('[data-pane="article"]').focus()
  const seen: string[] = []
  while (seen.length < MOST) {
    const now = await focused(page)
    if (now === text) return
    seen.push(now)
    await page.keyboard.press('j')
  }
  throw new Error(`«${text}» never had the focus, but ${seen.join(' | ')}`)
}
