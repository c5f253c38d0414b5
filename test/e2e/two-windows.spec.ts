import type { Page } from '@playwright/test'
import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

/* Two windows on one corpus, of the same person. */

const ARTICLE = `وزير الطاقة يزور بيروت

قال وزير الطاقة سامر الخطيب إن المعمل سيعود إلى العمل قريباً.

زار الخطيب مدينة طرابلس أيضاً، ثم عاد إلى بيروت مساء الأربعاء.
`

test.use({ articles: { 'news.txt': ARTICLE }, settings: { language: 'en', person: 'Layla' } })

const row = (page: Page) => page.getByRole('row').filter({ hasText: 'وزير الطاقة يزور' })

/** Another window, with the same article open. */
async function secondWindow(page: Page): Promise<Page> {
  await expect(page.locator('.sheet')).toContainText('سامر الخطيب')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await row(other).click()
  await expect(other.locator('.sheet')).toContainText('سامر الخطيب')
  return other
}

test('both say what Undo would take back', async ({ workbench: { page } }) => {
  const other = await secondWindow(page)
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('!')
  await expect(other.getByText('Undo: flag')).toBeVisible()
  await other.close()
})

test('what the other removes is told, and no words are lost', async ({ workbench: { page } }) => {
  const other = await secondWindow(page)
  await focusOn(other, 'طرابلس')
  await focusOn(page, 'طرابلس')
  await page.keyboard.press('r')
  await page.keyboard.type('which one?')
  await other.keyboard.press('Delete')
  await expect(page.getByText('Undo: delete')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.notices')).toContainText('not there any more')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('which one?')
  await page.keyboard.press('Escape')

  // The articles go, with all that was done to them, and come back.
  for (let steps = 0; steps < 2; steps += 1) await other.keyboard.press('Control+z')
  await expect(page.getByText('No articles yet')).toBeVisible()
  await expect(page.locator('.notices')).toContainText('is deleted now')
  await expect(page.locator('.sheet')).toHaveCount(0)
  await other.keyboard.press('Control+Shift+Z')
  await expect(row(page)).toBeVisible()
  await other.close()
})

test('guidelines that the other has written meanwhile are not replaced unseen', async ({ workbench: { page } }) => {
  const other = await secondWindow(page)
  for (const window of [page, other]) {
    await window.getByRole('tab', { name: 'Guidelines' }).click()
    await window.getByRole('button', { name: 'Begin with an empty page' }).click()
  }
  await other.keyboard.type('# Theirs')
  await other.keyboard.press('Control+Enter')
  await page.keyboard.type('# Mine')
  const outdated = page.getByRole('alert').filter({ hasText: 'Somebody else has written here' })
  await expect(outdated).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await outdated.getByText('What stands here now').click()
  await expect(outdated.getByRole('heading', { name: 'Theirs' })).toBeVisible()
  await expect(other.getByRole('heading', { name: 'Theirs' })).toBeVisible()
  await outdated.getByRole('button', { name: 'Put mine in its place' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { name: 'Mine' })).toBeVisible()
  await page.getByText('Undo: guidelines').click()
  await expect(other.getByRole('heading', { name: 'Theirs' })).toBeVisible()
  await other.close()
})

test('a corpus that the other opens is shown, and takes no edit that was meant for the one before', async ({
  workbench: { page },
}) => {
  const other = await secondWindow(page)
  await focusOn(page, 'طرابلس')
  await other.getByRole('button', { name: 'My articles' }).click()
  await other.getByRole('menuitem', { name: 'New corpus' }).click()
  await other.getByRole('dialog').getByRole('textbox').fill('Second')
  await other.keyboard.press('Enter')
  await expect(other.getByText('No articles yet')).toBeVisible()
  await expect(page.getByText('No articles yet')).toBeVisible()
  await expect(page.locator('.sheet')).toHaveCount(0)
  await other.close()
})
