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
