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
