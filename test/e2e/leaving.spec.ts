import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/workbench.ts'

/* What is being typed is not lost where it is left in another way than by Enter. */

test.use({
  articles: {
    'one.txt': 'موسكو تتحدث\n\nقال الرئيس الروسي فلاديمير بوتين إن المحادثات مفيدة.\n',
    // Two lines of a remark, as two identities that became one leave it.
    'three.jsonl': JSON.stringify({
      schema: 'isnad/article@1',
      id: 'three',
      text: 'Ankara.',
      sha256: createHash('sha256').update('Ankara.').digest('hex'),
      offset_unit: 'codepoint',
      language: 'en',
      meta: { title: 'Ankara' },
      blocks: [],
      mentions: [],
      entities: [],
      quotes: [],
      note: 'first\nsecond',
    }),
    'two.txt': 'أنقرة تستقبل\n\nوصل فلاديمير بوتين إلى أنقرة. وقال بوتين: «جئنا للسلام».\n',
  },
  settings: { language: 'en', person: 'Layla' },
})

const remark = (page: Page) => page.getByRole('textbox', { name: 'Note' })

/** Shows what is known of the article of a row. */
async function openDetails(page: Page, title = 'موسكو تتحدث'): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
}

test('a remark on a name is saved where another view is shown by its key', async ({ workbench: { page } }) => {
  await expect(page.getByRole('row').filter({ hasText: 'أنقرة تستقبل' })).toBeVisible()
  await page.keyboard.press('Control+3')
  await page.getByText(/^Suggestions \(\d+\)$/u).click()
  await page.locator('.registry').getByRole('row').filter({ hasText: 'فلاديمير بوتين' }).click()
  await page.keyboard.press('a')
  await page.getByText('Registry', { exact: true }).click()
  await page.locator('.registry').getByRole('row').filter({ hasText: 'فلاديمير بوتين' }).click()
  await remark(page).click()
  await page.keyboard.type('president')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+3')
  await expect(remark(page)).toHaveValue('president')
})

test('a remark on an article is saved where the window is closed', async ({ workbench: { page } }) => {
  await openDetails(page)
  await remark(page).click()
  await page.keyboard.type('ask the desk')
  const other = await page.context().newPage()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  await (await asked).accept()
  await other.goto(page.url())
  await openDetails(other)
  await expect(remark(other)).toHaveValue('ask the desk')
})

test('guidelines that are being written are not closed unasked', async ({ workbench: { page } }) => {
  await page.getByRole('tab', { name: 'Guidelines' }).click()
  await page.getByRole('button', { name: 'Begin with an empty page' }).click()
  await page.keyboard.type('# Rules')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  await (await asked).dismiss()
  await expect(page.getByRole('tabpanel').getByRole('textbox')).toHaveValue('# Rules')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Rules' })).toBeVisible()
})

test('words in an open dialog are not closed unasked; Escape closes the dialog', async ({ workbench: { page } }) => {
  const dialog = page.getByRole('dialog')
  const stay = async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    await (await asked).dismiss()
  }
  await page.getByRole('row').filter({ hasText: 'موسكو تتحدث' }).click()
  // Keys do nothing before the article is there.
  await expect(page.locator('.sheet')).toContainText('موسكو تتحدث')
  await page.getByRole('main').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('ask the desk')
  await stay()
  await expect(dialog.getByRole('textbox')).toHaveValue('ask the desk')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('paste an article')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('Moscow')
  await stay()
  await expect(dialog.getByRole('textbox').first()).toHaveValue('Moscow')
})

test('a remark of several lines keeps them, and is not written by being looked at', async ({ workbench: { page } }) => {
  await openDetails(page, 'Ankara')
  await remark(page).click()
  await page.keyboard.press('Tab')
  await expect(page.getByText('Undo: add articles')).toBeVisible()
  await remark(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('third')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Undo: details')).toBeVisible()
  await expect(remark(page)).toHaveValue('first\nsecond\nthird')
})
