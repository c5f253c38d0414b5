import { expect, test } from '../support/workbench.ts'

test.use({ articles: { 'news.txt': 'زار الوزير مدينة طرابلس.\n' }, settings: { language: 'en' } })

test('whoever starts again goes on with the last corpus by Enter alone', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.locator('.sheet')).toContainText('طرابلس')
  await workbench.restart()
  await expect(page.getByRole('button', { name: /^My articles/u })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.sheet')).toContainText('طرابلس')
})
