import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

test.use({
  articles: { 'news.txt': 'قال الوزير سامر الخطيب إن المصنع سيعود إلى العمل قريباً في دمشق.\n' },
  settings: { language: 'en', person: 'Layla' },
})

test('a lock that was left under another name of the computer keeps nobody from the corpus for ever', async ({
  workbench,
}) => {
  const { page, dataFolder } = workbench
  const path = join(dataFolder, 'corpora', 'My articles.isnad')
  const lock = `${path}.lock`
  await focusOn(page, 'دمشق')
  await workbench.kill()
  await writeFile(lock, JSON.stringify({ ...JSON.parse(await readFile(lock, 'utf8')), host: 'cafe-network' }))

  await workbench.restart('--corpus', path)
  await expect(page.locator('.banner')).toContainText('cafe-network')
  await page.getByRole('button', { name: 'Nobody works there any more' }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('cafe-network')
  await asked.getByRole('button', { name: 'Open it to change it' }).click()
  await expect(page.locator('.notices')).toContainText('can be changed here now')
  await expect(page.locator('.banner')).toHaveCount(0)
  await page.getByRole('row').filter({ hasText: 'news.txt' }).click()
  await focusOn(page, 'دمشق')
  await page.keyboard.press('a')
  await expect(page.getByText(/^Saved at/u)).toBeVisible()
})
