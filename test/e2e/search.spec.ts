import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { chooseFiles } from '../support/choose-files.ts'
import { expect, test } from '../support/workbench.ts'
import type { Page } from '@playwright/test'

const TEXTS = {
  'one.txt': 'دمشق تستقبل وفداً\n\nقال الأسد إن الوفد وصل. ورحّب بالأسد كثيرون، وقدّموا للأسد هدية.\n',
  'two.txt': 'حلب تنتظر\n\nوعد الأسد أهل حلب. أما الأسدي فلم يحضر.\n',
} as const

test.use({ settings: { language: 'en', person: 'Layla' } })

async function addTexts(page: Page, folder: string): Promise<void> {
  const files = await Promise.all(
    Object.entries(TEXTS).map(async ([name, text]) => {
      const path = join(folder, name)
      await writeFile(path, text)
      return path
    }),
  )
  await chooseFiles(page, files, () => page.getByRole('button', { name: /^Add articles/u }).click())
  await expect(page.getByRole('row').filter({ hasText: 'حلب تنتظر' })).toBeVisible()
}

test('a name is found in every article, marked everywhere, and taken back after a restart', async ({ workbench }) => {
  const { page, folder } = workbench
  await addTexts(page, folder)

  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox', { name: /Words/u }).fill('الأسد')
  const results = page.getByRole('grid', { name: 'What was found' })
  await expect(results.locator('mark')).toHaveCount(5)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Article' })).toBeFocused()

  // A mention of it, by hand, and all others like it.
  const article = page.getByRole('main', { name: 'Article' })
  await article.getByText('وعد الأسد').first().waitFor()
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.sheet')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent!.indexOf('الأسد')
      if (at < 0) continue
      getSelection()!.setBaseAndExtent(node, at, node, at + 5)
      return
    }
  })
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'The whole corpus' }).click({ force: true })
  await dialog.getByText(/chosen/u).waitFor()
  await expect(dialog.locator('mark')).toHaveText(['الأسد', 'الأسد', 'لأسد', 'الأسد'])
  const chosen = dialog.getByRole('button', { name: /^Mark \d+$/u })
  await expect(chosen).toHaveText('Mark 4')
  const found = dialog.getByRole('grid')
  await dialog.getByRole('radio', { name: 'The whole corpus' }).press('Enter')
  await expect(found).toBeFocused()
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await name.fill('زرافة')
  await name.press('Enter')
  await expect(found).toBeFocused()
  await expect(dialog.locator('mark')).toHaveCount(0)
  await name.fill('الأسد')
  await name.press('Enter')
  await expect(chosen).toHaveText('Mark 4')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Marked 4 places in 2 articles')).toBeVisible()
  await expect(page.getByText(/Undo: mark everywhere/u)).toBeVisible()

  await workbench.restart('--corpus', join(workbench.dataFolder, 'corpora', 'My articles.isnad'))
  await page.getByText(/Undo: mark everywhere/u).click()
  await expect(page.getByText(/Undo: mark everywhere/u)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByText(/Undo: mark everywhere/u)).toBeVisible()
})

test.describe('on paper', () => {
  const articles = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `${at}.txt`,
      `موسم الزيتون رقم ${at}\n\nبدأ موسم الزيتون في إدلب. وقال مزارع من القرية ${at}: «الزيتون كثير هذا العام».\n`,
    ]),
  )
  test.use({ articles })

  test('every hit is printed, on no more pages than they fill', async ({ workbench: { page } }) => {
    await expect(page.locator('.queue-list')).toHaveAttribute('aria-rowcount', '40')
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('searchbox', { name: /Words/u }).fill('الزيتون')
    await expect(page.locator('.search-view mark').first()).toBeVisible()
    const printed = await page.evaluateHandle(() => {
      const found = { asked: false, articles: 0, hits: 0 }
      window.print = () => {
        found.asked = true
      }
      addEventListener('beforeprint', () => {
        found.articles = document.querySelectorAll('.search-article').length
        found.hits = document.querySelectorAll('.search-view mark').length
      })
      return found
    })
    const print = async () => {
      const pdf = await page.pdf({ format: 'A4' })
      return {
        ...(await printed.jsonValue()),
        pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0,
      }
    }

    const part = await print()
    expect(part.articles, 'what is fetched, where the browser prints by itself').toBe(25)
    await page.keyboard.press('Control+p')
    await expect.poll(async () => (await printed.jsonValue()).asked).toBe(true)
    const all = await print()
    expect(all).toMatchObject({ articles: 40, hits: 120 })
    expect(all.pages).toBeLessThanOrEqual(6)
    await expect.poll(() => page.locator('.search-article').count(), 'on screen').toBeLessThan(25)
  })
})
