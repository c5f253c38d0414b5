import { expect, test } from '../support/workbench.ts'

test.use({ settings: { language: 'en', person: 'Layla' } })

test('labels are added, renamed, recoloured, given keys and retired, and all that is taken back', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  await page.getByRole('button', { name: 'Isnad sample' }).click()
  await page.getByRole('menuitem', { name: /Labels/u }).click()
  const dialog = page.getByRole('dialog', { name: 'Labels' })
  await dialog.getByLabel('New label').fill('Weapon')
  await page.keyboard.press('Enter')
  const row = dialog.getByRole('listitem', { name: 'Weapon' })
  await expect(row).toContainText('WEAPON')
  await row.getByLabel('Name in Arabic').fill('سلاح')
  await page.keyboard.press('Enter')
  await row.getByRole('button', { name: 'Move Weapon up' }).click()
  await expect(dialog.getByRole('listitem').nth(4)).toContainText('WEAPON')
  await dialog.getByRole('listitem', { name: 'Date' }).getByRole('button', { name: 'Retire Date' }).click()
  await expect(dialog.getByRole('listitem', { name: 'Date' })).toContainText('retired')
  await row.getByRole('button', { name: 'Colour of Weapon' }).click()
  await page.getByRole('button', { name: '#332288' }).click()
  await page.keyboard.press('Escape')

  // Its digit makes it the label of the mention in focus; the retired one is offered no more.
  const inspector = page.getByRole('complementary')
  await expect(inspector.getByRole('radio', { name: /^Date/u })).toHaveCount(0)
  await expect(inspector.getByText('Weapon')).toBeVisible()
  for (const step of ['change label', 'change label', 'order of labels', 'change label', 'new label']) {
    await expect(page.getByText(`Undo: ${step}`)).toBeVisible()
    await page.getByText(`Undo: ${step}`).click()
  }
  await expect(inspector.getByText('Weapon')).toHaveCount(0)
})

test('one label has a name, and keys go on where a button can be pressed no more', async ({ workbench: { page } }) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  await page.getByRole('button', { name: 'Isnad sample' }).click()
  await page.getByRole('menuitem', { name: /Labels/u }).click()
  const dialog = page.getByRole('dialog', { name: 'Labels' })
  await dialog.getByLabel('New label').fill(' شخص ')
  await expect(dialog).toContainText('There is a label of this name.')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('listitem')).toHaveCount(5)
  await dialog.getByRole('button', { name: 'Move Organisation up' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('listitem').first()).toContainText('ORG')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('guidelines are written beside the text, shown safely, and taken back', async ({ workbench: { page } }) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  await page.getByRole('tab', { name: 'Guidelines' }).click()
  const panel = page.getByRole('tabpanel')
  const edit = panel.getByRole('button', { name: 'Edit' })
  await panel.getByRole('button', { name: 'Begin with an empty page' }).or(edit).click()
  await panel
    .getByRole('textbox')
    .fill(
      '# Rules\n\n<img src=x onerror="document.title=1">\n\n![x](https://example.org/x.png) [a](javascript:alert(1))\n\n- **ال** stays',
    )
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('heading', { name: 'Rules' })).toBeVisible()
  await expect(edit, 'the next key goes where the writing was asked for').toBeFocused()
  await expect(panel.locator('img')).toHaveCount(0)
  await expect(panel.locator('a')).toHaveCount(0)
  await expect(panel.locator('strong')).toHaveText('ال')
  await page.getByText('Undo: guidelines').click()
  await expect(panel.getByRole('heading', { name: 'Rules' })).toHaveCount(0)
})

test('guidelines that are being written stay while another tab is looked at, and in another language', async ({
  workbench: { page },
}) => {
  await page.getByRole('button', { name: /sample/iu }).click()
  await page.getByRole('tab', { name: 'Guidelines' }).click()
  const text = page.getByRole('tabpanel').getByRole('textbox')
  await page.getByRole('tabpanel').getByRole('button', { name: 'Edit' }).click()
  await text.fill('Half a rule')
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('tab', { name: 'Guidelines' }).click()
  await expect(text).toHaveValue('Half a rule')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').locator('input').fill('العربية / English')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'الدليل' })).toHaveAttribute('aria-selected', 'true')
  await expect(text).toHaveValue('Half a rule')
  await page.keyboard.press('Control+Enter')
})
