import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

test('articles are searched again, and what is seen otherwise is shown', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: /sample/iu }).click()
  const queue = page.getByRole('grid')
  await expect(page.locator('.sheet').getByRole('heading').first()).toBeVisible()

  // Three at once, by keyboard: what was found in them was found by the same program.
  await queue.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('region', { name: 'Selected articles' }).getByText('3 articles selected').waitFor()
  await page.getByRole('region', { name: 'Selected articles' }).getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Extract again' }).click()
  await expect(page.getByText('the same was found again in all 3 articles')).toBeVisible()
  await queue.focus()
  await page.keyboard.press('Escape')
  await expect(page.getByText('3 articles selected')).toBeHidden()

  // One that was thrown away is found again.
  await queue.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const words = async () => (await page.locator('.sheet [data-focus^=ring]').allTextContents()).join('')
  await expect.poll(words).not.toBe('')
  const lost = await words()
  await page.keyboard.press('Delete')
  await expect.poll(words).not.toBe(lost)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Extract again')
  await page.keyboard.press('Enter')
  await page.getByText('1 new suggestion').waitFor()
  await expect(page.getByText('Undo: extract again')).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'What the new search sees otherwise' })
  await expect(dialog.getByText('New', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: lost }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(words).toBe(lost)
})

test.describe('by keys alone', () => {
  test.use({
    articles: { 'news.txt': 'زار الوزير سامر الخطيب مدينة طرابلس ثم عاد إلى بيروت.\n' },
    settings: { language: 'en', person: 'Layla' },
  })

  test('what a notice offers is reached by F6, and what was found otherwise also later', async ({
    workbench: { page },
  }) => {
    const dialog = page.getByRole('dialog', { name: 'What the new search sees otherwise' })
    const article = page.getByRole('main', { name: 'Article' })
    const choose = async (command: string) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Search commands' }).fill(command)
      await page.keyboard.press('Enter')
    }
    await focusOn(page, 'طرابلس')
    await page.keyboard.press('Delete')
    await choose('Extract again')
    await page.getByText('1 new suggestion').waitFor()
    const show = page.getByRole('button', { name: 'Show', exact: true })
    await article.focus()
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    await expect(show).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('New', { exact: true })).toBeVisible()
    await expect(show).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(article, 'what had the focus is gone').toBeFocused()
    await choose('What was found otherwise')
    await expect(dialog.getByRole('button', { name: 'طرابلس' })).toBeVisible()
  })
})
