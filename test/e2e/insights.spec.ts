import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/workbench.ts'

for (const [language, words] of [
  [
    'en',
    {
      sample: /sample/iu,
      title: 'Who is quoted most',
      table: 'Show as a table',
      svg: /SVG/u,
      csv: /CSV/u,
      speaks: /speaks/u,
      measured: /Right of what was suggested: \d+/u,
    },
  ],
  [
    'ar',
    {
      sample: /نموذجية|جرّب/u,
      title: 'الأكثر اقتباسًا',
      table: 'عرض كجدول',
      svg: /SVG/u,
      csv: /CSV/u,
      speaks: /يتكلّم/u,
      measured: /الصحيح مما اقتُرح: \d+/u,
    },
  ],
] as const) {
  test.describe(language, () => {
    test.use({ settings: { language, person: 'Layla' } })

    test('a bar leads to its articles, and charts are saved as pictures and tables', async ({
      workbench: { page },
    }) => {
      await page.getByRole('button', { name: words.sample }).first().click()
      await page.getByRole('row').nth(2).waitFor()
      await page.keyboard.press('Control+4')
      const chart = page.getByRole('region', { name: words.title })
      const bars = chart.locator('[aria-label="bar"] > *')
      await expect(bars.first()).toBeVisible()

      const svg = page.waitForEvent('download')
      await chart.getByRole('button', { name: words.svg }).click()
      const picture = await readFile(await (await svg).path(), 'utf8')
      expect(picture).toContain('xmlns="http://www.w3.org/2000/svg"')
      expect(picture).not.toContain('var(--')
      const csv = page.waitForEvent('download')
      await chart.getByRole('button', { name: words.csv }).click()
      const lines = (await readFile(await (await csv).path(), 'utf8')).trim().split('\r\n')
      expect(lines.length).toBe((await bars.count()) + 1)

      await bars.first().click()
      await expect(page.getByRole('grid').getByRole('row').first()).toBeVisible()
      await expect(page.getByRole('button', { name: words.speaks })).toBeVisible()

      await page.keyboard.press('Control+4')
      await chart.getByRole('button', { name: words.table }).click()
      await chart.getByRole('table').getByRole('button').first().click()
      await expect(page.getByRole('button', { name: words.speaks })).toBeVisible()
    })

    test('a single measurement of quality is told in words', async ({ workbench: { page } }) => {
      await page.getByRole('button', { name: words.sample }).first().click()
      await page.locator('.decision').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.keyboard.press('Control+4')
      await expect(page.locator('.learning .chart svg text').filter({ hasText: words.measured })).toBeVisible()
    })
  })
}
