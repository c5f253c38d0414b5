import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { focusOn } from '../support/focus.ts'
import { expect, test } from '../support/workbench.ts'

const ARTICLE = `وزير الطاقة يعد بست ساعات كهرباء

بيروت - الثلاثاء 14 كانون الثاني 2025

قال وزير الطاقة سامر الخطيب إن المعمل سيعود إلى العمل في بيروت «خلال أيام قليلة».
`

/** What breaks WCAG 2.2 AA on the page as it is now: rule and element. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'ar'] as const)
    test.describe(`${theme}, ${language}`, () => {
      test.use({ settings: { theme, language, person: 'Layla' } })

      test('nobody is kept out', async ({ workbench }) => {
        const { page, folder } = workbench
        await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
        expect(await violations(page)).toEqual([])

        const path = join(folder, 'news.txt')
        await writeFile(path, ARTICLE)
        await workbench.restart(path)
        await expect(page.locator('.sheet')).toContainText('المعمل سيعود')
        expect(await violations(page)).toEqual([])

        await page.getByRole('tab').last().click()
        await expect(page.getByRole('tabpanel').getByRole('button').first()).toBeVisible()
        expect(await violations(page), 'guidelines').toEqual([])
        await page.locator('.filter-button button').click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page), 'filters').toEqual([])
        await page.keyboard.press('Escape')

        await page.keyboard.press('Control+Shift+F')
        await page.getByRole('searchbox').fill('الخطيب')
        await expect(page.getByRole('row').first()).toBeVisible()
        expect(await violations(page), 'search').toEqual([])
        await page.keyboard.press('Control+3')
        await expect(page.locator('.registry')).toBeVisible()
        expect(await violations(page), 'names').toEqual([])
        await page.keyboard.press('Control+4')
        await expect(page.locator('.chart').first()).toBeVisible()
        expect(await violations(page), 'insights').toEqual([])

        await page.keyboard.press('Control+1')
        await page.locator('.sheet').waitFor()
        await page.getByRole('main').focus()
        await page.keyboard.press('f')
        await expect(page.getByRole('dialog').getByRole('row').first()).toBeVisible()
        expect(await violations(page), 'mark all').toEqual([])
      })
    })

test.describe('in forced colours', () => {
  test.use({ articles: { 'news.txt': ARTICLE }, settings: { language: 'ar', theme: 'dark', person: 'Layla' } })

  test('what is marked and what is chosen is seen', async ({ workbench: { page } }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    const name = page.locator('.sheet .run.mention', { hasText: 'سامر الخطيب' })
    await name.click()
    const style = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), property)
    const lane = () => name.evaluate((run) => getComputedStyle(run).backgroundImage)
    expect(await lane()).toContain('repeating-linear-gradient')
    await page.locator('[data-pane="article"]').focus()
    await page.keyboard.press('a')
    await expect.poll(lane).not.toContain('repeating')
    expect(await lane()).toContain('linear-gradient')

    await name.click()
    const chosen = await style('.button.primary', 'background-color')
    for (const one of [
      '.queue-row[aria-current="true"] .queue-cell',
      '.view-switch [data-selected]',
      '.label-choice[data-chosen]',
      '.action-bar [aria-pressed="true"]',
    ])
      expect(await style(one, 'background-color'), one).toBe(chosen)
    expect(await style('.label-choice:not([data-chosen])', 'background-color')).not.toBe(chosen)
    expect(await style('.inspector .tab[data-selected]', 'border-block-end-color')).toBe(chosen)
    expect(await style('.inspector .tab:not([data-selected])', 'border-block-end-color')).toBe('rgba(0, 0, 0, 0)')
    await page.keyboard.press('Escape')
    await focusOn(page, 'المعمل سيعود إلى العمل في بيروت «خلال أيام قليلة»')
    expect(await style('.focus-ring', 'background-image'), 'round several runs').toContain('linear-gradient')
    await page.mouse.move(0, 0)
    await name.hover()
    await page.locator('.hover-tag').waitFor()
    expect(await style('.hover-tag', 'background-color')).toBe(await style('body', 'color'))
  })
})

/* A window of 1440 × 900 at 200 %. */
for (const language of ['en', 'ar'] as const)
  test.describe(`large, ${language}`, () => {
    const outlet = 'صحيفة المدن الإلكترونية'
    const json = JSON.stringify({ title: 'وزير الطاقة', text: ARTICLE, outlet, published_at: '2025-01-14' })
    test.use({
      articles: { 'news.json': json },
      settings: { language, person: 'Layla' },
      viewport: { width: 720, height: 450 },
    })

    test('nothing is cut off or runs into its neighbour', async ({ workbench: { page } }) => {
      await page.getByRole('dialog').locator('.button.primary').click()
      await expect(page.locator('.sheet .run.mention').first()).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      const scrolledSideways = await page.locator('body *').evaluateAll((all) =>
        all.flatMap((one) => {
          const scrolls = ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
          return scrolls && one.scrollWidth > one.clientWidth ? [one.className] : []
        }),
      )
      expect(scrolledSideways).toEqual([])
      const boxes = await page
        .locator('.inspector .tab')
        .evaluateAll((all) =>
          all
            .map((tab) => tab.getBoundingClientRect())
            .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
        )
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1)) {
          const apart = Math.max(other.left - one.right, one.left - other.right, other.top - one.bottom)
          expect(apart, 'between tabs').toBeGreaterThanOrEqual(0)
          if (other.top === one.top) expect(apart, 'in a line').toBeGreaterThanOrEqual(8)
        }

      const seen = async (selector: string) => {
        const within = async (frame: string) =>
          (await page.locator(frame).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
        const box = await within(selector)
        const frame = await within(selector.split(' ')[0] ?? '')
        expect(box.width, selector).toBeGreaterThan(30)
        expect(box.x, selector).toBeGreaterThanOrEqual(frame.x)
        expect(box.x + box.width, selector).toBeLessThanOrEqual(frame.x + frame.width)
        expect(box.y + box.height, selector).toBeLessThanOrEqual(frame.y + frame.height)
      }
      await seen('.queue-cell .queue-outlet')
      await seen('.queue-cell time')
      await seen('.queue-cell .queue-left')
      await seen('.article-head .review-progress')
      await seen('.facts span:nth-child(2)')
    })
  })
