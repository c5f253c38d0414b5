import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

const TEXT = `الوزير يتحدث عن المعمل

قال وزير الطاقة سامر الخطيب: «المعمل سيعود إلى العمل قريباً». وأضاف الخطيب: «لن ننتظر طويلاً». ثم غادر.
`

test.use({ articles: { 'ar.txt': TEXT }, settings: { language: 'en', person: 'Layla' } })

test('two quotes that are one are joined by one key, and taken apart by Undo', async ({ workbench: { page } }) => {
  const card = page.getByRole('region', { name: 'Quote', exact: true })
  const quotes = page.getByRole('tab', { name: /^Quotes/u })
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await expect(quotes).toHaveText('Quotes 2')
  await focusOn(page, 'المعمل سيعود إلى العمل قريباً')
  await page.keyboard.press('Shift+J')
  await expect(quotes).toHaveText('Quotes 1')
  await expect(card).toContainText('المعمل سيعود إلى العمل قريباً')
  await expect(card).toContainText('لن ننتظر طويلاً')
  await expect(card).toContainText('accepted')
  await page.keyboard.press('Shift+J')
  await expect(page.locator('.notices')).toContainText('This is the last quote of the article')

  await page.keyboard.press('Control+z')
  await expect(quotes).toHaveText('Quotes 2')
})

test('joining quotes of two speakers tells whose is kept, and Undo brings both back', async ({
  workbench: { page },
}) => {
  const card = page.getByRole('region', { name: 'Quote', exact: true })
  const quotes = page.getByRole('tab', { name: /^Quotes/u })
  const notices = page.locator('.notices')
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await focusOn(page, 'لن ننتظر طويلاً')
  await page.keyboard.press('u')
  await expect(card).toContainText('Unnamed source')
  await focusOn(page, 'المعمل سيعود إلى العمل قريباً')
  await page.keyboard.press('Shift+J')
  await expect(quotes).toHaveText('Quotes 1')
  await expect(notices).toContainText('“سامر الخطيب” speaks, no longer “الخطيب”')
  await page.keyboard.press('Control+z')
  await expect(quotes).toHaveText('Quotes 2')
})

test('a command of the palette is done to what is selected in the text', async ({ workbench: { page } }) => {
  const card = page.getByRole('region', { name: 'Quote', exact: true })
  const selected = () => page.evaluate(() => getSelection()?.toString())
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ثم غادر')
  await expect(page.locator('.find-bar output')).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect.poll(selected, 'it is still so where nothing was chosen').toBe('ثم غادر')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search commands' }).fill('New quote from selection')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('ثم غادر')

  // Whom it was told to has no key, as few quotes say that.
  await focusOn(page, 'لن ننتظر طويلاً')
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search commands' }).fill('Told to')
  await page.keyboard.press('Enter')
  await expect(card.locator('.parts')).toContainText('Told to')
})

test('a source that is not named is told by one key', async ({ workbench: { page } }) => {
  const card = page.getByRole('region', { name: 'Quote', exact: true })
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await focusOn(page, 'لن ننتظر طويلاً')
  await page.keyboard.press('u')
  await expect(card.locator('.speaker-chip')).toHaveText('Unnamed source')
  await expect(page.getByText('Undo: set speaker')).toBeVisible()
})

test('what was rejected is not counted, in no list', async ({ workbench: { page } }) => {
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await focusOn(page, 'لن ننتظر طويلاً')
  await page.keyboard.press('x')
  await expect(page.getByRole('tab', { name: /^Quotes/u })).toHaveText('Quotes 1')
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.locator('.facts-list')).toContainText('2 mentions, 1 entity and 1 quote')
})

test('who corrects a finished article is not told to finish it', async ({ workbench: { page } }) => {
  const finish = page.locator('.notices').getByText('marks it done')
  await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.article-head')).toContainText('Done')
  await page.getByRole('button', { name: /لن ننتظر طويلاً/u }).click()
  await page.locator('[data-pane="article"]').focus()
  await page.keyboard.press('x')
  await expect(page.getByText('Undo: reject')).toBeVisible()
  await expect(finish).toHaveCount(0)

  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.locator('[data-pane="article"]'), 'the button that had the focus is gone').toBeFocused()
  await page.keyboard.press('a')
  await expect(finish).toBeVisible()
})

test.describe('in two articles of many quotes', () => {
  const many = (town: string) =>
    `اجتماع في ${town}\n\n${Array.from({ length: 24 }, (_, at) => `قال الوزير سامر الخطيب: «سنعود إلى ${town} في اليوم ${at + 1}».\n`).join('\n')}`
  test.use({ articles: { 'one.txt': many('حلب'), 'two.txt': many('حمص') } })

  test('the list of another article begins at its top', async ({ workbench: { page } }) => {
    const panel = page.getByRole('tabpanel')
    const top = () => panel.evaluate((element) => element.scrollTop)
    await page.getByRole('row').filter({ hasText: 'اجتماع في حلب' }).click()
    await expect(page.locator('.sheet')).toContainText('سنعود إلى حلب')
    await panel.locator('[data-quote]').last().getByRole('button').click()
    await expect.poll(top).toBeGreaterThan(0)
    await page.getByRole('row').filter({ hasText: 'اجتماع في حمص' }).click()
    await expect(panel.locator('[data-quote]').first()).toContainText('سنعود إلى حمص')
    await expect.poll(top).toBe(0)
  })

  test('the list follows the focus, and rests while it walks through what the list shows', async ({
    workbench: { page },
  }) => {
    const panel = page.getByRole('tabpanel')
    const row = panel.locator('[data-quote].focused')
    await page.getByRole('row').filter({ hasText: 'اجتماع في حلب' }).click()
    await expect(page.locator('.sheet')).toContainText('سنعود إلى حلب')
    const tops = new Set<number>()
    for (let day = 1; day <= 24; day += 1) {
      await focusOn(page, `سنعود إلى حلب في اليوم ${day}`)
      await expect(row).toContainText(`في اليوم ${day}»`)
      await expect(row).toBeInViewport({ ratio: 1 })
      tops.add(await panel.evaluate((element) => element.scrollTop))
    }
    expect(tops.size).toBeGreaterThan(1)
    expect(tops.size).toBeLessThan(12)
  })
})
