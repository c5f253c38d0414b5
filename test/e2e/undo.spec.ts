import type { Page } from '@playwright/test'
import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

const ARTICLE = `وزير الطاقة يزور بيروت

قال وزير الطاقة سامر الخطيب إن المعمل سيعود إلى العمل قريباً.

زار الخطيب مدينة طرابلس أيضاً، ثم عاد إلى بيروت مساء الأربعاء.
`

test.use({ articles: { 'news.txt': ARTICLE }, settings: { language: 'en', person: 'Layla' } })

/** From now on somebody else works in this window. */
async function handOver(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('dialog').getByLabel('Your name').fill(person)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('what somebody else changed since is told, and pressing once more undoes what came before it', async ({
  workbench: { page },
}) => {
  const notices = page.locator('.notices')
  const card = page.getByRole('region', { name: 'Mention' })
  await focusOn(page, 'سامر الخطيب')
  await page.keyboard.press('!')
  await expect(card).toContainText('Flagged')
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('1')
  await expect(page.getByText('Undo: set label')).toBeVisible()
  await handOver(page, 'Omar')
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('2')
  await expect(card).toContainText('Organisation')
  await handOver(page, 'Layla')

  await page.keyboard.press('Control+z')
  await expect(notices).toContainText('Cannot be undone: set label')
  await expect(notices).toContainText('Omar has changed it since')
  await expect(notices).toContainText('Undo once more')
  await page.keyboard.press('Control+z')
  await expect(notices).toContainText('Undone: flag')
  await expect(notices).not.toContainText('Cannot be undone')
  await expect(card).not.toContainText('Flagged')
  await expect(page.getByRole('button', { name: 'Undo what came before' })).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(card).toContainText('Flagged')

  // Another window has not said it yet; what was done again last goes first.
  await page.reload()
  await page.getByRole('row').filter({ hasText: 'وزير الطاقة يزور' }).click()
  await focusOn(page, 'سامر الخطيب')
  await expect(card).toContainText('Flagged')
  await page.keyboard.press('Control+z')
  await expect(notices).toContainText('Undone: flag')
  await page.keyboard.press('Control+z')
  await expect(notices).toContainText('Cannot be undone: set label')
})

test('what was taken back and somebody else changed since is told, and pressing once more makes the next again', async ({
  workbench: { page },
}) => {
  const notices = page.locator('.notices')
  const card = page.getByRole('region', { name: 'Mention' })
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('1')
  await expect(page.getByText('Undo: set label')).toBeVisible()
  await focusOn(page, 'سامر الخطيب')
  await page.keyboard.press('!')
  await expect(page.getByText('Undo: flag')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(notices).toContainText('Undone: set label')
  await handOver(page, 'Omar')
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('2')
  await expect(card).toContainText('Organisation')
  await handOver(page, 'Layla')

  await page.keyboard.press('Control+Shift+Z')
  await expect(notices).toContainText('Cannot be done again: set label')
  await expect(notices).toContainText('Omar has changed it since')
  await expect(notices).toContainText('Redo once more')
  await page.keyboard.press('Control+Shift+Z')
  await expect(notices).toContainText('Done again: flag')
  await expect(notices).not.toContainText('Cannot be done again')
  await expect(card).toContainText('Flagged')
})
