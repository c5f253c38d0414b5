import type { Page } from '@playwright/test'
import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

/*
 * Beside the text: who says what is changed by mouse, what was done is taken back by itself, quotes are copied, and the
 * article is printed.
 */

const ARTICLE = `وزير الطاقة يزور بيروت

بيروت - الثلاثاء 14 كانون الثاني 2025

قال وزير الطاقة سامر الخطيب: «المعمل سيعود إلى العمل قريباً».

وأضافت الباحثة هيلين مارتان: «لن ننتظر طويلاً».

وختمت رنا الحداد: «نريد جواباً واضحاً».
`

test.use({ articles: { 'news.txt': ARTICLE }, settings: { language: 'en', person: 'Layla' } })

test.beforeEach(async ({ workbench: { page } }) => {
  await expect(card(page, 'لن ننتظر')).toContainText('هيلين مارتان', { timeout: 30_000 })
})

test('in a low window the verdicts stay in view, and the rest of the card scrolls beneath them', async ({
  workbench: { page },
}) => {
  await page.setViewportSize({ width: 1440, height: 450 })
  await focusOn(page, 'لن ننتظر طويلاً')
  const focused = page.getByRole('region', { name: 'Quote', exact: true })
  for (const verdict of ['Accept', 'Reject'])
    await expect(focused.getByRole('button', { name: verdict })).toBeInViewport({ ratio: 1 })
})

test('labels that need two lines share them', async ({ workbench: { page } }) => {
  await focusOn(page, 'سامر الخطيب')
  const labels = page.getByRole('radiogroup', { name: 'Label', exact: true }).locator('label:visible')
  for (const width of [1440, 1100]) {
    await page.setViewportSize({ width, height: 900 })
    const tops = await labels.evaluateAll((all) => all.map((label) => label.getBoundingClientRect().top))
    expect(tops.filter((top) => top === tops.at(-1)).length, `last line at ${width}`).toBeGreaterThan(1)
  }
})

test('a name is dragged onto a quote, from a list of names or from another quote', async ({ workbench: { page } }) => {
  await card(page, 'المعمل سيعود').locator('.who').dragTo(card(page, 'لن ننتظر'))
  await expect(card(page, 'لن ننتظر').locator('.who')).toHaveText('سامر الخطيب')
  await expect(page.getByText('Undo: set speaker')).toBeVisible()
  await expect(page.getByRole('main', { name: 'Article' })).toBeFocused()

  // From the names of the article onto the quote in focus.
  const focused = page.getByRole('region', { name: 'Quote', exact: true })
  await page.getByRole('tab', { name: /^Entities/u }).click()
  const name = page.locator('.entity-found button', { hasText: 'هيلين مارتان' })
  await name.dragTo(focused.locator('.speakers'))
  await expect(focused.locator('.speaker-chip')).toHaveText(['هيلين مارتان'])

  // With Shift, one more: a joint statement.
  await page.keyboard.down('Shift')
  await page.locator('.entity-found button', { hasText: 'سامر الخطيب' }).dragTo(focused.locator('.speakers'))
  await page.keyboard.up('Shift')
  await expect(focused.locator('.speaker-chip')).toHaveText(['سامر الخطيب', 'هيلين مارتان'])

  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await page.getByRole('tab', { name: /^Quotes/u }).click()
  await expect(card(page, 'لن ننتظر').locator('.who')).toHaveText('هيلين مارتان')
})

test('what the inspector lists is a command, and F6 goes to what it lists', async ({ workbench: { page } }) => {
  const article = page.getByRole('main', { name: 'Article' })
  for (const [typed, name] of [
    ['guidelines', /^Guidelines/u],
    ['تفاصيل', /^Details/u],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search commands' }).fill(typed)
    await page.keyboard.press('Enter')
    const tab = page.getByRole('tab', { name, selected: true })
    await expect(tab).toBeFocused()
    await article.focus()
    await page.keyboard.press('F6')
    await expect(tab).toBeFocused()
  }
})

test('the guidelines are there where no article is open, by a button and by a command', async ({
  workbench: { page },
}) => {
  const command = async (name: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search commands' }).fill(name)
    await page.keyboard.press('Enter')
  }
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const guidelines = page.getByRole('tab', { name: 'Guidelines', selected: true })
  await page.getByRole('tab', { name: /^Quotes/u }).waitFor()
  await command('Delete article')
  await expect(page.locator('.sheet')).toHaveCount(0)
  await inspector.getByRole('button', { name: 'Guidelines' }).click()
  await expect(guidelines).toBeFocused()
  await expect(page.getByRole('tab')).toHaveCount(1)
  await page.getByRole('button', { name: 'Begin with an empty page' }).click()
  await inspector.getByRole('textbox').fill('# Titles\n\nStay out of a name.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(inspector.getByRole('heading', { name: 'Titles' })).toBeVisible()

  await page.reload()
  await inspector.getByRole('button', { name: 'Guidelines' }).waitFor()
  await command('guidelines')
  await expect(inspector.getByRole('heading', { name: 'Titles' })).toBeVisible()
})

test('what a date stands for is kept as a date, and nothing else is', async ({ workbench: { page } }) => {
  await focusOn(page, 'الثلاثاء 14 كانون الثاني 2025')
  const value = page.getByRole('textbox', { name: 'Date value' })
  await expect(value).toHaveValue('2025-01-14')
  await value.fill('in winter')
  await page.keyboard.press('Enter')
  await expect(page.locator('.notices')).toContainText('That is no date')
  await expect(value).toHaveValue('2025-01-14')
  await value.fill('١٥/١/٢٠٢٥')
  await page.keyboard.press('Enter')
  await expect(value).toHaveValue('2025-01-15')
  await expect(page.getByRole('main', { name: 'Article' })).toBeFocused()
})

test('what was rejected is shown by a command, and hidden again', async ({ workbench: { page } }) => {
  await card(page, 'لن ننتظر').getByRole('button').click()
  await page.keyboard.press('x')
  await expect(card(page, 'لن ننتظر')).toHaveCount(0)
  for (const count of [1, 0]) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search commands' }).fill('rejected')
    await page.keyboard.press('Enter')
    await expect(card(page, 'لن ننتظر')).toHaveCount(count)
  }
})

test('an older action is taken back by itself, from the history of the article', async ({ workbench: { page } }) => {
  await card(page, 'لن ننتظر').getByRole('button').click()
  await page.keyboard.press('t')
  await page.keyboard.press('!')
  const quote = page.getByRole('region', { name: 'Quote', exact: true })
  await expect(quote).toContainText('Flagged')
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByLabel('Outlet').fill('المرفأ')
  await page.keyboard.press('Enter')
  const history = page.getByRole('region', { name: 'History' })
  await expect(history.getByRole('listitem')).toHaveCount(3)
  await expect(history.getByRole('listitem').first()).toContainText('Layla')
  await history.getByRole('listitem').nth(1).getByRole('button').click()
  await expect(quote).not.toContainText('Flagged')
  await expect(history.getByRole('listitem')).toHaveCount(4)
  await expect(history.locator('.undone')).toHaveCount(1)
  await expect(page.getByLabel('Outlet')).toHaveValue('المرفأ')
  await expect(page.getByRole('main', { name: 'Article' })).toBeFocused()

  // What was undone, and done again, keeps its name.
  await page.keyboard.press('Control+z')
  await expect(history.locator('.verb')).toHaveText(['take back', 'details', 'flag', 'kind of quote'])
  await page.keyboard.press('Control+Shift+z')
  await expect(history.locator('.undone')).toHaveCount(1)
  await expect(history.locator('.verb')).toHaveText(['take back', 'details', 'flag', 'kind of quote'])
})

test('tags and the direction of the text are set, and those of a line; one undo each', async ({
  workbench: { page },
}) => {
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByLabel('Tags').fill('طاقة، urgent')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Undo: tags')).toBeVisible()
  await page.getByLabel('Published').fill('yesterday')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is no date')).toBeVisible()
  await expect(page.getByLabel('Published')).not.toHaveValue('yesterday')
  const direction = page.getByRole('radiogroup', { name: 'Direction' })
  await direction.getByText('Left to right').click()
  await expect(page.locator('.sheet')).toHaveAttribute('dir', 'ltr')
  const line = page.locator('.sheet [data-block]', { hasText: 'لن ننتظر' })
  await expect(line, 'its letters say otherwise').toHaveAttribute('dir', 'rtl')

  await page.locator('.sheet .run', { hasText: 'لن ننتظر' }).first().click()
  await page.keyboard.press('b')
  await page.getByRole('dialog').getByText('Left to right').click()
  await page.keyboard.press('Escape')
  await expect(line).toHaveAttribute('dir', 'ltr')
  await page.keyboard.press('Control+z')
  await expect(line).toHaveAttribute('dir', 'rtl')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.sheet')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByLabel('Tags')).toHaveValue('طاقة، urgent')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Tags')).toHaveValue('')
})

test('a quote is copied with its source', async ({ workbench: { page }, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await card(page, 'لن ننتظر').getByRole('button').click()
  await page.keyboard.press('y')
  await expect(page.getByText(/copied/iu)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]).toBe('«لن ننتظر طويلاً»')
  expect(copied).toContain('هيلين مارتان')
})

test.describe('in the dark', () => {
  test.use({ settings: { language: 'ar', theme: 'dark', person: 'ليلى' } })

  test('paper is white and holds the whole article and nothing else', async ({ workbench: { page } }) => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.sheet')).toBeVisible()
    for (const other of ['.title-bar', '.status-line', '[data-pane="queue"]', '.inspector', '.divider'])
      await expect(page.locator(other).first(), other).toBeHidden()
    const [ink = 0] = await page
      .locator('.sheet')
      .evaluate((sheet) => getComputedStyle(sheet).color.match(/\d+/gu)?.map(Number) ?? [])
    expect(ink, 'dark ink').toBeLessThan(60)
    const last = page.locator('.sheet [data-block]').last()
    const pdf = await page.pdf({ width: '10cm', height: '8cm' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length, 'pages').toBeGreaterThan(1)
    await expect(last).toContainText('نريد جواباً')
  })
})

function card(page: Page, words: string) {
  return page.locator('[data-quote]', { hasText: words })
}

test.describe('in a small window', () => {
  for (const language of ['ar', 'en'] as const)
    test.describe(language, () => {
      test.use({ settings: { language, person: 'Layla' }, viewport: { width: 1024, height: 768 } })

      test('verdicts and tools stand in one line', async ({ workbench: { page } }) => {
        const buttons = page.locator('.focus-card .decision .button')
        await expect(buttons).toHaveCount(5)
        await page.evaluate(() => document.fonts.ready)
        const tops = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
        expect(new Set(tops).size).toBe(1)
      })
    })
})
