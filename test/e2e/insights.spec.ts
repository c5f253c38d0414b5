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
      // What is open may be none of them: the keys are in the list.
      await expect(page.locator('.queue-list')).toBeFocused()
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

test.describe('thirty weeks', () => {
  const article = (day: string) => `خبر من ${day}

بيروت - ${day} 2025

قال وزير الطاقة سامر الخطيب إن المعمل عاد إلى العمل.
`
  test.use({
    articles: { 'first.txt': article('19 أيار'), 'last.txt': article('15 كانون الأول') },
    settings: { language: 'ar', person: 'ليلى' },
  })

  test('the last date is whole, and every colour is seen on its ground', async ({ workbench: { page } }) => {
    await page.getByRole('row').nth(1).waitFor()
    await page.keyboard.press('Control+4')
    const chart = page.getByRole('region', { name: 'الاقتباسات عبر الزمن' })
    const last = chart.locator('svg text', { hasText: '15 ديسمبر 2025' })
    await expect(last).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    const { x } = (await last.boundingBox()) ?? { x: 0 }
    expect(x).toBeGreaterThanOrEqual((await chart.locator('.chart-box').boundingBox())?.x ?? Infinity)

    const colors = chart.locator('.chart-legend [aria-hidden]')
    for (const theme of ['light', 'dark'])
      expect(await colors.evaluateAll(leastContrast, theme), theme).toBeGreaterThanOrEqual(3)
  })
})

/** Runs in the page: the least contrast of the background of some elements to the ground, in a theme. */
function leastContrast(elements: readonly Element[], theme: string): number {
  document.documentElement.dataset['theme'] = theme
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  const luminance = (element: Element) => {
    if (context === null) return NaN
    context.fillStyle = getComputedStyle(element).backgroundColor
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
      const value = part / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  }
  const ground = luminance(document.querySelector('.chart') ?? document.body)
  const ratios = elements.map((element) => luminance(element) / ground)
  return Math.min(...ratios.map((ratio) => Math.max(ratio, 1 / ratio)))
}
