import { expect, test } from '../support/workbench.ts'

test.use({ settings: { language: 'en', person: 'Layla' } })

test('the queue is narrowed, kept as a list, and worked on in bulk; all of it is taken back', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  const queue = page.getByRole('grid', { name: 'Articles' })
  await expect(queue).toHaveAttribute('aria-rowcount', '16')

  await page.getByRole('button', { name: /Filters and order/u }).click()
  await page.locator('label', { hasText: /^English/u }).click()
  await expect(queue).toHaveAttribute('aria-rowcount', '8')
  await page.getByLabel('Save this list as').fill('English news')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'English news', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Without: English' }).click()
  await expect(queue).toHaveAttribute('aria-rowcount', '16')

  // Three articles get a tag, by keyboard, and the list of the tag holds them.
  await queue.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 articles selected')).toBeVisible()
  await page.keyboard.press('#')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: /^Tags/u }).click()
  await page.getByRole('dialog').getByLabel('Add').fill('urgent، سوريا')
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 articles changed')).toBeVisible()
  // The offer to take that back goes with it: it would take back something else.
  await page.getByText('Undo: tags').click()
  await expect(page.getByText('3 articles changed')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByText('Undo: tags')).toBeVisible()
  await page.getByRole('button', { name: /Filters and order/u }).click()
  await page.locator('label', { hasText: /^urgent/u }).click()
  await page.keyboard.press('Escape')
  await expect(queue).toHaveAttribute('aria-rowcount', '3')
  await expect(page.getByRole('status').filter({ hasText: /^3 articles$/u })).toBeVisible()

  // They are done, then deleted; one Undo each brings them back.
  await queue.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Accept the rest of selected, mark done' }).click()
  await expect(page.getByText('Undo: mark done')).toBeVisible()
  await queue.focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('3 articles deleted')).toBeVisible()
  await expect(page.getByText('No article matches')).toBeVisible()
  await page.getByText('Undo: delete articles').click()
  await expect(queue).toHaveAttribute('aria-rowcount', '3')
  await page.getByText('Undo: mark done').click()
  await page.getByText('Undo: tags').click()
  await expect(page.getByText('No article matches')).toBeVisible()
  await page.getByText('Undo: save a list').click()
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(queue).toHaveAttribute('aria-rowcount', '16')
})

test('an article that was deleted is put back later, and what was done since stays', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  const queue = page.getByRole('grid', { name: 'Articles' })
  await expect(queue).toHaveAttribute('aria-rowcount', '16')
  await page
    .getByRole('row')
    .filter({ hasText: 'Judge blocks Nevada' })
    .click({ modifiers: ['Control'] })
  await expect(page.getByText('1 article selected')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(queue).toHaveAttribute('aria-rowcount', '15')
  await expect(page.getByText('15 articles', { exact: true })).toBeVisible()
  await page
    .getByRole('row')
    .filter({ hasText: 'Egypt, Jordan agree' })
    .click({ modifiers: ['Control'] })
  await page.keyboard.press('#')
  await page.getByRole('dialog').getByLabel('Add').fill('energy')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Undo: tags')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search commands' }).fill('deleted')
  await page.keyboard.press('Enter')
  const bin = page.getByRole('dialog', { name: 'Deleted articles' })
  await expect(bin.getByRole('listitem')).toHaveCount(1)
  await bin.getByRole('button', { name: /^Put back: Judge blocks/u }).click()
  await expect(bin).toContainText('No article was deleted')
  await page.keyboard.press('Escape')
  await expect(queue).toHaveAttribute('aria-rowcount', '16')
  await page.getByText('Undo: put back articles').click()
  await expect(queue).toHaveAttribute('aria-rowcount', '15')
  await expect(page.getByText('Undo: tags')).toBeVisible()
})

test('Space chooses articles that stand apart, as in every list; nothing chosen, tags are those of the open article', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  const queue = page.getByRole('grid', { name: 'Articles' })
  await expect(queue).toHaveAttribute('aria-rowcount', '16')
  await queue.focus()
  for (const key of ['Home', 'Space', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key)
  await expect(page.getByText('2 articles selected')).toBeVisible()
  await expect(queue).toBeFocused()
  await page.keyboard.press('#')
  await expect(page.getByRole('dialog', { name: 'Tags of the selected articles' })).toBeVisible()
  await page.keyboard.press('Escape')

  for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'Space']) await page.keyboard.press(key)
  await expect(page.getByText(/selected$/u)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-pane="article"]')).toBeFocused()
  await page.keyboard.press('#')
  await expect(page.getByRole('dialog', { name: 'Tags of the open article' })).toBeVisible()
})

test.describe('who is looked for', () => {
  test.use({
    articles: {
      'one.txt': 'قال الرئيس إبراهيم رئيسي إن «المصنع سيعود إلى العمل قريباً» في دمشق.\n',
      'two.txt': 'زار وزير الطاقة سامر الخطيب مدينة حلب مساء الأربعاء.\n',
    },
  })

  test('is found by a part of the name, as it is typed', async ({ workbench: { page } }) => {
    const queue = page.getByRole('grid', { name: 'Articles' })
    await expect(queue).toHaveAttribute('aria-rowcount', '2')
    await page.getByRole('button', { name: /Filters and order/u }).click()
    await page.getByLabel('Somebody is mentioned').fill('رئيسى')
    await page.keyboard.press('Enter')
    await expect(queue).toHaveAttribute('aria-rowcount', '1')
    await page.keyboard.press('Escape')
    await expect(queue.getByRole('row')).toContainText('one.txt')
    await page.getByRole('button', { name: 'Without: Mentions somebody named “رئيسى”' }).click()
    await expect(queue).toHaveAttribute('aria-rowcount', '2')
  })
})

test('a click on the article that is open gives it the keys, as one on another does', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  const pane = page.locator('[data-pane="article"]')
  await expect(page.locator('.sheet [data-block]').first()).toBeVisible()
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
  await rows.nth(1).click()
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(pane).toBeFocused()
  await rows.nth(1).click()
  await expect(pane).toBeFocused()
})
