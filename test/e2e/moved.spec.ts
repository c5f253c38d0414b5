import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

test.use({
  articles: { 'news.txt': 'قال الوزير سامر الخطيب إن المصنع سيعود إلى العمل قريباً في دمشق.\n' },
  settings: { language: 'en', person: 'Layla' },
})

test('an edit is not shown as saved while the file of the corpus is elsewhere, and is saved when it is back', async ({
  workbench,
}) => {
  const { page, dataFolder } = workbench
  const path = join(dataFolder, 'corpora', 'My articles.isnad')
  const elsewhere = join(dataFolder, 'elsewhere.isnad')
  await focusOn(page, 'دمشق')
  await rename(path, elsewhere)
  await page.keyboard.press('a')
  await expect(page.locator('.notices')).toContainText('is not where it was opened')
  await expect(page.locator('.status-line')).not.toContainText('Saved')
  await rename(elsewhere, path)
  await page.locator('.notices').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^Saved at/u)).toBeVisible()
  await workbench.kill()
  await workbench.restart('--corpus', path)
  await expect(page.getByText('Undo: accept')).toBeVisible()
})

test('an edit that could not be saved is not lost by opening another corpus unasked', async ({ workbench }) => {
  const { page, dataFolder } = workbench
  const path = join(dataFolder, 'corpora', 'My articles.isnad')
  const elsewhere = join(dataFolder, 'elsewhere.isnad')
  const command = async (name: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').locator('input').fill(name)
    await page.keyboard.press('Enter')
  }
  const notices = page.locator('.notices')
  await focusOn(page, 'دمشق')
  await rename(path, elsewhere)
  await page.keyboard.press('a')
  await expect(notices).toContainText('is not where it was opened')
  await command('Close corpus')
  await expect(notices).toContainText('Without this corpus they are lost')
  await rename(elsewhere, path)
  // Work that goes past the page would find it undecided, and what was decided here could not be saved any more.
  await page.getByRole('grid', { name: 'Articles' }).focus()
  for (const key of ['Home', 'Space']) await page.keyboard.press(key)
  await command('Accept the rest of selected')
  await expect(notices).toContainText('are not on disk yet')
  await notices.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^Saved at/u)).toBeVisible()
  await expect(page.getByText('Undo: accept')).toBeVisible()
  await expect(notices).not.toContainText('Without this corpus they are lost')

  await rename(path, elsewhere)
  await page.keyboard.press('x')
  await command('Close corpus')
  await notices.getByRole('button', { name: 'Leave without them' }).click()
  await expect(page.locator('.sheet')).toHaveCount(0)
})
